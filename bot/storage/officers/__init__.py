"""Officers, their addresses and invites."""
