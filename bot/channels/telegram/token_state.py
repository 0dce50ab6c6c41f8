"""Whether Telegram takes the bot's token, as the last answer had it; shared by what asks and what sends."""

from dataclasses import dataclass


@dataclass(slots=True)
class TokenState:
    """True from a refusal until an answer comes that is none."""

    refused: bool = False
