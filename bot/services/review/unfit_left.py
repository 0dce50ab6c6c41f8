"""Some of a family that was proposed for getting no aid any more died or left: whoever proposed it hears who stays."""

from collections.abc import Collection

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.people.people import PersonId, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import SetStatus
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.review.proposals_moved import proposer_of
from bot.services.work.standing_buttons import GO, TO_MENU, TO_REPORTS
from bot.services.work.work import Work
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import effects, reports


async def tell_of_unfit(work: Work, report: Report, overtaken: Collection[PersonId]) -> None:
    """The report is in effect. The proposal is of the family as it lives together at the cut, so of those who stay;
    whether it should be, its RT head knows. Of a family that is gone as a whole nothing is asked."""
    ended = [
        each.person_id
        for each in report.change.effects
        if isinstance(each, SetStatus) and each.status.value not in REGISTERED and each.person_id not in overtaken
    ]
    kinds = work.house.flows.that_ask_to_leave
    about = await effects.standing_about_families(work.transaction, ended, kinds) if ended else {}
    known = await reports.get_many(work.transaction, list(about)) if about else {}
    for proposal in known.values():
        if not await is_closed(work.transaction, proposal):
            await _tell(work, report, proposal, [who for who in ended if who in about[proposal.id]])


async def _tell(work: Work, report: Report, proposal: Report, ended: Collection[PersonId]) -> None:
    gone = await read_registry.residents(work.transaction, list(ended), proposal.area)
    stay = await read_registry.household_members(work.transaction, gone[0].household_id, proposal.area) if gone else []
    if not stay:
        return
    names = ", ".join(readable(each.name) for each in gone)
    about: dict[str, Arg] = {"names": names, "number": proposal.number, "stay": named(stay, work.today)}
    say = Say((Text("unfit-left", about),), (*TO_REPORTS, *TO_MENU), GO)
    for officer in await proposer_of(work, proposal):
        for address in (await addresses_of(work.transaction, [officer.id])).get(officer.id, [])[:1]:
            work.say(address, officer.locale, say, once=f"unfit/{proposal.id}/{report.id}/{officer.id}")
