"""Carries what one hub says to the hubs of the other processes, sealed: whose chat it is, nobody on the way reads."""

from base64 import b64decode, b64encode
from collections.abc import Callable

from orjson import dumps, loads

from bot.channels.web.hub import Hub
from bot.channels.web.traits import TRAITS
from bot.services.work.news import News
from bot.storage.engine.vault import SealBroken, Vault

_COLUMN = "web.news"


def connected_hub(news: News, vault: Callable[[], Vault]) -> Hub:
    """A hub that hears of the others' messages and edits, and they of its."""

    def tell(chat: str, seq: int) -> None:
        news.tell_others(TRAITS.name, b64encode(vault().seal(_COLUMN, dumps([chat, seq]))).decode())

    def heard(detail: str) -> None:
        try:
            chat, seq = loads(vault().open(_COLUMN, b64decode(detail)))
        except (SealBroken, ValueError):
            hub.missed()  # another key, another version: look at everything
            return
        hub.heard(chat, seq)

    hub = Hub(tell)
    news.on(TRAITS.name, heard, hub.missed)
    return hub
