"""*Setujui yang jelas*: a list to read first, some left out, then all the others approved at one press."""

import re

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within, short_name
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.report.changes import AddPerson
from bot.domain.report.in_bulk import Bulk, Listed
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of
from bot.services.submission.approvable import is_clean
from bot.services.words.effect_words import effect_lines
from bot.services.words.naming import people_of
from bot.services.work.errands import Renew
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor, once
from bot.storage.registry import areas
from bot.storage.reports import bulks
from bot.storage.reports.bulks import DRAFT, RUNNING, KeptBulk
from bot.storage.reports.report_lists import waiting_for

MOST, LOOKED_AT = 100, 120
"""Reports of one list, and so many that wait longest are looked at for it."""
COMPARED = 20
"""Of these, so many that enter somebody: each is compared with all of the desa. The next list has the others."""
PAGE, SMALL_PAGE = 25, 7
"""Lines in one message; fewer where a message is short."""
LINE = 120
"""Letters of a line at most."""
_LIST, _ALL = "list", "semua"
_SHORT = 2000
_TO_QUEUE = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


async def show(chat: Chat, argument: str) -> None:
    """`bulk:list` by its button; *setujui semua*, *setujui semua kecuali 3 7* by words."""
    first, _, rest = clean(argument).casefold().partition(" ")
    if first == _LIST:
        await _begin(chat)
    elif first == _ALL:
        await _by_words(chat, [int(each) for each in re.findall(r"[0-9]{1,4}", rest)])
    else:
        chat.tell(Text("bulk-how"), options=(to_bulk(), *_TO_QUEUE))


def to_bulk() -> Option:
    """Its button."""
    return Command.BULK.button(Text("button-bulk"), _LIST)


async def _begin(chat: Chat) -> KeptBulk | None:
    rows = await _clean_ones(chat)
    if not rows:
        chat.tell(Text("bulk-none"), options=_TO_QUEUE)
        return None
    kept = KeptBulk(chat.work.house.new_id(), chat.officer.id, chat.address, DRAFT, Bulk(rows))
    await bulks.begin(chat.work.transaction, kept, chat.work.now)
    return await _show_page(chat, kept, 1)


async def _clean_ones(chat: Chat) -> tuple[Listed, ...]:
    rows: list[Listed] = []
    compared = 0
    for report in await waiting_for(chat.work.transaction, chat.officer.area, LOOKED_AT):
        enters = any(isinstance(each, AddPerson) for each in report.change.effects)
        compared += enters
        if len(rows) >= MOST or (enters and compared > COMPARED):
            continue
        if await is_clean(chat.work, chat.officer, report):
            rows.append(Listed(report.id, report.revision, await _line(chat, report)))
    return tuple(rows)


async def _line(chat: Chat, report: Report) -> str:
    """What it does in a few words: kind, who, where, when, and what is new."""
    texts, locale = chat.work.house.texts, chat.officer.locale
    about = {
        "number": report.number,
        "names": people_of(report, chat.work.today) or "-",
        "place": await _place(chat, report.area),
        "day": report.day.say(),
    }
    line = texts.say(locale, Text("bulk-report", about, {"kind": Text(f"kind-{report.kind}")}))
    changes = "; ".join(texts.say(locale, each) for each in effect_lines(report.change))
    whole = hide_numbers(f"{line} {changes}")
    return whole if len(whole) <= LINE else f"{whole[: LINE - 1].rstrip()}…"


async def _place(chat: Chat, rt: AreaCode) -> str:
    """The RT, with its village where the officer has several."""
    village = ancestor(rt, Level.VILLAGE)
    if is_within(chat.officer.area, village):
        return short_name(rt)
    read = areas.get_areas
    known = await once(chat.work.memo.areas, village, lambda: read(chat.work.transaction, [village]))
    return f"{short_name(rt)} {known[village].name}" if village in known else short_name(rt)


# --- reading it -------------------------------------------------------------------------------------------------------


async def turn_page(chat: Chat, argument: str) -> None:
    """`bulk-page:<page>:<list>`."""
    page, _, name = argument.partition(":")
    kept = await _draft(chat, name)
    if kept is not None:
        is_there = kept.bulk.page == page_of(page)
        await _show_page(chat, _with(kept, kept.bulk.once_more()) if is_there else kept, page_of(page))


