"""*Tanyakan ke RT*, of somebody whom a list brought with a doubt: the heads of his RT look at his card and report."""

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import short_name
from bot.domain.people.people import PersonId
from bot.domain.report.review import may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.whom import whom
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.history import audit
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import heads_to_ask
from bot.storage.registry import looked_at, read_registry

ASKED = "person.doubt_asked"


async def ask(chat: Chat, argument: str) -> None:
    """`ask-look:<person>:<doubt>`: once a day for each person and doubt, whoever asks."""
    person, _, why = argument.partition(":")
    where = (await read_registry.registered_in(chat.work.transaction, [PersonId(person)])).get(PersonId(person))
    if where is None or why not in looked_at.ABOUT or not may_decide(chat.officer, where):
        chat.tell(Text("look-gone"), options=TO_LIST)
        return
    about = {"rt": short_name(where)}
    if await _is_asked(chat, person, why):
        chat.tell(Text("look-ask-done", about), options=TO_LIST)
        return
    heads = await heads_to_ask(chat.work.transaction, where)
    found = await addresses_of(chat.work.transaction, [head.id for head in heads])
    doubt = Text("matter-look-at", {"why": why}, {"whom": await whom(chat.work, PersonId(person), where)})
    mend = Command.DOUBTED.button(Text("button-look-mend"), person, why)
    say = Say((Text("look-ask", parts={"what": doubt}),), (mend, *TO_MENU), GO)
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            chat.work.say(address, head.locale, say)
    chat.tell(Text("look-ask-done" if found else "ask-double-nobody", about), options=TO_LIST)
    if found:
        chat.work.note(actor(chat.officer), ASKED, f"person:{person}", where, {"why": why, "told": len(found)})


async def _is_asked(chat: Chat, person: str, why: str) -> bool:
    zone = chat.work.house.calendar.timezone
    said = await audit.of_subject(chat.work.transaction, f"person:{person}")
    return any(
        each.line.action == ASKED
        and each.line.detail.get("why") == why
        and each.at.astimezone(zone).date() == chat.scene.today
        for each in said
    )
