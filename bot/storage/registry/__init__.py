"""Areas, persons and households as they stand, and ways to find them."""
