"""Putting a closed month's zip into a folder, for `month files`."""

import asyncio
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.services.house import House
from bot.storage import audit, months
from bot.storage.attachment_files import AttachmentProblem
from bot.storage.months import Month, MonthState


@dataclass(frozen=True, slots=True)
class NotClosed:
    """There is no file of this month yet; None where no month was ever closed."""

    period: Period | None


async def export_files(
    house: House, area: AreaCode, period: Period | None, folder: Path, *, by: str
) -> Path | NotClosed:
    """Writes the zip of `period`, or of the month closed last, and says so in the log; gives its path.

    The file is readable by its owner alone. Raises `AttachmentProblem` where it is missing or was changed.
    """
    async with house.db.read() as conn:
        known = await months.list_months(conn, house.vault, area)
    closed = [m for m in known if m.state is MonthState.CLOSED and period in (None, m.period)]
    if not closed:
        return NotClosed(period)
    month = closed[0]
    await _log(house, month, by)
    return await asyncio.to_thread(_write, house, month, folder)


async def _log(house: House, month: Month, by: str) -> None:
    line = audit.Line(
        by, "month.downloaded", f"month:{month.area}:{month.period}", AreaCode(month.area), {"file": month.file_name}
    )
    async with house.db.write() as conn:
        await audit.append(conn, house.vault, [line], house.clock())


def _write(house: House, month: Month, folder: Path) -> Path:
    content = house.attachments.read(month.file_ref or "-")
    if hashlib.sha256(content).hexdigest() != month.sha256:
        raise AttachmentProblem(f"the kept {month.file_name} is not the one the month was closed with; see the backup")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / month.file_name
    half = folder / f".{month.file_name}.half"
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
    half.replace(path)
    return path
