"""Of many who are called alike each is reached by taps, whatever is asked, and how many there are is said."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Sex
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_import import upsert_residents
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

ALIKE = 9
ONE = next(iter(make_residents(RT_003)))


def couple(number: int) -> tuple[Person, Person]:
    """A man and a woman of whom only age and house tell them from the others."""
    house, kk = HouseholdId(f"hu{number}"), f"32152701010022{number:02}"
    man = replace(
        ONE, id=PersonId(f"u{number}"), household_id=house, kk=kk, name="UJANG KOSASIH", sex=Sex.MALE,
        birth_date=date(1950 + number, 3, 4), nik=f"32152704035{number}7001", relationship=Relationship.HEAD,
        address=f"Kp. Sukamaju No. {60 + number}",
    )  # fmt: skip
    wife = replace(
        man, id=PersonId(f"n{number}"), name="NONOH ZUBAEDAH", sex=Sex.FEMALE, birth_date=date(1970 + number, 3, 4),
        nik=f"32152744037{number}7002", relationship=Relationship.WIFE,
    )  # fmt: skip
    return man, wife


async def many_alike(town: Town) -> None:
    people = [each for number in range(ALIKE) for each in couple(number)]
    async with town.house.db.write() as transaction:
        await upsert_residents(await a_write(transaction), [Listed(each, at) for at, each in enumerate(people)])


async def searching(town: Town, kind: str, name: str) -> Phone:
    await many_alike(town)
    return await town.phone("rt-1").answer("lapor", kind, name)


async def leafed(phone: Phone, name: str) -> list[str]:
    """Those called so on all pages, in order."""
    found: list[str] = []
    while True:
        found += [label for label in phone.newest.labels if label.startswith(f"{name} (")]
        if "Lihat berikutnya" not in phone.newest.labels:
            return found
        await phone.tap("Lihat berikutnya")


@pytest.mark.parametrize(
    ("kind", "name"),
    [("Kematian", "Ujang Kosasih"), ("Pindah keluar", "Ujang Kosasih"), ("Kelahiran", "Nonoh Zubaedah")],
)
async def test_each_is_reached_by_taps(kind: str, name: str, town: Town) -> None:
    phone = await searching(town, kind, name)
    assert f"Ada {ALIKE} pilihan. Ini nomor 1 sampai" in phone.text
    found = await leafed(phone, name)
    assert len(found) == len(set(found)) == ALIKE
    assert f"sampai {ALIKE}." in phone.text
    assert all(len(bubble.labels) <= 11 for bubble in phone.chat)


async def test_one_of_a_later_page_is_the_one_who_died(town: Town) -> None:
    phone = await searching(town, "Kematian", "Ujang Kosasih")
    await phone.tap("Lihat berikutnya")
    sixth = phone.newest.labels[0]
    await phone.answer(sixth, "kemarin", "Kirim")
    assert sixth.partition(",")[0] in phone.text
    assert (await town.the_report()).change.subjects[0].startswith("u")


async def test_back_leads_to_the_page_before_and_a_number_means_what_is_shown(town: Town) -> None:
    phone = await searching(town, "Kematian", "Ujang Kosasih")
    first = phone.newest.labels[0]
    await phone.tap("Lihat berikutnya")
    await phone.tap("‹ Kembali")
    assert phone.newest.labels[0] == first
    await phone.tap("Lihat berikutnya")
    second = phone.newest.labels[1]
    await phone.answer("2", "kemarin")
    assert second.partition(",")[0] in phone.text


async def test_the_family_of_each_is_offered_beside_him(town: Town) -> None:
    phone = await searching(town, "Pindah keluar", "Ujang Kosasih")
    await phone.tap("Lihat berikutnya")
    shown = [label for label in phone.newest.labels if label.startswith("Ujang Kosasih (")]
    families = [label for label in phone.newest.labels if label.startswith("Sekeluarga Ujang Kosasih")]
    assert len(shown) == len(families) > 1


async def test_who_is_none_of_them_comes_after_the_way_to_the_others(town: Town) -> None:
    phone = await searching(town, "Kematian", "Ujang Kosasih")
    labels = phone.newest.labels
    assert labels.index("Lihat berikutnya") < labels.index("Tidak ada di daftar")


async def test_few_are_shown_without_a_count(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Asep Saepudin")
    assert "Lihat berikutnya" not in phone.newest.labels
    assert "pilihan. Ini nomor" not in phone.text
