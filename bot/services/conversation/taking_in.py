"""*Ikut keluarga lain*: the report by which children who are left alone in a household join another one of the RT."""

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.work.standing_buttons import TO_MENU
from bot.storage.registry.left_alone import left_alone


async def open_joining(chat: Chat, argument: str) -> None:
    """`take-in:<person>`: told by the head of his RT, or written down for him by an operator."""
    found = await chat.outlook.persons([PersonId(argument)], chat.officer.area)
    doors = chat.work.house.flows.opened_from(Door.ALONE)
    if not found or not doors:
        chat.tell(Text("take-in-gone"), options=TO_MENU)
        return
    child, (flow, opens) = found[0], doors[0]
    house, today = child.household_id, chat.scene.today
    alone = (await left_alone(chat.work.transaction, [house], {house: today})).get(house)
    if alone is None:
        chat.tell(Text("take-in-over"), options=TO_MENU)
        return
    if chat.officer.role is Role.OPERATOR:
        chat.write_for(child.area)
    here = await chat.outlook.residents(list(dict.fromkeys([child.id, *alone.children])), child.area)
    await fill.open_report(chat, flow.kind, filled_in(flow, opens, here) if here else {}, opened=opens.asks)
