"""Reminding people of what they left open: a file for each cause, and one that says when."""
