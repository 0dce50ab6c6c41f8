"""Buttons that belong to no question and never grow stale, such as *menu*."""

GO = "go:0"
"""What stands before such a button's command in its token: `go:0:menu`."""
