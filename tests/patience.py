"""How long a test waits for what must come: far beyond what it takes, since the machine may be busy with many tests."""

WITHIN = 300.0
"""Seconds. What must not come is never waited for: something that comes after it is."""
