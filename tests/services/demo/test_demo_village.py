"""The practice village is sound: numbers as real ones look, each once, and the same village each time."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.address import Address
from bot.domain.people.nik import Kk, examine_kk, examine_nik, parse_nik
from bot.domain.people.officer import Role
from bot.domain.people.people import Person, Relationship, age_on
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import (
    PLAYERS,
    ROOM,
    RT_001,
    RT_003,
    VILLAGE,
    fill_demo_village,
    make_residents,
    newest_residents,
)
from bot.storage.engine.vault import make_key_file
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.shared_rooms import rooms_of
from bot.storage.registry import read_registry
from tests.every import every

RTS = (RT_003, RT_001)
EVERYBODY = [person for rt in RTS for person in make_residents(rt)]


@every("person", EVERYBODY, name=lambda person: person.id)
def test_every_nik_and_kk_looks_real_and_agrees_with_its_owner(person: Person) -> None:
    nik, kk = parse_nik(person.nik), Kk(parse_nik(person.kk))
    assert examine_nik(nik, person.born, person.sex, kk) == ()
    assert examine_kk(kk) == ()


def test_no_number_is_given_twice() -> None:
    households = {person.household_id: person.kk for person in EVERYBODY}
    assert len({person.nik for person in EVERYBODY}) == len({person.id for person in EVERYBODY}) == len(EVERYBODY)
    assert len(set(households.values())) == len(households)


@pytest.mark.parametrize("rt", RTS)
def test_an_rt_has_fourteen_families_with_one_head_each(rt: str) -> None:
    people = [person for person in EVERYBODY if person.area == rt]
    heads = [person.household_id for person in people if person.relationship is Relationship.HEAD]
    assert 40 <= len(people) <= 50
    assert len(heads) == len(set(heads)) == len({person.household_id for person in people}) == 14


def test_two_men_called_asep_live_in_one_rt_and_differ_in_age() -> None:
    aseps = [person for person in EVERYBODY if person.area == RT_003 and person.name.startswith("ASEP")]
    ages = sorted(age_on(asep.birth_date, date(2026, 11, 23)) for asep in aseps if asep.birth_date)
    assert ages == [27, 52]


def test_some_get_aid_of_each_kind_and_some_none() -> None:
    assert {programme for person in EVERYBODY for programme in person.programmes} == {"PKH", "BPNT", "PBI"}
    assert any(not person.programmes for person in EVERYBODY)


def test_the_village_is_the_same_each_time() -> None:
    assert [person for rt in RTS for person in make_residents(rt)] == EVERYBODY


def test_mothers_are_older_than_their_children() -> None:
    wives = {p.household_id: p.birth_date for p in EVERYBODY if p.sex == "P" and p.relationship != Relationship.CHILD}
    for child in (person for person in EVERYBODY if person.relationship is Relationship.CHILD):
        mother = wives[child.household_id]
        assert mother
        assert child.birth_date
        assert 15 < age_on(mother, child.birth_date) < 50


async def test_an_empty_database_is_filled_once(database_url: str, tmp_path: Path) -> None:
    make_key_file(tmp_path / "key")
    env = {"LAPOR_STORAGE__URL": database_url, "LAPOR_SECURITY__KEY_FILE": str(tmp_path / "key")}
    async with open_house(load_settings(None, env)) as house:
        assert [await fill_demo_village(house, "web") for _ in range(2)] == [True, False]
        async with house.db.read() as transaction:
            counted = await read_registry.count_by_rt(transaction, VILLAGE)
            people = await officers.officers_of_area(transaction, VILLAGE, list(Role))
            reached = await addresses_of(transaction, [officer.id for officer in people])
            rooms = await rooms_of(transaction, RT_003)
        newest = [each for rt in RTS for each in newest_residents(rt, house.today())]
    assert sum(counted.values()) == len(EVERYBODY) + len(newest)
    assert {address.id for found in reached.values() for address in found} == {
        p.phone for p in PLAYERS if p.phone != "dinsos"
    }
    assert rooms == [Address("web", ROOM)]
