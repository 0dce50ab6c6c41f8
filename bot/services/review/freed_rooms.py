"""A room that is freed: what waits there to be decided hangs where cards hang from then on."""

from contextlib import suppress

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.report.review import ReportId, Status
from bot.domain.stored_json import Unreadable
from bot.services.review import report_card
from bot.services.work.errands import from_bytes
from bot.services.work.work import Work
from bot.storage.messages import outbox
from bot.storage.officers import officers
from bot.storage.officers.shared_rooms import remove_area
from bot.storage.reports import cards, reports


async def free_room(work: Work, by: str, room: Address, area: AreaCode) -> None:
    """It is the area's no more."""
    work.memo.rooms.clear()
    await remove_area(work.transaction, room, area)
    work.note(by, "room.freed", f"area:{area}", area, {"channel": room.channel})
    await hang_elsewhere(work, room)


async def hang_elsewhere(work: Work, room: Address) -> None:
    """What waits there goes to wherever those who decide are reached, also what is still on its way; the old cards say
    no more than they said."""
    on_its_way = await _cards_on_their_way(work, room)
    await outbox.finish(work.transaction, list(on_its_way))
    undecided = {*await cards.forget_at(work.transaction, room), *on_its_way.values()}
    known = (await reports.get_many(work.transaction, sorted(undecided))).values()
    for report in sorted(known, key=lambda each: each.number):
        reporter = await officers.by_id(work.transaction, report.reporter_id)
        if reporter is not None and report.status is Status.WAITING:
            await report_card.hang(work, report, reporter, await report_card.deciders(work, report))


async def _cards_on_their_way(work: Work, room: Address) -> dict[int, ReportId]:
    """The rows that wait, with the reports that they show."""
    found = {}
    for row, body in await outbox.waiting_for(work.transaction, room):
        with suppress(Unreadable):  # kept as it is: whoever delivers sets it by
            if card := from_bytes(body).card:
                found[row] = ReportId(card[0])
    return found
