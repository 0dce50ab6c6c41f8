"""How long an RT head has what was written to him in mind."""

from datetime import timedelta

LATELY = timedelta(days=3)
"""What he writes later, without pressing or naming anything, is hardly said of it."""
