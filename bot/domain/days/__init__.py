"""Understanding and saying days."""
