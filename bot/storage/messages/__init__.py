"""What comes in and goes out: sessions, outbox, inbox, reminders."""
