"""News for all processes on the database: there is something to send, something is due, a message was changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.storage.engine.bell import LOST, Bell


class Topic(StrEnum):
    """What the processes themselves tell one another; a channel's topic is its name."""

    QUEUED = "queued"
    """There are letters to send."""
    DUE = "due"
    """The scheduler should look at once."""


@dataclass(frozen=True, slots=True)
class _Listener:
    heard: Callable[[str], None]
    missed: Callable[[], None]


@dataclass(frozen=True, slots=True)
class News:
    """Heard at once, or not at all: whoever listens must come to know it in the end by looking too.

    Without a bell, and for what is told while `run` does not run, this process is all there are.
    """

    bell: Bell | None = None
    _listeners: dict[str, list[_Listener]] = field(default_factory=dict)

    def on(self, topic: str, heard: Callable[[str], None], missed: Callable[[], None]) -> None:
        """Calls `heard` with each detail, `missed` where some may not have been heard."""
        self._listeners.setdefault(topic, []).append(_Listener(heard, missed))

    def tell(self, topic: str, detail: str = "") -> None:
        """To everybody, this process included; after the commit of what it is about. Never waits, never raises."""
        for listener in self._listeners.get(topic, ()):
            listener.heard(detail)
        self.tell_others(topic, detail)

    def tell_others(self, topic: str, detail: str = "") -> None:
        """To the other processes."""
        if self.bell is not None:
            self.bell.ring(f"{topic} {detail}")

    async def run(self) -> None:
        """Hears the others, until cancelled."""
        if self.bell is not None:
            await self.bell.listen(self._hear)

    def _hear(self, word: str) -> None:
        if word == LOST:
            for listeners in self._listeners.values():
                for listener in listeners:
                    listener.missed()
            return
        topic, _, detail = word.partition(" ")
        for listener in self._listeners.get(topic, ()):
            listener.heard(detail)


class Sets(Protocol):
    """An event, or what stands for it in other processes."""

    def set(self) -> None:
        """Whoever waits for it looks now."""
        ...


@dataclass(frozen=True, slots=True)
class Alarm:
    """Tells of one topic, where an event would be set if there were one process."""

    news: News
    topic: Topic

    def set(self) -> None:
        """Everybody who waits for it looks now."""
        self.news.tell(self.topic)
