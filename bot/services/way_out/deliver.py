"""The way out: claims what is queued, carries it out by its channel, and settles what became of it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.domain.stored_json import Unreadable
from bot.services.conversation.operators.prepared import prepare
from bot.services.conversation.rt.read_card import read_card
from bot.services.way_out import what_became_of_it, window
from bot.services.way_out.old_questions import put_old_questions_away, renew
from bot.services.way_out.turns import CLAIM_FOR, Turns
from bot.services.work import metrics
from bot.services.work.channel import Channel, Done, FetchFile, GiveUp, Outcome, RetryAt, SendFile
from bot.services.work.errands import Letter, Prepare, PutAway, ReadCard, Renew, from_bytes
from bot.services.work.house import House
from bot.services.work.lease import Lease
from bot.services.work.verdicts import read_verdict
from bot.storage.engine.database import StorageUnavailable
from bot.storage.engine.transaction import Transaction
from bot.storage.files.attachment_files import AttachmentLost, AttachmentProblem, Kept
from bot.storage.messages import clock_set_back, outbox
from bot.storage.messages.queued import Claimed

IDLE = 2.0
"""Seconds after which the queue is looked at though nobody said that something was put there."""
GATHER = 0.002
"""Seconds between rounds, so that what ends or comes at nearly the same time shares a commit."""
SET_BACK = timedelta(minutes=1)
"""A clock that goes back by more may have put off for long what should go now."""
MOST_SURPRISES = 10
"""Tries, over about half an hour, of an order that fails in a way nobody foresaw; then it stops holding up its lane."""
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Deliver:
    """Sends until cancelled. One message per address at a time, in order; nothing is sent inside a transaction.

    1. claim (committed)  2. carry out  3. settle: delete, put off, or mark as failed. Killed between 2 and 3 the
    message goes out a second time, at the next start or when the claim has run out: at least once, never lost.
    Neither commit waits for the disk: a cut of power does what a kill between 2 and 3 does.
    """

    house: House
    channels: Mapping[str, Channel]
    queued: asyncio.Event
    idle: float = IDLE
    heard_date: Callable[[datetime], None] = lambda _: None
    """Given each date that a platform's clock put on what was sent."""
    vouches_for: what_became_of_it.VouchesFor = lambda _: True
    """By no other clock is anything given up as too late."""
    lease: Lease = field(default_factory=lambda: Lease("sender"))
    settled: list[what_became_of_it.Settled] = field(default_factory=list)
    running: dict[asyncio.Task[None], Claimed] = field(default_factory=dict)
    shut: dict[int, frozenset[str]] = field(default_factory=dict)
    """Messages claimed for people who have not written for too long, with the notices they were knocked for lately."""
    turns: Turns = field(init=False)
    furthest: datetime | None = None
    """Where the clock stood at its latest, since what it had dated was last brought forward; None at the start."""

    def __post_init__(self) -> None:
        self.turns = Turns(self.channels)

    async def run(self) -> None:
        """Claims and settles in one transaction each round, so that a busy queue costs one commit for many messages."""
        try:
            while True:
                self.queued.clear()
                claimed = await self._whole_round()
                for each in claimed:
                    self._start(each)
                if self.lease.until is None:
                    await asyncio.sleep(self.idle)
                elif not claimed and not self.settled:
                    await self._rest()
                await asyncio.sleep(GATHER)
        finally:
            await self._finish()

    async def _may_send(self, transaction: Transaction, now: datetime) -> bool:
        """Whether this process is the sender. Whoever becomes it frees what the one before had under way, so that
        nobody waits for a dead process's claims to run out."""
        newly = self.lease.until is None
        if not await self.lease.renew(transaction, now):
            return False
        if newly:
            await outbox.release_claims_of_dead(transaction, now + CLAIM_FOR)
            await clock_set_back.free_claims(transaction, now + CLAIM_FOR)
        await self._heed_the_clock(transaction, now)
        return True

    async def _heed_the_clock(self, transaction: Transaction, now: datetime) -> None:
        """A clock that was ahead, for a while or when the process before ended, has put off what it should not: a
        letter that was tried a year from now holds up its lane for a year."""
        if self._is_set_back(now):
            brought = await clock_set_back.bring_forward(transaction, now)
            if brought:
                log.warning("deliver.clock_set_back", brought_forward=brought)
            self.furthest = now
        self.furthest = max(now, self.furthest or now)

    def _is_set_back(self, now: datetime) -> bool:
        return self.furthest is None or now < self.furthest - SET_BACK

    def _start(self, claimed: Claimed) -> None:
        task = asyncio.create_task(self._carry_out(claimed))
        self.running[task] = claimed
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Also where carrying it out stumbled over something of ours, such as a log that cannot be written."""
        claimed = self.running.pop(task, None)
        if claimed is not None and not task.cancelled() and (error := task.exception()):
            self._is_settled(claimed, None, _unforeseen(claimed, error))

    async def _rest(self) -> None:
        """Until something is queued, was carried out, or is due; looking at the queue meanwhile writes nothing."""
        wait = self.turns.wait(self.idle)
        while not self.queued.is_set():
            try:
                async with asyncio.timeout(wait):
                    await self.queued.wait()
            except TimeoutError:
                due, now = await self._next_due(), self.house.clock()
                left = (due - now).total_seconds() if due else self.idle
                if left <= 0 or self._is_set_back(now):
                    return
                wait = self.turns.wait(min(left, self.idle))

    async def _next_due(self) -> datetime | None:
        try:
            async with self.house.db.read() as transaction:
                return await outbox.next_due(transaction)
        except StorageUnavailable as unavailable:
            log.error("deliver.cannot_read", reason=str(unavailable))
            return None

    async def _whole_round(self) -> Sequence[Claimed]:
        """A round that stopping does not cut: what it has just claimed goes back, instead of waiting for its end."""
        under_way = asyncio.create_task(self._round())
        try:
            return await asyncio.shield(under_way)
        except asyncio.CancelledError:
            now = self.house.clock()
            self.settled += [(claimed, None, _stopped(now), None) for claimed in await under_way]
            raise

    async def _round(self) -> Sequence[Claimed]:
        settled, self.settled = self.settled, []
        try:
            async with self.house.db.write(brief=True, lasting=False) as transaction:
                now = self.house.clock()
                if settled:
                    await what_became_of_it.settle(transaction, self.house, settled, now, self.vouches_for)
                if not await self._may_send(transaction, now):
                    return []
                claimed = await self.turns.claim(transaction, now, self.running.values())
                self.shut |= await window.outside(transaction, self.house, claimed, now)
                return claimed
        except StorageUnavailable as unavailable:
            self.settled = [*settled, *self.settled]
            log.error("deliver.cannot_commit", reason=str(unavailable))
            await asyncio.sleep(self.idle)
            return []
        except BaseException as error:
            self.settled = [*settled, *self.settled]
            if not settled or not isinstance(error, Exception):
                raise
            await self._settle_one_by_one()
            return []

    async def _settle_one_by_one(self) -> None:
        """What cannot be settled though the database is there would hold up all the others: it alone fails for good."""
        while self.settled:
            each = self.settled[0]
            try:
                async with self.house.db.write() as transaction:
                    now = self.house.clock()
                    await what_became_of_it.settle(transaction, self.house, [each], now, self.vouches_for)
            except StorageUnavailable:
                return
            except Exception as error:
                async with self.house.db.write() as transaction:
                    await outbox.fail(transaction, [(each[0].id, f"cannot be settled, {type(error).__name__}")])
                log.error("deliver.cannot_settle", channel=each[0].channel, error=type(error).__name__)
            self.settled.remove(each)

    async def _carry_out(self, claimed: Claimed) -> None:
        try:
            letter = from_bytes(claimed.body)
        except Exception as error:
            log.error("deliver.unreadable", channel=claimed.channel, error=type(error).__name__)
            self._is_settled(claimed, None, GiveUp(f"unreadable {type(error).__name__}"))
            return
        outcome, kept = (_told(claimed), None) if claimed.verdict else await self._try(claimed, letter)
        self._is_settled(claimed, letter, outcome, kept)

    def _is_settled(self, claimed: Claimed, letter: Letter | None, outcome: Outcome, kept: Kept | None = None) -> None:
        self.turns.sent(claimed)
        if isinstance(outcome, Done) and outcome.dated is not None:
            self.heard_date(outcome.dated)
        metrics.DELIVERED.labels(claimed.channel, type(outcome).__name__).inc()
        self.settled.append((claimed, letter, outcome, kept))
        self.queued.set()

    async def _try(self, claimed: Claimed, letter: Letter) -> tuple[Outcome, Kept | None]:
        try:
            lately = self.shut.pop(claimed.id, None)
            if lately is not None and window.waits_for_window(letter):
                return await window.knock(self.channels[claimed.channel], claimed, letter, lately), None
            if isinstance(letter.order, ReadCard):
                return await read_card(self.house, claimed.address, letter.order), None
            if isinstance(letter.order, PutAway):
                channel = self.channels[claimed.channel]
                return await put_old_questions_away(self.house, channel, claimed.address, letter.order), None
            if isinstance(letter.order, Renew):
                return await renew(self.house, self.channels[claimed.channel], claimed.address, letter.order), None
            if isinstance(letter.order, Prepare):
                return await prepare(self.house, self.channels[claimed.channel], claimed.address, letter.order), None
            if isinstance(letter.order, SendFile) and not self._takes(claimed.channel, letter.order):
                return GiveUp("file_not_taken"), None
            outcome = await self.channels[claimed.channel].carry_out(claimed.address, letter.order)
            if not (isinstance(outcome, Done) and isinstance(letter.order, FetchFile)):
                return outcome, None
            return await self._keep(letter.order, outcome)
        except AttachmentProblem as problem:
            log.error("deliver.cannot_keep", reason=str(problem))
            reason = type(problem).__name__
            return GiveUp(reason) if isinstance(problem, AttachmentLost) else RetryAt(reason), None
        except Exception as error:
            log.error("deliver.unexpected", channel=claimed.channel, error=type(error).__name__)
            return _unforeseen(claimed, error), None

    async def _keep(self, order: FetchFile, fetched: Done) -> tuple[Outcome, Kept | None]:
        if not fetched.content:
            return GiveUp("file_empty"), None
        write = self.house.attachments.write
        return fetched, await asyncio.to_thread(write, order.attachment, fetched.content)

    def _takes(self, channel: str, file: SendFile) -> bool:
        return self.house.traits_of(channel).takes(file.filename)

    async def _finish(self) -> None:
        """Stopping: what is under way is broken off and put back, what was done is settled.

        What cannot be settled any more is free again when its claim has run out.
        """
        broken_off = dict(self.running)
        for task in broken_off:
            task.cancel()
        await asyncio.gather(*broken_off, return_exceptions=True)
        done = {claimed.id for claimed, *_ in self.settled}
        now = self.house.clock()
        self.settled += [(c, None, _stopped(now), None) for c in broken_off.values() if c.id not in done]
        if not self.settled and self.lease.until is None:
            return
        try:
            async with self.house.db.write() as transaction:
                await what_became_of_it.settle(transaction, self.house, self.settled, now, self.vouches_for)
                await self.lease.give_back(transaction)
            self.settled = []
        except StorageUnavailable as unavailable:
            log.error("deliver.cannot_commit", reason=str(unavailable))


def _told(claimed: Claimed) -> Outcome:
    """What the platform told of it after it had taken it."""
    try:
        return read_verdict(claimed.verdict)
    except Unreadable as error:
        return RetryAt(f"unreadable {type(error).__name__}")


def _stopped(now: datetime) -> RetryAt:
    return RetryAt("stopped", now, blameless=True)


def _unforeseen(claimed: Claimed, error: BaseException) -> Outcome:
    reason = f"unexpected {type(error).__name__}"
    return GiveUp(reason) if claimed.attempts >= MOST_SURPRISES else RetryAt(reason)
