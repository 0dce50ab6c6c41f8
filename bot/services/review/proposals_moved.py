"""Who was proposed moved: whoever proposed him and the head of where he lives now hear what becomes of it, once."""

from collections.abc import Collection
from datetime import timedelta

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.review.proposals_left import heads_of, proposes, some_stay
from bot.services.words.naming import people_of
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import effects, reports

LATELY = timedelta(days=120)
"""Who was proposed longer ago has been decided about."""


async def tell_of_moves(work: Work, report: Report, overtaken: Collection[PersonId]) -> None:
    """The report is in effect. A proposal goes along with who is proposed, within the regency; who leaves it with all
    of his family is proposed no more. Where some stay `tell_of_proposals` says so."""
    came = [e.person_id for e in report.change.effects if isinstance(e, JoinHousehold) and e.arrives]
    for proposal, who in await _proposed(work, report, came, overtaken):
        if proposal.area != report.area:
            await _tell_moved(work, proposal, who, report)
    for proposal, who in await _proposed(work, report, _gone_far(report), overtaken):
        if not await some_stay(work, proposal, who):
            about: dict[str, Arg] = {"names": people_of(proposal, work.today), "number": proposal.number}
            await _say(work, proposal, await heads_of(work, proposal), Text("proposal-gone", about))


def _gone_far(report: Report) -> list[PersonId]:
    """Those who left, and are expected in no RT of the regency."""
    regency = ancestor(report.area, Level.REGENCY)
    ends = [e for e in report.change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.MOVED]
    return [e.person_id for e in ends if not e.to or ancestor(e.to, Level.REGENCY) != regency]


async def _proposed(
    work: Work, report: Report, who: Collection[PersonId], overtaken: Collection[PersonId]
) -> list[tuple[Report, PersonId]]:
    """The proposals of late that are in effect of these, each with whom it proposes."""
    asked = [each for each in who if each not in overtaken]
    about = await effects.in_effect_about(work.transaction, asked) if asked else {}
    ids = {each for found in about.values() for each in found if each != report.id}
    told = await reports.get_many(work.transaction, ids) if ids else {}
    late = [each for each in told.values() if work.now - (each.decided_at or each.submitted_at) <= LATELY]
    return [(each, who) for who in asked for each in late if each.id in about.get(who, ()) and proposes(each, who)]


async def _tell_moved(work: Work, proposal: Report, who: PersonId, report: Report) -> None:
    closed = "yes" if await is_closed(work.transaction, proposal) else "no"
    about: dict[str, Arg] = {"number": proposal.number, "closed": closed}
    names, to = people_of(proposal, work.today), await place_of(work, report.area, proposal.area)
    await _say(
        work, proposal, await heads_of(work, proposal), Text("proposal-moved", about | {"names": names, "rt": to})
    )
    here = await read_registry.residents(work.transaction, [who], report.area)
    came_from = await place_of(work, proposal.area, report.area)
    there = await officers.for_area(work.transaction, report.area, Role.RT)
    told = Text("proposal-came", about | {"names": named(here, work.today), "rt": came_from})
    await _say(work, proposal, there, told)


async def _say(work: Work, proposal: Report, whom: Collection[Officer], text: Text) -> None:
    known = await addresses_of(work.transaction, [each.id for each in whom]) if whom else {}
    for officer in whom:
        for address in known.get(officer.id, [])[:1]:
            once = f"proposal/{proposal.id}/{officer.id}"
            work.say(address, officer.locale, Say((text,), TO_MENU, GO), once=once)
