"""The made-up village of the practice page."""
