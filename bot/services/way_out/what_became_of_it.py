"""What became of a message that was sent: gone from the queue, put off, or kept as failed."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import assert_never

import structlog

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.report.review import ReportId
from bot.services.review import decided_before, report_card, silence
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.moving_rooms import move_room, points_at_a_message
from bot.services.way_out.undelivered import NOTICE, tell_undelivered
from bot.services.way_out.window import outside
from bot.services.way_out.worth import worth_retrying
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    OfferCommands,
    Outcome,
    RetryAt,
    SendFile,
    SendPrompt,
    WaitForWindow,
)
from bot.services.work.errands import Errand, Letter, Prepare, PutAway, ReadCard, Renew
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.files import attachments
from bot.storage.files.attachment_files import Kept
from bot.storage.messages import outbox, parked_messages, report_news, shown, taken_messages
from bot.storage.messages.queued import Claimed
from bot.storage.officers import offered_commands
from bot.storage.officers.addresses import area_of_room
from bot.storage.reports import cards

LONGEST_WAIT = 600.0
TOO_LATE = "too late"
log = structlog.get_logger(__name__)
Settled = tuple[Claimed, Letter | None, Outcome, Kept | None]
"""The letter is None where it could not be read or was not looked at; `kept` is what a fetched photo became, written
to the folder before this."""


VouchesFor = Callable[[datetime], bool]
"""Whether an hour that has come by the clock has come indeed."""


async def settle(
    transaction: Transaction, house: House, settled: Sequence[Settled], now: datetime, vouches_for: VouchesFor
) -> None:
    """Writes the outcomes, all in the caller's transaction."""
    work = Work(transaction, house, now)
    done: list[tuple[Claimed, Letter | None, Done, Kept | None]] = []
    put_off: list[tuple[int, datetime, str]] = []
    put_back: list[tuple[int, datetime, str]] = []
    parked: list[int] = []
    held: list[tuple[Claimed, WaitForWindow]] = []
    given_up: list[tuple[Claimed, Letter | None, GiveUp]] = []
    for claimed, letter, outcome, kept in settled:
        match outcome:
            case Done():
                done.append((claimed, letter, outcome, kept))
            case RetryAt(reason, at, blameless=True):
                put_back.append((claimed.id, at or back_off(claimed.attempts, now), reason))
            case RetryAt(reason) if _is_worth_no_more(claimed, letter, now, vouches_for):
                given_up.append((claimed, letter, GiveUp(f"{TOO_LATE}, {reason}")))
            case RetryAt(reason, at):
                put_off.append((claimed.id, at or back_off(claimed.attempts, now), reason))
            case WaitForWindow(foreseen=True):
                held.append((claimed, outcome))
            case WaitForWindow():
                parked.append(claimed.id)
            case GiveUp():
                given_up.append((claimed, letter, outcome))
            case _:
                assert_never(outcome)
    await _keep_what_came(work, done)
    await _take_off(work, done)
    await outbox.reschedule(transaction, put_off, now)
    await outbox.put_back(transaction, put_back)
    await parked_messages.park(transaction, parked)
    await _park_held(work, held)
    for refused in given_up:
        await _give_up(work, *refused)
    await work.flush()


async def _park_held(work: Work, held: Sequence[tuple[Claimed, WaitForWindow]]) -> None:
    """Whoever has written since his letter was held back is not waited for: what he wrote could not let it go."""
    transaction, now = work.transaction, work.now
    shut = await outside(transaction, work.house, [claimed for claimed, _ in held], now)
    await outbox.put_back(transaction, [(claimed.id, now, "") for claimed, _ in held if claimed.id not in shut])
    await parked_messages.park(transaction, sorted(shut))
    knocked = [
        (claimed.id, waits.knocked, claimed.channel, waits.message_ref)
        for claimed, waits in held
        if waits.knocked and claimed.id in shut
    ]
    await parked_messages.mark_knocked(transaction, knocked, now)


async def _take_off(work: Work, done: Sequence[tuple[Claimed, Letter | None, Done, Kept | None]]) -> None:
    """Out of the queue, or kept until the platform tells what became of it."""
    confirmed = [each for each in done if _is_told_later(work.house, *each[:3])]
    later = [(claimed.id, claimed.channel, outcome.message_ref) for claimed, _, outcome, _ in confirmed]
    await taken_messages.accept(work.transaction, later, work.now, NOTICE)
    told = [
        (ReportId(report), claimed.channel, outcome.message_ref)
        for claimed, letter, outcome, _ in confirmed
        for report in (letter.about if letter else ())
    ]
    await report_news.told(work.transaction, told, work.now)
    waiting = {row for row, *_ in later}
    await outbox.finish(work.transaction, [claimed.id for claimed, *_ in done if claimed.id not in waiting])


def _is_told_later(house: House, claimed: Claimed, letter: Letter | None, done: Done) -> bool:
    """Whether the platform has yet to tell what became of it."""
    is_message = letter is not None and isinstance(letter.order, SendPrompt | SendFile)
    return is_message and bool(done.message_ref) and house.traits_of(claimed.channel).confirms


