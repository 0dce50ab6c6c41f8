"""*Input SIKS-NG*: what of a closed month is to be keyed in, menu by menu for a desa, desa by desa above it."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import Area, AreaCode, BadAreaCode, Level, is_within, level_of, parse_area_code
from bot.domain.days.dates import say_date
from bot.domain.month.keying import Edition, Menu, read_edition
from bot.domain.people.officer import Role
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.month.keying_words import about_deadline
from bot.services.words.month_names import month_name
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.months import keying
from bot.storage.months.keying import Count
from bot.storage.registry import areas

VILLAGES = 6
"""So many desa on a page, each with its button."""
LABEL = 24
"""Letters of a button that every platform shows."""

BACK = (Command.SIKS.button(Text("button-siks")), *TO_MENU)


async def show(chat: Chat, argument: str = "") -> None:
    """`siks` is one's own desa in the newest month, or all of one's area; `siks:<edition>:<village>` that desa."""
    counted = await keying.counts(chat.work.transaction, chat.officer.area)
    named = village_of(chat, argument)
    if not counted:
        await _tell_none(chat)
    elif named is not None and chat.officer.role is not Role.DINSOS:
        await show_village(chat, *named, counted=counted)
    elif level_of(chat.officer.area) >= Level.VILLAGE:
        await show_village(chat, counted[0].edition, counted[0].village, counted=counted)
    else:
        await _show_area(chat, counted, 1)


def village_of(chat: Chat, argument: str) -> tuple[Edition, AreaCode] | None:
    """The version of a month and the desa that a button names first; None where they are not his, or none."""
    return village_within(chat.officer.area, argument)


def village_within(area: AreaCode, argument: str) -> tuple[Edition, AreaCode] | None:
    """The same for an officer of the area."""
    named, _, rest = argument.partition(":")
    edition = read_edition(named)
    try:
        village = parse_area_code(rest.partition(":")[0])
    except BadAreaCode:
        return None
    is_his = is_within(village, area) and level_of(village) is Level.VILLAGE
    return (edition, village) if edition and is_his else None


async def _tell_none(chat: Chat) -> None:
    period = await chat.work.open_period(chat.officer.area)
    calendar = chat.work.house.calendar
    closing = calendar.closing_of(period).astimezone(calendar.timezone).date()
    chat.tell(Text("keying-none", {"day": say_date(closing)}), options=TO_MENU)


# --- a desa -----------------------------------------------------------------------------------------------------------


async def show_village(
    chat: Chat,
    edition: Edition,
    village: AreaCode,
    above: tuple[Text, ...] = (),
    ways: tuple[Option, ...] = (),
    counted: Sequence[Count] = (),
) -> None:
    """How much of each menu is left, and the ways on; of a month that was corrected its newest version."""
    found = counted or await keying.counts(chat.work.transaction, village)
    of_month = [each for each in found if each.village == village and each.edition.period == edition.period]
    if not of_month:
        await _tell_none(chat)
        return
    edition, period = of_month[0].edition, edition.period
    left = sum(each.left for each in of_month)
    about: dict[str, Arg] = {"month": month_name(period), "left": left, "all": sum(each.all for each in of_month)}
    about |= about_deadline(chat.work.house, period, chat.work.today)
    about["village"] = await _village_name(chat, village)
    menus = sorted(of_month, key=lambda each: each.menu.place)
    lines = (_menu_line(each) for each in menus)
    options = (
        *ways,
        *((await _begin(chat, edition, village, left),) if left else ()),
        *(_menu_button(each) for each in menus),
        Command.SIKS_FILE.button(Text("button-siks-file"), edition, village),
        *_other_months(found, edition, village),
    )
    chat.tell(*above, Text("keying-title", about), *lines, options=(*options, *_to_area(chat), *TO_MENU))


async def _begin(chat: Chat, edition: Edition, village: AreaCode, left: int) -> Option:
    rows = await keying.of_village(chat.work.transaction, village, edition)
    first = next(each for each in rows if each.done_at is None)
    return Command.SIKS_ITEM.button(Text("button-siks-begin", {"count": left}), first.entry, size=Size.MAIN)


def menu_name(menu: Menu) -> Text:
    """As the application calls it."""
    return Text(f"keying-menu-{menu}")


def _menu_line(count: Count) -> Text:
    about = {"left": count.left, "all": count.all}
    return Text("keying-menu-line", about, {"menu": menu_name(count.menu)})


def _menu_button(count: Count) -> Option:
    label = Text("button-siks-menu", {"left": count.left}, {"menu": Text(f"button-siks-{count.menu}")})
    return Command.SIKS_LIST.button(label, 1, count.edition, count.village, count.menu.place)


def _other_months(counted: Sequence[Count], edition: Edition, village: AreaCode) -> tuple[Option, ...]:
    """The nearest months of which something is left, before it and after it: by them one comes to all."""
    left: dict[Edition, int] = {}
    for each in counted:
        if each.village == village and each.left and each.edition != edition:
            left[each.edition] = left.get(each.edition, 0) + each.left
    after = min((each for each in left if each.period > edition.period), key=lambda each: each.period, default=None)
    before = max((each for each in left if each.period < edition.period), key=lambda each: each.period, default=None)
    return tuple(
        Command.SIKS.button(
            Text("button-siks-month", {"month": month_name(each.period), "left": left[each]}), each, village
        )
        for each in (after, before)
        if each
    )


async def _village_name(chat: Chat, village: AreaCode) -> str:
    """For whoever has several; `none` for an operator."""
    if level_of(chat.officer.area) >= Level.VILLAGE:
        return "none"
    known = (await areas.get_areas(chat.work.transaction, [village])).get(village)
    return _named(known) if known else village


def _named(village: Area) -> str:
    return f"{village.name} ({village.district_name})" if village.district_name else village.name


def _to_area(chat: Chat) -> tuple[Option, ...]:
    is_above = level_of(chat.officer.area) < Level.VILLAGE
    return (Command.SIKS_AREA.button(Text("button-siks-area"), 1),) if is_above else ()


# --- above a desa -----------------------------------------------------------------------------------------------------


async def show_area(chat: Chat, argument: str = "") -> None:
    """`siks-area:<page>`."""
    counted = await keying.counts(chat.work.transaction, chat.officer.area)
    if not counted:
        await _tell_none(chat)
    elif level_of(chat.officer.area) >= Level.VILLAGE:
        await show(chat)
    else:
        await _show_area(chat, counted, page_of(argument))


async def _show_area(chat: Chat, counted: Sequence[Count], page: int) -> None:
    """Each desa of the newest month, and those of earlier ones of which something is left: these first."""
    rows = _by_village(counted)
    known = await areas.get_areas(chat.work.transaction, {village for village, _ in rows})
    newest = counted[0].edition.period
    found = [(place, count) for place, count in rows.items() if count[1] or place[1].period == newest]
    found.sort(key=lambda each: (not each[1][1], each[0][1].period, each[0][0]))
    pages = max(1, -(-len(found) // VILLAGES))
    page = min(page, pages)
    lines, buttons = [], []
    for (village, edition), (all_, left) in found[(page - 1) * VILLAGES : page * VILLAGES]:
        name = _named(known[village]) if village in known else village
        about: dict[str, Arg] = {"village": name, "month": month_name(edition.period), "left": left, "all": all_}
        lines.append(Text("keying-village-line", about))
        buttons.append(Command.SIKS.button(_short(name), edition, village))
    about = {"month": month_name(newest), "left": sum(left for _, left in rows.values()), "page": page, "pages": pages}
    about |= about_deadline(chat.work.house, newest, chat.work.today)
    opening = buttons if chat.officer.role is not Role.DINSOS else []
    ways = turn(Command.SIKS_AREA, page, pages)
    chat.tell(Text("keying-area-title", about), *lines, options=(*opening, *ways, *TO_MENU))


def _short(name: str) -> str:
    return name if len(name) <= LABEL else f"{name[: LABEL - 1].rstrip()}…"


def _by_village(counted: Sequence[Count]) -> dict[tuple[AreaCode, Edition], tuple[int, int]]:
    found: dict[tuple[AreaCode, Edition], tuple[int, int]] = {}
    for each in counted:
        all_, left = found.get((each.village, each.edition), (0, 0))
        found[each.village, each.edition] = (all_ + each.all, left + each.left)
    return found
