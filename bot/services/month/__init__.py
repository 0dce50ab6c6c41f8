"""The month: closing it, its files, what is told about it and when."""
