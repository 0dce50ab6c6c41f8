"""Every command there is has somebody who carries it out."""

from bot.services.conversation.commands import COMMANDS
from bot.services.work.standing_buttons import Command


def test_each_command_is_carried_out() -> None:
    assert set(COMMANDS) == set(Command)
