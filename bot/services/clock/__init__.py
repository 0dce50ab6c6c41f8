"""What happens by the time: jobs, reminders, the weekly digest, closing when due."""
