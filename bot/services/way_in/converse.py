"""The way in: raw payloads are collected, handled by groups, and acknowledged when the commit that holds all they
caused is done."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.dialogue.prompt import Gone, Inbound, PersonMoved, Pressed
from bot.domain.address import Address
from bot.services.conversation.hear import hear
from bot.services.review.let_go import let_parked_go
from bot.services.way_in.arrivals import Arrivals
from bot.services.way_in.foresee import foresee, wait_for_all
from bot.services.way_in.receipts import take_receipts
from bot.services.way_in.set_aside import set_aside
from bot.services.work import metrics
from bot.services.work.channel import AnswerPress, Channel, Confirms, Payload, Receipt
from bot.services.work.house import House
from bot.services.work.keep_going import is_told_to_end
from bot.services.work.news import Sets
from bot.services.work.work import Work
from bot.storage.engine.database import StorageConflict, StorageUnavailable
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import seen, sessions
from bot.storage.messages.sessions import Conversation

GROUP = 256
"""At most so many messages in one commit."""
LOCKED = 0.005
"""Seconds to wait where another process is just answering everybody of a group."""
REPEATED = 8
"""A group that waits crosswise with another is tried so often again."""
LOOKED_FOR, LOOK_AGAIN = 4, 0.5
"""What became of a message may be told before it is written down that it was sent: so often it is looked for, so many
seconds apart. Of what is not found then, nothing is known."""
TOUCH_EVERY = timedelta(minutes=1)
"""How exactly is known which of his addresses somebody last wrote from."""
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Waiting:
    """A payload and whoever waits for its commit. `who` is its conversation, unread."""

    channel: str
    payload: Payload
    event_id: str
    who: str
    done: asyncio.Future[AnswerPress | None] = field(repr=False)
    answers: bool = False
    """Whether its door can end the waiting of a pressed button; `answer` is what ends it."""
    answer: AnswerPress | None = None
    looked: int = 0
    """How often the message was looked for that it tells of."""

    @property
    def event(self) -> tuple[str, str]:
        return self.channel, self.event_id

    def is_looked_for(self) -> bool:
        """Whether the message that it tells of is to be looked for once more."""
        self.looked += 1
        return self.looked < LOOKED_FOR


class Stopped(Exception):  # noqa: N818 - a state
    """The process is stopping, or stumbled; the platform shall deliver again."""


class Converse:
    """Takes payloads by `accept`; `run` handles them until cancelled.

    One payload of a conversation at a time, in the order they came, up to `GROUP` conversations in one transaction:
    seen? → parse → load → advance → apply → audit → save → queue the answers. A group that fails is tried one by one;
    a message that fails alone is set aside whole, its sender told, and never blocks the others. Where the database
    cannot commit, nobody is acknowledged.
    """

    def __init__(self, house: House, channels: Sequence[Channel], queued: Sets, due: Sets) -> None:
        """`queued` is set when there is something to deliver, `due` when the scheduler should look at once."""
        self._house = house
        self._channels: Mapping[str, Channel] = {channel.name: channel for channel in channels}
        self._confirming = {channel.name: channel for channel in channels if isinstance(channel, Confirms)}
        self._arrivals = Arrivals(house)
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
        """One transaction; gives those whose conversation somebody else holds, to be handled in the next."""
        house = self._house
        async with house.db.write(brief=True) as transaction:
            heard, repeated, told = await self._parsed(transaction, group)
            people = await sessions.load(transaction, _addresses(heard))
            answering = {waiting.event for waiting in group if waiting.answers}
            work = Work(transaction, house, house.clock(), answering=answering)
            ready, postponed = _sort_out(heard, people)
            await seen.mark(
                transaction, [(w.channel, w.event_id) for w in (*repeated, *(w for w, _, _ in ready))], work.now
            )
            await _let_parked_go(work, [person for _, inbound, person in ready if person.known and _is_there(inbound)])
            strangers = [p.address for p in people.values() if not p.known]
            if strangers:
                await sessions.remember(transaction, strangers, work.now)
            await _hear_all(work, [(inbound, person) for _, inbound, person in ready])
            failed = [(w.channel, r) for w, r in told if (w.channel, r.message_ref) not in self._arrivals]
            unknown = await take_receipts(work, failed)
            await work.flush()
        self._resting |= {id(w): w for w, receipt in told if (w.channel, receipt) in unknown and w.is_looked_for()}
        for waiting, *_ in ready:
            waiting.answer = work.answers.get(waiting.event)
        if work.wake_jobs:
            self._due.set()
        return postponed

    async def _parsed(
        self, transaction: Transaction, group: list[Waiting]
    ) -> tuple[list[tuple[Waiting, Inbound]], list[Waiting], list[tuple[Waiting, Receipt]]]:
        """What is new and says something; what is new but none of our business; and what tells of messages of ours,
        which may come twice."""
        fresh: set[tuple[str, str]] = set()
        for channel in {waiting.channel for waiting in group}:
            ids = [waiting.event_id for waiting in group if waiting.channel == channel]
            fresh |= {(channel, event_id) for event_id in await seen.new_ones(transaction, channel, ids)}
        heard: list[tuple[Waiting, Inbound]] = []
        silent: list[Waiting] = []
        told: list[tuple[Waiting, Receipt]] = []
        for waiting in group:
            if waiting.event not in fresh:
                waiting.answer = self._end_again(waiting)
                continue
            fresh.discard(waiting.event)
            inbound = self._channels[waiting.channel].parse(waiting.payload)
            if inbound is None:
                silent.append(waiting)
            elif isinstance(inbound, Receipt):
                told.append((waiting, inbound))
            else:
                heard.append((waiting, inbound))
        return heard, silent, told

    def _end_again(self, waiting: Waiting) -> AnswerPress | None:
        """For what was handled before: if the answer to a press was lost, its button still waits."""
        if not waiting.answers:
            return None
        try:
            inbound = self._channels[waiting.channel].parse(waiting.payload)
        except Exception:
            return None  # it lies in the inbox
        said = inbound.said if isinstance(inbound, Inbound) else None
        return AnswerPress(said.press_id) if isinstance(said, Pressed) and said.press_id else None


def _is_there(inbound: Inbound) -> bool:
    """Whether it shows that his own chat can be written to."""
    return inbound.room is None and not isinstance(inbound.said, Gone | PersonMoved)


async def _let_parked_go(work: Work, heard_from: Sequence[Conversation]) -> None:
    """Who writes can be reached, here first: what was parked for him goes out now."""
    await let_parked_go(work, [person.address_key for person in heard_from])
    news = [p.address_key for p in heard_from if p.unreachable or not _seen_just_now(p, work.now)]
    await sessions.touch(work.transaction, news, work.now)


def _seen_just_now(person: Conversation, now: datetime) -> bool:
    return person.seen_at is not None and timedelta(0) <= now - person.seen_at < TOUCH_EVERY


def _addresses(heard: Sequence[tuple[Waiting, Inbound]]) -> list[Address]:
    return list({inbound.sender for _, inbound in heard})


def _sort_out(
    heard: Sequence[tuple[Waiting, Inbound]], people: Mapping[Address, Conversation]
) -> tuple[list[tuple[Waiting, Inbound, Conversation]], list[Waiting]]:
    """One message an owner: who writes from two addresses at once is heard twice, one after the other."""
    ready: list[tuple[Waiting, Inbound, Conversation]] = []
    postponed: list[Waiting] = []
    busy: set[str] = set()
    for waiting, inbound in heard:
        person = people.get(inbound.sender)
        if person is None or person.owner in busy:
            postponed.append(waiting)
        else:
            busy.add(person.owner)
            ready.append((waiting, inbound, person))
    return ready, postponed


async def _hear_all(work: Work, heard: Sequence[tuple[Inbound, Conversation]]) -> None:
    """Those first by whom nothing is told or decided: so what the others are at is waited for as late as may be."""
    foreseen = [foresee(work, inbound, person) for inbound, person in heard]
    for (inbound, person), brings in zip(heard, foreseen, strict=True):
        if not brings:
            await hear(work, inbound, person)
    await wait_for_all(work, foreseen)
    for (inbound, person), brings in zip(heard, foreseen, strict=True):
        if brings:
            await hear(work, inbound, person)


def _fail(waiting: Waiting, error: Exception) -> None:
    if not waiting.done.done():
        waiting.done.set_exception(error)


def _without_words(error: Exception) -> Exception:
    """The same traceback without the message, which may quote what somebody wrote."""
    return _Unhandled(type(error).__name__).with_traceback(error.__traceback__)


class _Unhandled(Exception):  # noqa: N818 - names another error in the log
    """Stands for an error whose message is not to be logged."""
