"""Residents and places looked up; whom to check this month."""
