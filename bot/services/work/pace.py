"""How fast a channel may send: a bucket for all, one for each room, and the pauses its platform asks for."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

BANNED_AFTER = 3
"""Refusals in a row, each of another chat and none taken between: then it is the whole bot that was refused."""
AT_ONCE = 0.1
"""How much of a second's limit may go at one instant; the rest is spread, so that no second ever holds more than it."""
FEW_ROOMS = 256
"""Beyond so many rooms known, those that rest no more are forgotten."""


@dataclass(slots=True)
class _Bucket:
    """So many at once, so many a second after that; more may be taken than is in it, which is then owed."""

    holds: float
    per_second: float
    left: float
    at: float

    def fill(self, now: float) -> float:
        self.left = min(self.holds, self.left + max(0.0, now - self.at) * self.per_second)
        self.at = now
        return self.left

    def until_one(self, now: float) -> float:
        """Seconds until there is one."""
        return max(0.0, (1 - self.fill(now)) / self.per_second)


@dataclass(slots=True)
class Pace:
    """Of one channel; a limit of 0 is none. Seconds are those of `clock`, which no change of the wall's clock moves."""

    per_second: float = 0
    per_minute_room: float = 0
    clock: Callable[[], float] = time.monotonic
    room_holds: float = 0
    """How many a room gets at once after a rest; 0 for as many as in a minute."""
    room_begins: float = 0
    """How many of these at first: what the process before sent there is not known. 0 for all."""
    _began: float = field(init=False)
    _all: _Bucket | None = field(init=False)
    _rooms: dict[str, _Bucket] = field(default_factory=dict)
    _refused: set[str] = field(default_factory=set)
    _paused_until: float = -math.inf
    _doubtful: bool = False
    """After a pause, until something was taken: one goes first, to see."""

    def __post_init__(self) -> None:
        self._began = self.clock()
        holds = max(1.0, self.per_second * AT_ONCE)
        filled = self.per_second * (1 - AT_ONCE)
        self._all = _Bucket(holds, filled, holds, self._began) if self.per_second else None

    def free(self, under_way: int, most: int) -> int:
        """How many more may be sent now, `most` at most, while so many are under way."""
        now = self.clock()
        if now < self._paused_until or (self._doubtful and under_way):
            return 0
        left = math.floor(self._all.fill(now)) if self._all else most
        return max(0, min(left, most, 1 if self._doubtful else most))

    def wait(self) -> float:
        """Seconds until one more may be sent."""
        now = self.clock()
        return max(self._paused_until - now, self._all.until_one(now) if self._all else 0.0, 0.0)

    def spend(self, chat: str, room: bool = False) -> None:
        """A message to this chat is being sent."""
        now = self.clock()
        if self._all:
            self._all.fill(now)
            self._all.left -= 1
        if room and self.per_minute_room:
            bucket = self._room(chat, now)
            bucket.fill(now)
            bucket.left -= 1

    def rest_of(self, chat: str) -> float:
        """Seconds for which this room gets nothing more."""
        bucket = self._rooms.get(chat)
        return bucket.until_one(self.clock()) if bucket else 0.0

    def rest(self, chat: str) -> None:
        """The platform says that this room had its share, whatever we thought: it gets one when one is due again."""
        if self.per_minute_room:
            bucket = self._room(chat, self.clock())
            bucket.fill(self.clock())
            bucket.left = min(bucket.left, 0.0)

    def taken(self) -> None:
        """The platform took something, so it refuses nobody but single chats."""
        self._refused.clear()
        self._doubtful = False

    def refused(self, chat: str, seconds: float) -> bool:
        """The platform wants a wait; gives whether it is the whole bot that waits now. An empty chat is nobody's."""
        self._refused.add(chat)
        if not self._doubtful and chat and len(self._refused) < BANNED_AFTER:
            return False
        self.pause(seconds)
        return True

    def pause(self, seconds: float) -> None:
        """Nothing goes out for so long, then one to see, and at last all the others, slowly."""
        now = self.clock()
        self._paused_until = max(self._paused_until, now + seconds)
        self._doubtful = True
        if self._all:
            self._all.left, self._all.at = 1.0, self._paused_until

    def _room(self, chat: str, now: float) -> _Bucket:
        if chat not in self._rooms:
            if len(self._rooms) >= FEW_ROOMS:
                self._rooms = {name: each for name, each in self._rooms.items() if each.fill(now) < each.holds}
            limit = self.per_minute_room
            holds = max(1.0, self.room_holds or limit)
            paid_back = (now - self._began) * limit / 60
            left = min(holds, self.room_begins + paid_back) if self.room_begins else holds
            self._rooms[chat] = _Bucket(holds, limit / 60, left, now)
        return self._rooms[chat]
