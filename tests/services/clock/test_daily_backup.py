"""One backup a day, old ones deleted by the rule, and the administrator told when there is none."""

import asyncio
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.clock.daily_backup import DailyBackup
from bot.services.upkeep.restore import check_backup
from bot.services.work.backup_rule import BackupRule
from bot.services.work.time_watch import TimeWatch
from bot.storage.months import ledger
from tests.services.phones import Phone, Town

KARAWANG = ZoneInfo("Asia/Jakarta")
TODAY = date(2026, 11, 10)


def at(hour: int, day: date = TODAY) -> datetime:
    return datetime.combine(day, time(hour), KARAWANG)


@pytest.fixture
def rule(tmp_path: Path) -> BackupRule:
    return BackupRule(tmp_path / "cadangan", time(1), daily=2, monthly=2)


class Server:
    """The town's clock and its backups, looked at when told."""

    def __init__(self, town: Town, rule: BackupRule) -> None:
        self.town, self.rule = town, rule

    async def look(self, now: datetime) -> list[str]:
        """A process that looks at this hour; the files that there are then."""
        self.town.clock.now = now
        await DailyBackup(self.town.house, self.rule, asyncio.Event(), TimeWatch(self.town.clock, lambda: 0.0)).look()
        await self.town.deliver.drain()
        return sorted(each.name for each in self.rule.folder.iterdir()) if self.rule.folder.is_dir() else []


@pytest.fixture
def server(town: Town, rule: BackupRule) -> Server:
    return Server(town, rule)


async def admin_of(town: Town) -> Phone:
    code = await town.invite(Role.ADMIN, AreaCode("32.15"), "Agus")
    phone = town.phone("admin")
    await phone.say(f"GABUNG {code}")
    return phone


def told(phone: Phone) -> list[str]:
    texts = [bubble.prompt.text for bubble in phone.chat]
    return [text for text in texts if text.startswith(("Cadangan", "Belum ada cadangan"))]


async def test_it_is_made_once_a_day_from_its_hour_on(server: Server) -> None:
    assert await server.look(at(0)) == []
    first = await server.look(at(3))
    assert first == ["lapor-rt_2026-11-10.cadangan"]
    (path,) = server.rule.folder.iterdir()
    check_backup(server.town.house.db.vault, path)
    path.write_bytes(b"that of 3 o'clock")
    assert await server.look(at(4)) == first
    assert path.read_bytes() == b"that of 3 o'clock"
    assert len(await server.look(at(3, TODAY + timedelta(days=1)))) == 2


def test_the_newest_days_and_the_last_of_each_month_are_kept(tmp_path: Path) -> None:
    rule = BackupRule(tmp_path, time(1), daily=3, monthly=2)
    days = [date(2026, 8, 31) + timedelta(days=number) for number in range(72)]
    kept = sorted(set(days) - set(rule.to_delete(days)))
    assert kept == [date(2026, 10, 31), date(2026, 11, 8), date(2026, 11, 9), TODAY]
    assert BackupRule(tmp_path, time(1), 1, 0).to_delete([TODAY]) == []


async def test_only_what_it_made_itself_is_deleted(server: Server) -> None:
    server.rule.folder.mkdir()
    for name in ("lapor-rt_2026-09-01.cadangan", "lapor-rt_2026-11-08.cadangan", "lapor-rt_2026-11-09.cadangan",
                 "lapor-rt_2026-10-30.cadangan", "sebelum-naik-versi.cadangan", "surat.pdf"):  # fmt: skip
        (server.rule.folder / name).touch()
    assert await server.look(at(3)) == [
        "lapor-rt_2026-10-30.cadangan", "lapor-rt_2026-11-09.cadangan", "lapor-rt_2026-11-10.cadangan",
        "sebelum-naik-versi.cadangan", "surat.pdf",
    ]  # fmt: skip


async def test_what_failed_is_told_once_in_the_morning_and_tried_again(server: Server) -> None:
    phone = await admin_of(server.town)
    server.rule.folder.write_text("no folder")
    begun = server.town.clock.now
    for minutes in (0, 1, 61, 70):
        await server.look(begun + timedelta(minutes=minutes))
    (text,) = told(phone)
    assert text.startswith("Cadangan harian lapor-rt gagal:")
    assert "cadangan" in text
    assert "Belum ada cadangan sama sekali" in text
    server.rule.folder.unlink()
    assert await server.look(begun + timedelta(minutes=130)) == ["lapor-rt_2026-11-10.cadangan"]


async def test_nobody_is_woken_by_it(server: Server) -> None:
    phone = await admin_of(server.town)
    server.rule.folder.write_text("no folder")
    await server.look(at(2))
    assert told(phone) == []


async def test_backups_that_stopped_are_told_of_after_two_days(server: Server) -> None:
    phone = await admin_of(server.town)
    assert len(await server.look(at(3))) == 1
    later = TODAY + timedelta(days=3)
    async with server.town.house.db.write() as transaction:  # another process has taken it up, and hangs
        await ledger.claim(transaction, "backup", str(later), "x", at(2, later), at(23, later))
    await server.look(at(9, later))
    await server.look(at(10, later))
    (text,) = told(phone)
    assert "10 November 2026, sudah lebih dari dua hari" in text


async def test_a_clock_that_jumped_makes_none(server: Server) -> None:
    backup = DailyBackup(server.town.house, server.rule, asyncio.Event(), TimeWatch(server.town.clock, lambda: 0.0))
    server.town.clock.now = at(3, TODAY + timedelta(days=365))
    await backup.look()
    assert not server.rule.folder.exists()
