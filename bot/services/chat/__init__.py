"""One person's talk: what is shown to him, his menu."""
