"""Who was proposed died, left or moved: whoever proposed him hears what becomes of it."""

from collections.abc import Collection

from bot.dialogue.naming import named
from bot.dialogue.prompt import Say, Text
from bot.domain.people.people import PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Propose, SetStatus
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.review.proposals_moved import came_by, proposer_of, tell_of_moves
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import effects, reports


async def tell_of_proposals(work: Work, report: Report, overtaken: Collection[PersonId]) -> None:
    """The report is in effect. A proposal is of one person and goes on to nobody of a family that stays: which of it it
    should be is for its RT head to say. One that waits yet is told as a misfit when it is decided."""
    ended = [
        each.person_id
        for each in report.change.effects
        if isinstance(each, SetStatus) and each.status.value not in REGISTERED and each.person_id not in overtaken
    ]
    came = [each for each in came_by(report) if each not in overtaken]
    about = await effects.in_effect_about(work.transaction, [*ended, *came]) if ended or came else {}
    known = {who: [each for each in found if each != report.id] for who, found in about.items()}
    ids = {each for found in known.values() for each in found}
    told = await reports.get_many(work.transaction, ids) if ids else {}
    for who in dict.fromkeys((*ended, *came)):
        for proposal in (told[each] for each in known.get(who, ()) if _proposes(told[each], who)):
            if who in came or not await _some_stay(work, proposal, who):
                await tell_of_moves(work, report, who, proposal)
            elif not await is_closed(work.transaction, proposal):
                await _tell(work, proposal, who)


def _proposes(report: Report, who: PersonId) -> bool:
    return any(isinstance(e, Propose) and e.person_id == who and not e.remove for e in report.change.effects)


async def _some_stay(work: Work, proposal: Report, who: PersonId) -> bool:
    found = await read_registry.residents(work.transaction, [who], proposal.area)
    if not found:
        return False
    return bool(await read_registry.household_members(work.transaction, found[0].household_id, proposal.area))


async def _tell(work: Work, proposal: Report, who: PersonId) -> None:
    (resident,) = await read_registry.residents(work.transaction, [who], proposal.area)
    about = {
        "name": named([resident], work.today),
        "number": proposal.number,
        "status": resident.status.value,
    }
    kind = Text(f"kind-{proposal.kind}")
    say = Say(
        (Text("proposal-left", about, {"kind": kind}),), (Command.START.button(kind, proposal.kind), *TO_MENU), GO
    )
    for officer in await proposer_of(work, proposal):
        for address in (await addresses_of(work.transaction, [officer.id])).get(officer.id, [])[:1]:
            work.say(address, officer.locale, say, once=f"proposal/{proposal.id}/{officer.id}")
