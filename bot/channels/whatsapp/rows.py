"""A choice becomes a row of a list: a title that is its name, and beneath it what tells it from the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.whatsapp.limits import ELLIPSIS, ROW_DETAIL, ROW_TITLE, reach, units

_BEHIND_NAME = re.compile(r"\s*(?= \()|,\s+|\s+[·–—]\s+|:\s+")
"""Between a name and what is told of it: its age in brackets, a house, a remark."""
_SHORTEST_NAME = 12
_TAIL = 24
"""Of a description that is cut its end stays, where the head of the family or the end of a NIK stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is read of a choice."""

    title: str
    detail: str = ""


def rows_of(labels: Sequence[str]) -> list[Row]:
    """A row for each label; none that reads as another."""
    rows = [row_of(label) for label in labels]
    return [row if rows.count(row) == 1 else _counted(row, place) for place, row in enumerate(rows, start=1)]


def row_of(label: str) -> Row:
    """A short label is the title; of a longer one the name is, and the rest stands beneath. A name too long for a
    title is shortened by whole words, and then stands beneath in full."""
    label = label.strip() or ELLIPSIS
    if units(label) <= ROW_TITLE:
        return Row(label)
    name, about = _parted(label)
    if units(name) <= ROW_TITLE:
        return Row(name, _shortened(about))
    return Row(_by_words(name), _with_all_about(name, label))


def title_of(label: str) -> str:
    """What is read first of a choice in a list; the whole of a short one."""
    return row_of(label).title


def _parted(label: str) -> tuple[str, str]:
    """A name, and what is told of it."""
    found = _BEHIND_NAME.search(label)
    if found is None or not found.start():
        return label, ""
    return label[: found.start()].rstrip(), label[found.end() :].strip()


def _by_words(name: str) -> str:
    """As many whole words as fit, and an ellipsis; of one long word its beginning."""
    most = reach(name, ROW_TITLE - 1)
    border = name.rfind(" ", 0, most + 1)
    return name[: border if border > 0 else most].rstrip() + ELLIPSIS


def _with_all_about(name: str, label: str) -> str:
    """The whole label; where it is too long less of the name, so that age and house stay."""
    about = label[len(name) :]
    most = ROW_DETAIL - units(about) - 1
    if units(label) <= ROW_DETAIL or most < _SHORTEST_NAME:
        return _shortened(label)
    return f"{name[: reach(name, most)].rstrip()}{ELLIPSIS}{about}"


def _shortened(about: str) -> str:
    if units(about) <= ROW_DETAIL:
        return about
    begins = about[: reach(about, ROW_DETAIL - _TAIL - 1)].rstrip()
    ends = about[len(about) - reach(about[::-1], _TAIL) :].lstrip()
    return f"{begins}{ELLIPSIS}{ends}"


def _counted(row: Row, place: int) -> Row:
    """Told apart by its place in the list, by which it can be typed."""
    mark = f"{place}. "
    return Row(mark + row.title[: reach(row.title, ROW_TITLE - len(mark))].rstrip(), row.detail)
