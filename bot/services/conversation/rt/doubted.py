"""*Laporkan perbaikan*, from what an operator asks about somebody whom a list brought with a doubt."""

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.people.people import PersonId
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.work.standing_buttons import TO_MENU


async def open_correction(chat: Chat, person: str) -> None:
    """`doubted:<person>`: the report in which something known of him is put right."""
    found = await chat.outlook.residents([PersonId(person)], chat.officer.area)
    doors = chat.work.house.flows.opened_from(Door.OTHERWISE)
    if not found or not doors:
        chat.tell(Text("look-gone"), options=TO_MENU)
        return
    flow, opens = doors[0]
    await fill.open_report(chat, flow.kind, filled_in(flow, opens, found))
