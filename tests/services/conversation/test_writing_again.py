"""*Catat Kematian*: what an RT of another village told is written down by the operator of where he is, or was last."""

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003
from bot.services.matters.standing import open_matters
from bot.storage.registry import areas
from tests.services.conversation.operators.test_matters_desk import DISTRICT, enrolled
from tests.services.matters.test_shared_card import lives, one
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, sent, status, tells

NAME = "Mamat Man"
THERE = AreaCode(f"{DISTRICT}.2098")
THERE_1 = AreaCode(f"{THERE}/001/001")


async def another_village(town: Town) -> tuple[Phone, Phone]:
    """The head of one of its RT, and its operator."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(THERE, "Sukasari", "Telukjambe Barat")])
        await areas.upsert_areas(transaction, [Area(THERE_1, "RT 001/RW 001", "")])
    return await enrolled(town, "Pak Oman", Role.RT, THERE_1), await enrolled(town, "Bu Iis", Role.OPERATOR, THERE)


async def told_there(town: Town) -> Report:
    """His death, told of nobody of that RT's list, and approved so."""
    head, operator = await another_village(town)
    await head.answer("lapor", "Kematian", NAME, "Tidak ada di daftar", "3 November 2026", "+ Penyebab", "Kecelakaan")
    await head.tap("Kirim")
    told = await sent(town)
    await operator.tap("Setujui", operator.newest)
    await operator.tap("Setujui begitu saja")
    await find_matters(town.house, REGENCY)
    return told


async def leaves_for_nowhere(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", NAME, NAME, "1 November 2026", "Kecamatan lain")
    await town.room.tap("Setujui", card_of(town, gone))


async def begun(town: Town) -> Phone:
    """The operator of where he is has pressed it."""
    return await town.phone("operator").answer("menu", "Perlu diselesaikan", f"1. {NAME}", "Catat Kematian")


async def open_causes(town: Town) -> list[str]:
    town.clock.advance(minutes=15)
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return [each.cause for each in await open_matters(transaction, REGENCY) if each.area == RT_003]


@pytest.mark.parametrize("is_lost", [False, True])
async def test_it_is_told_as_there_and_another_decides(town: Town, is_lost: bool) -> None:
    await lives(town, one(NAME, "m", kk=""))
    if is_lost:
        await leaves_for_nowhere(town)
    told = await told_there(town)
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, DISTRICT)
    assert await open_causes(town) == ["told-elsewhere"]
    operator = await begun(town)
    assert any(f"Kematian ini dicatat menurut laporan {told.number}" in each.prompt.text for each in operator.chat)
    assert "Tanggal meninggal: Selasa, 3 November 2026\n• Sebab: Kecelakaan" in operator.text
    await operator.tap("Kirim")
    mine = await sent(town)
    assert (mine.dictated, mine.area, mine.change.subjects) == (True, RT_003, ("mamat",))
    assert await status(town, mine) == (BasicStatus.MOVED if is_lost else BasicStatus.ALIVE, RT_003)
    await tksk.answer(f"rincian {mine.number}", "Setujui")
    assert await status(town, mine) == (BasicStatus.DEAD, RT_003)
    assert await open_causes(town) == []


async def test_it_is_written_down_once_and_not_of_who_is_dead(town: Town) -> None:
    await lives(town, one(NAME, "m", kk=""))
    told = await told_there(town)
    again = Pressed(f"go:0:write-again:{told.id}:mamat")
    operator = await (await begun(town)).tap("Kirim")
    mine = await sent(town)
    await operator.send(again)
    assert mine.number in operator.text
    assert "Kirim" not in operator.newest.labels
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, DISTRICT)
    await tksk.answer(f"rincian {mine.number}", "Setujui")
    await operator.answer("menu", "Buang")
    await operator.send(again)
    assert "sudah tercatat meninggal" in operator.text


async def test_it_is_not_once_the_other_report_is_void(town: Town) -> None:
    await lives(town, one(NAME, "m", kk=""))
    told = await told_there(town)
    there = await town.phone("Bu Iis").answer(f"rincian {told.number}")
    await there.answer("Batalkan", "Salah")
    operator = await town.phone("operator").send(Pressed(f"go:0:write-again:{told.id}:mamat"))
    assert "sudah tidak berlaku" in operator.text


async def test_it_is_his_own_villages_operator_alone_who_may(town: Town) -> None:
    await lives(town, one(NAME, "m", kk=""))
    told = await told_there(town)
    other, tksk = town.phone("Bu Iis"), await enrolled(town, "Bu Euis", Role.TKSK, DISTRICT)
    await other.send(Pressed(f"go:0:write-again:{told.id}:mamat"))
    assert "tidak tercatat di wilayah Bapak/Ibu" in other.text
    await tksk.answer("menu", "Perlu diselesaikan", f"1. {NAME}")
    assert "Catat Kematian" not in tksk.newest.labels
    assert "Minta RT melapor lagi" in tksk.newest.labels
