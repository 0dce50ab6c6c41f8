"""What a report says and does, and its life."""
