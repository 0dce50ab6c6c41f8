"""The commands that Telegram shows where nobody in particular is known: to strangers, and in operators' groups.

What an officer is offered in his own chat is said by an order (`OfferCommands`).
"""

from collections.abc import Callable, Mapping, Sequence

from bot.dialogue.prompt import Text

PRIVATE, GROUPS = "all_private_chats", "all_group_chats"
"""Scopes: https://core.telegram.org/bots/api#botcommandscope"""
COMMANDS: Mapping[str, Sequence[str]] = {
    PRIVATE: ("start",),
    GROUPS: ("antrean", "cari", "rekap", "perlu", "grup", "bantuan"),
}
Offered = Mapping[str, Sequence[tuple[str, str]]]
"""Names and descriptions, by scope."""


def offered(say: Callable[[Text], str]) -> Offered:
    """The menus in words."""
    return {scope: [(name, say(Text(f"command-{name}"))) for name in names] for scope, names in COMMANDS.items()}
