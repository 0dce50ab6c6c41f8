"""A voice message in the midst of a report: kept as a remark that the operator can listen to."""

from dataclasses import replace

from bot.dialogue.prompt import Other, Text
from bot.dialogue.session import walk
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import looking_away
from bot.services.work.channel import FetchFile
from bot.storage.files import attachments
from bot.storage.files.attachments import VOICE_NOTE

MOST = 5
"""With one report; whoever speaks more is asked to write."""


def is_voice(said: object) -> bool:
    """Whether somebody spoke, and it can be fetched."""
    return isinstance(said, Other) and said.what == "voice" and bool(said.file_id)


async def fetch(chat: Chat, file_id: str) -> str:
    """Under which reference it will be kept."""
    ref = chat.work.house.new_id()
    await attachments.announce(chat.work.transaction, ref, chat.work.now, VOICE_NOTE)
    chat.work.send(chat.address, FetchFile(file_id, ref, sound=True))
    return ref


async def take_within(chat: Chat, said: Other) -> bool:
    """It is fetched after the commit, and the question comes back, to be answered in words. False where no report is
    under way here, or enough was said."""
    flow, voices = chat.work.house.flows.get(chat.session.flow), chat.session.context.voices
    if flow is None or chat.session.address not in ("", chat.here) or len(voices) >= MOST:
        return False
    ref = await fetch(chat, said.file_id)
    context = replace(chat.session.context, voices=(*voices, ref))
    asks = walk(flow, chat.session.answers, chat.session.opened)[1] is not None and not chat.session.looked_away
    above = Text("voice-kept", {"asks": "yes" if asks else "no"})
    await looking_away.come_back(chat, flow, replace(chat.session, context=context), (above,))
    return True
