"""Somebody on a button that is too narrow for all that is said of him: age and house are what stays."""

import re
from math import ceil

from bot.channels.telegram.columns import ELLIPSIS, columns

_PERSON = re.compile(r"(?P<name>.+?)(?P<age> \([^()]*\d[^()]*\))(?P<rest>.*)")
_TAIL, _SHORTEST = 14, 20
"""Columns of the end of what stands behind the age, and of a name: a shorter one stays whole, to be typed as read."""


def narrowed(label: str, limit: int) -> str:
    """`Asep Saepudin (52), Kp. Sukamaju No. 1` → `Asep Saepudin (52), …No. 1`; of a long name the middle is left out.
    Anything else, and what fits, as it is."""
    found = _PERSON.fullmatch(label)
    if found is None or columns(label) <= limit:
        return label
    rest = _end_of(found["rest"], max(_TAIL, limit - columns(found["name"] + found["age"])))
    room = max(_SHORTEST, limit - columns(found["age"] + rest))
    return f"{_without_middle(found['name'], room)}{found['age']}{rest}"


def _end_of(rest: str, room: int) -> str:
    """The last words, as many as fit: a house's number, the head of his family."""
    if columns(rest) <= room:
        return rest
    words = rest.split()
    kept = words.pop()
    while words and (columns(f"{words[-1]} {kept}") <= room - 3 or kept[0].isdigit()):
        kept = f"{words.pop()} {kept}"
    return f", {ELLIPSIS}{kept}"


def _without_middle(name: str, room: int) -> str:
    if columns(name) <= room:
        return name
    begins = ceil((room - 1) * 2 / 3)
    return f"{name[:begins].rstrip()}{ELLIPSIS}{name[len(name) - (room - 1 - begins) :].lstrip()}"
