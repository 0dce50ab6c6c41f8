"""*Pengaturan*: what an officer chooses for himself."""

from collections.abc import Callable

from bot.dialogue.prompt import Option, Text
from bot.domain.month.nudges import NudgeKind
from bot.domain.people.officer import Role
from bot.services.chat.chat import Chat
from bot.services.conversation.vouching import may_vouch
from bot.services.officers.assistants import may_name
from bot.services.officers.deputies import may_have_one
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.messages import nudges

Row = Callable[[Chat, frozenset[str]], tuple[Option, ...]]
"""The buttons of a setting, given what he has turned down."""


def _reminders(chat: Chat, turned_down: frozenset[str]) -> tuple[Option, ...]:
    """One button for each kind of reminder he may get: it turns the kind off, or on again."""
    return tuple(_toggle(kind, on=kind not in turned_down) for kind in kinds_for(chat))


def _toggle(kind: NudgeKind, *, on: bool) -> Option:
    label = Text("settings-on" if on else "settings-off", parts={"what": Text(f"nudge-name-{kind}")})
    return (Command.QUIET if on else Command.REMIND).button(label, kind)


def _language(chat: Chat, turned_down: frozenset[str]) -> tuple[Option, ...]:
    return (Command.LANGUAGE.button(Text("button-language")),)


def _assistants(chat: Chat, turned_down: frozenset[str]) -> tuple[Option, ...]:
    """Whom an RT head names to tell beside him."""
    return (Command.ASSISTANTS.button(Text("button-assistants")),) if may_name(chat.officer) else ()


def _new_phone(chat: Chat, turned_down: frozenset[str]) -> tuple[Option, ...]:
    """For whoever may vouch that an RT head has a new phone."""
    return (Command.NEW_PHONE.button(Text("button-new-phone")),) if may_vouch(chat.officer) else ()


def _deputies(chat: Chat, turned_down: frozenset[str]) -> tuple[Option, ...]:
    """Who stands in while somebody is on leave."""
    return (Command.DEPUTIES.button(Text("button-deputies")),) if may_have_one(chat.officer) else ()


SETTINGS: tuple[Row, ...] = (_reminders, _language, _assistants, _deputies, _new_phone)
"""In the order they are shown."""


def kinds_for(chat: Chat) -> tuple[NudgeKind, ...]:
    """The reminders there are for his role, as this house is set up."""
    calendar = chat.work.house.calendar
    absent = {
        NudgeKind.MINGGON: calendar.minggon_weekday is None,
        NudgeKind.CHECKS: not calendar.check_residents,
        NudgeKind.ADMINDUK: chat.work.house.profile.insurance is None,
    }
    offered = {Role.RT: tuple(NudgeKind), Role.OPERATOR: (NudgeKind.ASKED, NudgeKind.MINGGON)}
    return tuple(kind for kind in offered.get(chat.officer.role, ()) if not absent.get(kind))


async def show(chat: Chat, above: tuple[Text, ...] = ()) -> None:
    """The page of all settings."""
    turned_down = await nudges.turned_down(chat.work.transaction, chat.officer.id)
    options = tuple(option for row in SETTINGS for option in row(chat, turned_down))
    title = Text("settings-reminders" if kinds_for(chat) else "settings-title")
    chat.tell(*above, title, options=(*options, *TO_MENU))


async def turn_down(chat: Chat, kind: str) -> None:
    """*Jangan ingatkan lagi*, on a reminder or on the page; pressed again, it changes nothing more."""
    chat.has_decided = True
    await _turn(chat, kind, on=False)


async def turn_up(chat: Chat, kind: str) -> None:
    """He wants it again."""
    await _turn(chat, kind, on=True)


async def _turn(chat: Chat, kind: str, *, on: bool) -> None:
    if kind not in set(NudgeKind):
        await show(chat)
        return
    work, who = chat.work, chat.officer.id
    before = await nudges.turned_down(work.transaction, who)
    after = before - {kind} if on else before | {kind}
    if after != before:
        await nudges.set_turned_down(work.transaction, who, after)
        action = "officer.reminder_on" if on else "officer.reminder_off"
        work.note(actor(chat.officer), action, f"officer:{who}", chat.officer.area, {"kind": kind})
    told = "settings-turned-on" if on else "settings-turned-off"
    await show(chat, above=(Text(told, parts={"what": Text(f"nudge-name-{kind}")}),))
