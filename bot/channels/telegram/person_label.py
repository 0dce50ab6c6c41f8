"""Somebody, or a family, on a button that is too narrow for all that is said: age or number, and house, stay."""

import re
from math import ceil

from bot.channels.telegram.columns import ELLIPSIS, columns

_PERSON = re.compile(r"(?P<lead>)(?P<name>.+?)(?P<age> \([^()]*\d[^()]*\)|(?: \([^()]+\))(?=, | – ))(?P<rest>.*)")
_FAMILY = re.compile(r"(?P<lead>\w+ )(?P<name>.+?)(?P<age>, \d+ \w+)(?P<rest>(?:, | – ).*|)")
"""`Sekeluarga` stands before the name of its head, and how many they are where an age would."""
_DASH = " – "
_DIGIT = re.compile(r"\d")
_TAIL, _SHORTEST = 14, 20
"""Columns of the end of what stands behind the age, and of a name: a shorter one stays whole, to be typed as read."""


def narrowed(label: str, limit: int, most: int) -> str:
    """`Asep Saepudin (52), Kp. Sukamaju No. 1` → `Asep Saepudin (52), …No. 1`; of a long name the middle is left out.
    Of `Asep Saepudin (52), Kp. Sukamaju No. 1 – ditunggu dari RT 003/RW 005` the remark stays, of a longer one the RT.
    It takes `most` columns;
    anything else, and what fits within the `limit`, is given as it is."""
    if columns(label) <= limit or (found := _PERSON.fullmatch(label) or _FAMILY.fullmatch(label)) is None:
        return label
    before = columns(found["lead"] + found["name"] + found["age"])
    rest = _with_remark(found["rest"], _end_of(found["rest"], max(_TAIL, limit - before)), most - before)
    beside = columns(found["lead"] + found["age"] + rest)
    room = min(max(_SHORTEST, limit - beside), max(1, most - beside))
    return f"{found['lead']}{_without_middle(found['name'], room)}{found['age']}{rest}"


def _with_remark(rest: str, end: str, room: int) -> str:
    """The remark behind the dash rather than its end, where there is room for it: that somebody is to come yet, or has
    died, is what he is chosen by."""
    _, dash, remark = rest.partition(_DASH)
    said = f"{dash}{remark}"
    return said if dash and not end.endswith(remark) and columns(said) <= room else end


def _end_of(rest: str, room: int) -> str:
    """The last words, as many as fit, and as it takes to have the number of a house or an RT among them."""
    if columns(rest) <= room:
        return rest
    words = rest.split()
    kept = words.pop()
    while words and (columns(f"{words[-1]} {kept}") <= room - 3 or kept[0].isdigit() or _lacks_number(kept, words)):
        kept = f"{words.pop()} {kept}"
    return f", {ELLIPSIS}{kept}"


def _lacks_number(kept: str, words: list[str]) -> bool:
    return not _DIGIT.search(kept) and any(_DIGIT.search(word) for word in words)


def _without_middle(name: str, room: int) -> str:
    if columns(name) <= room:
        return name
    begins = ceil((room - 1) * 2 / 3)
    return f"{name[:begins].rstrip()}{ELLIPSIS}{name[len(name) - (room - 1 - begins) :].lstrip()}"
