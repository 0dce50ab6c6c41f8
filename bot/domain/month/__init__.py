"""The months of reporting."""
