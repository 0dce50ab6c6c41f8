"""Housekeeping, retention, proof of the audit log, preparing a database."""
