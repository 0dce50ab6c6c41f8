"""What is told first goes before in a message of its own where it would push the question or its buttons off a small
screen."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from bot.dialogue.prompt import Prompt, Say, Size

LETTERS = 38
"""In a line of a screen of 360 points."""
_LINE, _ROW, _AROUND, _HEIGHT = 21, 50, 31, 490
"""In points: a line of text, a row of buttons, what is around them, and what there is of 640 points, less what such a
guess may be wrong by."""
_LETTER, _EDGE, _WIDTH = 8, 52, 328
"""In points: of a button's label, beside it, of a row."""
_TITLES = frozenset({"review-title", "mine-title"})
"""What a list begins with is not parted from it."""


def in_one_screen(say: Say, worded: Callable[[Say], Prompt]) -> tuple[Say, ...]:
    """The message, or two: of the first paragraphs as many as must stand apart; a list as a whole. What
    is too long by itself is left in one."""
    apart = 0
    while say.options and _may_go(say, apart) and is_high(worded(replace(say, lines=say.lines[apart:]))):
        apart += 1
    while (
        apart and _may_go(say, apart) and all(each.key.endswith("-line") for each in say.lines[apart - 1 : apart + 1])
    ):
        apart += 1
    rest = replace(say, lines=say.lines[apart:])
    if not apart or (len(rest.lines) == 1 and is_high(worded(rest))):
        return (say,)
    return (Say(say.lines[:apart]), rest)


def _may_go(say: Say, place: int) -> bool:
    left = say.lines[place:]
    return len(left) > 1 and left[0].key not in _TITLES


def is_high(prompt: Prompt) -> bool:
    """Whether it takes more than a small screen, as far as can be told from here."""
    lines = sum(max(1, ceil(len(line) / LETTERS)) for line in prompt.text.split("\n"))
    return lines * _LINE + _rows(prompt) * _ROW + _AROUND > _HEIGHT


def _rows(prompt: Prompt) -> int:
    """Those that are short stand side by side, the small ones in a row of their own."""
    large = [each for each in prompt.buttons if each.size is not Size.SMALL]
    rows, used = 0, float(_WIDTH)
    for each in large:
        width = len(each.label) * _LETTER + _EDGE
        rows, used = (rows + 1, width) if used + width > _WIDTH else (rows, used + width)
    return rows + (len(large) < len(prompt.buttons))
