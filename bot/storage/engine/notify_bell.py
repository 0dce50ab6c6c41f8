"""The bell of PostgreSQL: LISTEN and NOTIFY, on a connection of its own."""

import asyncio
from collections.abc import Mapping
from typing import Any

import asyncpg
import structlog

from bot.storage.engine.bell import LOST, Hear

_CHANNEL = "lapor_rt"
_AGAIN_AFTER, _LONGEST_WAIT = 0.5, 30.0
"""Seconds until the next try to connect, doubled each time."""
_MOST_WAITING = 1000
"""Words; beyond that the others are told that they missed something."""
log = structlog.get_logger(__name__)


class NotifyBell:
    """Words that come while others are on their way wait, each once."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        """`options`: how asyncpg connects."""
        self._options = options
        self._words: dict[str, None] = {}
        self._news = asyncio.Event()

    def ring(self, word: str) -> None:
        if len(self._words) >= _MOST_WAITING:
            self._words, word = {}, LOST
        self._words[word] = None
        self._news.set()

    async def listen(self, hear: Hear) -> None:
        wait = _AGAIN_AFTER
        while True:
            try:
                connection = await asyncpg.connect(**self._options)
            except (OSError, asyncpg.PostgresError) as error:
                log.warning("bell.not_connected", failure=type(error).__name__)
                await asyncio.sleep(wait)
                wait = min(_LONGEST_WAIT, wait * 2)
                continue
            wait = _AGAIN_AFTER
            await self._while_connected(connection, hear)
            # What was said meanwhile nobody heard, neither we nor, of ours, the others.
            hear(LOST)
            self.ring(LOST)

    async def _while_connected(self, connection: "asyncpg.Connection[Any]", hear: Hear) -> None:
        own, cut = connection.get_server_pid(), asyncio.Event()

        def heard(_: object, sender: int, __: str, word: object) -> None:
            if sender != own:
                hear(str(word))

        def ended(_: object) -> None:
            cut.set()
            self._news.set()

        connection.add_termination_listener(ended)
        try:
            await connection.add_listener(_CHANNEL, heard)
            while not cut.is_set():
                await self._news.wait()
                self._news.clear()
                words, self._words = self._words, {}
                for word in words:
                    await connection.execute("SELECT pg_notify($1, $2)", _CHANNEL, word)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("bell.cut", failure=type(error).__name__)
        finally:
            connection.terminate()
