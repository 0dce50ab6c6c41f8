"""An operator says that somebody who stands as married still is widowed."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import PersonId, readable
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.not_widowed import NAME, widowed_by
from bot.services.work.work import actor
from bot.storage.registry import read_registry
from bot.storage.registry.matters import unsettled_about
from bot.storage.registry.registry_writes import begin_write, completion_of, hold_registry
from bot.storage.registry.widows import left_of, widow


async def widowed(chat: Chat, argument: str) -> None:
    """`widowed:<person>`: at once, where it is so still by then; it is entered as what was not known."""
    transaction, who = chat.work.transaction, PersonId(argument)
    await hold_registry(transaction)
    open_ones = await unsettled_about(transaction, NAME, [f"person:{who}"])
    left = next(filter(None, [await widowed_by(transaction, each) for each in open_ones]), None)
    left = left or (await left_of(transaction, [who])).get(who)
    found = await read_registry.residents(transaction, [who], chat.officer.area) if left else []
    if left is None or not found:
        chat.tell(Text("widowed-over"), options=TO_LIST)
        return
    await widow(await begin_write(transaction, completion_of(who), left.area, chat.work.now), [who])
    chat.work.note(actor(chat.officer), "person.completed", f"person:{who}", left.area, {"field": "marital"})
    chat.tell(Text("widowed-done", {"name": readable(found[0].name)}), options=TO_LIST)
