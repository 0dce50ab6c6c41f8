"""*Setujui yang jelas*, *Kembalikan beberapa*: a list to read first, then all that is taken in decided at one press."""

import re
from dataclasses import replace

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Say, Text
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.bulk_list import (
    RETURN,
    TO_QUEUE,
    Reader,
    show_page,
    to_bulk,
    to_return,
    with_bulk,
)
from bot.services.conversation.operators.bulk_list import show as show_list
from bot.services.conversation.operators.bulk_numbers import take_only
from bot.services.conversation.operators.details_desk import open_report
from bot.services.conversation.paging import page_of
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.reports import bulks
from bot.storage.reports.bulks import DRAFT, RUNNING, KeptBulk
from bot.storage.reports.operators_queue import count_waiting

REASONS = ("photo", "date", "name", "letter")
"""Why several are returned at once; each stands in the texts."""
LONGEST = 300
"""Letters of a reason in own words."""
LIST = "list"
"""Those without a warning, to be approved."""
_ALL, _BUT = "semua", "kecuali"
_NUMBER = re.compile(r"[0-9]{1,4}")
_ONE = re.compile(r"\d{1,6}|[A-Za-z]{2,4}-\d{4}-\d{1,6}")
"""A report that is approved alone, by its button."""
_COUNTED = re.compile(r"\d{1,4} laporan", re.IGNORECASE)
"""What stands on the button below the list; a number alone is a place in it."""
_WHY = re.compile(r"\b(?:karena|alasan(?:nya)?)\b[\s:]*", re.IGNORECASE)


async def show(chat: Chat, argument: str) -> None:
    """`bulk:list`, `bulk:back` by their buttons; *setujui semua*, *setujui semua kecuali 3 7* by words."""
    first, _, rest = clean(argument).casefold().partition(" ")
    if first in (LIST, RETURN):
        _begin(chat, first)
    elif first == _ALL:
        await _approve_by_words(chat, _numbers(rest))
    elif _COUNTED.fullmatch(clean(argument)):
        await _go_by_label(chat, int(clean(argument).partition(" ")[0]), returns=False)
    elif _ONE.fullmatch(clean(argument)):
        await open_report(chat, clean(argument))
    elif await take_only(chat, argument):
        return
    elif not argument and await count_waiting(chat.work.transaction, chat.officer.area) == 1:
        await open_report(chat, "")
    else:
        chat.tell(Text("bulk-how"), options=(to_bulk(), to_return(), *TO_QUEUE))


async def give_back(chat: Chat, argument: str) -> None:
    """*kembalikan*, *kembalikan 2 5*, *kembalikan semua kecuali 3 karena fotonya kabur*, *kembalikan karena …*."""
    if _COUNTED.fullmatch(clean(argument)):
        await _go_by_label(chat, int(clean(argument).partition(" ")[0]), returns=True)
        return
    kept = await bulks.draft_of(chat.work.transaction, chat.officer.id)
    if kept is None or not kept.bulk.returns:
        _begin(chat, RETURN)
        return
    which, *why = _WHY.split(clean(argument), maxsplit=1)
    numbers = _numbers(which)
    if await _is_refused(chat, kept, numbers):
        return
    bulk = kept.bulk
    if which.casefold().startswith(_ALL):
        bulk = bulk.without(numbers)
    elif numbers:
        bulk = bulk.only(numbers)
    await _go(chat, with_bulk(kept, replace(bulk, reason=why[0][:LONGEST] if why else "")))


def _begin(chat: Chat, which: str) -> None:
    """It is worked out where nobody waits for it, and arrives by itself; a number that is written then is of it."""
    chat.forget_labels()
    chat.work.send(chat.address, Prepare(Command.BULK, chat.officer.id, which))


def _numbers(text: str) -> list[int]:
    return [int(each) for each in _NUMBER.findall(text)]


def _reader(chat: Chat) -> Reader:
    return Reader(chat.work, chat.officer, chat.address)


# --- reading it -------------------------------------------------------------------------------------------------------


async def turn_page(chat: Chat, argument: str) -> None:
    """`bulk-page:<page>:<list>`."""
    page, _, name = argument.partition(":")
    kept = await _draft(chat, name)
    if kept is not None:
        is_there = kept.bulk.page == page_of(page)
        await show_page(_reader(chat), with_bulk(kept, kept.bulk.once_more()) if is_there else kept, page_of(page))


