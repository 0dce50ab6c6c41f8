"""The statement that takes the next message of each lane, with the one that tells when there will be one."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    bindparam,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from bot.storage.engine.sql import among
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

_ours, _other = outbox.alias("ours"), outbox.alias("other")
_now = bindparam("now", type_=Moment)


# Written out as in the partial indexes, not bound: only so do both databases see that these serve.
def _unfinished(table: FromClause) -> ColumnElement[bool]:
    return table.c.state.in_([literal_column("'waiting'"), literal_column("'claimed'")])


def _is_claimed(table: FromClause) -> ColumnElement[bool]:
    return table.c.state == literal_column("'claimed'")


# OFFSET keeps PostgreSQL from making a join of it, which took seconds for 10,000 messages of one lane: with it, this is
# one step into an index for each message that is due.
_earlier_in_lane = (
    select(_other.c.id)
    .where(
        _other.c.lane == _ours.c.lane,
        tuple_(_other.c.urgency, _other.c.id) < tuple_(_ours.c.urgency, _ours.c.id),
        _unfinished(_other),
    )
    .offset(literal_column("0"))
    .correlate(_ours)
    .exists()
)
_lanes_under_way = select(_other.c.lane).where(_is_claimed(_other), _other.c.claimed_until > _now)
_head_of_lane = (
    _unfinished(_ours),
    _ours.c.due_at <= _now,
    or_(_ours.c.claimed_until.is_(None), _ours.c.claimed_until <= _now),
    among(_ours.c.channel, "channels"),
    _ours.c.lane.not_in(_lanes_under_way),
    not_(among(_ours.c.lane, "resting")),
    ~_earlier_in_lane,
)


def _claim(*order: ColumnElement[Any]) -> ReturningUpdate[Any]:
    picked = (
        select(_ours.c.id)
        .where(*_head_of_lane, _ours.c.urgency <= bindparam("least", type_=Integer))
        .order_by(*order)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(skip_locked=True, of=_ours)
        .cte("picked")
    )
    return (
        update(outbox)
        .where(outbox.c.id.in_(select(picked.c.id)))
        .values(state="claimed", claimed_until=bindparam("until", type_=Moment))
        .returning(*_TAKEN)
    )


_TAKEN = (
    outbox.c.id,
    outbox.c.lane,
    outbox.c.channel,
    outbox.c.body,
    outbox.c.attempts,
    outbox.c.urgency,
    outbox.c.failing_since,
    outbox.c.once,
    outbox.c.verdict,
    outbox.c.address_key,
)
CLAIM_URGENT = _claim(_ours.c.urgency, _ours.c.due_at)
CLAIM_OLDEST = _claim(_ours.c.due_at)
NEXT_DUE = select(
    select(_ours.c.due_at)
    .where(_unfinished(_ours), _ours.c.claimed_until.is_(None), ~_earlier_in_lane)
    .order_by(_ours.c.due_at)
    .limit(1)
    .scalar_subquery(),
    select(func.min(outbox.c.claimed_until)).where(_is_claimed(outbox)).scalar_subquery(),
)
