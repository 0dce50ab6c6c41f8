"""Who was proposed died or left while his family stays: whoever proposed it hears so, and may propose it anew."""

from collections.abc import Collection, Sequence

from bot.dialogue.naming import named
from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Propose, SetStatus
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import effects, reports


async def tell_of_proposals(work: Work, report: Report, overtaken: Collection[PersonId]) -> None:
    """The report is in effect. A proposal is of one person and goes on to nobody: which of the family it should be is
    for its RT head to say. One that waits yet is told as a misfit when it is decided."""
    ended = [
        each.person_id
        for each in report.change.effects
        if isinstance(each, SetStatus) and each.status.value not in REGISTERED and each.person_id not in overtaken
    ]
    about = await effects.in_effect_about(work.transaction, ended) if ended else {}
    known = {who: [each for each in found if each != report.id] for who, found in about.items()}
    ids = {each for found in known.values() for each in found}
    told = await reports.get_many(work.transaction, ids) if ids else {}
    for who in ended:
        for proposal in (told[each] for each in known.get(who, ()) if proposes(told[each], who)):
            if not await is_closed(work.transaction, proposal) and await some_stay(work, proposal, who):
                await _tell(work, proposal, who)


def proposes(report: Report, who: PersonId) -> bool:
    """Whether it proposes him for aid."""
    return any(isinstance(e, Propose) and e.person_id == who and not e.remove for e in report.change.effects)


async def some_stay(work: Work, proposal: Report, who: PersonId) -> bool:
    """Whether others of his household live there still."""
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
    for officer in await heads_of(work, proposal):
        for address in (await addresses_of(work.transaction, [officer.id])).get(officer.id, [])[:1]:
            work.say(address, officer.locale, say, once=f"proposal/{proposal.id}/{officer.id}")


async def heads_of(work: Work, proposal: Report) -> Sequence[Officer]:
    """Whoever proposed him, or, off duty by now, the heads of his RT."""
    reporter = await officers.by_id(work.transaction, proposal.reporter_id)
    if reporter is not None and reporter.active:
        return [reporter]
    return await officers.for_area(work.transaction, proposal.area, Role.RT)
