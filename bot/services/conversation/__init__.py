"""What is answered to whom: one file per counter somebody may stand at."""
