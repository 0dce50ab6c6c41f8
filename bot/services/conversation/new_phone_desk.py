"""*Ganti HP*: an operator, or an assistant, vouches by a tap that an RT head has a new phone."""

from bot.dialogue.prompt import Text
from bot.domain.areas import short_name
from bot.services.chat.chat import Chat
from bot.services.chat.way_in import show_qr
from bot.services.conversation.vouching import heads_for, vouch_for
from bot.services.officers.ways_in import link_for
from bot.services.work.standing_buttons import TO_MENU, Command


async def show(chat: Chat, argument: str = "") -> None:
    """For whom he may; who may for nobody is told who does."""
    found = await heads_for(chat.work, chat.officer)
    options = (
        Command.VOUCH.button(Text("new-phone-head", {"name": each.name, "rt": short_name(each.area)}), each.id)
        for each in found
    )
    chat.tell(Text("new-phone-which" if found else "new-phone-not-yours"), options=(*options, *TO_MENU))


async def vouch(chat: Chat, head_id: str) -> None:
    """Gives the code for him."""
    made = await vouch_for(chat.work, chat.officer, head_id)
    if made is None:
        await show(chat)
        return
    show_qr(chat, made, with_code=True)
    _, link = link_for(chat.work.house, chat.address.channel, made, with_code=True)
    about = {"name": made.officer.name, "rt": short_name(made.officer.area), "code": made.code, "link": link or "none"}
    chat.tell(Text("new-phone-code", about), options=TO_MENU)
