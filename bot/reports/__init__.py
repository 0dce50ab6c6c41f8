"""Rows to tables to bytes; no queries."""
