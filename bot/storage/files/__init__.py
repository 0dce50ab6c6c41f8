"""Photos and files: sealed on disk, their rows in the database."""