async def leave_out(chat: Chat, argument: str) -> None:
    """`bulk-out:<place>:<list>`: left out, or taken in again."""
    place, _, name = argument.partition(":")
    kept = await _draft(chat, name)
    if kept is not None:
        at, reader = page_of(place), _reader(chat)
        await show_page(reader, with_bulk(kept, kept.bulk.toggled(at)), 1 + (at - 1) // reader.lines)


async def _draft(chat: Chat, name: str) -> KeptBulk | None:
    """His own, as long as it was not pressed; else he is told what became of it."""
    kept = await bulks.get(chat.work.transaction, name)
    if kept is not None and (kept.officer, kept.state) == (chat.officer.id, DRAFT):
        return kept
    his = kept is not None and kept.officer == chat.officer.id
    chat.tell(Text("bulk-pressed" if his else "bulk-gone"), options=(to_bulk(), *TO_QUEUE))
    return None


# --- going ------------------------------------------------------------------------------------------------------------


async def go(chat: Chat, name: str) -> None:
    """`bulk-go:<list>`."""
    kept = await _draft(chat, name)
    if kept is not None:
        await _go(chat, kept)


async def say_why(chat: Chat, argument: str) -> None:
    """`bulk-why:<reason>:<list>`: all that are taken in are returned for it."""
    reason, _, name = argument.partition(":")
    kept = await _draft(chat, name)
    if kept is not None:
        words = chat.work.house.texts.say(chat.officer.locale, _why(reason)) if reason in REASONS else ""
        await _go(chat, with_bulk(kept, replace(kept.bulk, reason=words)))


def _why(reason: str) -> Text:
    return Text(f"bulk-why-{reason}")


async def _approve_by_words(chat: Chat, places: list[int]) -> None:
    """Of a list that was not read to its end the next page is shown first."""
    kept = await bulks.draft_of(chat.work.transaction, chat.officer.id)
    if kept is None or kept.bulk.returns:
        _begin(chat, LIST)
        return
    if await _is_refused(chat, kept, places):
        return
    kept = with_bulk(kept, kept.bulk.without([*kept.bulk.out, *places]))
    if kept.bulk.is_read:
        await _go(chat, kept)
    else:
        reader = _reader(chat)
        await show_page(reader, kept, 1 + kept.bulk.seen // reader.lines)


async def _go_by_label(chat: Chat, count: int, *, returns: bool) -> None:
    """As the button that is called so does; where so many are not taken in the list is shown first."""
    kept = await bulks.draft_of(chat.work.transaction, chat.officer.id)
    if kept is None or kept.bulk.returns is not returns:
        _begin(chat, RETURN if returns else LIST)
    elif len(kept.bulk.wanted) == count:
        await _go(chat, kept)
    else:
        await show_page(_reader(chat), kept, kept.bulk.page)


async def _is_refused(chat: Chat, kept: KeptBulk, places: list[int]) -> bool:
    """Whether one of the numbers is none of the list, which he is told."""
    wrong = [each for each in places if not 1 <= each <= len(kept.bulk.rows)]
    if wrong:
        about = {"place": wrong[0], "count": len(kept.bulk.rows), "how": "return" if kept.bulk.returns else "approve"}
        chat.tell(Text("bulk-no-such", about), options=TO_QUEUE)
    return bool(wrong)


async def _go(chat: Chat, kept: KeptBulk) -> None:
    """From here on it is the clock's, which looks at once: each piece a commit, so that nobody waits long."""
    bulk, count = kept.bulk, len(kept.bulk.wanted)
    unread = not bulk.is_read and (not bulk.returns or any(place > bulk.seen for place in bulk.wanted))
    if not count:
        await show_page(_reader(chat), kept, 1)
    elif unread:
        await show_page(_reader(chat), kept, 1 + bulk.seen // _reader(chat).lines)
    elif bulk.returns and not bulk.reason:
        await _ask_why(chat, kept)
    elif await bulks.keep(chat.work.transaction, kept.id, bulk, was=DRAFT, state=RUNNING):
        detail: dict[str, str | int | None] = {"count": count, "left_out": len(bulk.out), "verdict": bulk.verdict.value}
        chat.work.note(actor(chat.officer), "reports.bulk", f"bulk:{kept.id}", chat.officer.area, detail)
        how = "return" if bulk.returns else "approve"
        show_list(_reader(chat), kept, Say((Text("bulk-goes", {"count": count, "how": how}),), TO_QUEUE, GO))
        chat.work.wake_jobs = True


async def _ask_why(chat: Chat, kept: KeptBulk) -> None:
    """One reason for all of them: by a button, or in own words."""
    await bulks.keep(chat.work.transaction, kept.id, kept.bulk, was=DRAFT, state=DRAFT)
    presets = tuple(Command.BULK_WHY.button(_why(each), each, kept.id) for each in REASONS)
    back = Command.BULK_PAGE.button(Text("button-back"), 1, kept.id)
    chat.tell(Text("bulk-why", {"count": len(kept.bulk.wanted)}), options=(*presets, back, *TO_MENU))
