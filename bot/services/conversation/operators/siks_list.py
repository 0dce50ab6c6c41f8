"""The people of one menu of *Input SIKS-NG*, page by page; a whole page is ticked by one press."""

from collections.abc import Sequence
from zlib import crc32

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.month.keying import Edition, Menu
from bot.domain.people.people import readable
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import siks_desk
from bot.services.conversation.operators.siks_ticks import tick, undo_press
from bot.services.conversation.paging import page_of, turn
from bot.services.words.month_names import month_name
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import keying
from bot.storage.months.keying import Kept

PAGE = 5
"""With a button for each, what ticks them all, the pages and the ways back they fit what any platform takes."""
NAME = 18
"""Letters of a name on a button."""


async def show(chat: Chat, argument: str) -> None:
    """`siks-list:<page>:<edition>:<village>:<menu>`."""
    page, _, rest = argument.partition(":")
    named = _named(chat, rest)
    if named is None:
        await siks_desk.show(chat)
    else:
        await show_page(chat, *named, page_of(page))


def _named(chat: Chat, argument: str) -> tuple[Edition, AreaCode, Menu] | None:
    where, number = siks_desk.village_of(chat, argument), argument.rpartition(":")[2]
    menu = next((each for each in Menu if number == str(each.place)), None)
    return (*where, menu) if where and menu else None


async def show_page(
    chat: Chat,
    edition: Edition,
    village: AreaCode,
    menu: Menu,
    page: int,
    above: tuple[Text, ...] = (),
    ways: tuple[Option, ...] = (),
) -> None:
    """Each with a mark for whoever is in."""
    rows = await _rows(chat, edition, village, menu)
    if not rows:  # another version took its place
        await siks_desk.show_village(chat, edition, village, above)
        return
    pages = -(-len(rows) // PAGE)
    page = min(page, pages)
    shown = _of_page(rows, page)
    left = sum(each.done_at is None for each in rows)
    about: dict[str, Arg] = {"month": month_name(edition.period), "left": left, "all": len(rows)}
    about |= {"page": page, "pages": pages}
    title = Text("keying-list-title", about, {"menu": siks_desk.menu_name(menu)})
    numbered = list(enumerate(shown, start=(page - 1) * PAGE + 1))
    options = (
        *ways,
        *(_button(number, each) for number, each in numbered),
        *_tick_all(edition, village, menu, page, shown),
        *turn(Command.SIKS_LIST, page, pages, edition, village, menu.place),
        Command.SIKS.button(Text("button-siks-overview"), edition, village),
    )
    chat.tell(*above, title, *(_line(number, each) for number, each in numbered), options=(*options, *TO_MENU))
    detail: dict[str, str | int | None] = {"menu": menu.value, "page": page, "count": len(shown)}
    chat.work.note(actor(chat.officer), "keying.listed", f"month:{village}:{edition.period}", village, detail)


async def _rows(chat: Chat, edition: Edition, village: AreaCode, menu: Menu) -> list[Kept]:
    found = await keying.of_village(chat.work.transaction, village, edition)
    return [each for each in found if each.row.menu is menu]


def _of_page(rows: Sequence[Kept], page: int) -> Sequence[Kept]:
    return rows[(page - 1) * PAGE : page * PAGE]


def _line(number: int, kept: Kept) -> Text:
    about: dict[str, Arg] = {"number": number, "name": readable(kept.row.name), "rt": short_name(kept.row.area)}
    return Text("keying-person-line", about | {"done": "yes" if kept.done_at else "no"})


def _button(number: int, kept: Kept) -> Option:
    name = readable(kept.row.name)
    name = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    return Command.SIKS_ITEM.button(Text("button-siks-person", {"number": number, "name": name}), kept.entry)


# --- a whole page -----------------------------------------------------------------------------------------------------


def _tick_all(edition: Edition, village: AreaCode, menu: Menu, page: int, shown: Sequence[Kept]) -> tuple[Option, ...]:
    left = [each for each in shown if each.done_at is None]
    if len(left) < 2:
        return ()
    about = (page, _tag(left), edition, village, menu.place)
    return (Command.SIKS_PAGE.button(Text("button-siks-page", {"count": len(left)}), *about),)


def _tag(left: Sequence[Kept]) -> str:
    """By which it is known whether they are those that were shown."""
    return f"{crc32(' '.join(str(each.entry) for each in left).encode()):08x}"


async def tick_page(chat: Chat, argument: str) -> None:
    """`siks-page:<page>:<tag>:<edition>:<village>:<menu>`: those of the page that are left; none where others are left
    by now than were shown."""
    page, _, rest = argument.partition(":")
    tag, _, rest = rest.partition(":")
    named = _named(chat, rest)
    if named is None:
        await siks_desk.show(chat)
        return
    edition, village, menu = named
    left = [
        each
        for each in _of_page(await _rows(chat, edition, village, menu), page_of(page))
        if each.done_at is None
    ]  # fmt: skip
    if not left or _tag(left) != tag:
        await show_page(chat, *named, page_of(page), (Text("keying-page-changed"),))
        return
    count = await tick(chat, left)
    ways = (undo_press(chat, edition),)
    await show_page(chat, *named, page_of(page), (Text("keying-page-done", {"count": count}),), ways)
