"""What became of a message that was sent: gone from the queue, put off, or kept as failed."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from bot.domain.review import ReportId
from bot.services.channel import Done, FetchFile, GiveUp, Outcome, RetryAt, SendFile, SendPrompt, WaitForWindow
from bot.services.house import House
from bot.services.orders import Letter
from bot.storage import attachments, cards, outbox, sessions
from bot.storage.attachment_files import Kept
from bot.storage.database import AsyncConnection
from bot.storage.outbox import Claimed

LONGEST_WAIT = 600.0
log = structlog.get_logger(__name__)
Settled = tuple[Claimed, Letter, Outcome, Kept | None]
"""`kept` is what a fetched photo became, written to the folder before this."""


async def settle(conn: AsyncConnection, house: House, settled: Sequence[Settled], now: datetime) -> None:
    """Writes the outcomes, all in the caller's transaction."""
    done = [item for item in settled if isinstance(item[2], Done)]
    await _keep_what_came(conn, house, done)
    await outbox.finish(conn, [claimed.id for claimed, *_ in done])
    put_off = [(c.id, o.at or back_off(c.attempts, now), o.reason) for c, _, o, _ in settled if isinstance(o, RetryAt)]
    await outbox.reschedule(conn, put_off)
    await outbox.park(conn, [c.id for c, _, o, _ in settled if isinstance(o, WaitForWindow)])
    for claimed, letter, outcome, _ in settled:
        if isinstance(outcome, GiveUp):
            await _give_up(conn, house, claimed, letter, outcome, now)


async def _keep_what_came(conn: AsyncConnection, house: House, done: Sequence[Settled]) -> None:
    for claimed, letter, outcome, kept in done:
        if not isinstance(outcome, Done):
            continue
        if letter.card and outcome.message_ref:
            report_id, revision = letter.card
            await cards.add(conn, house.vault, ReportId(report_id), claimed.address, outcome.message_ref, revision)
        if isinstance(letter.order, FetchFile) and kept:
            await attachments.mark_kept(conn, letter.order.attachment, kept.size, kept.sha256)


async def _give_up(
    conn: AsyncConnection, house: House, claimed: Claimed, letter: Letter, outcome: GiveUp, now: datetime
) -> None:
    log.warning("deliver.gave_up", channel=claimed.channel, order=type(letter.order).__name__, reason=outcome.reason)
    if outcome.moved_to is not None:
        await sessions.move_room(conn, house.vault, claimed.address, outcome.moved_to)
        await outbox.reschedule(conn, [(claimed.id, now, "moved")])
        return
    if outcome.unreachable:
        await sessions.mark_unreachable(conn, house.vault, [claimed.address], unreachable=True)
    if isinstance(letter.order, FetchFile):
        await attachments.mark_lost(conn, letter.order.attachment)
    if not outcome.unreachable:
        await outbox.fail(conn, [(claimed.id, outcome.reason)])
    elif isinstance(letter.order, SendPrompt | SendFile):
        await outbox.park(conn, [claimed.id])  # until he lets us in again
    else:
        await outbox.finish(conn, [claimed.id])


def back_off(attempts: int, now: datetime) -> datetime:
    """The next try after `attempts` failures: 1 s, 2 s, 4 s … up to ten minutes, spread so that not all come at once."""
    seconds = min(LONGEST_WAIT, 2.0 ** min(attempts, 10))
    return now + timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311 - no secret