def _is_worth_no_more(claimed: Claimed, letter: Letter | None, now: datetime, vouches_for: VouchesFor) -> bool:
    if letter is None or claimed.failing_since is None:
        return False
    ends = claimed.failing_since + worth_retrying(letter.order, claimed.urgency)
    return now >= ends and vouches_for(ends)


async def _keep_what_came(work: Work, done: Sequence[tuple[Claimed, Letter | None, Done, Kept | None]]) -> None:
    transaction = work.transaction
    hung: list[tuple[ReportId, int, tuple[Address, str]]] = []
    named = [(letter.shown, outcome.message_ref) for _, letter, outcome, _ in done if letter and letter.shown]
    await shown.add(transaction, named, work.now)
    await shown.forget(transaction, [name for _, letter, *_ in done for name in _put_away(letter)])
    for claimed, letter, outcome, kept in done:
        if letter is None:
            continue
        if letter.card and outcome.message_ref:
            report_id, revision = letter.card
            await cards.add(transaction, ReportId(report_id), claimed.address, outcome.message_ref, revision)
            hung.append((ReportId(report_id), revision, (claimed.address, outcome.message_ref)))
        if silence.is_try(claimed.once):
            await silence.end(work, claimed.address)
        if isinstance(letter.order, FetchFile) and kept:
            await attachments.mark_kept(transaction, letter.order.attachment, kept.size, kept.sha256)
    await decided_before.catch_up(work, hung)


def _put_away(letter: Letter | None) -> tuple[str, ...]:
    return letter.order.shown if letter and isinstance(letter.order, PutAway) else ()


async def _give_up(work: Work, claimed: Claimed, letter: Letter | None, outcome: GiveUp) -> None:
    transaction = work.transaction
    order = letter.order if letter else None
    log.warning("deliver.gave_up", channel=claimed.channel, order=type(order).__name__, reason=outcome.reason)
    if outcome.moved_to is not None:
        if points_at_a_message(order):
            await outbox.finish(transaction, [claimed.id])
        else:
            await outbox.reschedule(transaction, [(claimed.id, work.now, "moved")], work.now)
        await move_room(work, claimed.address, outcome.moved_to)
        return
    room = await area_of_room(transaction, claimed.address) is not None if letter and letter.card else False
    is_silent = outcome.unreachable or room
    if is_silent and await silence.begin(work, claimed.address):
        _tell_where_he_asked(work, claimed, letter)
    if isinstance(order, OfferCommands) and is_silent:
        await offered_commands.forget(transaction, claimed.address)  # set when he can be reached again
    if isinstance(order, FetchFile):
        await attachments.mark_lost(transaction, order.attachment)
    if (
        isinstance(order, AnswerPress | OfferCommands | PutAway)
        or silence.is_try(claimed.once)
        or await _is_seen_elsewhere(work, claimed, letter, room=room)
    ):
        await outbox.finish(transaction, [claimed.id])
    elif not is_silent:
        await outbox.fail(transaction, [(claimed.id, outcome.reason)])
        tell_undelivered(work, claimed, order, is_late=outcome.reason.startswith(TOO_LATE))
    else:
        await _let_in_again_or_never(transaction, claimed, order)


def _tell_where_he_asked(work: Work, claimed: Claimed, letter: Letter | None) -> None:
    """Who asked in a room and blocked us reads there that nothing could be sent to him."""
    if letter is not None and letter.asked_in:
        work.say(Address(claimed.channel, letter.asked_in), CARD_LOCALE, Say((Text("room-blocked"),)))


async def _let_in_again_or_never(transaction: Transaction, claimed: Claimed, order: Errand | None) -> None:
    match order:
        case SendPrompt() | SendFile() | Renew():
            await parked_messages.park(transaction, [claimed.id])  # until he lets us in again
        case EditPrompt() | DropButtons() | AnswerPress() | FetchFile() | OfferCommands():
            await outbox.finish(transaction, [claimed.id])
        case ReadCard() | PutAway() | Prepare() | None:
            await outbox.finish(transaction, [claimed.id])
        case _:
            assert_never(order)


async def _is_seen_elsewhere(work: Work, claimed: Claimed, letter: Letter | None, *, room: bool) -> bool:
    """A card that is refused, for whatever reason, hangs up before whoever else may decide. A room gets it when it can
    be written to again; of a person it says whether anybody else can be reached."""
    if letter is None or letter.card is None:
        return False
    report_id, revision = letter.card
    return await report_card.put_up_elsewhere(work, ReportId(report_id), revision, claimed.address) or room


def back_off(attempts: int, now: datetime) -> datetime:
    """The next try after `attempts` failures: 1, 2, 4 s … up to ten minutes, spread so that not all come at once."""
    seconds = min(LONGEST_WAIT, 2.0 ** min(attempts, 10))
    return now + timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311 - no secret
