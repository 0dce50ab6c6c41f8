"""*Perlu diselesaikan*: what must be settled in somebody's area, each with its ways on; in private only."""

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import Level, ancestor, level_of
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import readable
from bot.services.chat import tie_question
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.matters.cause import Cause, Told
from bot.services.matters.causes import CAUSES
from bot.services.matters.raising import SYSTEM, reopen_one, settle_one
from bot.services.matters.standing import count_by_cause, open_matters, stands
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officers
from bot.storage.registry import areas, matters
from bot.storage.registry.matters import ITSELF, Matter, Settled

PAGE = 4
"""So many fit the shortest message that a platform takes, each with who, where and since when."""
NAME = 18
"""Letters of a name on a button."""


async def show(chat: Chat, argument: str = "") -> None:
    """`matters`, `matters:2`: the list, page by page, those of one cause together."""
    found = await open_matters(chat.work.transaction, chat.officer.area)
    if not found:
        chat.tell(Text("matters-none"), options=TO_MENU)
        return
    order = {name: place for place, name in enumerate(CAUSES)}
    found.sort(key=lambda matter: order[matter.cause])
    pages = -(-len(found) // PAGE)
    page = min(page_of(argument), pages)
    first = (page - 1) * PAGE
    lines, buttons = await _items(chat, found[first : first + PAGE], first)
    about = {"count": len(found), "page": page, "pages": pages}
    title = (Text("matters-title", about), *(_headings(found) if page == 1 else ()))
    chat.tell(*title, *lines, options=(*buttons, *turn(Command.MATTERS, page, pages), *TO_MENU))
    detail: dict[str, str | int | None] = {"count": len(lines), "page": page}
    chat.work.note(actor(chat.officer), "matter.listed", f"officer:{chat.officer.id}", chat.officer.area, detail)


def _headings(found: list[Matter]) -> list[Text]:
    counted = count_by_cause(found)
    if len(counted) == 1 and len(found) == 1:
        return []
    return [Text("matters-cause-line", parts={"what": CAUSES[each].heading(n)}) for each, n in counted.items()]


async def _items(chat: Chat, shown: list[Matter], before: int) -> tuple[list[Text], list[Option]]:
    lines, buttons = [], []
    for place, matter in enumerate(shown, start=before + 1):
        told = await _told(chat, matter, "list")
        about: dict[str, Arg] = {"place": place, "since": _day(chat, matter), "village": await _village(chat, matter)}
        lines.append(Text("matters-item", about, {"what": told.what}))
        name = readable(told.label)
        name = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
        buttons.append(Command.MATTER.button(Text("button-matter", {"place": place, "name": name}), matter.id))
    return lines, buttons


async def _told(chat: Chat, matter: Matter, how: str) -> Told:
    """What he reads of it; the log keeps of whom."""
    told = await CAUSES[matter.cause].tell(chat.work, matter)
    for person in told.persons:
        chat.work.note(actor(chat.officer), "person.viewed", f"person:{person}", matter.area, {"how": how})
    return told


def _day(chat: Chat, matter: Matter) -> str:
    return say_date(matter.since.astimezone(chat.work.house.calendar.timezone).date())


async def _village(chat: Chat, matter: Matter) -> str:
    """For whoever has several villages; `none` for an operator, who has one."""
    if level_of(chat.officer.area) >= Level.VILLAGE or level_of(matter.area) < Level.VILLAGE:
        return "none"
    village = ancestor(matter.area, Level.VILLAGE)
    return (await areas.area_names(chat.work.transaction, [village]))[village]


# --- one of them ------------------------------------------------------------------------------------------------------

TO_LIST = (Command.MATTERS.button(Text("button-matters-list")), *TO_MENU)


async def show_one(chat: Chat, matter_id: str) -> None:
    """What it is about, since when, whose turn it is, and the ways on."""
    matter = await _open(chat, matter_id)
    if matter is None:
        return
    cause = CAUSES[matter.cause]
    told = await _told(chat, matter, "matter")
    days = (chat.scene.today - matter.since.astimezone(chat.work.house.calendar.timezone).date()).days
    about: dict[str, Arg] = {"since": _day(chat, matter), "days": days, "village": await _village(chat, matter)}
    turn = Text("matter-turn", {**about, "role": cause.turn.value})
    settling = (Command.SETTLE.button(Text("button-settle"), matter.id),) if may_settle(chat.officer, cause) else ()
    chat.tell(told.what, *told.asks, turn, options=(*_his(chat.officer, told), *settling, *TO_LIST))
    chat.work.note(actor(chat.officer), "matter.viewed", matter.subject, matter.area, {"cause": matter.cause})


def _his(officer: Officer, told: Told) -> tuple[Option, ...]:
    """Dinas Sosial looks people and reports up; what else is to be done about them others do. Only an operator writes
    a report down."""
    looks = (f"{Command.PERSON}:", f"{Command.DETAILS}:")
    if officer.role is Role.DINSOS:
        return tuple(each for each in told.options if each.id.startswith(looks))
    writes = () if officer.role is Role.OPERATOR else (f"{Command.TAKE_IN}:", f"{Command.WRITE_AGAIN}:")
    return tuple(each for each in told.options if not each.id.startswith(writes))


def may_settle(officer: Officer, cause: Cause) -> bool:
    """Whose turn it is may say that nothing is left to be done; the TKSK for his operators."""
    is_his = officer.role is cause.turn or (officer.role is Role.TKSK and cause.turn is Role.OPERATOR)
    return is_his and bool(cause.reasons)


async def _open(chat: Chat, matter_id: str) -> Matter | None:
    """The matter, where it is his to see and is to be settled; else he is told why not."""
    found = await matters.get(chat.work.transaction, matter_id, chat.officer.area)
    if found is None or found[0].cause not in CAUSES:
        chat.tell(Text("matter-unknown"), options=TO_LIST)
        return None
    matter, settled = found
    if settled is None and not await stands(chat.work.transaction, matter):
        await settle_one(chat.work, matter)
        settled = Settled(SYSTEM, chat.work.now, ITSELF)
    if settled is not None:
        await _tell_settled(chat, matter, settled)
        return None
    return matter


async def _tell_settled(chat: Chat, matter: Matter, settled: Settled) -> None:
    day = say_date(settled.at.astimezone(chat.work.house.calendar.timezone).date())
    if settled.how == ITSELF:
        chat.tell(Text("matter-settled-itself", {"day": day}), options=TO_LIST)
        return
    by = await officers.by_id(chat.work.transaction, OfficerId(settled.by.removeprefix("officer:")))
    reason = Text(f"settle-{matter.cause}-{settled.how}")
    about = {"day": day, "name": by.name if by else "none"}
    chat.tell(Text("matter-settled", about, {"reason": reason}), options=(*_reopening(chat, matter), *TO_LIST))


def _reopening(chat: Chat, matter: Matter) -> tuple[Option, ...]:
    if not may_settle(chat.officer, CAUSES[matter.cause]):
        return ()
    return (Command.REOPEN.button(Text("button-reopen"), matter.id),)


# --- settling it ------------------------------------------------------------------------------------------------------


async def settle(chat: Chat, argument: str) -> None:
    """`settle:<id>` asks for the reason, `settle:<id>:<reason>` does it."""
    matter_id, _, reason = argument.partition(":")
    matter = await _open(chat, matter_id)
    if matter is None:
        return
    cause = CAUSES[matter.cause]
    if not may_settle(chat.officer, cause):
        chat.tell(Text("matter-not-yours"), options=TO_LIST)
    elif reason in cause.reasons:
        if await settle_one(chat.work, matter, actor(chat.officer), reason):
            tie_question.leave(chat, matter.ids[0])
            await _tell_settled(chat, matter, Settled(actor(chat.officer), chat.work.now, reason))
        else:  # somebody at another process was first
            await show_one(chat, matter_id)
    else:
        told = await _told(chat, matter, "matter")
        options = (
            Command.SETTLE.button(Text(f"settle-{cause.name}-{each}"), matter.id, each) for each in cause.reasons
        )
        back = Command.MATTER.button(Text("button-back"), matter.id, size=Size.SMALL)
        chat.tell(told.what, Text("settle-ask"), options=(*options, back))


async def reopen(chat: Chat, matter_id: str) -> None:
    """What somebody settled is to be settled again."""
    found = await matters.get(chat.work.transaction, matter_id, chat.officer.area)
    settled = found[1] if found and found[0].cause in CAUSES else None
    if found and settled and settled.how != ITSELF and may_settle(chat.officer, CAUSES[found[0].cause]):
        await reopen_one(chat.work, found[0], actor(chat.officer))
    await show_one(chat, matter_id)
