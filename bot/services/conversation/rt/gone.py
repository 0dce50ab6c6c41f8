"""*Si Dedi udah gak di sini*: what happened is asked by buttons, each of which goes on with him filled in."""

import unicodedata

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.people.people import readable
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.work.standing_buttons import TO_MENU, Command

_LONGEST = 32
"""Letters of the name that a button's token carries: with the kind, within 64 bytes."""


def ask(chat: Chat, name: str) -> None:
    """Died, moved, away, or not found?"""
    options = (
        Command.GONE.button(Text(f"gone-answer-{flow.kind}"), flow.kind, _in_token(name))
        for flow, _ in chat.work.house.flows.opened_from(Door.LEFT)
    )
    chat.tell(Text("talk-gone", {"name": readable(name)}), options=(*options, *TO_MENU))


async def tell(chat: Chat, argument: str) -> None:
    """Opens the report, with those of that name to pick from."""
    kind, _, name = argument.partition(":")
    if kind not in {flow.kind for flow, _ in chat.work.house.flows.opened_from(Door.LEFT)}:
        await menu.show(chat, above=(Text("stale-button"),))
        return
    chat.has_decided = not (chat.session.flow and chat.session.answers)
    await fill.open_report(chat, kind, {}, query=name)


def _in_token(name: str) -> str:
    """Letters that a token may hold; whole words of them."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if " " <= each <= "~" and each != ":")
    return bare if len(bare) <= _LONGEST else bare[:_LONGEST].rpartition(" ")[0] or bare[:_LONGEST]
