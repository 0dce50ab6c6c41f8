"""Who attends, as an operator types it: a name a line, what he is behind a dash."""

import re
from collections.abc import Iterator

from bot.domain.deliberation.deliberation import Attendee

MOST = 200
"""On one sheet of attendance; a meeting of more signs further sheets by hand."""
LONGEST = 60
_LINES = re.compile(r"[\n;]+")
_NUMBERED = re.compile(r"^\s*(?:[-•*]|\d{1,3}\s*[.)])\s*")
_DUTY = re.compile(r"\s+[-–—]\s+|\s*:\s+|\s*\(")
_COMMA = re.compile(r"\s*,\s*")


def attendance_told(text: str) -> tuple[Attendee, ...]:
    """Those named in `text`; empty where nobody is. In one line without a dash commas stand between names."""
    lines = [line for line in _LINES.split(text) if line.strip()]
    if len(lines) == 1 and lines[0].count(",") > 1 and not _DUTY.search(lines[0]):
        lines = _COMMA.split(lines[0])
    return tuple(_told(lines))


def _told(lines: list[str]) -> Iterator[Attendee]:
    for line in lines:
        plain = " ".join(_NUMBERED.sub("", line).split())
        name, *duty = _DUTY.split(plain, maxsplit=1)
        if not duty and plain.count(",") == 1:
            name, *duty = _COMMA.split(plain)
        name = name.strip(" ,.-")
        if any(letter.isalpha() for letter in name):
            yield Attendee(name[:LONGEST], "".join(duty).strip(" ,.-)")[:LONGEST])
