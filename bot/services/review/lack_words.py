"""What is not known of those of a report, in words; a card says it as it is now, whatever was told then."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bot.dialogue.prompt import Text
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import Doubt
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.registry.lacking import Lack
from bot.services.work.texts import Texts

_BEFORE = "incomplete"
"""A doubt that earlier versions kept with a report."""
_OF_ALL = "arrived-without-nik"
_WITHOUT_NIK = frozenset({"no-nik", _OF_ALL})
"""Doubts that say of the NIK what is said of no other field."""
_UNHOUSED = "no-address"
"""One that says of the address of those who come what no other line has to say."""


def doubts_now(report: Report, lacks: Sequence[Lack]) -> tuple[Doubt, ...]:
    """The doubts of a report, without what was completed since."""
    if report.practice:
        return report.change.warnings
    housed = any(field == "address" for _, field in report.change.completed)
    doubts = [each for each in report.change.warnings if each.key != _UNHOUSED or not housed]
    return tuple(_still(doubts, [lack.person for lack in lacks if lack.field == "nik"]))


def _still(doubts: Sequence[Doubt], nameless: Sequence[Person]) -> Iterator[Doubt]:
    for doubt in doubts:
        if doubt.key == _OF_ALL and nameless:
            yield replace(doubt, args={"names": ", ".join(person.name for person in nameless)})
        elif doubt.key != _BEFORE and (doubt.key not in _WITHOUT_NIK or nameless):
            yield doubt


def lack_lines(texts: Texts, locale: str, report: Report, lacks: Sequence[Lack]) -> list[Text]:
    """A line for each who lacks something; then how much that is, and where it leads."""
    told = any(doubt.key in _WITHOUT_NIK for doubt in report.change.warnings)
    unhoused = any(doubt.key == _UNHOUSED for doubt in doubts_now(report, lacks))
    lines = []
    for person, his in groupby(lacks, key=lambda lack: lack.person):
        fields = [
            lack.field
            for lack in his
            if not (told and lack.field == "nik") and not (unhoused and lack.at_home and lack.field == "address")
        ]
        missing = ", ".join(texts.say(locale, Text(f"entry-{field}")) for field in fields)
        if missing:
            lines.append(Text("warning-incomplete", {"name": readable(person.name), "missing": missing}))
    state = "decided" if STATES[report.status].in_effect else "waiting"
    blank = blanks(lacks)
    return [*lines, Text("card-blank", {"count": blank, "state": state})] if blank else lines


def blanks(lacks: Sequence[Lack]) -> int:
    """How much keeps somebody from what he is proposed for."""
    return sum(not lack.at_home for lack in lacks)
