"""How much of a small screen a message takes, as far as can be told where nothing is drawn."""

from math import ceil

from bot.dialogue.prompt import Prompt, Size

LETTERS = 38
"""In a line of a screen of 360 points."""
_LINE, _ROW, _AROUND, _HEIGHT = 21, 50, 31, 490
"""In points: a line of text, a row of buttons, what is around them, and what there is of 640 points, less what such a
guess may be wrong by."""
_LETTER, _EDGE, _WIDTH = 8, 52, 328
"""In points: of a button's label, beside it, of a row."""


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
