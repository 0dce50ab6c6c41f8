"""Who of those whom another report of the RT brings may be he whom a report that is tied to nobody tells of."""

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import Person, PersonId, readable
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR
from bot.domain.report.told_as import told_of
from bot.services.work.work import Work
from bot.storage.registry import as_of, read_registry
from bot.storage.reports import foreseen, reports
from bot.storage.reports.foreseen import Sight

_SAID = 2
_MOST = 100
"""So many who are new in the RT by what waits are looked through."""


async def who_is_brought(work: Work, report: Report) -> tuple[Text, ...]:
    """For whoever decides about it: the reports that wait and bring somebody like that, and who like that came on the
    list since it was told."""
    if report.practice or not report.is_untied:
        return ()
    waiting = await _waiting(work, report)
    return (*waiting, *await _entered_since(work, report))[:_SAID]


async def _waiting(work: Work, report: Report) -> list[Text]:
    sight = Sight(work.now - RETURNED_COUNTS_FOR, report.id)
    rows = await foreseen.added_in(work.transaction, sight, report.area, _MOST)
    told = await reports.get_many(work.transaction, foreseen.reports_of(rows)) if rows else {}
    return [
        Text("tie-brought", {**_named(person), "number": each.number}, {"kind": Text(f"kind-{each.kind}")})
        for each in told.values()
        for person in each.change.added
        if told_of(person, report)
    ]


async def _entered_since(work: Work, report: Report) -> list[Text]:
    listed = [PersonId(each.id) for each in await read_registry.named_in(work.transaction, report.area)]
    before = await as_of.stood_in(work.transaction, report.area, listed, report.submitted_at)
    new = [each for each in dict.fromkeys(listed) if each not in before]
    regency = ancestor(report.area, Level.REGENCY)
    persons = await read_registry.persons(work.transaction, new, regency) if new else []
    return [Text("tie-entered-since", _named(each)) for each in persons if told_of(each, report)]


def _named(person: Person) -> dict[str, Arg]:
    return {"name": readable(person.name)}
