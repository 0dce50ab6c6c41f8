"""What waits for operators whose cards cannot be changed: told in one message where single ones would be many."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.services.words.naming import decider_named
from bot.services.work.notice import QUEUE, Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, once
from bot.storage.officers.shared_rooms import Rooms, all_rooms_of
from bot.storage.registry import areas
from bot.storage.reports import operators_queue

CARDS_AN_HOUR = 5
"""More are told of in one message."""
_DECIDED_WITHIN, _SENT_WITHIN = timedelta(minutes=5), timedelta(minutes=30)
"""What others decide, and what is sent, is told together once in so long."""
_SHARED_WITHIN = timedelta(minutes=1)
_LOCALE = "id"
ROOM_BUTTON, QUEUE_HERE = "room:0", "queue"
"""Of the token of a button that a room has of its own, such as `room:0:queue:<village>`."""


async def is_told_instead(work: Work, report: Report, address: Address) -> bool:
    """Queues a message about all that waits in the desa in place of one more card; False where the card is to be hung.

    The first goes at once; of the rest of the hour each half has one, which replaces what still waits.
    """
    village = ancestor(report.area, Level.VILLAGE)
    if report.practice or work.can_change(address) or await is_room(work, report, address):
        return False
    sent = await operators_queue.count_sent_since(work.transaction, village, work.now - timedelta(hours=1))
    if sent <= CARDS_AN_HOUR:
        return False
    is_first = sent == CARDS_AN_HOUR + 1
    due = work.now if is_first else _next(work.now, _SENT_WITHIN)
    name = f"queue/{village}/first" if is_first else f"queue/{village}"
    say = Say((Text("queue-note-sent"), await _waiting(work, village)), _WAYS, GO)
    notice = Notice.CARD_WAITING if is_first else QUEUE
    work.say_later(address, _LOCALE, say, due, replaces=name, notice=notice)
    return True


async def tell_others(work: Work, officer: Officer, report: Report, others: Collection[Address | None]) -> None:
    """Those who have a card of it that cannot be changed hear that it was decided, and how many wait still: once in
    five minutes, of all that this officer decided meanwhile."""
    if not others:
        return
    village = ancestor(report.area, Level.VILLAGE)
    since = _next(work.now, _DECIDED_WITHIN) - _DECIDED_WITHIN
    numbers = await operators_queue.decided_by_since(work.transaction, village, officer.id, since)
    how = "withdrawn" if officer.role is Role.RT else "decided"
    decided = Text("queue-note-decided", {"name": decider_named(officer), "how": how, "numbers": ", ".join(numbers)})
    say = Say((decided, await _waiting(work, village)), _WAYS, GO)
    for address in sorted(filter(None, others), key=str):
        due, name = _next(work.now, _DECIDED_WITHIN), f"decided/{officer.id}"
        work.say_later(address, _LOCALE, say, due, replaces=name, notice=QUEUE)


_WAYS = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


async def _waiting(work: Work, village: AreaCode) -> Text:
    count = await operators_queue.count_waiting(work.transaction, village)
    known = await once(work.memo.areas, village, lambda: areas.get_areas(work.transaction, [village]))
    place = known[village].name if village in known else village
    at = work.now.astimezone(work.house.calendar.timezone).strftime("%H.%M")
    return Text("queue-note-waiting", {"count": count, "place": place, "time": at})


async def is_room(work: Work, report: Report, address: Address) -> bool:
    """Whether several read there."""
    village = ancestor(report.area, Level.VILLAGE)
    return address in (await rooms_for(work, village)).own


async def rooms_for(work: Work, village: AreaCode) -> Rooms:
    """The rooms of the village, read once in a transaction."""
    return await once(work.memo.rooms, village, lambda: all_rooms_of(work.transaction, village))


async def tell_shared_rooms(work: Work, report: Report) -> None:
    """A room of several areas reads how many reports wait, and of nobody: of two villages neither may know the other's.
    The cards themselves are with each operator."""
    village = ancestor(report.area, Level.VILLAGE)
    rooms = (await rooms_for(work, village)).shared
    if report.practice or not rooms:
        return
    say = await shared_note(work, village)
    for room in rooms:
        due = _next(work.now, _SHARED_WITHIN)
        work.say_later(room, _LOCALE, say, due, replaces=f"shared/{village}", notice=QUEUE)


async def shared_note(work: Work, village: AreaCode) -> Say:
    """How many reports of the village wait, with the way to them."""
    option = Option(f"{QUEUE_HERE}:{village}", Text("button-room-queue"))
    return Say((await _waiting(work, village), Text("room-shared-cards")), (option,), ROOM_BUTTON)


def _next(now: datetime, span: timedelta) -> datetime:
    """When the span ends that `now` is in, counted from the full hour."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    return hour + ((now - hour) // span + 1) * span
