"""*Apakah ini orang yang sama?*: two of his RT who are alike; *ya* opens the report of it, *bukan* settles it."""

from dataclasses import replace

from bot.dialogue.labels import describe_each
from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Door
from bot.domain.people.people import PersonId, Resident
from bot.domain.people.standing import REGISTERED
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.matters import likely_double
from bot.services.matters.likely_double import both_of
from bot.services.registry.elsewhere import masked
from bot.services.words.side_by_side import compared
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter

AFTER = "after"
"""Behind *cek warga*: without those two."""


async def ask(chat: Chat, matter: Matter) -> None:
    """Who they are, what of them is alike, and whether they are one."""
    one, other = both_of(matter)
    found = await chat.outlook.residents([one, other], chat.officer.area)
    lines = await _side_by_side(chat, found)
    options = (
        Command.IS_DOUBLE.button(Text("button-is-double"), one, other),
        Command.ARE_TWO.button(Text("button-are-two"), one, other),
        Command.CHECK.button(Text("button-double-later"), AFTER),
    )
    chat.tell(Text("check-double-ask"), *lines, options=options)


async def _side_by_side(chat: Chat, found: list[Resident]) -> tuple[Text, ...]:
    names = describe_each(found, chat.scene.today)
    persons = await read_registry.persons(chat.work.transaction, [each.id for each in found], chat.officer.area)
    who = (Text("double-line", {"place": place, "name": name}) for place, name in enumerate(names, start=1))
    return (*who, *(compared(persons[0], persons[1]) if len(persons) == 2 else ()))


async def is_double(chat: Chat, argument: str) -> None:
    """`is-double:<one>:<other>` asks which is right; with `1` or `2` behind it the report opens, both filled in.

    Of two in different RTs his own is the one to be dropped: where his is right the other head tells of it.
    """
    one, _, rest = argument.partition(":")
    other, _, right = rest.partition(":")
    pair = [PersonId(one), PersonId(other)]
    found = await chat.outlook.residents(pair, chat.officer.area)
    away = await masked(chat.work, chat.officer.area, pair)
    if len(found) == len(away) == 1 and found[0].status.value in REGISTERED:
        await _report(chat, [found[0], replace(away[0], name=found[0].name)])
    elif len(found) < 2 or not all(each.status.value in REGISTERED for each in found):
        chat.tell(Text("double-gone"), options=TO_MENU)
    elif right not in ("1", "2"):
        names = describe_each(found, chat.scene.today)
        options = (
            Command.IS_DOUBLE.button(Text("button-right-one", {"place": place, "name": name}), one, other, place)
            for place, name in enumerate(names, start=1)
        )
        chat.tell(Text("double-which"), *await _side_by_side(chat, found), options=(*options, *TO_MENU))
    else:
        await _report(chat, found if right == "2" else found[::-1])


async def _report(chat: Chat, pair: list[Resident]) -> None:
    chat.has_decided = True
    for flow, opens in chat.work.house.flows.opened_from(Door.DOUBLE):
        await fill.open_report(chat, flow.kind, filled_in(flow, opens, pair))


async def are_two(chat: Chat, argument: str) -> None:
    """*Bukan orang yang sama*: nobody is asked about these two again, unless an operator opens it himself."""
    one, _, other = argument.partition(":")
    here = await chat.outlook.residents([PersonId(one), PersonId(other)], chat.officer.area)
    where = await read_registry.registered_in(chat.work.transaction, [PersonId(one), PersonId(other)])
    if not here or len(where) < 2:
        chat.tell(Text("double-gone"), options=TO_MENU)
        return
    chat.has_decided = True
    pair = PersonId(one), PersonId(other)
    await likely_double.are_two(chat.work, pair, chat.officer.area, actor(chat.officer))
    chat.tell(Text("double-are-two"), options=(*_on(), *TO_MENU))


def _on() -> tuple[Option, ...]:
    return (Command.CHECK.button(Text("button-double-on")),)
