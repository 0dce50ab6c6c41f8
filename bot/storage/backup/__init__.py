"""Backups: one sealed file of all rows and attachments, written from a moment's view and read into an empty place."""
