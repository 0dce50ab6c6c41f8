"""How people write: short forms, slang and other languages, brought to the one word that everything else knows."""
