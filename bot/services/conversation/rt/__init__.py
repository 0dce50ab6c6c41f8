"""What an RT head is answered."""
