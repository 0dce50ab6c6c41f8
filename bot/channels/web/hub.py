"""Tells the open sockets of a chat, within this process, that there is something to fetch for them."""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Watch:
    """One open socket's share of the news."""

    news: asyncio.Event = field(default_factory=asyncio.Event)
    edited: set[int] = field(default_factory=set)

    def take(self) -> list[int]:
        """The messages edited since the last time."""
        self.news.clear()
        edited, self.edited = sorted(self.edited), set()
        return edited


class Hub:
    """Who watches which chat.

    A chat's `edition` changes with every edit of a kept message and with every start of the process. A browser that
    comes back with the edition it knew has missed no edit; any other gets the whole chat again.
    """

    def __init__(self) -> None:
        self._watches: dict[str, set[Watch]] = {}
        self._start = secrets.token_hex(4)
        self._edits: defaultdict[str, int] = defaultdict(int)

    @contextmanager
    def watch(self, chat: str) -> Iterator[Watch]:
        watch = Watch()
        self._watches.setdefault(chat, set()).add(watch)
        try:
            yield watch
        finally:
            self._watches[chat].discard(watch)
            if not self._watches[chat]:
                del self._watches[chat]

    def edition(self, chat: str) -> str:
        return f"{self._start}.{self._edits[chat]}"

    def arrived(self, chat: str) -> None:
        for watch in self._watches.get(chat, ()):
            watch.news.set()

    def edited(self, chat: str, seq: int) -> None:
        self._edits[chat] += 1
        for watch in self._watches.get(chat, ()):
            watch.edited.add(seq)
            watch.news.set()
