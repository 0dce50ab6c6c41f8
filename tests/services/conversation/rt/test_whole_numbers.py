"""A whole NIK or No KK finds whose it is, not whoever shares its end; of a stranger only that there is one is told."""

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person
from bot.domain.people.standing import REGISTERED
from bot.services.demo.demo_village import RT_003
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town


async def people(town: Town) -> list[Person]:
    """Everybody, with all numbers."""
    ids = [row["id"] for row in await town.rows(tables.persons)]
    async with town.house.db.read() as transaction:
        return await read_registry.persons(transaction, ids, AreaCode("32.15"))


async def somebody(town: Town, *, rt: bool, registered: bool = True) -> Person:
    return next(
        each
        for each in await people(town)
        if each.nik and (each.area == RT_003) is rt and (each.status in REGISTERED) is registered
    )


async def search(town: Town, query: str, kind: str = "Kematian") -> Phone:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap(kind)
    return await phone.say(query)


@pytest.mark.parametrize("shape", ["{}", "NIK {}", "nik: {} pak"])
async def test_a_whole_nik_finds_whose_it_is(town: Town, shape: str) -> None:
    who = await somebody(town, rt=True)
    phone = await search(town, shape.format(who.nik))
    assert len([label for label in phone.newest.labels if who.name.title() in label]) >= 1
    assert "Tidak ada di daftar" not in phone.newest.labels


async def test_the_same_end_of_another_number_finds_nobody(town: Town) -> None:
    for registered in (True, False):
        who = await somebody(town, rt=True, registered=registered)
        other = f"32150109019{who.nik[11:]}" if who.nik[:11] != "32150109019" else f"32150109018{who.nik[11:]}"
        for kind in ("Kematian", "Pindah keluar"):
            phone = await search(town, other, kind)
            assert who.name.title() not in " ".join([phone.text, *phone.newest.labels])
            await phone.give_up()


async def test_a_whole_no_kk_finds_the_family(town: Town) -> None:
    who = next(each for each in await people(town) if each.area == RT_003 and each.kk and each.status in REGISTERED)
    family = [each for each in await people(town) if each.kk == who.kk and each.status in REGISTERED]
    phone = await search(town, who.kk)
    shown = " ".join(phone.newest.labels)
    assert all(each.name.title() in shown for each in family)


async def test_of_whoever_lives_elsewhere_only_that_he_does_is_said(town: Town) -> None:
    who = await somebody(town, rt=False)
    phone = await search(town, who.nik)
    told = " ".join([phone.text, *phone.newest.labels])
    assert who.nik in phone.text
    assert who.name.title() not in told
    assert "Batal" in phone.newest.labels


@pytest.mark.parametrize("shape", ["{}", "NIK {}"])
@pytest.mark.parametrize("kind", ["Pisah KK", "BPJS bayi", "Pindah masuk", "Kelahiran"])
async def test_a_nik_at_the_question_who_it_is_answers_no_other_question(town: Town, kind: str, shape: str) -> None:
    who = await somebody(town, rt=True)
    section = () if kind in ("Pindah masuk", "Kelahiran") else ("Lainnya",)
    phone = await town.phone("rt-1").answer("lapor", *section, kind, shape.format(who.nik))
    assert "Sudah dicatat" not in phone.text
    assert f": {who.nik}" not in phone.text


async def test_a_no_kk_at_another_question_answers_its_own(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Pisah KK", "Dedeh", "Dedeh", "3215010101260001")
    assert "• No KK baru: 3215010101260001" in phone.text
