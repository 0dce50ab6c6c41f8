"""What is to be keyed in is listed while the files of a month are written, and neither outlives the other."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from bot.domain.month.month import Month
from bot.reports.keying_spool import KeyingSpool
from bot.services.month.close_month import close_month
from bot.services.month.closing_claim import ClaimLost
from bot.services.month.month_files import make_files
from bot.services.work.house import House
from bot.storage.files.attachment_files import AttachmentFiles, Kept
from tests.services.month.test_close_month_crash import Killed, kill_at
from tests.services.month_town import AUGUST, CLOSING, MonthTown, a_month, death, family
from tests.storage.village import REGENCY, VAULT

REF = "of-august"


class KeptLate(AttachmentFiles):
    """A disk on which no file is whole before something else is done."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, VAULT)
        self.may_end = Event()
        self.kept: list[str] = []

    def write_parts(self, ref: str, parts: Iterable[bytes]) -> Kept:
        assert self.may_end.wait(30), "nothing was listed"
        kept = super().write_parts(ref, parts)
        self.kept.append(ref)
        return kept


async def cut_august(town: MonthTown) -> Month:
    """A month in which two died, cut and not written yet."""
    people = family(3)
    await town.move_in(*people)
    await town.hand_in(death(people[1]), death(people[2]))
    town.clock.now = CLOSING
    with pytest.raises(Killed):
        await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at("noted"))
    month = await town.month()
    assert month is not None
    return month


def with_slow_disk(town: MonthTown, folder: Path) -> tuple[House, KeptLate]:
    """The same house."""
    disk = KeptLate(folder)
    return replace(town.house, attachments=disk), disk


async def test_all_that_is_to_be_keyed_in_is_known_before_the_files_are_whole(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        month, listed = await cut_august(town), list[str]()
        house, disk = with_slow_disk(town, tmp_path / "disk")

        async def listing(spool: KeyingSpool) -> None:
            listed.extend(menu for _, menu, _, _ in spool)
            assert not disk.kept
            disk.may_end.set()

        made = await make_files(house, month, REF, listing)
        assert (listed, disk.kept) == (["removed", "removed"], [REF])
        assert (tmp_path / "disk" / REF).is_file()
        assert made.totals == {"death": 2}


async def test_where_listing_fails_the_writing_has_ended_before_anybody_hears_of_it(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        month = await cut_august(town)
        house, disk = with_slow_disk(town, tmp_path / "disk")

        async def listing(_: KeyingSpool) -> None:
            disk.may_end.set()
            raise ClaimLost("close/32.15 2026-08")

        with pytest.raises(ClaimLost):
            await make_files(house, month, REF, listing)
        assert disk.kept == [REF]


async def test_where_a_row_cannot_be_made_nothing_is_listed(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        month, called = await cut_august(town), list[KeyingSpool]()
        async with town.house.db.write() as transaction:
            await transaction.connection.exec_driver_sql("UPDATE reports SET payload = x'01'")

        async def listing(spool: KeyingSpool) -> None:
            called.append(spool)

        with pytest.raises(Exception, match="sealed value"):
            await make_files(town.house, month, REF, listing)
        assert called == []
