"""`/antrean` of Dinas Sosial: how many wait in each kecamatan, in each of its desa, page by page, and the cards."""

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.report.queue_filter import QueueFilter
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of
from bot.services.review.narrowing import place_name, place_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import words
from bot.storage.reports.operators_queue import waiting_places

PLACES = 12
"""On one page."""


def is_list(chat: Chat, wanted: QueueFilter) -> bool:
    """Whether he is to choose a place first: where several villages are looked at, and nothing else is asked for."""
    is_whole = wanted == QueueFilter(place=wanted.place)
    looked_at = place_of(chat.officer, wanted)
    return is_whole and level_of(chat.officer.area) <= Level.REGENCY and level_of(looked_at) < Level.VILLAGE


async def show(chat: Chat, wanted: QueueFilter, number: str = "") -> None:
    """By the codes: nobody is ranked. Where nothing waits no place stands."""
    area = place_of(chat.officer, wanted)
    level = Level.DISTRICT if level_of(area) < Level.DISTRICT else Level.VILLAGE
    counts: dict[AreaCode, int] = {}
    for rt, count in (await waiting_places(chat.work.transaction, area)).items():
        place = ancestor(rt, level)
        counts[place] = counts.get(place, 0) + count
    pages = max(1, -(-len(counts) // PLACES))
    page = min(page_of(number), pages)
    shown = sorted(counts)[(page - 1) * PLACES : page * PLACES]
    places = [await _to(chat, each, counts[each]) for each in shown]
    where = await place_name(chat.work, area) if wanted.place else "none"
    about: dict[str, Arg] = {"count": sum(counts.values()), "places": len(counts), "place": where}
    above = (Command.QUEUE.button(Text("button-queue-all")),) if wanted.place else ()
    ways = (*_turn(wanted, page, pages), *above, *await _asked(chat), *TO_MENU)
    chat.tell(Text("queue-places", about), options=(*places, *ways))


async def _to(chat: Chat, place: AreaCode, count: int) -> Option:
    label = Text("button-filter-count", {"count": count, "what": await place_name(chat.work, place)})
    behind = QueueFilter(place=place[len(chat.officer.area) :])
    return Command.QUEUE.button(label, "", behind.token())


def _turn(wanted: QueueFilter, page: int, pages: int) -> tuple[Option, ...]:
    """The number of the page stands where the last report of a page of cards does."""
    token = wanted.token()
    before = (Command.QUEUE.button(Text("button-page-before"), page - 1, token),) if page > 1 else ()
    after = (Command.QUEUE.button(Text("button-page-after"), page + 1, token),) if page < pages else ()
    return (*before, *after)


async def _asked(chat: Chat) -> tuple[Option, ...]:
    """What only he, or the TKSK, may decide: whose somebody is."""
    count = await words.count_asked(chat.work.transaction, chat.officer)
    return (Command.ASKED.button(Text("button-asked", {"count": count})),) if count else ()
