"""Looks at what somebody must settle: months whose files are late, and all else that is on the list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.dialogue.prompt import Text
from bot.domain.month.month import Month, MonthState
from bot.services.matters.late_files import LATE_AFTER
from bot.services.matters.standing import count_by_cause, open_matters
from bot.services.work.check import Check, fail, ok, warn
from bot.services.work.texts import DEFAULT, Texts
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
        return ok(name, "tidak ada yang terlambat")
    says = "; ".join(_late(month, zone) for month in late)
    todo = "Lihat apakah `lapor-rt run` atau `work` berjalan, dan apa kata catatannya tentang penutupan."
    is_stuck = any(month.state is MonthState.CLOSING for month in late)
    return fail(name, says, todo) if is_stuck else warn(name, says, todo)


def _late(month: Month, zone: ZoneInfo) -> str:
    which = f"{month.period} untuk {month.area}"
    if month.cut_at:
        return f"{which} dipotong {month.cut_at.astimezone(zone):%Y-%m-%d pukul %H:%M}, tetapi berkasnya belum keluar"
    return f"{which} jatuh tempo {month.closes_at.astimezone(zone):%Y-%m-%d pukul %H:%M}, tetapi belum ditutup"


def _counted(found: Sequence[Matter]) -> str:
    texts = Texts()
    counts = count_by_cause(found).items()
    return ", ".join(texts.say(DEFAULT, Text(f"matter-cause-{cause}", {"count": count})) for cause, count in counts)


def _check_matters(found: Sequence[Matter], now: datetime) -> Check:
    """By cause."""
    name = "to be settled"
    if not found:
        return ok(name, "tidak ada")
    says = f"{len(found)}: {_counted(found)}; yang paling lama sejak {found[0].since:%Y-%m-%d}"
    if now - found[0].since > SETTLED_WITHIN:
        return warn(name, says, "Operator menemukannya di obrolan: menu, Perlu diselesaikan. Tanyakan giliran siapa.")
    return ok(name, says)
