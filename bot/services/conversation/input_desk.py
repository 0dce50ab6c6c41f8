"""*Catat laporan*: an operator writes down, for an RT of his area, what somebody came to the office to tell."""

from bot.dialogue.flow import Flow, Section
from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, is_within, level_of, short_name
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled
from bot.services.words.month_names import until_day
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS, Command
from bot.storage.officers import officers
from bot.storage.registry import areas


async def show(chat: Chat, argument: str = "") -> None:
    """`input` asks for which RT, `input:<rt>` what happened, `input:<rt>:<section>` what is told now and then,
    `input:<rt>:<kind>` begins it; *nihil* names its month."""
    code, _, what = argument.partition(":")
    kind, _, period = what.partition(":")
    rt = await _rt(chat, code) if code else None
    flow = chat.work.house.flows.get(kind)
    if rt is None:
        await _ask_which(chat, is_unknown=bool(code))
    elif flow is None:
        await _ask_what(chat, rt, Section(kind) if kind in list(Section) else None)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        await _begin(chat, rt, flow, period)


async def _rt(chat: Chat, code: str) -> AreaCode | None:
    """The RT that a button names; None for none of his area."""
    rt = AreaCode(code)
    known = await areas.get_areas(chat.work.transaction, [rt])
    return rt if rt in known and level_of(rt) is Level.RT and is_within(rt, chat.officer.area) else None


async def _ask_which(chat: Chat, *, is_unknown: bool) -> None:
    rts = await areas.areas_within(chat.work.transaction, chat.officer.area, Level.RT)
    above = (Text("input-no-such-rt"),) if is_unknown else ()
    options = tuple(Command.INPUT.button(short_name(each.code), each.code) for each in rts)
    chat.tell(*above, Text("input-which" if rts else "input-no-rts"), options=(*options, *TO_REPORTS, *TO_MENU))


async def _ask_what(chat: Chat, rt: AreaCode, section: Section | None) -> None:
    """The kinds that are told often, or those of the section; who heads the RT, since he is told."""
    now = await chat.work.open_period(rt)
    heads = await officers.for_area(chat.work.transaction, rt, Role.RT)
    about = {"rt": short_name(rt), "heads": ", ".join(each.name for each in heads) or "none"}
    flows = chat.work.house.flows.values()
    wanted = [each for each in flows if each.common is (section is None) and section in (None, *each.sections)]
    kinds = tuple(_kind(rt, flow, now) for flow in wanted)
    options = (*kinds, *_others(rt, section), to_input("button-input-other-rt"), *TO_MENU)
    chat.tell(Text("input-what", about), options=options)


def _others(rt: AreaCode, section: Section | None) -> tuple[Option, ...]:
    """The way to what else may have happened."""
    if section is None:
        return (to_input("button-more", rt, Section.RESIDENTS.value),)
    return tuple(to_input(f"button-more-{each}", rt, each.value) for each in Section if each is not section)


def _kind(rt: AreaCode, flow: Flow, now: Period) -> Option:
    month = () if flow.needs_decision else (now,)
    return Command.INPUT.button(Text(f"kind-{flow.kind}"), rt, flow.kind, *month)


def to_input(label: str, *about: object) -> Option:
    """The way here."""
    return Command.INPUT.button(Text(label), *about)


async def _begin(chat: Chat, rt: AreaCode, flow: Flow, period: str) -> None:
    now = await chat.work.open_period(rt)
    if not flow.needs_decision and period != now:
        until = {"until": until_day(chat.work.house.calendar, now)}
        chat.tell(Text("other-month", until), options=(_kind(rt, flow, now), *TO_MENU))
        return
    chat.write_for(rt)
    await fill.start(chat, flow.kind)
