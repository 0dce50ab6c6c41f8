"""*Sedang dibuka oleh …* on the cards of rooms: shown when somebody opens a report, taken off when his time is over."""

from bot.dialogue.prompt import Prompt, Say
from bot.domain.address import Address
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.review.claiming import claim_lines
from bot.services.review.queue_note import is_room
from bot.services.review.report_card import render, undecided
from bot.services.work.channel import EditPrompt
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.reports import cards


async def show_in_rooms(work: Work, report: Report) -> None:
    """The cards that hang in rooms which can change one, with who has it open by now, if anybody. Whatever is decided
    meanwhile goes first, and stands: of two changes that wait only the newer is sent."""
    if report.status is not Status.WAITING:
        return
    hung = [each for each in await cards.of_report(work.transaction, report.id) if each.revision == report.revision]
    here = [each for each in hung if work.can_change(each.address) and await is_room(work, report, each.address)]
    reporter = await officers.by_id(work.transaction, report.reporter_id) if here else None
    if reporter is None:
        return
    prompt = await as_in_room(work, report, await undecided(work, report, reporter))
    for each in here:
        work.send(each.address, EditPrompt(each.message_ref, prompt), urgency=Urgency.BROADCAST)


async def as_in_room(work: Work, report: Report, card: Say) -> Prompt:
    """With who has it open."""
    return render(work, Say((*await claim_lines(work, report), *card.lines), card.options, card.prefix))


async def as_read_at(work: Work, report: Report, address: Address, card: Say) -> Prompt:
    """In a room with who has it open; alone nobody reads it of himself."""
    return await as_in_room(work, report, card) if await is_room(work, report, address) else render(work, card)
