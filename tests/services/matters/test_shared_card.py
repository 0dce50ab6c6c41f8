"""Two households of one RT with one No KK, of older data or a list, become one by a touch of the operator."""

from dataclasses import replace
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import add_persons, name_caretakers
from tests.services.phones import Town
from tests.storage.village import a_write, person

KK = "3215270101150777"
HEAD, WIFE, CHILD = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD


def one(name: str, house: str, kin: Relationship | None = HEAD, area: AreaCode = RT_003, kk: str = KK) -> Person:
    made = person(name, household_id=HouseholdId(house), relationship=kin, area=area, kk=kk, programmes=(), nik="")
    return replace(made, id=PersonId(name.split()[0].lower()))


async def lives(town: Town, *people: Person) -> None:
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        for area in {each.area for each in people}:
            await add_persons(write, area, [each for each in people if each.area == area])


async def asked(town: Town) -> list[tuple[str, ...]]:
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return [each.ids for each in await open_matters(transaction, REGENCY) if each.cause == "shared-card"]


async def homes(town: Town, *who: str) -> list[tuple[HouseholdId, Relationship | None]]:
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [PersonId(each) for each in who], REGENCY)
    return [(each.household_id, each.relationship) for each in found]


async def test_one_touch_makes_them_one_family_with_one_head_and_the_matter_is_over(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Imas Nur", "a", WIFE), one("Dedi Karna", "b", CHILD))
    assert await asked(town) == [("a", "b")]
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman")
    assert "No KK keluarga Oman Karna" in operator.text
    assert "sama dengan No KK keluarga Dedi Karna" in operator.text
    assert KK not in operator.text
    shown = operator.newest
    await operator.tap("Satukan keluarga", shown)
    assert "Sekarang satu keluarga, kepalanya Oman Karna" in operator.text
    assert await homes(town, "oman", "imas", "dedi") == [("a", HEAD), ("a", WIFE), ("a", CHILD)]
    assert await asked(town) == []
    await operator.tap("Satukan keluarga", shown)
    assert "sudah tidak sama" in operator.text


async def test_of_each_who_joins_it_stands_who_said_so(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Dedi Karna", "b", CHILD), one("Sari Karna", "b", CHILD))
    await asked(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    for who in ("oman", "dedi", "sari"):
        told = [line.actor for line in await town.log(f"person:{who}") if line.action == "person.completed"]
        assert told == ([] if who == "oman" else ["officer:demo-officer-3"])


async def test_of_two_heads_one_stays_and_of_the_other_it_is_asked_how_he_is_kin(town: Town) -> None:
    await lives(town, one("Oman Karna", "b"), one("Imas Nur", "b", WIFE), one("Dedi Karna", "a"))
    await asked(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    assert "kepalanya Oman Karna" in operator.text
    assert await homes(town, "oman", "dedi") == [("b", HEAD), ("b", None)]


async def test_who_receives_the_aid_of_the_one_receives_it_for_both_where_nobody_else_does(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Imas Nur", "a", WIFE), one("Dedi Karna", "b", CHILD))
    async with town.house.db.write() as transaction:
        await name_caretakers(await a_write(transaction), REGENCY, [(HouseholdId("b"), PersonId("dedi"))])
    await asked(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    houses = {row["id"]: row["caretaker_id"] for row in await town.rows(tables.households)}
    assert houses["a"] == "dedi"


async def test_but_whoever_receives_it_for_the_one_that_stays_does_still(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Imas Nur", "a", WIFE), one("Dedi Karna", "b"))
    async with town.house.db.write() as transaction:
        both = [(HouseholdId("b"), PersonId("dedi")), (HouseholdId("a"), PersonId("imas"))]
        await name_caretakers(await a_write(transaction), REGENCY, both)
    await asked(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    houses = {row["id"]: row["caretaker_id"] for row in await town.rows(tables.households)}
    assert houses["a"] == "imas"


async def test_of_whom_a_no_kk_is_known_no_more_or_who_moved_on_nothing_stands_there(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Dedi Karna", "b"))
    assert await asked(town) == [("a", "b")]
    both = tables.households.update().where(tables.households.c.id.in_(["a", "b"]))
    for became in ({"area_code": RT_001}, {"area_code": RT_003, "kk": None, "kk_key": None}):
        async with town.house.db.write() as transaction:
            await transaction.execute(both.values(**became))
        assert await asked(town) == []


async def test_they_stand_there_since_the_day_they_stood_there_before(town: Town) -> None:
    came = date(2026, 10, 3)
    await lives(town, one("Oman Karna", "a"), one("Imas Nur", "a", WIFE), one("Dedi Karna", "b"))
    async with town.house.db.write() as transaction:
        his = tables.persons.update().where(tables.persons.c.id == "dedi")
        await transaction.execute(his.values(placed_on=came))
    await asked(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    [row] = [each for each in await town.rows(tables.persons) if each["id"] == "dedi"]
    assert (row["household_id"], row["placed_on"], row["status"]) == ("a", came, BasicStatus.ALIVE.value)


async def test_a_third_is_asked_about_too_and_stays_so_once_two_are_one(town: Town) -> None:
    await lives(town, *(one(name, house) for name, house in (("Oman A", "a"), ("Imas B", "b"), ("Dedi C", "c"))))
    assert await asked(town) == [("a", "b"), ("a", "c")]
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    assert await asked(town) == [("a", "c")]


async def test_nobody_else_is(town: Town) -> None:
    await lives(
        town,
        one("Oman Karna", "a"),
        one("Next Door", "other rt", area=RT_001),
        one("Other Card", "other kk", kk="3215270101150888"),
        one("No Card", "none", kk=""),
        one("Nor He", "none too", kk=""),
        replace(one("Gone Man", "left"), status=BasicStatus.MOVED),
    )
    assert await asked(town) == []


async def test_told_as_two_they_are_asked_about_no_more(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Dedi Karna", "b"))
    await asked(town)
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Oman", "Tandai selesai", "Memang dua keluarga")
    assert await asked(town) == []


async def test_it_is_nobodys_who_has_another_village(town: Town) -> None:
    await lives(town, one("Oman Karna", "a"), one("Dedi Karna", "b"))
    await asked(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman")
    shown = operator.newest
    async with town.house.db.write() as transaction:
        theirs = tables.households.update().where(tables.households.c.id.in_(["a", "b"]))
        await transaction.execute(theirs.values(area_code="32.15.28.2002/001/001"))
    await operator.tap("Satukan keluarga", shown)
    assert "sudah tidak di wilayah ini" in operator.text
    assert [house for house, _ in await homes(town, "oman", "dedi")] == ["a", "b"]


async def test_whose_birth_waits_is_of_the_family_that_its_mothers_became_one_with(town: Town) -> None:
    imas = replace(one("Imas Nur", "b", None), sex=Sex.FEMALE, birth_date=date(1994, 3, 1))
    await lives(town, one("Oman Karna", "a"), imas)
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Imas Nur", "Imas Nur", "Siti Maryam")
    await phone.answer("Perempuan", "Hari ini", "Di rumah", "Karawang", "Kirim")
    await asked(town)
    town.clock.advance(minutes=5)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan keluarga")
    await town.room.tap("Setujui")
    baby = next(row for row in await town.rows(tables.persons) if row["name"] == "Siti Maryam")
    assert (baby["household_id"], baby["area_code"]) == ("a", RT_003)
