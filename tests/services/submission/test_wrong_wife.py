"""Whom somebody married is put right by the wedding of the right one, and the marital status of the wrong one."""

from dataclasses import replace

from bot.domain.people.people import Marital, PersonId, Sex
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY
from bot.services.registry.wed_by_reports import wed_by_reports
from bot.storage import tables
from tests.services.matters.test_shared_card import lives, one
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, tells

HIM, WRONG, RIGHT = "Mamat Man", "Wina Satu", "Yuni Dua"
DAY = "9 November 2026"


async def approved(town: Town, kind: str, *answers: str) -> None:
    await town.room.tap("Setujui", card_of(town, await tells(town, kind, *answers)))


async def wed(town: Town, who: str, spouse: str) -> None:
    await approved(town, "Perubahan status", who, who, "Menikah", DAY, "+ Pasangan", spouse, spouse)


async def married_to_the_wrong_one(town: Town) -> None:
    those = ((HIM, "m", Sex.MALE), (WRONG, "w", Sex.FEMALE), (RIGHT, "y", Sex.FEMALE))
    await lives(town, *(replace(one(name, at, kk=""), marital=Marital.SINGLE, sex=sex) for name, at, sex in those))
    await wed(town, HIM, WRONG)


async def test_of_him_it_is_told_already_and_where_it_is_told(town: Town) -> None:
    await married_to_the_wrong_one(town)
    phone: Phone = await (await opened(town, "Perubahan status")).answer(HIM, HIM, "Menikah")
    assert "laporkan atas nama pasangannya" in phone.text


async def test_the_wedding_of_the_right_one_makes_them_a_couple(town: Town) -> None:
    await married_to_the_wrong_one(town)
    await wed(town, RIGHT, HIM)
    await approved(town, "Perbaikan data", WRONG, WRONG, "Data lain", "Status kawin", "Belum kawin")
    async with town.house.db.read() as transaction:
        wives = await wed_by_reports(transaction, [PersonId("mamat"), PersonId("wina"), PersonId("yuni")])
    assert wives == {"mamat": "yuni", "yuni": "mamat"}
    await approved(town, "Kematian", HIM, HIM, "kemarin")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yuni", "Catat Cerai mati")
    assert f"{RIGHT} sekarang tercatat Cerai mati" in operator.text
    married = {row["id"]: row["marital"] for row in await town.rows(tables.persons)}
    assert (married["wina"], married["yuni"]) == (Marital.SINGLE.value, Marital.WIDOWED.value)
