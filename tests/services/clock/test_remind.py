"""RT heads who said nothing are reminded once on each day of reminding, by day."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.address import Address
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.review import Status
from bot.services.clock.remind import remind
from bot.services.work.channel import SendPrompt
from bot.storage.officers import addresses, officers
from tests.services.month_town import ACEP_PHONE, MonthTown, a_month, death, family, nil
from tests.storage.village import REGENCY, RT_4

NINE = datetime(2026, 8, 10, 2, 0, tzinfo=UTC)
"""09.00 in Karawang on the first day of reminding."""
LAST = NINE + timedelta(days=3)


async def reminded_at(town: MonthTown, at: datetime) -> int:
    """Sets the clock and reminds."""
    town.clock.now = at
    return await remind(town.house, REGENCY)


async def test_a_silent_rt_head_is_told_the_days_left_and_offered_both_answers(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await reminded_at(town, NINE) == 1
        (order,) = await town.letters(ACEP_PHONE)
        assert isinstance(order, SendPrompt)
        assert order.prompt.text.startswith(
            "Bapak/Ibu, belum ada laporan dari RT 003/RW 005 untuk laporan sampai 15 Agustus 2026. "
            "Batas waktunya 5 hari lagi."
        )
        assert [(button.label, button.token) for button in order.prompt.buttons] == [
            ("Lapor", "go:0:menu"), ("Nihil", "go:0:nil:2026-08"), ("Jangan ingatkan lagi", "go:0:quiet:silent"),
        ]  # fmt: skip


async def test_never_twice_on_one_day_also_after_the_message_is_gone(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert [await reminded_at(town, NINE + timedelta(minutes=n)) for n in range(3)] == [1, 0, 0]
        assert len(await town.texts(ACEP_PHONE)) == 1
        assert await reminded_at(town, NINE + timedelta(minutes=5)) == 0
        assert await reminded_at(town, NINE - timedelta(days=40)) == 0
        assert await reminded_at(town, NINE + timedelta(hours=1)) == 0
        assert len(await town.texts(ACEP_PHONE)) == 1


async def test_two_processes_remind_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        town.clock.now = NINE
        assert sorted(await asyncio.gather(*(remind(town.house, REGENCY) for _ in range(4)))) == [0, 0, 0, 1]
        assert len(await town.texts(ACEP_PHONE)) == 1


async def test_each_day_of_reminding_reminds_again(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert [await reminded_at(town, NINE + timedelta(days=n)) for n in range(6)] == [1, 0, 0, 1, 0, 0]


async def test_whoever_reported_or_said_nihil_is_left_in_peace(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await _enrol(town, Officer(OfficerId("neneng"), "Neneng", Role.RT, RT_4))
        await town.hand_in(
            death(people[1], status=Status.WAITING), replace(nil(area=RT_4), reporter_id=OfficerId("neneng"))
        )
        assert await reminded_at(town, NINE) == 0


async def test_nihil_said_early_is_asked_for_once_more_on_the_last_day_of_reminding(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.hand_in(nil(submitted_at=NINE - timedelta(days=13)))
        assert await reminded_at(town, NINE) == 0
        assert await reminded_at(town, LAST) == 1
        (order,) = await town.letters(ACEP_PHONE)
        assert isinstance(order, SendPrompt)
        assert order.prompt.text.startswith(
            "Bapak/Ibu, RT 003/RW 005 tercatat nihil pada 28 Juli 2026. "
            "Masih nihil untuk laporan sampai 15 Agustus 2026?"
        )
        assert "go:0:nil:2026-08" in [button.token for button in order.prompt.buttons]


async def test_nihil_said_in_the_days_of_reminding_is_not_asked_for_again(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.hand_in(nil(submitted_at=NINE - timedelta(days=13)), nil(submitted_at=NINE - timedelta(hours=1)))
        assert await reminded_at(town, LAST) == 0


async def test_a_report_beside_an_early_nihil_is_enough(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(nil(submitted_at=NINE - timedelta(days=13)), death(people[1], status=Status.WAITING))
        assert await reminded_at(town, LAST) == 0


async def _enrol(town: MonthTown, officer: Officer) -> None:
    async with town.house.db.write() as transaction:
        await officers.add_officer(transaction, officer, town.clock())
        await addresses.link_address(transaction, Address("web", officer.id), officer.id, town.clock())


async def test_nobody_is_written_to_at_night_or_before_the_hour(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await reminded_at(town, NINE - timedelta(minutes=1)) == 0
        assert await reminded_at(town, NINE + timedelta(hours=11)) == 0
        assert await reminded_at(town, NINE + timedelta(hours=22)) == 0


async def test_a_reminder_missed_in_the_morning_comes_in_the_afternoon(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await reminded_at(town, NINE + timedelta(hours=6)) == 1
