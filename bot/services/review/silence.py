"""An address at which nothing arrives: begun, tried again where it is a room, and ended with what it has missed."""

from datetime import timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, level_of
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.services.review import card_lines, queue_note, report_card
from bot.services.review.let_go import let_parked_go
from bot.services.work.channel import SendPrompt
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.messages import outbox, sessions
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.officers.addresses import SilentRoom, address_key, addresses_of, silent_rooms
from bot.storage.officers.shared_rooms import areas_of_room
from bot.storage.registry import areas
from bot.storage.reports import cards
from bot.storage.reports.operators_queue import waiting_for

TRY_EVERY = timedelta(minutes=10)
"""How often a room that refused us is written to, while a report waits that it should see."""
MISSED = 100
"""Cards of reports that wait, at most, that a room gets when it can be written to again."""
_TRY = "try:"
"""Begins the name of such a try in the queue."""


async def begin(work: Work, address: Address) -> bool:
    """Nothing arrives there. The operators of a room read so in private, once; gives whether it is new."""
    is_new = await sessions.mark_unreachable(work.transaction, address, work.now)
    work.memo.rooms.clear()
    for area in await areas_of_room(work.transaction, address) if is_new else ():
        await _tell_operators(work, area)
    return is_new


async def end(work: Work, address: Address) -> None:
    """Everything arrives there again: what was kept for it goes out, and a room gets the cards that it has missed."""
    transaction, key = work.transaction, address_key(work.transaction.vault, address)
    await sessions.mark_reachable(transaction, address)
    await outbox.drop(transaction, f"{_TRY}{key}")
    await let_parked_go(work, [key])
    work.memo.rooms.clear()
    found = await areas_of_room(transaction, address)
    if len(found) != 1:
        return
    (area,) = found
    there = await cards.shown_at(transaction, address)
    for report in await waiting_for(transaction, area, MISSED):
        if (report.id, report.revision) not in there:
            await _hang(work, report, address)


def is_try(once: str | None) -> bool:
    """Whether a letter of this name was sent to see whether its room can be written to."""
    return (once or "").startswith(_TRY)


async def try_silent_rooms(house: House) -> int:
    """Queues the card of a report that waits for each room that cannot be written to, where none is queued; gives how
    many rooms. It may be the card that is refused, so another is tried each time."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        tried = [await _try(work, room) for room in await silent_rooms(transaction)]
        await work.flush()
    return sum(tried)


async def _try(work: Work, room: SilentRoom) -> bool:
    waiting = await waiting_for(work.transaction, room.area, MISSED)
    if not waiting:
        return False
    turn = int(work.now.timestamp() // TRY_EVERY.total_seconds())
    report = waiting[turn % len(waiting)]
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return False
    is_shared = len(await areas_of_room(work.transaction, room.address)) > 1
    if is_shared:
        prompt = work.house.texts.prompt(card_lines.CARD_LOCALE, await queue_note.shared_note(work, room.area))
    else:
        say = await report_card.undecided(work, report, reporter)
        prompt = await report_card.card_in_room(work, report, room.address, say)
    work.send(
        room.address,
        SendPrompt(prompt),
        card=None if is_shared else (report.id, report.revision),
        once=f"{_TRY}{address_key(work.transaction.vault, room.address)}",
        urgency=Urgency.CARD,
        lane=":try",
        due_at=work.now + TRY_EVERY,
    )
    return True


async def _hang(work: Work, report: Report, room: Address) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await report_card.hang(work, report, reporter, [room])


async def _tell_operators(work: Work, area: AreaCode) -> None:
    role = Role.OPERATOR if level_of(area) >= Level.VILLAGE else Role.TKSK
    told = await officers.for_area(work.transaction, area, role)
    reached = await addresses_of(work.transaction, [each.id for each in told])
    known = await areas.get_areas(work.transaction, [area])
    line = Text("room-silent", {"area": known[area].name if area in known else area})
    for officer in told:
        for address in reached.get(officer.id, [])[:1]:
            work.say(address, officer.locale, Say((line,)), urgency=Urgency.CARD)
