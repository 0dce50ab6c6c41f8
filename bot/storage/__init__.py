"""The only SQL: tables, reads and writes on SQLite and PostgreSQL."""