async def leave_out(chat: Chat, argument: str) -> None:
    """`bulk-out:<place>:<list>`: left out, or taken in again."""
    place, _, name = argument.partition(":")
    kept = await _draft(chat, name)
    if kept is not None:
        at = page_of(place)
        await _show_page(chat, _with(kept, kept.bulk.toggled(at)), 1 + (at - 1) // _lines(chat))


async def _draft(chat: Chat, name: str) -> KeptBulk | None:
    """His own, as long as it was not pressed; else he is told what became of it."""
    kept = await bulks.get(chat.work.transaction, name)
    if kept is not None and (kept.officer, kept.state) == (chat.officer.id, DRAFT):
        return kept
    his = kept is not None and kept.officer == chat.officer.id
    chat.tell(Text("bulk-pressed" if his else "bulk-gone"), options=(to_bulk(), *_TO_QUEUE))
    return None


def _with(kept: KeptBulk, bulk: Bulk) -> KeptBulk:
    return KeptBulk(kept.id, kept.officer, kept.address, kept.state, bulk)


def _lines(chat: Chat) -> int:
    return PAGE if chat.work.house.traits_of(chat.address.channel).limits.text > _SHORT else SMALL_PAGE


def _can_edit(chat: Chat) -> bool:
    return chat.work.house.traits_of(chat.address.channel).can_edit


async def _show_page(chat: Chat, kept: KeptBulk, page: int) -> KeptBulk:
    """One message that changes with what is pressed; where none can, each page is a message of its own."""
    size, rows = _lines(chat), kept.bulk.rows
    first = min((page - 1) * size, (len(rows) - 1) // size * size)
    last = min(first + size, len(rows))
    kept = _with(kept, kept.bulk.shown_to(last, 1 + first // size))
    await bulks.keep(chat.work.transaction, kept.id, kept.bulk, was=DRAFT, state=DRAFT)
    title = Text("bulk-title", {"count": len(rows), "first": first + 1, "last": last})
    out = set(kept.bulk.out)
    lines = [
        Text("bulk-line", {"place": place, "line": rows[place - 1].line, "out": "yes" if place in out else "no"})
        for place in range(first + 1, last + 1)
    ]
    how = Text("bulk-ticks" if _can_edit(chat) else "bulk-words")
    _show(chat, kept, Say((title, *lines, how), _options(chat, kept, first, last), GO))
    return kept


def _options(chat: Chat, kept: KeptBulk, first: int, last: int) -> tuple[Option, ...]:
    bulk, size = kept.bulk, _lines(chat)
    page = 1 + first // size
    ticks = tuple(_tick(kept, place) for place in range(first + 1, last + 1)) if _can_edit(chat) else ()
    before = (Command.BULK_PAGE.button(Text("button-page-before"), page - 1, kept.id),) if first else ()
    more = last < len(bulk.rows)
    after = (Command.BULK_PAGE.button(Text("button-page-after"), page + 1, kept.id),) if more else ()
    count = len(bulk.wanted)
    go = (Command.BULK_GO.button(Text("button-bulk-go", {"count": count}), kept.id),) if bulk.is_read and count else ()
    return (*ticks, *before, *after, *go, *TO_MENU)


def _tick(kept: KeptBulk, place: int) -> Option:
    out = "yes" if place in kept.bulk.out else "no"
    return Command.BULK_OUT.button(Text("button-bulk-out", {"place": place, "out": out}), place, kept.id)


def _show(chat: Chat, kept: KeptBulk, say: Say) -> None:
    name = f"bulk:{kept.id}:{kept.bulk.copy}"
    prompt = chat.work.house.texts.prompt(chat.officer.locale, say)
    chat.work.send(chat.address, Renew(name, prompt), shown=name)


# --- going ------------------------------------------------------------------------------------------------------------


async def go(chat: Chat, name: str) -> None:
    """`bulk-go:<list>`."""
    kept = await _draft(chat, name)
    if kept is not None:
        await _go(chat, kept)


async def _by_words(chat: Chat, places: list[int]) -> None:
    """Of a list that was not read to its end the next page is shown first."""
    kept = await bulks.draft_of(chat.work.transaction, chat.officer.id)
    if kept is None:
        kept = await _begin(chat)
        return
    if wrong := [each for each in places if not 1 <= each <= len(kept.bulk.rows)]:
        about = {"place": wrong[0], "count": len(kept.bulk.rows)}
        chat.tell(Text("bulk-no-such", about), options=_TO_QUEUE)
        return
    kept = _with(kept, kept.bulk.without([*kept.bulk.out, *places]))
    if kept.bulk.is_read:
        await _go(chat, kept)
    else:
        await _show_page(chat, kept, 1 + kept.bulk.seen // _lines(chat))


async def _go(chat: Chat, kept: KeptBulk) -> None:
    """From here on it is the clock's, which looks at once: each piece a commit, so that nobody waits long."""
    count = len(kept.bulk.wanted)
    if not (kept.bulk.is_read and count):
        await _show_page(chat, kept, 1)
    elif await bulks.keep(chat.work.transaction, kept.id, kept.bulk, was=DRAFT, state=RUNNING):
        detail: dict[str, str | int | None] = {"count": count, "left_out": len(kept.bulk.out)}
        chat.work.note(actor(chat.officer), "reports.bulk", f"bulk:{kept.id}", chat.officer.area, detail)
        _show(chat, kept, Say((Text("bulk-goes", {"count": count}),), _TO_QUEUE, GO))
        chat.work.wake_jobs = True
