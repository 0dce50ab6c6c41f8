"""Which button is somebody: by his name, age and house."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.days.day import Day
from bot.domain.people.people import age_words
from tests.year.souls import Soul, names_of


class Reads(Protocol):
    """Whoever looks at buttons."""

    @property
    def labels(self) -> list[str]:
        """Those that he sees."""

    @property
    def today(self) -> date:
        """On his phone."""


def named_in(text: str, soul: Soul) -> str:
    """How the button begins of the first line of a numbered list that names him; his name may be cut on it."""
    names = "|".join(map(re.escape, names_of(soul)))
    found = re.search(rf"^(\d+\. )(?:{names})\b", text, re.MULTILINE)
    return found[1] if found else ""


def namesakes_on(reader: Reads, souls: Sequence[Soul]) -> set[str]:
    """The names of these that buttons have of people of quite another age; one that is a few years off may be his."""
    found = set[str]()
    for soul in souls:
        shown = [label for label in reader.labels if _name_on(label) in names_of(soul)]
        ages = [int(age[1]) for label in shown if (age := re.search(r"\((\d+)\)", label))]
        if len(ages) == len(shown) and all(abs(age - soul.age(reader.today)) > OFF for age in ages):
            found |= {_name_on(label) for label in shown}
    return found


OFF = 3


def _name_on(label: str) -> str:
    """Whom a button names."""
    return re.split(r" \(|, | – ", label)[0]


def label_of(reader: Reads, soul: Soul) -> str | None:
    """The button that shows him: name, age, house; of several the one that fits in most."""
    age = age_words(Day(soul.born), reader.today)
    other = soul.namesake.family.address if soul.namesake else "nobody's house"
    named = [label for label in reader.labels if _name_on(label) in names_of(soul)]
    named = [label for label in named if not _has_house(label, other)]
    aged = [label for label in named if f"({age})" in label] or [label for label in named if "(" not in label]
    housed = [label for label in aged if _has_house(label, soul.family.address)]
    return next(iter((*housed, *aged)), None)


def _has_house(label: str, address: str) -> bool:
    """Whether it ends with that house's number, not with one that begins so."""
    return bool(re.search(rf"{re.escape(address)}(?!\d)", label, re.IGNORECASE))
