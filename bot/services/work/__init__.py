"""What every service is given and leaves behind in one transaction."""
