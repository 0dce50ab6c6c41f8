"""Who has a duty: invited, replaced, switched off, practising."""
