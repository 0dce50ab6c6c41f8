"""Turning the pages of a list by buttons: which page is asked for, and the ways to the others."""

from bot.dialogue.prompt import Option, Text
from bot.services.work.standing_buttons import Command

_DIGITS = 6
"""No list has as many pages."""


def page_of(argument: str) -> int:
    """The page that a button asks for, from 1; the first for anything unreadable."""
    is_number = argument.isascii() and argument.isdigit() and len(argument) < _DIGITS
    return max(int(argument), 1) if is_number else 1


def turn(command: Command, page: int, pages: int, *about: object) -> tuple[Option, ...]:
    """The page before and the page after, as far as there are such; what the list is `about` stands behind the
    number."""
    before = (command.button(Text("button-page-before"), page - 1, *about),) if page > 1 else ()
    after = (command.button(Text("button-page-after"), page + 1, *about),) if page < pages else ()
    return (*before, *after)
