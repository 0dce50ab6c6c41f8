"""A month can be looked at, and its file fetched."""

import hashlib
from pathlib import Path

import pytest

from bot.domain.review import Status
from bot.reports.rows import RtState
from bot.services.close_month import close_month
from bot.services.export_files import NotClosed, export_files
from bot.services.month_state import month_state
from bot.storage import audit
from bot.storage.attachment_files import AttachmentProblem
from bot.storage.months import MonthState
from tests.services.month_town import AUGUST, CLOSING, a_month, birth, death, family, nil
from tests.storage.village import REGENCY, RT_4, VAULT


async def test_the_open_month_tells_what_came_in_so_far(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]), birth(people[0], status=Status.WAITING), nil(area=RT_4))
        view = await month_state(town.house, REGENCY)
        assert (view.month.period, view.month.state, view.days_left) == (AUGUST, MonthState.OPEN, 10)
        assert view.by_status() == {Status.APPROVED: 1, Status.WAITING: 1, Status.RECORDED: 1}
        assert view.by_kind() == {"death": 1, "birth": 1, "nil": 1}
        assert view.rts == {RtState.REPORTED: 1, RtState.NIL: 1}


async def test_a_closed_month_stays_as_it_was_closed(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(*family())
        await close_month(town.house, REGENCY)
        await town.hand_in(nil(area=RT_4))
        view = await month_state(town.house, REGENCY, AUGUST)
        assert (view.month.state, view.month.file_name) == (MonthState.CLOSED, "lapor-rt_dtks_32.15_2026-08_v1.zip")
        assert view.rts == {RtState.SILENT: 2}


async def test_files_are_written_for_their_owner_alone_and_the_log_knows(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await export_files(town.house, REGENCY, None, tmp_path / "out", by="cli") == NotClosed(None)
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        path = await export_files(town.house, REGENCY, AUGUST, tmp_path / "out", by="cli")
        month = await town.month()
        assert isinstance(path, Path)
        assert month is not None
        assert hashlib.sha256(path.read_bytes()).hexdigest() == month.sha256
        assert path.stat().st_mode & 0o777 == 0o600
        async with town.house.db.read() as conn:
            lines = [entry.line for entry in await audit.of_subject(conn, VAULT, "month:32.15:2026-08")]
        assert [(line.actor, line.action) for line in lines] == [
            ("system", "month.closed"),
            ("cli", "month.downloaded"),
        ]


async def test_a_file_that_is_not_the_one_of_the_closing_is_not_given(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await close_month(town.house, REGENCY)
        month = await town.month()
        assert month is not None
        town.house.attachments.write(month.file_ref or "", b"another")
        with pytest.raises(AttachmentProblem, match="not the one the month was closed with"):
            await export_files(town.house, REGENCY, AUGUST, tmp_path / "out", by="cli")
