"""The way in: raw payloads are collected, handled by groups, and acknowledged when the commit that holds all they
caused is done."""

import asyncio
import random
from collections.abc import Mapping, Sequence

import structlog

from bot.services.way_in.arrivals import Arrivals
from bot.services.way_in.one_commit import OneCommit
from bot.services.way_in.set_aside import set_aside
from bot.services.way_in.waiting import Waiting
from bot.services.work import metrics
from bot.services.work.channel import AnswerPress, Channel, Confirms, Payload
from bot.services.work.house import House
from bot.services.work.keep_going import is_told_to_end
from bot.services.work.news import Sets
from bot.storage.engine.database import StorageConflict, StorageUnavailable

GROUP = 256
"""At most so many messages in one commit."""
LOCKED = 0.005
"""Seconds to wait where another process is just answering everybody of a group."""
REPEATED = 8
"""A group that waits crosswise with another is tried so often again."""
LOOK_AGAIN = 0.5
"""Seconds until the message is looked for again of which something was told before it was written down as sent."""
log = structlog.get_logger(__name__)


class Stopped(Exception):  # noqa: N818 - a state
    """The process is stopping, or stumbled; the platform shall deliver again."""


class Converse:
    """Takes payloads by `accept`; `run` handles them until cancelled.

    One payload of a conversation at a time, in the order they came, up to `GROUP` conversations in one commit. A group
    that fails is tried one by one; a message that fails alone is set aside whole, its sender told, and never blocks the
    others. Where the database cannot commit, nobody is acknowledged.
    """

    def __init__(self, house: House, channels: Sequence[Channel], queued: Sets, due: Sets) -> None:
        """`queued` is set when there is something to deliver, `due` when the scheduler should look at once."""
        self._house = house
        self._channels: Mapping[str, Channel] = {channel.name: channel for channel in channels}
        self._confirming = {channel.name: channel for channel in channels if isinstance(channel, Confirms)}
        self._arrivals = Arrivals(house)
        self._one_commit = OneCommit(house, self._channels, self._arrivals)
        self._queued = queued
        self._due = due
        self._waiting: list[Waiting] = []
        self._arrived = asyncio.Event()
        self._resting: dict[int, Waiting] = {}
        """What is looked at again a little later, by its `id`."""
        self._stopped = False

    async def accept(self, channel: str, payload: Payload, *, answers: bool = False) -> AnswerPress | None:
        """Returns when everything the payload caused is committed; raises when it could not be, to be sent again. That
        a message of ours arrived is noted a little later."""
        if self._stopped:
            raise Stopped
        if channel in self._confirming and (arrived := self._confirming[channel].arrived(payload)):
            self._arrivals.note(channel, arrived, self._confirming[channel].read_at(payload))
            return None
        named = self._channels[channel].sender_of(payload)
        if named is None:
            return None
        event_id, who = named
        done: asyncio.Future[AnswerPress | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(Waiting(channel, payload, event_id, f"{channel}:{who}", done, answers))
        self._arrived.set()
        return await done

    async def run(self) -> None:
        """Handles what comes, until cancelled; then whoever still waits is refused. After an error, which refuses only
        those who were being handled, it may be run again."""
        try:
            while True:
                group = self._take()
                while group:
                    await self._handle(group)
                    group = self._take()
                await self._arrived.wait()
                self._arrived.clear()
        except asyncio.CancelledError:
            if not is_told_to_end():
                raise  # it runs again
            self._stopped = True
            for waiting in (*self._waiting, *self._resting.values()):
                _fail(waiting, Stopped())
            await self._arrivals.end()
            raise

    def _take(self) -> list[Waiting]:
        """The next group: the first of each conversation; the others keep their places."""
        group: list[Waiting] = []
        rest: list[Waiting] = []
        busy: set[str] = set()
        for waiting in self._waiting:
            if waiting.who in busy or len(group) == GROUP:
                rest.append(waiting)
            else:
                group.append(waiting)
            busy.add(waiting.who)
        self._waiting = rest
        return group

    async def _handle(self, group: list[Waiting]) -> None:
        try:
            await self._handle_or_set_aside(group)
        except BaseException:
            for waiting in group:
                _fail(waiting, Stopped())
            raise

    async def _handle_or_set_aside(self, group: list[Waiting]) -> None:
        try:
            postponed = await self._commit_again(group)
        except StorageUnavailable as unavailable:
            metrics.COMMITS_FAILED.inc()
            log.error("converse.cannot_commit", reason=str(unavailable), messages=len(group))
            for waiting in group:
                _fail(waiting, unavailable)
        except Exception as error:
            await self._one_by_one(group, error)
        else:
            self._acknowledge(group, postponed)
            if len(postponed) == len(group):
                await asyncio.sleep(LOCKED)

    async def _one_by_one(self, group: list[Waiting], error: Exception) -> None:
        if len(group) > 1:
            for waiting in group:
                await self._handle([waiting])
            return
        waiting = group[0]
        log.error(
            "converse.set_aside", channel=waiting.channel, error=type(error).__name__, exc_info=_without_words(error)
        )
        try:
            await set_aside(self._house, waiting.channel, waiting.event_id, waiting.payload, waiting.who, error)
        except StorageUnavailable as unavailable:
            _fail(waiting, unavailable)
        except Exception as worse:
            log.error("converse.cannot_set_aside", channel=waiting.channel, error=type(worse).__name__)
            _fail(waiting, worse)
        else:
            metrics.SET_ASIDE.labels(waiting.channel).inc()
            self._acknowledge(group, [])

    def _acknowledge(self, group: list[Waiting], postponed: list[Waiting]) -> None:
        self._queued.set()
        again = {id(waiting) for waiting in postponed}
        for waiting in group:
            if id(waiting) in again:
                continue
            if id(waiting) in self._resting:
                asyncio.get_running_loop().call_later(LOOK_AGAIN, self._look_again, waiting)
                continue
            metrics.HANDLED.labels(waiting.channel).inc()
            if not waiting.done.done():
                waiting.done.set_result(waiting.answer)
        if postponed:
            self._waiting = [*postponed, *self._waiting]
            self._arrived.set()

    def _look_again(self, waiting: Waiting) -> None:
        if self._resting.pop(id(waiting), None) and not self._stopped:
            self._waiting.append(waiting)
            self._arrived.set()

    async def _commit_again(self, group: list[Waiting]) -> list[Waiting]:
        """The commit; as often as another process waited for us while we waited for it, and we were ended for it."""
        for repeated in range(REPEATED):
            try:
                return await self._commit(group)
            except StorageConflict:
                log.warning("converse.repeated", messages=len(group), repeated=repeated)
                await asyncio.sleep(random.uniform(0, LOCKED * 2**repeated))  # noqa: S311 - not to meet again
        return await self._commit(group)

    async def _commit(self, group: list[Waiting]) -> list[Waiting]:
        """Those of the group that are to be handled in the next."""
        committed = await self._one_commit.of(group)
        self._resting |= {id(waiting): waiting for waiting in committed.resting}
        if committed.wakes_jobs:
            self._due.set()
        return committed.postponed


def _fail(waiting: Waiting, error: Exception) -> None:
    if not waiting.done.done():
        waiting.done.set_exception(error)


def _without_words(error: Exception) -> Exception:
    """The same traceback without the message, which may quote what somebody wrote."""
    return _Unhandled(type(error).__name__).with_traceback(error.__traceback__)


class _Unhandled(Exception):  # noqa: N818 - names another error in the log
    """Stands for an error whose message is not to be logged."""
