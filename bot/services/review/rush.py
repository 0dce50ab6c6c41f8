"""A rush in a room that takes only so many messages: one card says how many wait, in place of a card each."""

from datetime import datetime, timedelta

from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.report.report import Report
from bot.services.review.queue_note import QUEUE_HERE, ROOM_BUTTON, is_room, rooms_for
from bot.services.work.errands import Renew
from bot.services.work.notice import QUEUE
from bot.services.work.work import Rush, Work, once
from bot.storage.messages import shown
from bot.storage.messages.queued import Urgency
from bot.storage.registry import areas
from bot.storage.reports import operators_queue

BULK_HERE = "bulk"
"""Of the token of the button that lists what needs no look, beside `QUEUE_HERE`."""
_MINUTE = timedelta(minutes=1)
_CHANGED_WITHIN = timedelta(seconds=15)
"""What comes and is decided in so long changes the card once."""
_LOOKED_AT = 200
"""Of those that wait longest so many are looked at for a warning."""
_LOCALE, _LANE = "id", ":rush"


async def is_gathered(work: Work, report: Report, room: Address) -> bool:
    """Whether the card of the queue tells of this new report there; False where its own card is to be hung."""
    most = work.house.traits_of(room.channel).cards_a_minute
    if not most or report.practice or not work.can_change(room) or not await is_room(work, report, room):
        return False
    village = ancestor(report.area, Level.VILLAGE)
    known = await _counted(work, report, village, most)
    if (known.sent or 0) <= most:
        return False
    await _show(work, report, village, room, known)
    return True


async def _counted(work: Work, report: Report, village: AreaCode, most: int) -> Rush:
    known = work.memo.rushes.get(village)
    if known is None or known.sent is None:
        sent = await operators_queue.count_sent_since(work.transaction, village, work.now - _MINUTE)
        known = Rush(sent, *(await _waiting(work, village) if sent > most else (0, 0)), report.id)
        work.memo.rushes[village] = known
    elif known.last != report.id:
        known.sent, known.last = known.sent + 1, report.id
        known.waiting, known.clean = known.waiting + 1, known.clean + _is_clean(report)
        if known.sent == most + 1:
            known.waiting, known.clean = await _waiting(work, village)
    return known


async def went(work: Work, report: Report) -> None:
    """It is decided, or withdrawn: the card of the queue of its hour counts it no more."""
    limited = any(each.cards_a_minute for each in work.house.traits.values())
    if report.practice or report.revision or not limited:
        return
    village = ancestor(report.area, Level.VILLAGE)
    rooms = [each for each in (await rooms_for(work, village)).own if work.can_change(each)]
    names = {_name(work, report, village, room): room for room in rooms}
    told = await shown.refs(work.transaction, names)
    if not told:
        return
    known = work.memo.rushes.get(village)
    if known is None or known.sent is not None:
        known = work.memo.rushes[village] = Rush(None, *await _waiting(work, village), report.id)
    elif known.last != report.id:
        known.waiting, known.clean, known.last = known.waiting - 1, known.clean - _is_clean(report), report.id
    for name in told:
        await _show(work, report, village, names[name], known)


async def _waiting(work: Work, village: AreaCode) -> tuple[int, int]:
    count = await operators_queue.count_waiting(work.transaction, village)
    found = await operators_queue.waiting_for(work.transaction, village, _LOOKED_AT)
    return count, sum(map(_is_clean, found))


def _is_clean(report: Report) -> bool:
    change = report.change
    return not (change.warnings or report.is_untied or change.is_to_enter or change.on_photo)


async def _show(work: Work, report: Report, village: AreaCode, room: Address, rush: Rush) -> None:
    known = await once(work.memo.areas, village, lambda: areas.get_areas(work.transaction, [village]))
    at = work.now.astimezone(work.house.calendar.timezone).strftime("%H.%M")
    place = known[village].name if village in known else village
    about: dict[str, Arg] = {"count": rush.waiting, "clean": rush.clean, "place": place, "time": at}
    say = Say((Text("rush-card", about),), _ways(village) if rush.waiting else (), ROOM_BUTTON)
    name, prompt = _name(work, report, village, room), work.house.texts.prompt(_LOCALE, say)
    work.send(
        room, Renew(name, prompt), lane=_LANE, urgency=Urgency.CARD, shown=name, replaces=name, notice=QUEUE,
        due_at=_next(work.now),
    )  # fmt: skip


def _ways(village: AreaCode) -> tuple[Option, ...]:
    one_by_one = Option(f"{QUEUE_HERE}:{village}", Text("button-rush-open"))
    return one_by_one, Option(f"{BULK_HERE}:{village}", Text("button-bulk"))


def _name(work: Work, report: Report, village: AreaCode, room: Address) -> str:
    """One card for the reports of an hour, so that it is known again from each."""
    hour = report.submitted_at.strftime("%Y%m%d%H")
    return work.transaction.vault.index("shown.name", f"{room.channel}:{room.id}:rush/{village}/{hour}")


def _next(now: datetime) -> datetime:
    hour = now.replace(minute=0, second=0, microsecond=0)
    return hour + ((now - hour) // _CHANGED_WITHIN + 1) * _CHANGED_WITHIN
