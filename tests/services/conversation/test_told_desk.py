"""What stands on a button of what was told by itself may be written, whatever else has been told since."""

from datetime import UTC, date, datetime

import pytest

from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.demo.demo_village import REGENCY
from bot.services.upkeep.housekeeping import KEEP_TOLD, keep_house
from bot.storage import tables
from tests.services.buttons.stories import baby
from tests.services.phones import Phone, Town

pytestmark = pytest.mark.both_databases


async def reminded(town: Town, *babies: str) -> Phone:
    """Of each baby that has no NIK after sixty days."""
    for day, name in enumerate(babies, start=16):
        await baby(town, name, date(2026, 8, 22), "demo005003h01")
        town.clock.now = datetime(2026, 11, day, 3, tzinfo=UTC)
        await send_nudges(town.house, REGENCY)
        await town.deliver.drain()
    return town.phone("rt-1")


async def test_a_reminders_button_may_be_written(town: Town) -> None:
    phone = await (await reminded(town, "ALYA")).say("sudah punya nik")
    assert "Berapa NIK yang benar?" in phone.text


async def test_of_two_that_have_such_a_button_he_says_which(town: Town) -> None:
    phone = await (await reminded(town, "ALYA", "BIMA")).say("Sudah punya NIK.")
    assert "Pesan yang mana yang dimaksud?" in phone.text
    shown = [label.partition(" sudah")[0] for label in phone.newest.labels[:2]]
    assert shown == ["Bima, lahir 22 Agustus 2026,", "Alya, lahir 22 Agustus 2026,"]
    await phone.say("bima")
    assert "Laporan Perbaikan data: Bima" in phone.text
    assert "Berapa NIK yang benar?" in phone.text


async def test_amid_a_report_it_is_as_if_it_was_pressed(town: Town) -> None:
    phone = await (await reminded(town, "ALYA")).answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    await phone.say("sudah punya nik")
    assert "Ada laporan Kematian yang belum selesai" in phone.text


async def test_what_nobody_told_is_not_understood(town: Town) -> None:
    phone = await town.phone("rt-1").say("Sudah punya NIK")
    assert "saya belum mengerti pesan itu" in phone.text


async def test_nothing_is_kept_of_what_needs_no_keeping(town: Town) -> None:
    """Of an approval, whose buttons are the menu's, no row is written."""
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    assert await town.rows(tables.told_buttons) == []


async def test_it_is_forgotten_in_time(town: Town) -> None:
    await reminded(town, "ALYA")
    assert len(await town.rows(tables.told_buttons)) == 1
    town.clock.now += 2 * KEEP_TOLD
    await keep_house(town.house)
    assert await town.rows(tables.told_buttons) == []
