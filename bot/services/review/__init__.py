"""A report before the operators: its card, deciding, withdrawing, what is added to it."""
