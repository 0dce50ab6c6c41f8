"""What is written above choices of one kind, where they stand in a list with headings."""

from bot.dialogue.prompt import Text

ALONE, TOGETHER = Text("group-alone"), Text("group-together")
"""People one by one; whole families."""
HOUSES = Text("group-houses")
NOT_FOUND = Text("group-not-found")
"""Where to look on, for whoever is none of them."""
