"""The queue after the clock was set back: what was dated by it before would wait until it comes there once more."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, literal_column, or_, update

from bot.storage.engine.transaction import Transaction
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

FAR = timedelta(minutes=15)
"""Longer than any wait between two tries."""
FAR_FOR_LATER = timedelta(days=2)
"""Longer than anything waits that is meant for a later hour, in a lane of its own."""
LANES_FOR_LATER = (":later", ":try")

_now = bindparam("now", type_=Moment)
_is_for_later = or_(*(outbox.c.lane.endswith(lane) for lane in LANES_FOR_LATER))
_furthest = case(
    (_is_for_later, bindparam("furthest_for_later", type_=Moment)), else_=bindparam("furthest", type_=Moment)
)
_is_due_never = (outbox.c.state == literal_column("'waiting'")) & (outbox.c.due_at > _furthest)
_BRING_FORWARD = update(outbox).where(_is_due_never).values(due_at=_now)
_COUNT_ANEW = (
    update(outbox)
    .where(
        outbox.c.state.in_([literal_column("'waiting'"), literal_column("'claimed'")]), outbox.c.failing_since > _now
    )
    .values(failing_since=_now)
)
_FREE = (
    update(outbox)
    .where(
        outbox.c.state == literal_column("'claimed'"),
        outbox.c.claimed_until > bindparam("longest_claim", type_=Moment),
    )
    .values(state="waiting", claimed_until=None)
)


async def bring_forward(transaction: Transaction, now: datetime) -> int:
    """What is due later than anything is put off is due now, and counts its failures from now; how many those are."""
    furthest = {"now": now, "furthest": now + FAR, "furthest_for_later": now + FAR_FOR_LATER}
    brought = (await transaction.execute(_BRING_FORWARD, furthest)).rowcount
    await transaction.execute(_COUNT_ANEW, {"now": now})
    return brought


async def free_claims(transaction: Transaction, longest: datetime) -> None:
    """Claims that end later than any that is made now are of a process that is dead, and whose clock was ahead."""
    await transaction.execute(_FREE, {"longest_claim": longest})
