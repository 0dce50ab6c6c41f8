"""What is queued goes out, and what became of it is written down."""
