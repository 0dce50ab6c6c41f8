"""What a closing under way must not forget when it is taken up again after a crash."""

from collections.abc import Mapping
from typing import Any

import orjson
from sqlalchemy import select, update

from bot.domain.month.month import Month
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_months = tables.months
_COLUMN = "summary"


async def read_notes(transaction: Transaction, month: Month) -> dict[str, Any]:
    """The notes of the month as they stand now; empty where there are none."""
    sealed = (await transaction.execute(select(_months.c.summary).where(*_is(month)))).scalar()
    notes: dict[str, Any] = orjson.loads(transaction.vault.open(_COLUMN, sealed)) if sealed else {}
    return notes


async def write_notes(transaction: Transaction, month: Month, notes: Mapping[str, Any]) -> None:
    """Keeps the notes with the month until its closing writes the summary over them."""
    sealed = transaction.vault.seal(_COLUMN, orjson.dumps(dict(notes)))
    await transaction.execute(update(_months).where(*_is(month), _months.c.state == "closing").values(summary=sealed))


def _is(month: Month) -> tuple[Any, ...]:
    return _months.c.area_code == month.area, _months.c.period == month.period, _months.c.version == month.version
