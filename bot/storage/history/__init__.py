"""What happened, kept for ever: the audit log."""
