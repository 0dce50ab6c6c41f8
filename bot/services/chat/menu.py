"""What an officer sees when he asks for nothing in particular: his month, and what he can do."""

from dataclasses import replace
from typing import assert_never

from bot.dialogue.flow import Flow, Section
from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.services.chat.chat import Chat
from bot.services.matters.likely_double import asked_of_rt
from bot.services.matters.standing import open_matters
from bot.services.registry import residents_to_check
from bot.services.submission.said_nothing_new import is_silent
from bot.services.words.month_names import deadline
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command, at_once
from bot.storage.officers.shared_rooms import rooms_of
from bot.storage.reports import surveys, told_so_far, words


async def show(chat: Chat, above: tuple[Text, ...] = ()) -> None:
    """The menu of the officer's role; who writes down for an RT goes back to his own."""
    chat.be_himself()
    match chat.officer.role:
        case Role.RT:
            await _of_rt(chat, above)
        case Role.DINSOS:
            text = Text("menu-dinsos", {"name": chat.officer.name})
            lists = _options(Command.MONTH, Command.SIKS, Command.CLOSE, Command.FILES)
            options = (*await _asked(chat), *_options(Command.QUEUE), *await _matters(chat), *lists, *_desa(chat))
            chat.tell(*above, text, options=options)
        case Role.OPERATOR | Role.TKSK:
            lists = _options(Command.COMPLETE, Command.SIKS, Command.MONTH)
            writing = _options(Command.INPUT) if chat.officer.role is Role.OPERATOR else ()
            options = (
                *_options(Command.QUEUE),
                *await _asked(chat),
                *await _matters(chat),
                *writing,
                *lists,
                *_desa(chat),
            )
            chat.tell(*above, await _of_reviewer(chat), options=options)
        case Role.ADMIN:
            chat.tell(*above, Text("menu-admin", {"name": chat.officer.name}))
        case _:
            assert_never(chat.officer.role)


def _desa(chat: Chat) -> tuple[Option, ...]:
    """*Musyawarah desa* and *mading*, where the profile has reports wait for them."""
    profile = chat.work.house.profile
    wanted = ((Command.MUSDES, profile.deliberation.kinds), (Command.BOARD, profile.board.is_used))
    return _options(*(command for command, is_wanted in wanted if is_wanted))


async def _surveys(chat: Chat) -> tuple[Option, ...]:
    """*Survei*, where he is to go somewhere."""
    count = await surveys.count_open_of(chat.work.transaction, chat.officer.id)
    return (Command.SURVEYS.button(Text("button-surveys-count", {"count": count})),) if count else ()


async def _of_reviewer(chat: Chat) -> Text:
    """What comes to him by itself, and where."""
    if chat.officer.role is Role.TKSK:
        return Text("menu-tksk", {"name": chat.officer.name, **to_a_tksk(chat.work.house)})
    return Text("menu-operator", {"name": chat.officer.name, "where": await _where_cards_come(chat)})


def to_a_tksk(house: House) -> dict[str, Arg]:
    """What texts about what comes to a TKSK by itself ask: a digest does only where the office has set its day."""
    return {"digest": "no" if house.calendar.digest_weekday is None else "yes"}


async def _where_cards_come(chat: Chat) -> str:
    return "room" if await rooms_of(chat.work.transaction, chat.officer.area) else "here"


def _options(*commands: Command, size: Size = Size.PLAIN) -> tuple[Option, ...]:
    return tuple(command.button(Text(f"button-{command}"), size=size) for command in commands)


