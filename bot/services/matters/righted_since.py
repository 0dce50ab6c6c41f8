"""Of what is told of nobody registered: the same was told of who is registered, and was put right since."""

from bot.dialogue.traits import Door
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.registry import name_search
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.weddings import told_since

_DOORS = (Door.NOT_DEAD, Door.NOT_GONE)


async def righted_since(work: Work, report: Report) -> Report | None:
    """The report of its RT that put right of whoever is called so what this one tells of that day, too."""
    kinds = {flow.kind for door in _DOORS for flow, _ in work.house.flows.opened_from(door)}
    for right in await told_since(work.transaction, report.area, report.submitted_at, kinds):
        rights = [each for each in right.change.effects if isinstance(each, PutRight)]
        back = {each.person_id for each in rights if each.status is BasicStatus.ALIVE}
        if await _are_told_so(work, report, back):
            return right
    return None


async def _are_told_so(work: Work, report: Report, back: set[PersonId]) -> bool:
    """Whether one of them is called as it says, and another report told the same of him."""
    called = await name_search.called(work.transaction, back)
    named = {
        who
        for who, each in called.items()
        if any(score_name(name, each.name) >= SURE for name in report.change.unlisted)
    }
    about = await about_in_effect(work.transaction, named) if named else {}
    return any(each.kind == report.kind and each.day.may_be(report.day) for those in about.values() for each in those)
