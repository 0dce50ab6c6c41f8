"""Whether two people of whom was told are one."""
