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
    """The code to type, and the link beside it; a link of his own alone, where that lets him in without a code."""
    inviter, link = link_for(chat.work.house, chat.address.channel, invitation)
    about = {"how": how_in(chat, invitation), "code": invitation.code, "title": inviter.title or "-"}
    return Text("way-in", {**about, "link": link or "-"})


def how_in(chat: Chat, invitation: Invitation) -> str:
    """By the `code` alone, by a `link` beside it, or by a `personal` one, which needs none."""
    inviter, link = link_for(chat.work.house, chat.address.channel, invitation)
    return "code" if not link else "link" if inviter.command else "personal"
