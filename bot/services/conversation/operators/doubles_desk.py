"""Two who may be one person: compared in private, and put to the heads of their RT, who report that or say that not."""

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.people import PersonId
from bot.domain.people.standing import Entry
from bot.domain.report.review import may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.likely_double import may_be_asked, subject_of, who_at
from bot.services.matters.whom import open_person
from bot.services.words.side_by_side import compared_in_full
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.history import audit
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import heads_to_ask
from bot.storage.registry import read_registry

ASKED = "double.asked"


def read_pair(argument: str) -> tuple[PersonId, PersonId]:
    """`compare:<one>:<other>`."""
    one, _, other = argument.partition(":")
    return PersonId(one), PersonId(other)


async def compare(chat: Chat, argument: str) -> None:
    """Both side by side; the log keeps that he saw them."""
    one, other = read_pair(argument)
    found = await read_registry.persons(chat.work.transaction, [one, other], chat.officer.area)
    if len(found) < len({one, other}) or one == other:
        chat.tell(Text("double-gone"), options=TO_LIST)
        return
    for person in found:
        chat.work.note(actor(chat.officer), "person.viewed", f"person:{person.id}", person.area, {"how": "compared"})
    where = await read_registry.entered_in(chat.work.transaction, [one, other])
    parts = [await who_at(chat.work, each.id, each.area, where) for each in found]
    title = Text("compare-title", parts={"one": parts[0], "other": parts[1]})
    asking = Command.ASK_DOUBLE.button(Text("button-ask-double"), one, other)
    opening = [each for person in found for each in await open_person(chat.work, person.id, person.area)]
    chat.tell(title, *compared_in_full(found[0], found[1]), options=(asking, *opening, *TO_LIST))


async def ask_rt(chat: Chat, argument: str) -> None:
    """Once a day for each pair: the heads of the RT where they are entered report it, or say that they are two."""
    one, other = read_pair(argument)
    where = await read_registry.entered_in(chat.work.transaction, [one, other])
    his = [rt for rt in dict.fromkeys(each.area for each in where.values()) if may_decide(chat.officer, rt)]
    if not may_be_asked(where, (one, other)) or not his:
        chat.tell(Text("double-gone"), options=TO_LIST)
        return
    rts = ", ".join(short_name(rt) for rt in his)
    subject = subject_of(one, other)
    if await _is_asked(chat, subject):
        chat.tell(Text("ask-double-done", {"rt": rts}), options=TO_LIST)
        return
    told = 0
    for rt in his:
        told += await _ask(chat, rt, one, other, where)
    chat.tell(Text("ask-double-done" if told else "ask-double-nobody", {"rt": rts}), options=TO_LIST)
    if told:
        chat.work.note(actor(chat.officer), ASKED, subject, his[0], {"told": told})


async def _is_asked(chat: Chat, subject: str) -> bool:
    zone = chat.work.house.calendar.timezone
    said = await audit.of_subject(chat.work.transaction, subject)
    his = (each for each in said if each.line.area and may_decide(chat.officer, each.line.area))
    return any(each.line.action == ASKED and each.at.astimezone(zone).date() == chat.scene.today for each in his)


async def _ask(chat: Chat, rt: AreaCode, one: PersonId, other: PersonId, where: dict[PersonId, Entry]) -> int:
    """How many heads of this RT are asked; of somebody of another RT they read in which one he is, no more."""
    heads = await heads_to_ask(chat.work.transaction, rt)
    found = await addresses_of(chat.work.transaction, [head.id for head in heads])
    # His own first: of several questions he is shown how each begins.
    his, theirs = sorted((one, other), key=lambda who: who in where and where[who].area != rt)
    parts = {"one": await who_at(chat.work, his, rt, where), "other": await who_at(chat.work, theirs, rt, where)}
    yes = Command.IS_DOUBLE.button(Text("button-is-double"), one, other)
    no = Command.ARE_TWO.button(Text("button-are-two"), one, other)
    say = Say((Text("double-ask", parts=parts),), (yes, no, *TO_MENU), GO)
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            chat.work.say(address, head.locale, say)
    return len(found)
