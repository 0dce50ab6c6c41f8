"""The one commit of a group: what each of its messages says is read, heard and saved, and what it caused queued."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.dialogue.prompt import Gone, Inbound, PersonMoved, Pressed
from bot.domain.address import Address
from bot.services.conversation.hear import hear
from bot.services.review.let_go import let_parked_go
from bot.services.way_in.arrivals import Arrivals
from bot.services.way_in.foresee import foresee, wait_for_all
from bot.services.way_in.receipts import take_receipts
from bot.services.way_in.waiting import Waiting
from bot.services.work.channel import AnswerPress, Channel, Receipt
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import seen, sessions
from bot.storage.messages.sessions import Conversation

TOUCH_EVERY = timedelta(minutes=1)
"""How exactly is known which of his addresses somebody last wrote from."""


@dataclass(frozen=True, slots=True)
class Committed:
    """What is left of a group after its commit."""

    postponed: list[Waiting]
    """Whose conversation somebody else holds: to be handled in the next."""
    resting: list[Waiting]
    """What tells of messages that are not found yet: to be looked at again a little later."""
    wakes_jobs: bool


@dataclass(frozen=True, slots=True)
class OneCommit:
    """seen? → parse → load → advance → apply → audit → save → queue the answers, in one transaction."""

    house: House
    channels: Mapping[str, Channel]
    arrivals: Arrivals

    async def of(self, group: Sequence[Waiting]) -> Committed:
        """Handles the group; each that was handled has the answer to its press."""
        house = self.house
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
            failed = [(w.channel, r) for w, r in told if (w.channel, r.message_ref) not in self.arrivals]
            unknown = await take_receipts(work, failed)
            await work.flush()
        for waiting, *_ in ready:
            waiting.answer = work.answers.get(waiting.event)
        resting = [w for w, receipt in told if (w.channel, receipt) in unknown and w.is_looked_for()]
        return Committed(postponed, resting, work.wake_jobs)

    async def _parsed(
        self, transaction: Transaction, group: Sequence[Waiting]
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
            inbound = self.channels[waiting.channel].parse(waiting.payload)
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
            inbound = self.channels[waiting.channel].parse(waiting.payload)
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
