"""Messages come in: collected, handled in one commit, acknowledged; what broke is set aside."""
