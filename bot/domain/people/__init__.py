"""Persons, households, officers; names and numbers."""