async def _of_rt(chat: Chat, above: tuple[Text, ...]) -> None:
    house = chat.work.house
    period = await chat.work.open_period(chat.officer.area)
    state = await told_so_far.month_state(chat.work.transaction, chat.officer.area, period, chat.practises)
    left = deadline(house.calendar, period, chat.work.now)
    kinds = [
        flow
        for flow in house.flows.values()
        if flow.common and (flow.needs_decision or is_silent(chat.work, period, state))
    ]
    happened = tuple(_kind(flow, period) for flow in kinds if flow.needs_decision)
    settled = (*(_kind(flow, period) for flow in kinds if not flow.needs_decision), *await _checks(chat, period))
    # Who has nothing to tell says so when the month ends; before that it is seldom what he came for.
    is_ending = chat.work.now >= house.calendar.nil_holds_from(period)
    seldom = _options(Command.MORE, Command.MINE)
    chat.tell(
        *above,
        Text("menu-rt", {"name": chat.officer.name, **left}),
        _so_far(state),
        options=(
            *await _asked(chat),
            *(() if chat.practises else await _surveys(chat)),
            *happened,
            *(settled + seldom if is_ending else seldom + settled),
            *_ending_practice(chat),
            *_options(Command.HELP, size=Size.SMALL),
        ),
    )


async def _matters(chat: Chat) -> tuple[Option, ...]:
    """*Perlu diselesaikan*, where there is anything."""
    count = len(await open_matters(chat.work.transaction, chat.officer.area))
    return (Command.MATTERS.button(Text("button-matters", {"count": count})),) if count else ()


async def _asked(chat: Chat) -> tuple[Option, ...]:
    """What he, or somebody of his area, is asked about, where there is anything."""
    count = await words.count_asked(chat.work.transaction, chat.officer)
    return (Command.ASKED.button(Text("button-asked", {"count": count})),) if count and not chat.practises else ()


def _ending_practice(chat: Chat) -> tuple[Option, ...]:
    return _options(Command.PRACTICE_END) if chat.practises else ()


async def _checks(chat: Chat, period: Period) -> tuple[Option, ...]:
    """*Cek warga*, with how many are left to be asked about where that is known."""
    work = chat.work
    if chat.practises or not work.house.calendar.check_residents:
        return ()
    count = await residents_to_check.left_if_drawn(work.transaction, work.house, chat.officer.area, period, work.now)
    pairs = len(await asked_of_rt(work.transaction, chat.officer.area, work.now))
    if count is None:
        return (Command.CHECK.button(Text("button-check-first")),)
    count += pairs
    return (Command.CHECK.button(Text("button-check", {"count": count})),) if count else ()


async def more(chat: Chat, argument: str = "") -> None:
    """The kinds that are reported now and then: of one section, with the way to the others."""
    section = Section(argument) if argument in list(Section) else Section.RESIDENTS
    period = await chat.work.open_period(chat.officer.area)
    flows = [flow for flow in chat.work.house.flows.values() if not flow.common]
    kinds = tuple(_kind(flow, period) for flow in flows if section in flow.sections)
    filled = {each for flow in flows for each in flow.sections} - {section}
    board = _options(Command.BOARD) if chat.work.house.profile.board.is_used and section is Section.AID else ()
    others = (Command.MORE.button(Text(f"button-more-{each}"), each) for each in Section if each in filled)
    chat.tell(Text(f"menu-more-{section}"), options=(*kinds, *board, *others, *AWAY))


AWAY = _options(Command.SETTINGS, Command.MENU, size=Size.SMALL)
"""From a page to what it does not offer."""


def _kind(flow: Flow, period: Period) -> Option:
    """A kind's button; *nihil* is reported with the tap, so it holds for the month it was shown in."""
    if not flow.needs_decision:
        return at_once(flow, period)
    return replace(Command.START.button(Text(f"kind-{flow.kind}"), flow.kind), group=Text("group-kinds"))


def _so_far(state: told_so_far.TellingSoFar) -> Text:
    if state.counts:
        return Text("menu-so-far", {"total": state.total, **state.as_told})
    return Text("menu-nil" if state.nil else "menu-nothing-yet")


async def help_me(chat: Chat) -> None:
    """Which words always work, and what happens with a report."""
    about: dict[str, Arg] = {}
    if chat.officer.role is Role.OPERATOR:
        about = {"where": await _where_cards_come(chat)}
    elif chat.officer.role is Role.TKSK:
        about = to_a_tksk(chat.work.house)
    chat.tell(Text(f"help-{chat.officer.role}", about), options=AWAY)
