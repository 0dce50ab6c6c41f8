"""*Saring*: the queue by kind, place, how long and warning, page by page, and as a workbook."""

from dataclasses import replace

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.report.queue_filter import QueueFilter, Warned, read_filter
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.queue_cards import hang, last_shown
from bot.services.conversation.paging import page_of, turn
from bot.services.review.narrowing import is_wanted, narrow, place_name, place_of, said
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.reports.operators_queue import count_waiting_for, waiting_for, waiting_kinds, waiting_places

PAGE = 10
"""Cards at once."""
LOOKED_AT = 60
"""So many are looked at for a page of those with a warning, or without: each look reads the registry."""
CHOICES = 16
"""Kinds or places on one page."""
DAYS = (2, 7, 14)
_KIND, _PLACE, _DAYS, _WARNED = "kind", "place", "days", "warned"


async def show(chat: Chat, wanted: QueueFilter, last: str) -> None:
    """A page of the cards that wait so, behind the report `last`."""
    after = await last_shown(chat, last)
    found, looked = await _found(chat, wanted, after)
    area, narrowed = narrow(chat.work, chat.officer, wanted)
    left = await count_waiting_for(chat.work.transaction, area, None, looked, narrowed) if looked else 0
    how = await said(chat.work, chat.officer, wanted)
    chat.tell(Text("queue-narrowed", {"count": len(found), "how": how}))
    for report in found:
        await hang(chat, report)
    on: tuple[Option, ...] = ()
    if left and looked is not None:
        on = (Command.QUEUE.button(Text("button-queue-next", {"count": left}), looked.id, wanted.token()),)
    chat.tell(Text("queue-left", {"left": left}), options=(*on, to_filters(wanted), to_file(wanted), _ALL, *TO_MENU))


async def _found(chat: Chat, wanted: QueueFilter, after: Report | None) -> tuple[list[Report], Report | None]:
    """Those of the page, and the last one that was looked at."""
    area, narrowed = narrow(chat.work, chat.officer, wanted)
    most = PAGE if wanted.warned is Warned.ANY else LOOKED_AT
    found: list[Report] = []
    looked = after
    for report in await waiting_for(chat.work.transaction, area, most, None, after, narrowed):
        if len(found) == PAGE:
            break
        looked = report
        if await is_wanted(chat.work, report, wanted.warned):
            found.append(report)
    return found, looked


_ALL = Command.QUEUE.button(Text("button-queue-all"))


def to_filters(wanted: QueueFilter) -> Option:
    """The way to narrow it, or to narrow it more."""
    return Command.QUEUE_FILTER.button(Text("button-queue-filter"), 1, "", wanted.token())


def to_file(wanted: QueueFilter) -> Option:
    """The way to all of it as a workbook."""
    return Command.QUEUE_FILE.button(Text("button-queue-file"), wanted.token())


# --- choosing ---------------------------------------------------------------------------------------------------------


async def choose(chat: Chat, argument: str) -> None:
    """`queue-filter:<page>:<by what>:<filter>`: what may be chosen, or by what."""
    page, _, rest = argument.partition(":")
    by, _, token = rest.partition(":")
    wanted = read_filter(token)
    choices = await _choices(chat, by, wanted)
    if not choices:
        await _by_what(chat, wanted)
        return
    pages = -(-len(choices) // CHOICES)
    at = min(page_of(page), pages)
    shown = choices[(at - 1) * CHOICES : at * CHOICES]
    ways = turn(Command.QUEUE_FILTER, at, pages, by, wanted.token())
    chat.tell(Text("queue-filter-which", {"by": by}), options=(*shown, *ways, to_filters(wanted), *TO_MENU))


async def _by_what(chat: Chat, wanted: QueueFilter) -> None:
    how = await said(chat.work, chat.officer, wanted)
    by = tuple(
        Command.QUEUE_FILTER.button(Text(f"button-filter-{each}"), 1, each, wanted.token())
        for each in (_KIND, _PLACE, _DAYS, _WARNED)
    )
    all_of_them = () if wanted.is_any else (_ALL,)
    chat.tell(Text("queue-filter-by", {"how": how or "none"}), options=(*by, to_file(wanted), *all_of_them, *TO_MENU))


async def _choices(chat: Chat, by: str, wanted: QueueFilter) -> list[Option]:
    """In the order of their names or codes, never by how much waits there."""
    if by == _KIND:
        return await _kinds(chat, wanted)
    if by == _PLACE:
        return await _places(chat, wanted)
    if by == _DAYS:
        return [
            _to(
                Text("button-filter-from-days", {"days": days}),
                replace(wanted, days=days),
            )
            for days in DAYS
        ]
    if by == _WARNED:
        return [
            _to(Text(f"button-filter-{name}"), replace(wanted, warned=how))
            for name, how in (("with-warning", Warned.YES), ("without-warning", Warned.NO))
        ]
    return []


async def _kinds(chat: Chat, wanted: QueueFilter) -> list[Option]:
    flows = chat.work.house.flows
    counts = await waiting_kinds(chat.work.transaction, place_of(chat.officer, wanted))
    return [
        _to(_counted(Text(f"kind-{kind}"), count), replace(wanted, kind=flow.code))
        for kind, count in counts.items()
        if (flow := flows.get(kind)) is not None
    ]


async def _places(chat: Chat, wanted: QueueFilter) -> list[Option]:
    """The villages of who has several, the RTs of a village."""
    area = place_of(chat.officer, wanted)
    if level_of(area) is Level.RT:
        area = ancestor(area, Level.VILLAGE)
    level = Level.RT if level_of(area) >= Level.VILLAGE else Level.VILLAGE
    counts: dict[AreaCode, int] = {}
    for rt, count in (await waiting_places(chat.work.transaction, area)).items():
        place = ancestor(rt, level)
        counts[place] = counts.get(place, 0) + count
    behind = len(chat.officer.area)
    return [
        _to(
            _counted(await place_name(chat.work, place), count),
            replace(wanted, place=place[behind:]),
        )
        for place, count in counts.items()
    ]


def _counted(what: Text | str, count: int) -> Text:
    if isinstance(what, Text):
        return Text("button-filter-count", {"count": count}, {"what": what})
    return Text("button-filter-count", {"count": count, "what": what})


def _to(label: Text, wanted: QueueFilter) -> Option:
    return Command.QUEUE.button(label, "", wanted.token())


# --- as a workbook ----------------------------------------------------------------------------------------------------


async def ask_for_file(chat: Chat, token: str) -> None:
    """`queue-file:<filter>`: made and sent at once, in his own chat; the log keeps that he has it."""
    wanted = read_filter(token)
    area, narrowed = narrow(chat.work, chat.officer, wanted)
    count = await count_waiting_for(chat.work.transaction, area, None, None, narrowed)
    if not count:
        chat.tell(Text("queue-file-none"), options=(_ALL, *TO_MENU))
        return
    detail: dict[str, str | int | None] = {"count": count, "filter": wanted.token()}
    chat.work.note(actor(chat.officer), "queue.exported", f"area:{area}", area, detail)
    chat.tell(Text("queue-file-comes"), options=(_ALL, *TO_MENU))
    order = Prepare(Command.QUEUE_FILE, chat.officer.id, wanted.token(), chat.work.house.new_id())
    chat.work.send(chat.address, order)
