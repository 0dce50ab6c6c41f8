"""*Rekap*: how a month stands, from the kabupaten down to the RTs, by buttons and by words."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, BadAreaCode, Level, ancestor, is_within, level_of, parse_area_code
from bot.domain.month.recap_words import understand_recap
from bot.domain.people.officer import Role
from bot.domain.periods import BadPeriod, Period, next_period, parse_period, previous_period
from bot.reports.digest import often_first
from bot.reports.rows import RtState
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.recap_chart import pictures_of
from bot.services.conversation.paging import page_of, turn
from bot.services.matters.matter_words import matter_words
from bot.services.matters.standing import open_matters
from bot.services.month.area_recap import AreaRecap, Part, area_recap
from bot.services.month.month_words import month_words
from bot.services.officers.contacts import operator_lines
from bot.services.registry.named_areas import named_areas
from bot.services.words.month_names import month_name
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.months import months
from bot.storage.registry import areas

PAGE = 5
"""So many parts fit one message with their buttons and the ways on."""
RTS = 12
"""So many RTs, a line each."""
CHOICES = 6
"""So many places of one name are offered."""


async def show(chat: Chat, argument: str = "") -> None:
    """`month`, `month:<page>:<area>:<period>`, or the words typed behind *rekap*."""
    asked = await _asked(chat, argument)
    if asked is not None:
        page, area, period = asked
        recap = await area_recap(chat.work.transaction, chat.work.house, area, period)
        await _show(chat, recap, page)


async def silent(chat: Chat, argument: str) -> None:
    """`silent:<page>:<area>:<period>`: the RTs that were not heard of, with their heads."""
    asked = await _asked(chat, argument)
    if asked is None:
        return
    page, area, period = asked
    recap = await area_recap(chat.work.transaction, chat.work.house, area, period)
    shown, page, pages = _of_page(recap.silent, RTS, page)
    about: dict[str, Arg] = {"area": recap.name, "month": month_name(period), "count": len(recap.silent)}
    lines = [Text("recap-silent-line", {"name": part.name, "head": part.head or "none"}) for part in shown]
    back = Command.MONTH.button(Text("button-recap-of", {"name": recap.name}), 1, area, period)
    ways = turn(Command.SILENT, page, pages, area, period)
    chat.tell(Text("recap-silent", about), *lines, options=(*ways, back, *TO_MENU))


async def picture(chat: Chat, argument: str) -> None:
    """`recap-pic:<area>:<period>`: the same drawn, all its parts; made outside of this transaction."""
    asked = await _asked(chat, f"1:{argument}")
    if asked is None:
        return
    _, area, period = asked
    recap = await area_recap(chat.work.transaction, chat.work.house, area, period)
    pages = pictures_of(recap)
    back = Command.MONTH.button(Text("button-recap-of", {"name": recap.name}), 1, area, period)
    chat.tell(Text("recap-picture-comes", {"area": recap.name, "pages": pages}), options=(back, *TO_MENU))
    for page in range(1, pages + 1):
        about, ref = f"{page}:{area}:{period}", chat.work.house.new_id()
        chat.work.send(chat.address, Prepare(Command.RECAP_PICTURE, chat.officer.id, about, ref))


# --- what is asked for ------------------------------------------------------------------------------------------------


async def _asked(chat: Chat, argument: str) -> tuple[int, AreaCode, Period] | None:
    """Page, area and month; None where he was told why not, or asked which."""
    own, open_period = chat.officer.area, await chat.work.open_period(chat.officer.area)
    if not argument:
        return 1, own, open_period
    if (pressed := _pressed(argument)) is not None:
        page, area, period = pressed
        if is_within(area, own):
            return page, area, period
        chat.tell(Text("recap-elsewhere", {"area": await _name(chat, own)}), options=_own(open_period, chat))
        return None
    said = understand_recap(argument, open_period)
    period = said.period or open_period
    if not await _is_kept(chat, period, open_period):
        chat.tell(Text("recap-no-month", {"month": month_name(period)}), options=_own(open_period, chat))
        return None
    if not said.place:
        return 1, own, period
    return await _place(chat, said.place, period)


def _pressed(argument: str) -> tuple[int, AreaCode, Period] | None:
    page, _, rest = argument.partition(":")
    area, _, period = rest.partition(":")
    try:
        return page_of(page), parse_area_code(area), parse_period(period)
    except (BadAreaCode, BadPeriod):
        return None


async def _place(chat: Chat, place: str, period: Period) -> tuple[int, AreaCode, Period] | None:
    own = chat.officer.area
    found = await named_areas(chat.work.transaction, own, place)
    if len(found) == 1:
        return 1, found[0].code, period
    if not found:
        about: dict[str, Arg] = {"place": place, "area": await _name(chat, own)}
        chat.tell(Text("recap-no-place", about), options=_own(period, chat))
        return None
    options = [Command.MONTH.button(_called(each.code, each.name, each.district_name), 1, each.code, period)
               for each in found[:CHOICES]]  # fmt: skip
    chat.tell(Text("recap-which", {"place": place}), options=(*options, *TO_MENU))
    return None


def _called(code: AreaCode, name: str, district: str) -> Text:
    return Text("recap-place", {"level": level_of(code).name.lower(), "name": name, "district": district or "none"})


async def _name(chat: Chat, area: AreaCode) -> str:
    return (await areas.area_names(chat.work.transaction, [area]))[area]


async def _is_kept(chat: Chat, period: Period, open_period: Period) -> bool:
    regency = ancestor(chat.officer.area, Level.REGENCY)
    return period == open_period or await months.get_month(chat.work.transaction, regency, period) is not None


def _own(period: Period, chat: Chat) -> tuple[Option, ...]:
    own = Command.MONTH.button(Text("button-recap-own"), 1, chat.officer.area, period)
    return (own, *TO_MENU)


# --- what is shown ----------------------------------------------------------------------------------------------------


async def _show(chat: Chat, recap: AreaRecap, page: int) -> None:
    size = RTS if level_of(recap.area) >= Level.VILLAGE else PAGE
    shown, page, pages = _of_page(recap.parts, size, page)
    is_top = recap.area == chat.officer.area and page == 1 and not recap.is_closed
    to_settle, extra = await _to_do(chat) if is_top else ((), ())
    lines = [
        await _stands(chat, recap),
        *_kinds(chat, recap),
        *await _operators(chat, recap),
        *map(_line, shown),
        *to_settle,
    ]
    inside = [
        Command.MONTH.button(part.name, 1, part.area, recap.period) for part in shown if len(part.area) <= Level.VILLAGE
    ]
    ways = turn(Command.MONTH, page, pages, recap.area, recap.period)
    beside = (*_silent(recap), *_drawn(recap), *await _others(chat, recap))
    chat.tell(*lines, options=(*extra, *inside, *ways, *beside, *TO_MENU))


async def _to_do(chat: Chat) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """What must be settled, and the closing."""
    found = await open_matters(chat.work.transaction, chat.officer.area)
    settling = (Command.MATTERS.button(Text("button-matters", {"count": len(found)})),) if found else ()
    closing = (Command.CLOSE.button(Text("button-close")),) if chat.officer.role is Role.DINSOS else ()
    return await matter_words(chat.work.transaction, found, chat.officer.area), (*settling, *closing)


async def _stands(chat: Chat, recap: AreaRecap) -> Text:
    work = chat.work
    if not recap.is_closed:
        stands = await month_words(work.transaction, work.house, recap.area, recap.period, work.now)
        return Text("recap-open", {"area": recap.name}, {"stands": stands})
    said = {state.value: recap.said.get(state, 0) for state in RtState}
    about: dict[str, Arg] = {"area": recap.name, "month": month_name(recap.period), **said}
    about |= {"count": sum(recap.by_kind.values()), "people": sum(recap.people.values()), "rts": sum(said.values())}
    return Text("recap-closed", about)


async def _operators(chat: Chat, recap: AreaRecap) -> tuple[Text, ...]:
    """Of a desa that is looked at from above: whom to ask."""
    if level_of(recap.area) is not Level.VILLAGE or recap.area == chat.officer.area:
        return ()
    return await operator_lines(chat.work.transaction, recap.area)


def _kinds(chat: Chat, recap: AreaRecap) -> list[Text]:
    """Of a closed month what its file has; the open one is told by what waits."""

    def say(text: Text) -> str:
        return chat.work.house.texts.say(chat.officer.locale, text)

    told = often_first(recap.by_kind, say) if recap.is_closed else ()
    return [
        Text("recap-kind-line", {"count": count, "people": recap.people.get(kind, 0)}, {"what": Text(f"kind-{kind}")})
        for kind, count in told
    ]


def _line(part: Part) -> Text:
    about: dict[str, Arg] = {
        "name": part.name,
        "reports": part.reports,
        "people": part.people,
        "silent": part.silent,
        "rts": part.rts,
        "dictated": part.dictated,
    }
    if len(part.area) <= Level.VILLAGE:
        return Text("recap-part-line", about)
    state = "silent" if part.silent else "nil" if part.nil and not part.reports else "reported"
    return Text("recap-rt-line", {**about, "state": state, "head": part.head or "none"})


def _silent(recap: AreaRecap) -> tuple[Option, ...]:
    if not recap.silent:
        return ()
    label = Text("button-silent", {"count": len(recap.silent)})
    return (Command.SILENT.button(label, 1, recap.area, recap.period),)


def _drawn(recap: AreaRecap) -> tuple[Option, ...]:
    if not recap.parts:
        return ()
    return (Command.RECAP_PICTURE.button(Text("button-recap-picture"), recap.area, recap.period),)


async def _others(chat: Chat, recap: AreaRecap) -> list[Option]:
    """The months before and after, and the area that holds this one."""
    open_period = await chat.work.open_period(chat.officer.area)
    found = []
    for period in (previous_period(recap.period), next_period(recap.period)):
        if await _is_kept(chat, period, open_period):
            found.append(Command.MONTH.button(month_name(period), 1, recap.area, period))
    if recap.area != chat.officer.area:
        above = ancestor(recap.area, Level.DISTRICT if level_of(recap.area) > Level.DISTRICT else Level.REGENCY)
        name = await _name(chat, above)
        found.append(Command.MONTH.button(Text("button-recap-of", {"name": name}), 1, above, recap.period))
    return found


def _of_page(rows: Sequence[Part], size: int, page: int) -> tuple[Sequence[Part], int, int]:
    pages = max(-(-len(rows) // size), 1)
    page = min(page, pages)
    return rows[(page - 1) * size : page * size], page, pages
