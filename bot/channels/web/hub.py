"""Tells the open sockets of a chat, in whichever process they are, that there is something to fetch for them."""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Watch:
    """One open socket's share of the news."""

    news: asyncio.Event = field(default_factory=asyncio.Event)
    edited: set[int] = field(default_factory=set)
    again: bool = False
    """Whether edits may have been missed, so that the whole chat is needed again."""

    def take(self) -> tuple[list[int], bool]:
        """The messages edited since the last time, and whether everything is needed again."""
        self.news.clear()
        edited, again = sorted(self.edited), self.again
        self.edited, self.again = set(), False
        return edited, again


class Hub:
    """Who watches which chat.

    A chat's `edition` changes with every edit of a kept message and with every start of the process. A browser that
    comes back with the edition it knew has missed no edit; any other gets the whole chat again. `tell_others` takes
    (chat, number of the edited message, 0 for a new one) to the hubs of the other processes, where `heard` is called.
    """

    def __init__(self, tell_others: Callable[[str, int], None] = lambda chat, seq: None) -> None:
        self._tell_others = tell_others
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
        self.heard(chat, 0)
        self._tell_others(chat, 0)

    def edited(self, chat: str, seq: int) -> None:
        self.heard(chat, seq)
        self._tell_others(chat, seq)

    def heard(self, chat: str, seq: int) -> None:
        """A message of the chat is new, or `seq` was edited, here or elsewhere."""
        if seq:
            self._edits[chat] += 1
        for watch in self._watches.get(chat, ()):
            if seq:
                watch.edited.add(seq)
            watch.news.set()

    def missed(self) -> None:
        """Something elsewhere was not heard of: every chat may have been edited."""
        self._start = secrets.token_hex(4)
        for watches in self._watches.values():
            for watch in watches:
                watch.again = True
                watch.news.set()
