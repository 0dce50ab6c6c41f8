"""What people are reminded of, each cause a file."""
