"""Lists that were printed to hang on the notice board (mading), kept as long as they hang."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from sqlalchemy import Row, delete, false, insert, select, true, update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.report.on_board import Line
from bot.domain.stored_json import Kept
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

SheetId = NewType("SheetId", str)
_sheets = tables.board_sheets
_BODY, _PAGE = "board-sheet", "board-page"
_LINES = Kept[tuple[Line, ...]](tuple[Line, ...], "a list of the notice board")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What it says was so when it was printed, at `at` by an officer; it hangs until `until`."""

    id: SheetId
    village: AreaCode
    by: OfficerId
    at: datetime
    until: datetime
    lines: tuple[Line, ...]


def _sheet(transaction: Transaction, row: Row[Any]) -> Sheet:
    lines = _LINES.read(transaction.vault.open(_BODY, row.body))
    return Sheet(SheetId(row.id), AreaCode(row.area_code), OfficerId(row.by), row.at, row.until, lines)


async def add(transaction: Transaction, sheet: Sheet) -> None:
    """Its papers are still to be made."""
    row = {
        "id": sheet.id,
        "area_code": sheet.village,
        "by": sheet.by,
        "at": sheet.at,
        "until": sheet.until,
        "made": False,
        "body": transaction.vault.seal(_BODY, _LINES.write(sheet.lines)),
    }
    await transaction.execute(insert(_sheets).values(row))


def token_of(transaction: Transaction, which: SheetId) -> str:
    """What its page is called: nobody guesses it from another's."""
    return f"{which}{transaction.vault.index(_PAGE, which)[:32]}"


async def by_token(transaction: Transaction, token: str) -> Sheet | None:
    """The list whose page is called so; None where there is none, or none any more."""
    which = SheetId(token[:16])
    row = (await transaction.execute(select(_sheets).where(_sheets.c.id == which))).first()
    return _sheet(transaction, row) if row and token_of(transaction, which) == token else None


async def unmade(transaction: Transaction, area: AreaCode) -> list[Sheet]:
    """Those of an area whose papers are still to be made, the oldest first."""
    wanted = select(_sheets).where(within(_sheets.c.area_code, area), _sheets.c.made == false())
    return [_sheet(transaction, row) for row in await transaction.execute(wanted.order_by(_sheets.c.at, _sheets.c.id))]


async def mark_made(transaction: Transaction, which: SheetId) -> bool:
    """Its papers lie there; False where they did already."""
    still = update(_sheets).where(_sheets.c.id == which, _sheets.c.made == false()).values(made=true())
    return (await transaction.execute(still)).rowcount == 1


async def forget_before(transaction: Transaction, now: datetime) -> None:
    """Those that hang no more."""
    await transaction.execute(delete(_sheets).where(_sheets.c.until < now))
