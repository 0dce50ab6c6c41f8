"""What people write in place of a button: none, unknown, how many, yes, an entry of a list."""
