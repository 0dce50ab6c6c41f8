"""How somebody who was invited in a chat comes in, in the words that are passed on to him."""

from bot.dialogue.prompt import Text
from bot.services.chat.chat import Chat
from bot.services.officers.invite import Invitation
from bot.services.officers.ways_in import link_for
from bot.services.work.errands import Prepare

QR = "way-in-qr"
"""What is drawn outside of the transaction: `<name>\t<link>`."""


def show_qr(chat: Chat, invitation: Invitation, *, with_code: bool = False) -> None:
    """The link as a picture, for a phone that is held beside this one; nothing where there is no link."""
    house = chat.work.house
    _, link = link_for(house, chat.address.channel, invitation, with_code=with_code)
    if link:
        about = f"{invitation.officer.name}\t{link}"
        chat.work.send(chat.address, Prepare(QR, chat.officer.id, about, house.new_id()))


def way_in(chat: Chat, invitation: Invitation) -> Text:
    """The code to type, and the link beside it; a link of his own where that opens the chat without a code."""
    inviter, link = link_for(chat.work.house, chat.address.channel, invitation)
    how = "code" if not link else "link" if inviter.command else "personal"
    return Text("way-in", {"how": how, "code": invitation.code, "title": inviter.title or "-", "link": link or "-"})
