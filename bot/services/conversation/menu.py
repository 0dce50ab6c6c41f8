"""What an officer sees when he asks for nothing in particular: his month, and what he can do."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.domain.people import Role, readable
from bot.domain.periods import Period
from bot.domain.review import Status
from bot.services.conversation.chat import Chat
from bot.services.month.say_month import deadline, month_name
from bot.storage import report_lists

MY_REPORTS = 8
"""How many of his latest reports an RT head is shown."""


async def show(chat: Chat, above: tuple[Text, ...] = ()) -> None:
    """The menu of the officer's role."""
    match chat.officer.role:
        case Role.RT:
            await _of_rt(chat, above)
        case Role.DINSOS:
            text = Text("menu-dinsos", {"name": chat.officer.name})
            chat.tell(*above, text, options=_options("month", "close", "files"))
        case Role.OPERATOR | Role.TKSK:
            chat.tell(*above, Text("menu-operator", {"name": chat.officer.name}), options=_options("queue", "month"))
        case Role.ADMIN:
            chat.tell(*above, Text("menu-admin", {"name": chat.officer.name}))


def _options(*commands: str) -> tuple[Option, ...]:
    return tuple(Option(command, Text(f"button-{command}")) for command in commands)


async def _of_rt(chat: Chat, above: tuple[Text, ...]) -> None:
    house = chat.work.house
    period = await chat.work.open_period(chat.officer.area)
    state = await report_lists.month_state(chat.work.conn, chat.officer.area, period)
    left = deadline(house.calendar, period, chat.work.now)
    common = tuple(_kind(flow, period) for flow in house.flows.values() if flow.common)
    chat.tell(
        *above,
        Text("menu-rt", {"name": chat.officer.name, "month": month_name(period), **left}),
        _so_far(state),
        options=(*common, *_options("more", "mine", "help")),
    )


async def more(chat: Chat) -> None:
    """The kinds that are reported now and then."""
    period = await chat.work.open_period(chat.officer.area)
    rare = tuple(_kind(flow, period) for flow in chat.work.house.flows.values() if not flow.common)
    chat.tell(Text("menu-more"), options=(*rare, *_options("menu")))


def _kind(flow: Flow, period: Period) -> Option:
    """A kind's button; *nihil* is reported with the tap, so it holds for the month it was shown in."""
    command = f"start:{flow.kind}" if flow.needs_decision else f"{flow.kind}:{period}"
    return Option(command, Text(f"kind-{flow.kind}"))


def _so_far(state: report_lists.MonthState) -> Text:
    if state.counts:
        counts = {status.value: state.counts.get(status, 0) for status in Status}
        return Text("menu-so-far", {"total": sum(state.counts.values()), **counts})
    return Text("menu-nil" if state.nil else "menu-nothing-yet")


async def help_me(chat: Chat) -> None:
    """Which words always work, and what happens with a report."""
    chat.tell(Text(f"help-{chat.officer.role}"), options=_options("menu"))


async def my_reports(chat: Chat) -> None:
    """*Laporan saya*: each with its state; a returned one can be fixed from here."""
    found = await report_lists.of_reporter(chat.work.conn, chat.work.house.vault, chat.officer.id, MY_REPORTS)
    if not found:
        chat.tell(Text("mine-none"), options=_options("menu"))
        return
    lines = [
        Text(
            "mine-line",
            {"number": report.number, "names": ", ".join(map(readable, report.change.names)) or "none"},
            {"kind": Text(f"kind-{report.kind}"), "status": Text(f"status-{report.status}")},
        )
        if not report.reason
        else Text(
            "mine-reason-line",
            {"number": report.number, "names": ", ".join(map(readable, report.change.names)), "reason": report.reason},
            {"kind": Text(f"kind-{report.kind}"), "status": Text(f"status-{report.status}")},
        )
        for report in found
    ]
    fixes = tuple(
        Option(f"fix:{report.id}", Text("button-fix", {"number": report.number}))
        for report in found
        if report.status is Status.RETURNED
    )
    chat.tell(Text("mine-title"), *lines, options=(*fixes, *_options("menu")))
