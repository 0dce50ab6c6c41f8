"""What hangs on the notice board takes effect when its days end, unless somebody objects: then it is decided again."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.storage import tables
from bot.storage.registry import areas
from tests.services.board.board_town import a_board_town, hung, time_passes
from tests.services.phones import Phone, Town, open_town

LAST_MINUTE = datetime(2026, 11, 13, 16, 58, tzinfo=UTC)
"""23.58 in Karawang, three days after the town's morning."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with a_board_town(tmp_path) as town:
        yield town


async def objected(phone: Phone, why: str = "rumahnya sudah bagus") -> Phone:
    return await phone.answer("/mading", "1. ", "Catat sanggahan", "Siti Maryam", why)


async def statuses(town: Town) -> list[Status]:
    return [report.status for report in await town.reports()]


async def test_silence_is_a_yes_when_its_last_day_is_over_and_not_before(town: Town) -> None:
    await hung(town, "missing")
    assert "menunggu masa sanggah sampai 13 November 2026" in town.phone("rt-1").text
    town.clock.now = LAST_MINUTE
    await time_passes(town)
    assert await statuses(town) == [Status.APPROVED]
    town.clock.advance(minutes=2)
    in_room = len(town.room.chat)
    await time_passes(town)
    assert await statuses(town) == [Status.APPLIED]
    assert "sekarang sudah masuk data" in town.phone("rt-1").text
    assert len(town.room.chat) == in_room


async def test_an_objection_stops_it_until_its_operator_has_decided_again(town: Town) -> None:
    await hung(town, "unfit")
    operator = await objected(town.phone("operator"))
    assert "sudah dicatat" in operator.text
    assert await statuses(town) == [Status.WAITING]
    town.clock.advance(days=9)
    await time_passes(town)
    assert await statuses(town) == [Status.WAITING]
    await town.room.tap("Setujui")
    assert await statuses(town) == [Status.APPLIED]


async def test_who_objects_and_why_is_read_by_whoever_decides_alone(town: Town) -> None:
    await hung(town, "unfit")
    await objected(town.phone("operator"), "punya mobil")
    public = [bubble.prompt.text for phone in (town.room, town.phone("rt-1")) for bubble in phone.chat]
    assert not [text for text in public if "punya mobil" in text]
    assert "Ada sanggahan warga" in town.phone("rt-1").text
    assert "ada sanggahan warga" in town.room.text
    assert "menunggu lagi" in town.room.text
    await town.phone("operator").say("rincian")
    assert any("Sanggahan Siti Maryam: punya mobil" in each.prompt.text for each in town.phone("operator").chat)
    (row,) = await town.rows(tables.objections)
    assert b"mobil" not in row["body"]


async def test_an_rt_head_objects_for_a_household_and_reads_what_was_decided(town: Town) -> None:
    await hung(town, "unfit")
    head = await objected(town.phone("rt-2"))
    assert "sudah dicatat" in head.text
    assert not [bubble for bubble in head.chat if "TLK" in bubble.prompt.text or "layak" in bubble.prompt.text]
    await town.room.answer("Tolak", "Masih layak")
    assert "sudah diputuskan: laporannya ditolak" in town.phone("rt-2").text


async def test_approved_anew_it_hangs_until_the_day_that_was_told_before(town: Town) -> None:
    await hung(town, "unfit")
    town.clock.advance(days=1)
    await objected(town.phone("operator"))
    await town.room.tap("Setujui")
    assert "menunggu masa sanggah sampai 13 November 2026" in town.phone("rt-1").text
    assert await statuses(town) == [Status.APPROVED]


async def test_of_two_who_object_the_second_reads_that_somebody_did(town: Town) -> None:
    await hung(town, "unfit")
    second = await town.phone("rt-2").answer("/mading", "1. ", "Catat sanggahan", "Neneng")
    await objected(town.phone("operator"))
    await second.say("masih miskin")
    assert "sudah ada sanggahan" in second.text
    assert len(await town.rows(tables.objections)) == 1


async def test_after_its_last_minute_nothing_is_objected_though_the_clock_was_not_looked_at(town: Town) -> None:
    await hung(town, "unfit")
    phone = await town.phone("operator").answer("/mading", "1. ", "Catat sanggahan", "Siti Maryam")
    town.clock.advance(days=4)
    await phone.say("rumahnya bagus")
    assert "masa sanggahnya sudah lewat" in phone.text
    assert await statuses(town) == [Status.APPROVED]
    await time_passes(town)
    assert await statuses(town) == [Status.APPLIED]


async def test_what_was_withdrawn_hangs_no_more(town: Town) -> None:
    await hung(town, "missing")
    phone = await town.phone("operator").answer("/mading", "1. ")
    case = phone.newest
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
    await phone.tap("Catat sanggahan", case)
    assert "sudah tidak diumumkan" in phone.text
    await phone.say("/mading")
    assert "tidak ada yang diumumkan" in phone.text


async def test_nobody_of_another_area_reads_it_or_objects(town: Town) -> None:
    there = AreaCode("32.15.28.2002")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
    await hung(town, "unfit")
    (report,) = await town.reports()
    stranger = town.phone("operator-there")
    await stranger.say(f"gabung {await town.invite(Role.OPERATOR, there, 'Yayah')}")
    for command in ("board-case", "board-object"):
        await stranger.send(Pressed(f"go:0:{command}:{report.id}:0", "1", "press"))
        assert "tidak ada di mading desa" in stranger.text
    for forged in ("board-case", "board-case:x:0", f"board-object:{report.id}:99", f"board-case:{report.id}:x"):
        await town.phone("operator").send(Pressed(f"go:0:{forged}", "1", "press"))
        assert "tidak ada di mading desa" in town.phone("operator").text
    assert await town.rows(tables.inbox) == []


async def test_dinas_sosial_reads_in_which_village_who_hangs(town: Town) -> None:
    await hung(town, "unfit")
    phone = await town.phone("dinsos").answer("/mading")
    assert "Karta Wijaya, RT 003/RW 005, Sukamaju Baru, Kec. Telukjambe Barat" in phone.text
    await phone.tap("1. ")
    assert "Catat sanggahan" not in phone.newest.labels


async def test_with_no_days_it_takes_effect_at_once(tmp_path: Path) -> None:
    async with open_town(tmp_path) as town:
        await hung(town, "missing")
        assert await statuses(town) == [Status.APPLIED]
        await town.phone("operator").say("/mading")
        assert "langsung masuk data" in town.phone("operator").text
