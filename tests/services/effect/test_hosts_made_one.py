"""Who is told to join a family that is made one with another before that is approved joins the one that stays."""

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001
from bot.storage import tables
from tests.services.matters.test_shared_card import CHILD, WIFE, asked, lives, one
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, where

HOST = "Dedi Karna"


async def two_of_one_card(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Imas Nur", "a", WIFE), one(HOST, "b", CHILD))


async def made_one(town: Town) -> None:
    await asked(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")


async def joins(phone: Phone, button: str = "+ Ikut keluarga") -> None:
    await phone.answer(button, HOST)
    if shown := [each for each in phone.newest.labels if each.startswith(HOST)]:
        await phone.tap(shown[0])
    await phone.answer("Famili lain", "Kirim")


async def approve(town: Town, report: Report) -> None:
    await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, report) == [Status.APPLIED], town.room.text


async def house_of(town: Town, name: str) -> str:
    (row,) = [each for each in await town.rows(tables.persons) if each["name"].upper() == name.upper()]
    return str(row["household_id"])


async def test_a_newcomer(town: Town) -> None:
    await two_of_one_card(town)
    phone = await opened(town, "Pindah masuk")
    await joins(await phone.answer("Dadang Mulyana", "kemarin", "1", "Laki-laki", "3-4-2001"))
    told = await sent(town)
    await made_one(town)
    await approve(town, told)
    assert await house_of(town, "Dadang Mulyana") == "a"


async def test_one_who_is_expected_from_another_rt(town: Town) -> None:
    await two_of_one_card(town)
    await lives(town, one("Yusuf Hidayat", "c", area=RT_001, kk=""))
    phone = await opened(town, "Pindah keluar", "rt-2")
    await phone.answer(
        "Yusuf Hidayat", "Yusuf Hidayat", "kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 3 RW 5", "Kirim"
    )
    await approve(town, await sent(town))
    phone = await town.phone("rt-1").answer("Sudah datang", "Hari ini")
    await joins(phone)
    told = await sent(town)
    await made_one(town)
    await approve(town, told)
    assert await house_of(town, "Yusuf Hidayat") == "a"


async def test_one_of_the_rt_who_joins_them_by_a_card(town: Town) -> None:
    await two_of_one_card(town)
    await lives(town, one("Yusuf Hidayat", "c", kk=""), one("Enok Hidayat", "c", WIFE, kk=""))
    phone = await opened(town, "Pisah KK")
    await phone.answer("Enok Hidayat", "Enok Hidayat", "Hanya", "kemarin", "Lewati")
    await joins(phone, "+ Ikut KK lain")
    told = await sent(town)
    await made_one(town)
    await approve(town, told)
    assert await house_of(town, "Enok Hidayat") == "a"
