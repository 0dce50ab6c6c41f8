"""A server that speaks the Bot API, with people who write to the bot: for tests, benchmarks and kill tests."""

from tests.botapi.failures import Failure
from tests.botapi.server import BotApi
from tests.botapi.world import Button, Sent

__all__ = ["BotApi", "Button", "Failure", "Sent"]
