"""The commands that Telegram shows in its menu: those of private chats, and those of operators' groups."""

from collections.abc import Callable, Mapping, Sequence

from bot.dialogue.prompt import Text

PRIVATE, GROUPS = "all_private_chats", "all_group_chats"
"""Scopes: https://core.telegram.org/bots/api#botcommandscope"""
COMMANDS: Mapping[str, Sequence[str]] = {
    PRIVATE: ("menu", "laporan", "batal", "kembali", "bantuan", "pengaturan"),
    GROUPS: ("antrean", "cari", "rekap", "perlu", "grup", "bantuan"),
}
"""What everybody there may give; what only some may, their menu offers."""
Offered = Mapping[str, Sequence[tuple[str, str]]]
"""Names and descriptions, by scope."""


def offered(say: Callable[[Text], str]) -> Offered:
    """The menus in words."""
    return {scope: [(name, say(Text(f"command-{name}"))) for name in names] for scope, names in COMMANDS.items()}
