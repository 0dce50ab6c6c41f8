"""Two of one name, age and house whose heads are called alike too are told apart by who lives with them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_003
from bot.storage.registry import read_registry
from tests.services.matters.test_likely_double import enter
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent

_KARTA = Person(
    PersonId(""), HouseholdId(""), RT_003, "KARTA SASMITA", Sex.MALE, date(1970, 3, 9), marital=Marital.MARRIED,
    relationship=Relationship.HEAD,
)  # fmt: skip
WIVES = ("LILIS SURYANI", "ENOK JUARIAH")


def family(number: int, address: str) -> tuple[Person, ...]:
    """A man, his wife and his son; of the two families the men and the sons are called alike."""
    house = HouseholdId(f"karta-house-{number}")
    man = replace(_KARTA, id=PersonId(f"karta-{number}"), household_id=house, address=address)
    return (
        replace(man, birth_date=date(1970, 3 + 5 * number, 9)),
        replace(man, id=PersonId(f"wife-{number}"), name=WIVES[number], sex=Sex.FEMALE, relationship=Relationship.WIFE),
        replace(man, id=PersonId(f"son-{number}"), name="RIFKI SASMITA", birth_date=date(2001, 3 + number, 9),
                relationship=Relationship.CHILD),
    )  # fmt: skip


async def lives_twice(town: Town, address: str) -> None:
    await enter(town, *family(0, address))
    await enter(town, *family(1, address))


def names_of(phone: Phone, name: str) -> list[str]:
    return [label for label in phone.newest.labels if label.startswith(name)]


@pytest.mark.parametrize(
    ("address", "name", "said"),
    [
        ("", "Karta Sasmita (56)", "serumah Enok Juariah"),
        ("KP. ANYAR NO. 2", "Karta Sasmita (56), Kp. Anyar No. 2", "serumah Enok Juariah"),
        ("", "Rifki Sasmita (25)", "KK Karta Sasmita, serumah Enok Juariah"),
    ],
)
async def test_every_page_that_names_one_tells_him_from_the_other(
    town: Town, address: str, name: str, said: str
) -> None:
    await lives_twice(town, address)
    meant = f"{name}, {said}"
    phone = await (await opened(town, "Kematian")).answer(name.partition(" (")[0])
    assert len({*names_of(phone, name)}) == 2
    await phone.answer(meant, "kemarin")
    assert meant in phone.review
    await phone.answer("Kirim")
    assert meant in phone.text
    report = await sent(town)
    assert meant in card_of(town, report).prompt.text
    await phone.answer("laporan saya")
    assert meant in phone.text
    await (await opened(town, "Kematian")).answer(name.partition(" (")[0], meant)
    assert f"sudah melaporkan {meant} hari ini" in phone.text
    await town.room.tap("Setujui", card_of(town, report))
    assert any(f"({meant}) disetujui" in each.prompt.text for each in phone.chat)


@pytest.mark.both_databases
async def test_he_is_read_with_whom_he_lives_wherever_he_is_read(town: Town) -> None:
    await lives_twice(town, "")
    await enter(town, *(replace(each, id=PersonId(f"far-{each.id}"), household_id=HouseholdId("far"),
                                address="KP. JAUH NO. 9") for each in family(1, "")[:1]))  # fmt: skip
    async with town.house.db.read() as transaction:
        ids = [PersonId(each) for each in ("karta-0", "son-1", "wife-0", "far-karta-1")]
        found = await read_registry.residents(transaction, ids, RT_003)
        (member, *_) = await read_registry.household_members(transaction, HouseholdId("karta-house-1"), RT_003)
    assert [each.lives_with for each in found] == ["LILIS SURYANI", "ENOK JUARIAH", "", ""]
    assert [each.has_namesake for each in found] == [True, True, False, False]
    assert member.lives_with == "ENOK JUARIAH"


async def test_what_is_asked_of_two_who_may_be_one_tells_them_apart(town: Town) -> None:
    await enter(town, *family(0, ""), *(replace(each, birth_date=date(1970, 3, 9)) for each in family(1, "")[:1]))
    await enter(town, *family(1, "")[1:2])
    await find_doubles(town.house, REGENCY)
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Karta")
    assert "serumah Lilis Suryani" in phone.text
    assert "serumah Enok Juariah" in phone.text
