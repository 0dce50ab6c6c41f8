"""How much a group takes: Telegram's own limit, and how many cards of it leave room for their changes."""

TELEGRAM = "https://api.telegram.org"

# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
# The limit of a group is 20 a minute, but the limiter lets a full bucket go at once and refills it meanwhile: with 20
# it lets 40 through in the first minute.
MESSAGES_PER_MINUTE_GROUP = 10
_CARDS = 0.6
"""Of what a group takes; each card is changed once, and the card of the queue too."""


def is_telegram(api_base: str) -> bool:
    """Whether it is Telegram's server, no other one."""
    return api_base.rstrip("/") == TELEGRAM


def per_minute_group(api_base: str, wanted: float) -> float:
    """A limit of 0 stands for Telegram's own where `api_base` is Telegram, and for none at another server."""
    return wanted or (MESSAGES_PER_MINUTE_GROUP if is_telegram(api_base) else 0)


def cards_a_minute(api_base: str, wanted: float) -> int:
    """So many single cards go to a group in a minute; 0 for as many as there are."""
    limit = per_minute_group(api_base, wanted)
    return max(1, int(limit * _CARDS)) if limit else 0
