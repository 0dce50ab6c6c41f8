"""Looks at what somebody must settle: months whose files are late, and all else that is on the list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.month.month import Month, MonthState
from bot.services.matters.late_files import LATE_AFTER
from bot.services.matters.standing import count_by_cause, open_matters
from bot.services.work.check import Check, fail, ok, warn
from bot.storage.engine.database import Database
from bot.storage.months import months
from bot.storage.registry.matters import Matter

SETTLED_WITHIN = timedelta(days=30)
"""What waits longer than a month's round is seen by nobody."""


async def check_unsettled(db: Database, now: datetime, zone: ZoneInfo) -> list[Check]:
    """Needs no key."""
    async with db.read() as transaction:
        late = await months.unfinished(transaction, now - LATE_AFTER)
        to_settle = await open_matters(transaction)
    return [_check_files(late, zone), _check_matters(to_settle, now)]


def _check_files(late: Sequence[Month], zone: ZoneInfo) -> Check:
    """Months whose hour is past by more than a closing takes; one that is cut and stays so does not work."""
    name = "month's files"
    if not late:
        return ok(name, "none is late")
    says = "; ".join(_late(month, zone) for month in late)
    todo = "See that `lapor-rt run` or `work` runs, and what its log says of closing."
    is_stuck = any(month.state is MonthState.CLOSING for month in late)
    return fail(name, says, todo) if is_stuck else warn(name, says, todo)


def _late(month: Month, zone: ZoneInfo) -> str:
    which = f"{month.period} of {month.area}"
    if month.cut_at:
        return f"{which} was cut on {month.cut_at.astimezone(zone):%Y-%m-%d at %H:%M} and its files are not out"
    return f"{which} was due on {month.closes_at.astimezone(zone):%Y-%m-%d at %H:%M} and is not closed"


def _check_matters(found: Sequence[Matter], now: datetime) -> Check:
    """By cause."""
    name = "to be settled"
    if not found:
        return ok(name, "nothing")
    counted = ", ".join(f"{cause} {count}" for cause, count in count_by_cause(found).items())
    says = f"{len(found)}: {counted}; the oldest since {found[0].since:%Y-%m-%d}"
    if now - found[0].since > SETTLED_WITHIN:
        return warn(name, says, "Operators find it in their chat: menu, Perlu diselesaikan. Ask whose turn it is.")
    return ok(name, says)
