"""One person of *Input SIKS-NG* after the other: the number alone, to be copied, then what is chosen and typed there;
the log keeps who saw whose numbers."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import short_name
from bot.domain.days.dates import say_date
from bot.domain.month.keying import Entry, Menu, read_entry
from bot.domain.people.people import readable
from bot.reports.asked import LIVING_HERE
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import siks_desk
from bot.services.conversation.operators.search_desk import say_status
from bot.services.conversation.operators.siks_list import PAGE
from bot.services.conversation.operators.siks_ticks import tick, undo_press
from bot.services.words.month_names import month_name
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import keying
from bot.storage.months.keying import Kept
from bot.storage.officers import officers

_DIGITS = 3
"""Nobody has as many numbers."""


async def show(chat: Chat, argument: str) -> None:
    """`siks-item:<entry>`."""
    kept = await kept_of(chat, argument)
    if kept is not None:
        await show_one(chat, kept)


async def kept_of(chat: Chat, argument: str) -> Kept | None:
    """The row that a button names; None where he was shown what there is in its place."""
    entry = read_entry(argument)
    kept = await keying.get(chat.work.transaction, chat.officer.area, entry) if entry else None
    if kept is None:
        chat.tell(Text("keying-gone"), options=siks_desk.BACK)
    return kept


async def show_one(
    chat: Chat, kept: Kept, above: tuple[Text, ...] = (), ways: tuple[Option, ...] = (), rows: Sequence[Kept] = ()
) -> None:
    """The number by which he is found, alone in its message; then the rest, with the way to the next."""
    found = rows or await keying.of_village(chat.work.transaction, kept.village, kept.entry.edition)
    row = kept.row
    number = row.numbers[0] if row.numbers else None
    if number:
        chat.tell(Text("keying-number", {"number": number[1]}))
    about: dict[str, Arg] = {"name": readable(row.name), "rt": short_name(row.area)}
    about["left"] = sum(each.done_at is None for each in found)
    about["above"] = number[0] if number else "none"
    lines = (
        Text("keying-card", about, {"menu": siks_desk.menu_name(row.menu)}),
        *(Text("keying-told-line", {"heading": heading, "words": words}) for heading, words in row.told),
        *await _since(chat, kept),
        *await _done(chat, kept),
    )
    options = (
        *_verbs(kept),
        *_copies(kept, 1),
        *_skip(kept, found),
        *ways,
        _list(kept, found),
    )
    chat.tell(*above, *lines, options=(*options, *TO_MENU))
    _note(chat, kept)


def _note(chat: Chat, kept: Kept) -> None:
    chat.work.note(
        actor(chat.officer), "person.viewed", f"person:{kept.row.person}", kept.village, {"how": "keying"}
    )  # fmt: skip


def _verbs(kept: Kept) -> tuple[Option, ...]:
    if kept.done_at:
        return (Command.SIKS_UNDO.button(Text("button-siks-undo"), kept.entry),)
    return (Command.SIKS_DONE.button(Text("button-siks-done"), kept.entry, size=Size.MAIN),)


def _copies(kept: Kept, place: int) -> tuple[Option, ...]:
    """The number after those that were sent."""
    if place >= len(kept.row.numbers):
        return ()
    label = Text("button-siks-copy", {"what": kept.row.numbers[place][0]})
    return (Command.SIKS_COPY.button(label, kept.entry, place),)


def _skip(kept: Kept, rows: Sequence[Kept]) -> tuple[Option, ...]:
    following = _following(kept, rows)
    return (Command.SIKS_ITEM.button(Text("button-siks-skip"), following.entry),) if following else ()


def _following(kept: Kept, rows: Sequence[Kept]) -> Kept | None:
    """The next one that is not in, and after the last the first again."""
    entries = [each.entry for each in rows]
    place = entries.index(kept.entry) if kept.entry in entries else -1
    round_ = [*rows[place + 1 :], *rows[: max(place, 0)]]
    return next((each for each in round_ if each.done_at is None), None)


def _list(kept: Kept, rows: Sequence[Kept]) -> Option:
    """The page that he stands on."""
    of_menu = [each.entry for each in rows if each.row.menu is kept.row.menu]
    page = of_menu.index(kept.entry) // PAGE + 1 if kept.entry in of_menu else 1
    about = (page, kept.entry.edition, kept.village, kept.row.menu.place)
    return Command.SIKS_LIST.button(Text("button-siks-list"), *about)


# --- what is told besides ---------------------------------------------------------------------------------------------


async def _since(chat: Chat, kept: Kept) -> tuple[Text, ...]:
    """What became of him since the month: a proposal asks no aid for the dead."""
    said: list[Text] = []
    now = await chat.outlook.persons([kept.row.person], chat.officer.area)
    if now and kept.row.menu is not Menu.REMOVED and now[0].status not in LIVING_HERE:
        said.append(Text("keying-since", parts={"status": say_status(now[0].status, waits=False)}))
    later = await keying.later(chat.work.transaction, kept.row.person, kept.entry.edition.period)
    said += [
        Text("keying-later", {"month": month_name(period)}, {"menu": siks_desk.menu_name(menu)})
        for period, menu in later
    ]
    return tuple(said)


async def _done(chat: Chat, kept: Kept) -> tuple[Text, ...]:
    if kept.done_at is None:
        return ()
    by = await officers.by_id(chat.work.transaction, kept.done_by) if kept.done_by else None
    day = say_date(kept.done_at.astimezone(chat.work.house.calendar.timezone).date())
    return (Text("keying-done-by", {"name": by.name if by else "none", "day": day}),)


# --- the other numbers ------------------------------------------------------------------------------------------------


async def copy(chat: Chat, argument: str) -> None:
    """`siks-copy:<entry>:<place>`: that number alone, and the way on."""
    named, _, place = argument.rpartition(":")
    kept = await kept_of(chat, named)
    if kept is None:
        return
    at = int(place) if place.isascii() and place.isdigit() and len(place) < _DIGITS else 0
    if at >= len(kept.row.numbers):
        await show_one(chat, kept)
        return
    heading, number = kept.row.numbers[at]
    chat.tell(Text("keying-number", {"number": number}))
    again = Command.SIKS_ITEM.button(Text("button-siks-again"), kept.entry)
    said = Text("keying-copied", {"heading": heading, "name": readable(kept.row.name)})
    chat.tell(said, options=(*_verbs(kept), *_copies(kept, at + 1), again, *TO_MENU))
    _note(chat, kept)


# --- done -------------------------------------------------------------------------------------------------------------


async def done(chat: Chat, argument: str) -> None:
    """`siks-done:<entry>` ticks him, and shows the next."""
    kept = await kept_of(chat, argument)
    if kept is None:
        return
    count = await tick(chat, [kept])
    said = Text("keying-ticked", {"name": readable(kept.row.name)}) if count else (await _done(chat, kept))[0]
    ways = (undo_press(chat, kept.entry.edition),) if count else ()
    await show_next(chat, kept.entry, (said,), ways)


async def show_next(chat: Chat, entry: Entry, above: tuple[Text, ...], ways: tuple[Option, ...]) -> None:
    """The one after him; the overview where all are in."""
    kept = await keying.get(chat.work.transaction, chat.officer.area, entry)
    rows = await keying.of_village(chat.work.transaction, kept.village, entry.edition) if kept else []
    following = _following(kept, rows) if kept else None
    if kept is None:
        await siks_desk.show(chat)
    elif following is None:
        await siks_desk.show_village(chat, entry.edition, kept.village, above, ways)
    else:
        await show_one(chat, following, above, ways, rows)
