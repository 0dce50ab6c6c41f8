"""Who was proposed moved: whoever proposed him and the head of where he lives now hear what becomes of it, once a
move."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import JoinHousehold, SetStatus, stays_within
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.words.naming import people_of
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry

LATELY = timedelta(days=120)
"""Who was proposed longer ago has been decided about."""


async def tell_of_moves(work: Work, report: Report, who: PersonId, proposal: Report) -> None:
    """Who was proposed came by the report, or left by it with all of his family. A proposal goes along with who is
    proposed, within the regency; who leaves that is proposed no more."""
    if work.now - (proposal.decided_at or proposal.submitted_at) > LATELY:
        return
    if who in came_by(report):
        if proposal.area != report.area:
            await _tell_moved(work, proposal, who, report)
    elif who in _gone_far(report):
        about: dict[str, Arg] = {"names": people_of(proposal, work.today), "number": proposal.number}
        await _say(work, (proposal, report), await proposer_of(work, proposal), Text("proposal-gone", about))


def came_by(report: Report) -> list[PersonId]:
    """Those whom it brings from elsewhere."""
    return [e.person_id for e in report.change.effects if isinstance(e, JoinHousehold) and e.arrives]


def _gone_far(report: Report) -> list[PersonId]:
    """Those who left, and are expected in no RT of the regency."""
    if stays_within(report.change):
        return []
    regency = ancestor(report.area, Level.REGENCY)
    ends = [e for e in report.change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.MOVED]
    return [e.person_id for e in ends if not e.to or ancestor(e.to, Level.REGENCY) != regency]


async def proposer_of(work: Work, proposal: Report) -> Sequence[Officer]:
    """Whoever proposed him, or, off duty by now, the heads of his RT."""
    reporter = await officers.by_id(work.transaction, proposal.reporter_id)
    if reporter is not None and reporter.active:
        return [reporter]
    return await officers.for_area(work.transaction, proposal.area, Role.RT)


async def _tell_moved(work: Work, proposal: Report, who: PersonId, report: Report) -> None:
    closed = "yes" if await is_closed(work.transaction, proposal) else "no"
    about: dict[str, Arg] = {"number": proposal.number, "closed": closed}
    names, to = people_of(proposal, work.today), await place_of(work, report.area, proposal.area)
    moved = Text("proposal-moved", about | {"names": names, "rt": to})
    await _say(work, (proposal, report), await proposer_of(work, proposal), moved)
    here = await read_registry.residents(work.transaction, [who], report.area)
    came_from = await place_of(work, proposal.area, report.area)
    there = await officers.for_area(work.transaction, report.area, Role.RT)
    told = Text("proposal-came", about | {"names": named(here, work.today), "rt": came_from})
    await _say(work, (proposal, report), there, told)


async def _say(work: Work, why: tuple[Report, Report], whom: Collection[Officer], text: Text) -> None:
    """Once of each move, however many of the family it took along."""
    proposal, move = why
    known = await addresses_of(work.transaction, [each.id for each in whom]) if whom else {}
    for officer in whom:
        for address in known.get(officer.id, [])[:1]:
            once = f"proposal/{proposal.id}/{move.id}/{officer.id}"
            work.say(address, officer.locale, Say((text,), TO_MENU, GO), once=once)
