"""An operator says that somebody who stands as married still is widowed, or divorced."""

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.people import Marital, PersonId, Resident, readable
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters import wed_another
from bot.services.matters.not_widowed import NAME, widowed_by
from bot.services.work.work import actor
from bot.storage.registry import read_registry
from bot.storage.registry.matters import unsettled_about
from bot.storage.registry.registry_writes import begin_write, completion_of, hold_registry
from bot.storage.registry.widows import left_of, say_married


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
    await _write(chat, found[0], left.area, Marital.WIDOWED)
    chat.tell(Text("widowed-done", {"name": readable(found[0].name)}), options=TO_LIST)


async def divorced(chat: Chat, argument: str) -> None:
    """`divorced:<person>`: the same of whose wife wed another."""
    transaction, who = chat.work.transaction, PersonId(argument)
    await hold_registry(transaction)
    open_ones = await unsettled_about(transaction, wed_another.NAME, [f"person:{who}"])
    left = [each for each in open_ones if await wed_another.is_so(transaction, each)]
    found = await read_registry.residents(transaction, [who], chat.officer.area) if left else []
    if not found:
        chat.tell(Text("widowed-over"), options=TO_LIST)
        return
    await _write(chat, found[0], left[0].area, Marital.DIVORCED)
    chat.tell(Text("divorced-done", {"name": readable(found[0].name)}), options=TO_LIST)


async def _write(chat: Chat, who: Resident, area: AreaCode, how: Marital) -> None:
    write = await begin_write(chat.work.transaction, completion_of(who.id), area, chat.work.now)
    await say_married(write, [who.id], how)
    chat.work.note(actor(chat.officer), "person.completed", f"person:{who.id}", area, {"field": "marital"})
