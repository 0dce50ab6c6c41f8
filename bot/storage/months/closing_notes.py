"""What a closing under way must not forget when it is taken up again after a crash."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import select, update

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.month.movements import Noted
from bot.domain.month.plan_changes import Misfit, Moved
from bot.domain.people.people import PersonId
from bot.domain.report.review import ReportId
from bot.domain.stored_json import Kept
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_months = tables.months
_COLUMN = "summary"


@dataclass(frozen=True, slots=True)
class Notes:
    """What did not fit and who moved, as far as the month is applied; the file that is being written."""

    noted: Noted = field(default_factory=Noted)
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Stored:
    misfits: Sequence[tuple[ReportId, str, PersonId, str]] = ()
    moves: Sequence[tuple[ReportId, PersonId, AreaCode, AreaCode]] = ()
    file: str = ""


_NOTES = Kept[_Stored](_Stored, "notes of a closing")


async def read_notes(transaction: Transaction, month: Month) -> Notes:
    """The notes of the month as they stand now; empty where there are none."""
    sealed = (await transaction.execute(select(_months.c.summary).where(*_is(month)))).scalar()
    stored = _NOTES.read(transaction.vault.open(_COLUMN, sealed)) if sealed else _Stored()
    misfits, moves = (Misfit(*each) for each in stored.misfits), (Moved(*each) for each in stored.moves)
    return Notes(Noted(tuple(misfits), tuple(moves)), stored.file)


async def write_notes(transaction: Transaction, month: Month, notes: Notes) -> None:
    """Keeps the notes with the month until its closing writes the summary over them."""
    stored = _Stored(
        [(each.report, each.number, each.person, each.why) for each in notes.noted.misfits],
        [(each.report, each.person, each.left, each.came) for each in notes.noted.moves],
        notes.file,
    )
    sealed = transaction.vault.seal(_COLUMN, orjson.dumps(stored))
    await transaction.execute(update(_months).where(*_is(month), _months.c.state == "closing").values(summary=sealed))


def _is(month: Month) -> tuple[Any, ...]:
    return _months.c.area_code == month.area, _months.c.period == month.period, _months.c.version == month.version
