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


def doubts_now(report: Report, lacks: Sequence[Lack]) -> tuple[Doubt, ...]:
    """The doubts of a report, without what was completed since."""
    if report.practice:
        return report.change.warnings
    return tuple(_still(report.change.warnings, [lack.person for lack in lacks if lack.field == "nik"]))


def _still(doubts: Sequence[Doubt], nameless: Sequence[Person]) -> Iterator[Doubt]:
    for doubt in doubts:
        if doubt.key == _OF_ALL and nameless:
            yield replace(doubt, args={"names": ", ".join(person.name for person in nameless)})
        elif doubt.key != _BEFORE and (doubt.key not in _WITHOUT_NIK or nameless):
            yield doubt


def lack_lines(texts: Texts, locale: str, report: Report, lacks: Sequence[Lack]) -> list[Text]:
    """A line for each who lacks something; then how much that is, and where it leads."""
    told = any(doubt.key in _WITHOUT_NIK for doubt in report.change.warnings)
    lines = []
    for person, his in groupby(lacks, key=lambda lack: lack.person):
        fields = [lack.field for lack in his if lack.field != "nik" or not told]
        missing = ", ".join(texts.say(locale, Text(f"entry-{field}")) for field in fields)
        if missing:
            lines.append(Text("warning-incomplete", {"name": readable(person.name), "missing": missing}))
    state = "decided" if STATES[report.status].in_effect else "waiting"
    return [*lines, Text("card-blank", {"count": len(lacks), "state": state})] if lacks else []
