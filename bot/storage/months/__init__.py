"""Months, what closing one needs, and what must happen once a period."""
