"""Finding who may be the one that is told of, among the registered and in open reports."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, select, text

from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.likeness import Told, likeness
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.people import BasicStatus, PersonId, Sex
from bot.domain.report.changes import AddPerson, Change, Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.domain.report.tellings import Telling, tellings_of
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.registry.registry_changes import add_persons, end_persons
from bot.storage.reports import alike, reports, told_keys
from tests.storage.village import ELSEWHERE, RT_3, RT_4, VILLAGE, a_village, a_write, death, person

BORN = date(1974, 3, 2)
ASEP = person("ASEP SAEPUDIN", birth_date=BORN, area=RT_4, nik="3215270203740001", mother="Enok")
MOVE_IN, DEATH, BIRTH = Kind("move_in"), Kind("death"), Kind("birth")


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    async with a_village(database_url) as database:
        yield database


def telling(name: str = "Asep Saepudin", born: date | None = BORN, **other: Any) -> Telling:
    day = date(2026, 10, 12)
    told = Told(name, born, mother="Enok", event=None if born else day)
    return replace(Telling(told, RT_3, MOVE_IN, day), **other)


@pytest.mark.parametrize(
    ("told", "nik"),
    [(telling("Xi", nik=ASEP.nik), NikLikeness.EQUAL), (telling(nik="3215270203740010"), NikLikeness.NEAR),
     (telling("Asep Saipudin"), NikLikeness.UNKNOWN), (telling("Asip", date(1974, 2, 3)), NikLikeness.UNKNOWN),
     (telling("Saepudim", date(1975, 3, 2)), NikLikeness.UNKNOWN),
     (telling("H. Saepudin Asep", None), NikLikeness.UNKNOWN)],
)  # fmt: skip
async def test_a_registered_person_is_found_each_way(db: Database, told: Telling, nik: NikLikeness) -> None:
    async with db.write() as transaction:
        await add_persons(await a_write(transaction), VILLAGE, [ASEP])
        (found,) = await alike.registered(transaction, told)
        assert (found.person_id, found.nik, found.area, found.told.mother) == (ASEP.id, nik, RT_4, "Enok")


async def test_the_dead_and_those_of_another_village_nearly_born_then_are_not(db: Database) -> None:
    far = replace(ASEP, id=PersonId("far"), area=ELSEWHERE, nik="")
    async with db.write() as transaction:
        await add_persons(await a_write(transaction), VILLAGE, [ASEP])
        await add_persons(await a_write(transaction), ELSEWHERE, [far])
        await end_persons(await a_write(transaction), RT_4, [(ASEP.id, BasicStatus.DEAD, date(2026, 1, 1))])
        assert [each.person_id for each in await alike.registered(transaction, telling())] == ["far"]
        assert await alike.registered(transaction, telling(born=date(1974, 2, 3))) == []


async def test_the_same_household_is_known_by_its_card(db: Database) -> None:
    async with db.write() as transaction:
        await add_persons(await a_write(transaction), VILLAGE, [ASEP])
        (by_card,) = await alike.registered(transaction, telling(kk=ASEP.kk))
        (by_id,) = await alike.registered(transaction, telling(household_id=ASEP.household_id))
        (other,) = await alike.registered(transaction, telling(kk="3215270101100099"))
        assert [bool(each.told.household) for each in (by_card, by_id, other)] == [True, True, False]


def arrival(**known: Any) -> Report:
    """A report that Asep moved into RT 4."""
    change = Change(MOVE_IN, RT_4, date(2026, 10, 12), (ASEP.id,), (ASEP.name,), (AddPerson(ASEP),))
    return death(kind=MOVE_IN, area=RT_4, change=change, **known)


def unlisted(**known: Any) -> Report:
    change = Change(DEATH, RT_4, date(2026, 10, 12), (), ("Ujang",))
    return death(area=RT_4, change=change, **known)


async def test_who_is_told_of_in_an_open_report_is_found(db: Database) -> None:
    waiting = arrival()
    async with db.write() as transaction:
        await reports.add_many(transaction, [waiting])
        for told in (
            telling("X", nik=ASEP.nik), telling("Asep"), telling("Saepudim", date(1974, 2, 3)),
            telling("Aesp Saipudin"), telling("Asip", None),
        ):  # fmt: skip
            (found,) = await alike.reported(transaction, told)
            assert (found.report_id, found.told.name, found.told.sex) == (waiting.id, ASEP.name, Sex.MALE)
        assert await alike.reported(transaction, telling(), besides=waiting.id) == []
        assert await alike.reported(transaction, telling(born=date(1999, 1, 1), kind=DEATH)) == []


@pytest.mark.parametrize(
    "known",
    [{"status": Status.REJECTED}, {"status": Status.WITHDRAWN}, {"status": Status.APPLIED}, {"practice": True}],
)  # fmt: skip
async def test_what_is_void_applied_or_practice_is_not_compared(db: Database, known: dict[str, Any]) -> None:
    async with db.write() as transaction:
        await reports.add_many(transaction, [arrival(**known)])
        assert await alike.reported(transaction, telling()) == []


async def test_the_unlisted_are_found_by_the_event(db: Database) -> None:
    async with db.write() as transaction:
        await reports.add_many(transaction, [unlisted()])
        told = telling("Ujang", None, kind=DEATH)
        (found,) = await alike.reported(transaction, told)
        assert (found.told.name, found.told.event) == ("Ujang", date(2026, 10, 12))
        assert await alike.reported(transaction, replace(told, day=date(2026, 8, 1))) == []
        assert await alike.reported(transaction, replace(told, area=ELSEWHERE)) == []


@pytest.mark.parametrize(
    ("told", "kept", "is_found"),
    [(Day(date(2019, 12, 31), Exactness.YEAR), Day(date(2019, 5, 12)), True),
     (Day(date(2019, 5, 12)), Day(date(2019, 12, 31), Exactness.YEAR), True),
     (Day(date(2026, 10, 12), Exactness.UNKNOWN), Day(date(2019, 5, 12)), True),
     (Day(date(2019, 5, 12)), Day(date(2026, 10, 12), Exactness.UNKNOWN), True),
     (Day(date(2018, 5, 12)), Day(date(2019, 12, 31), Exactness.YEAR), False),
     (Day(date(2019, 12, 31), Exactness.YEAR), Day(date(2018, 5, 12)), False)],
)  # fmt: skip
async def test_the_unlisted_are_found_by_an_event_whose_day_is_not_known(
    told: Day, kept: Day, is_found: bool, db: Database
) -> None:
    def change(day: Day) -> Change:
        return Change(DEATH, RT_4, day.latest, (), ("Ujang",), exactness=day.exactness)

    (sought,) = tellings_of(change(told))
    async with db.write() as transaction:
        await reports.add_many(transaction, [death(area=RT_4, change=change(kept))])
        found = await alike.reported(transaction, sought)
    assert [likeness(sought.told, each.told).is_doubtful for each in found] == [True] * is_found


async def test_a_report_that_is_fixed_speaks_of_others(db: Database) -> None:
    returned = unlisted(status=Status.RETURNED)
    change = replace(returned.change, names=("Entis",))
    fixed = replace(returned, status=Status.WAITING, revision=1, change=change)
    async with db.write() as transaction:
        await reports.add_many(transaction, [returned])
        assert await reports.resubmit(transaction, fixed)
        for name, known in (("Ujang", []), ("Entis", ["Entis"])):
            found = await alike.reported(transaction, telling(name, None, kind=DEATH))
            assert [each.told.name for each in found] == known


def test_a_baby_without_a_household_is_told_by_name_day_and_mother() -> None:
    day = date(2026, 10, 12)
    change = Change(Kind("birth"), RT_3, day, names=("Siti",), facts=(("mother", "Imas"),))
    (told,) = tellings_of(change)
    assert (told.told.name, told.told.birth_date, told.told.mother, told.joins) == ("Siti", day, "Imas", False)
    assert tellings_of(death().change) == ()


def born(name: str, mother: str, day: date = date(2026, 10, 1), **known: Any) -> Report:
    """A report of a birth in RT 4."""
    baby = replace(ASEP, id=PersonId(name), name=name, nik="", mother=mother, birth_date=day)
    change = Change(BIRTH, RT_4, day, (baby.id,), (name,), (AddPerson(baby),))
    return death(kind=BIRTH, area=RT_4, change=change, id=ReportId(name), number=name, submission=name, **known)


def baby(name: str, mother: str, day: date = date(2026, 10, 1)) -> Telling:
    told = Told(name, day, "KARAWANG", Sex.MALE, mother)
    return Telling(told, RT_3, BIRTH, day, person_id=PersonId("new"))


@pytest.mark.parametrize(("told", "kept"), [("Bayi Ibu Eti", "DIKA"), ("Dika", "BAYI IBU ETI"), ("Bayi", "BAYI")])
async def test_a_baby_without_a_name_is_found_by_its_mother(db: Database, told: str, kept: str) -> None:
    async with db.write() as transaction:
        await reports.add_many(transaction, [born(kept, "ETI SUMIATI")])
        for mother in ("Eti", "Eti Sumiyati", "Sumiati Eti"):
            (found,) = await alike.reported(transaction, baby(told, mother))
            assert (found.told.name, found.told.mother) == (kept, "ETI SUMIATI")
        assert await alike.reported(transaction, baby(told, "Imas")) == []
        assert await alike.reported(transaction, baby(told, "Eti", date(2026, 4, 5))) == []


async def test_only_who_may_be_the_one_is_opened(db: Database) -> None:
    """What is sealed of the others is broken here: whoever opened it would fail."""
    others = [born(f"{name} X", "IMAS") for name in ("RAKA", "DIMAS", "BAYU")]
    async with db.write() as transaction:
        await reports.add_many(transaction, [born("DIKA MAULANA", "ETI"), *others])
        await transaction.execute(text("UPDATE told_persons SET mother = :broken WHERE name LIKE '% X'"), BROKEN)
        (found,) = await alike.reported(transaction, baby("Dika Maulanna", "Eti"))
        assert found.told.mother == "ETI"


BROKEN = {"broken": b"no seal"}


async def test_what_was_told_before_there_were_keys_gets_them_at_the_next_start(db: Database) -> None:
    async with db.write() as transaction:
        await reports.add_many(transaction, [born("DIKA", "ETI"), born("BAYI IBU ENOK", "ENOK")])
        before = (await transaction.execute(select(tables.told_keys))).all()
        await transaction.execute(delete(tables.told_keys))
        assert await alike.reported(transaction, baby("Dika", "Eti")) == []
        await told_keys.make_anew(transaction)
        assert sorted((await transaction.execute(select(tables.told_keys))).all()) == sorted(before)


async def test_a_mothers_name_stands_in_no_key_and_has_another_each_day(db: Database) -> None:
    async with db.write() as transaction:
        await reports.add_many(
            transaction, [born("DIKA", "ETI SUMIATI"), born("BAYU", "ETI SUMIATI", date(2026, 10, 2))]
        )
        rows = (await transaction.execute(select(tables.told_keys.c.key, tables.told_keys.c.report_id))).all()
    hidden = {who: {key for key, report in rows if report == who and key[0] == "m"} for who in ("DIKA", "BAYU")}
    assert len(hidden["DIKA"]) == len(hidden["BAYU"]) > 4
    assert not hidden["DIKA"] & hidden["BAYU"]
    assert not [key for key, _ in rows if "et-" in key or "su-" in key]
