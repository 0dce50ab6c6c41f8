"""Reports, what was added to them, their cards, and lists of them."""
