"""How those of a report are named to somebody of another RT who knew them: by age, and house while they live there."""

from collections.abc import Sequence

from bot.dialogue.naming import named
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.people import PersonId, Resident, readable, unhoused
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.registry.name_search import areas_of


async def known_there(work: Work, report: Report, area: AreaCode) -> str:
    """All of the report's persons who live in the area; where nobody does any more, all of them."""
    ids = report.change.subjects
    known = await _known(work, ids, area)
    there = [each for who, (each, is_there) in known.items() if is_there]
    if there:
        return named(there, work.today)
    names = dict(zip(ids, report.change.names, strict=False))
    said = [named([known[who][0]], work.today) if who in known else readable(names.get(who, "")) for who in ids]
    return ", ".join(each for each in [*said, *map(readable, report.change.unlisted)] if each)


async def named_there(work: Work, ids: Sequence[PersonId], area: AreaCode) -> str:
    """These persons, wherever in the regency they live by now: how those who left live there is told to nobody here."""
    return named([each for each, _ in (await _known(work, ids, area)).values()], work.today)


async def _known(work: Work, ids: Sequence[PersonId], area: AreaCode) -> dict[PersonId, tuple[Resident, bool]]:
    if not ids:
        return {}
    found = await read_registry.residents(work.transaction, ids, ancestor(area, Level.REGENCY))
    homes = await areas_of(work.transaction, [each.id for each in found]) if found else {}
    known: dict[PersonId, tuple[Resident, bool]] = {}
    for each in found:
        is_there = each.id in homes and is_within(homes[each.id], area)
        known[each.id] = (each if is_there else unhoused(each), is_there)
    return known
