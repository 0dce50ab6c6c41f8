"""A report takes effect: the registry, its history and the month's counts change in the last word's own transaction."""
