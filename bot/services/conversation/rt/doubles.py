"""*Apakah ini orang yang sama?*: two of his RT who are alike; *ya* opens the report of it, *bukan* settles it."""

from dataclasses import replace

from bot.dialogue.labels import describe_each
from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import ALIVE, DEAD, Door
from bot.domain.people.people import BasicStatus, PersonId, Resident, readable
from bot.domain.people.standing import ENTERED
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.matters import likely_double
from bot.services.matters.likely_double import both_of, may_be_asked
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
    chat.tell(Text("check-dead-ask" if _is_one_dead(found) else "check-double-ask"), *lines, options=options)


async def _side_by_side(chat: Chat, found: list[Resident]) -> tuple[Text, ...]:
    names = describe_each(found, chat.scene.today)
    persons = await read_registry.persons(chat.work.transaction, [each.id for each in found], chat.officer.area)
    who = (_line(place, name, each) for place, (name, each) in enumerate(zip(names, found, strict=True), start=1))
    return (*who, *(compared(persons[0], persons[1]) if len(persons) == 2 else ()))


def _line(place: int, name: str, who: Resident) -> Text:
    where = f", {who.lives_in}" if who.lives_in else ""
    line = Text("double-line", {"place": place, "name": f"{name}{where}"})
    return Text("double-dead", parts={"who": line}) if _is_dead(who) else line


def _is_dead(who: Resident) -> bool:
    return who.status is BasicStatus.DEAD


def _is_one_dead(pair: list[Resident]) -> bool:
    return len({_is_dead(each) for each in pair}) > 1


async def is_double(chat: Chat, argument: str) -> None:
    """`is-double:<one>:<other>` asks which is right; with `1` or `2` behind it the report opens, both filled in.

    Of two in different RTs his own is the one to be dropped: where his is right the other head tells of it. Where one
    is recorded as dead it is asked whether he has died, which says as well which of the two is right.
    """
    one, _, rest = argument.partition(":")
    other, _, right = rest.partition(":")
    pair = [PersonId(one), PersonId(other)]
    found = await chat.outlook.residents(pair, chat.officer.area)
    away = await masked(chat.work, chat.officer.area, pair, dead=True)
    both = [*found, *(replace(each, name=found[0].name) for each in away if found)]
    if len(both) < 2 or not all(each.status.value in ENTERED for each in both) or all(map(_is_dead, both)):
        chat.tell(Text("double-gone"), options=TO_MENU)
    elif _is_one_dead(both):
        await _ask_life(chat, both, pair, right)
    elif away:
        await _report(chat, both)
    elif right not in ("1", "2"):
        names = describe_each(found, chat.scene.today)
        options = (
            Command.IS_DOUBLE.button(Text("button-right-one", {"place": place, "name": name}), one, other, place)
            for place, name in enumerate(names, start=1)
        )
        chat.tell(Text("double-which"), *await _side_by_side(chat, found), options=(*options, *TO_MENU))
    else:
        await _report(chat, found if right == "2" else found[::-1])


async def _ask_life(chat: Chat, both: list[Resident], pair: list[PersonId], right: str) -> None:
    """The entry that says of him what is so is the right one, unless it is of another RT, whose head does not ask."""
    dead = next(each for each in both if _is_dead(each))
    if right not in ("1", "2"):
        at = 1 + pair.index(dead.id)
        options = (
            Command.IS_DOUBLE.button(Text("double-life-dead"), *pair, at),
            Command.IS_DOUBLE.button(Text("double-life-alive"), *pair, 3 - at),
        )
        lines = (Text("double-dead-which", {"name": readable(dead.name)}), *await _side_by_side(chat, both))
        chat.tell(*lines, options=(*options, *TO_MENU))
        return
    has_died = pair[int(right) - 1] == dead.id
    is_second_right = both[1].lives_in or has_died is _is_dead(both[1])
    await _report(chat, both if is_second_right else both[::-1], DEAD if has_died else ALIVE)


async def _report(chat: Chat, pair: list[Resident], life: str = "") -> None:
    chat.has_decided = True
    for flow, opens in chat.work.house.flows.opened_from(Door.DOUBLE):
        await fill.open_report(chat, flow.kind, filled_in(flow, opens, pair, life))


async def are_two(chat: Chat, argument: str) -> None:
    """*Bukan orang yang sama*: nobody is asked about these two again, unless an operator opens it himself."""
    one, _, other = argument.partition(":")
    here = await chat.outlook.residents([PersonId(one), PersonId(other)], chat.officer.area)
    where = await read_registry.entered_in(chat.work.transaction, [PersonId(one), PersonId(other)])
    if not here or not may_be_asked(where, [PersonId(one), PersonId(other)]):
        chat.tell(Text("double-gone"), options=TO_MENU)
        return
    chat.has_decided = True
    pair = PersonId(one), PersonId(other)
    await likely_double.are_two(chat.work, pair, chat.officer.area, actor(chat.officer))
    chat.tell(Text("double-are-two"), options=(*_on(), *TO_MENU))


def _on() -> tuple[Option, ...]:
    return (Command.CHECK.button(Text("button-double-on")),)
