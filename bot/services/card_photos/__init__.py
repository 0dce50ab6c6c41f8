"""Numbers read off photos of KTP and KK."""
