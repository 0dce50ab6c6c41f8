"""A death that the RT where somebody lived before tells of nobody is on the list of the village where he lives now."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person, Sex
from bot.domain.report.changes import NOWHERE, Change, Kind
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.matters.causes import CAUSES
from bot.services.matters.raising import settle_matter
from bot.services.matters.standing import open_matters
from bot.services.work.work import Work
from tests.services.effect.events import arrives
from tests.services.matters.test_never_came import leaves
from tests.services.month_town import MonthTown, a_month, death, family, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person


def of_nobody(name: str, kind: str = "death", **known: Any) -> Report:
    """RT 3 tells it, and found nobody of the name on its list."""
    told = report(kind, **known)
    return replace(told, change=Change(Kind(kind), RT_3, date(2026, 8, 5), (), (name,)))


async def gone(town: MonthTown, who: Person, to: str) -> None:
    """He lived in RT 3, and another RT told that he came."""
    await town.move_in(who)
    await town.hand_in(arrives(who, at=to))  # type: ignore[arg-type]


async def listed(town: MonthTown) -> list[tuple[str, ...]]:
    """(report, person, area) of these alone, after another look."""
    town.clock.now += timedelta(minutes=15)
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        found = await open_matters(transaction, REGENCY)
    return [(*matter.ids, matter.area) for matter in found if matter.cause == "told-elsewhere"]


async def test_who_lives_in_another_village_is_on_its_list_until_his_death_is_told_there(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        (ujang,) = family(1)
        await gone(town, ujang, ELSEWHERE)
        told = of_nobody("Ujang", decided_at=town.clock.now)
        await town.hand_in(told)
        assert await listed(town) == [(told.id, ujang.id, ELSEWHERE)]
        async with town.house.db.write() as transaction:
            (matter,) = [each for each in await open_matters(transaction, REGENCY) if each.cause == "told-elsewhere"]
            said = await CAUSES[matter.cause].tell(Work(transaction, town.house, town.clock()), matter)
        text = town.house.texts.say("id", said.what)
        assert "Ujang" in text
        assert f"(Kematian, nomor {told.number})" in text
        town.clock.now += timedelta(days=20)
        assert await listed(town) == [(told.id, ujang.id, ELSEWHERE)], "it stands until it is settled"
        await town.hand_in(death(replace(ujang, area=ELSEWHERE)))
        assert await listed(town) == []


async def test_who_lives_in_the_same_village_is_tied_by_its_operator(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        (ujang,) = family(1)
        await gone(town, ujang, RT_4)
        await town.hand_in(of_nobody("Ujang", decided_at=town.clock.now))
        assert await listed(town) == []


async def test_who_never_lived_there_is_on_the_list_where_nobody_else_bears_his_whole_name(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        alone, one, other = (
            replace(person(name, programmes=()), area=ELSEWHERE)
            for name in ("Intan Safitri", "Siti Aminah", "Siti Aminah")
        )
        await town.move_in(alone, one, other)
        told = [of_nobody(name, decided_at=town.clock.now) for name in ("Intan Safitri", "Siti Aminah", "Intan")]
        await town.hand_in(*told)
        assert await listed(town) == [(told[0].id, alone.id, ELSEWHERE)]


async def test_no_other_kind_nor_name_nor_report_that_waits(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        (ujang,) = family(1)
        await gone(town, ujang, ELSEWHERE)
        await town.hand_in(
            of_nobody("Ujang", "move_out", decided_at=town.clock.now),
            of_nobody("Odang", decided_at=town.clock.now),
            of_nobody("Ujang", status=Status.WAITING),
        )
        assert await listed(town) == []


async def test_a_baby_told_by_its_mother_who_lived_there_is_on_the_list_of_where_they_live(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother = replace(person("Cucu Cahyati", programmes=()), sex=Sex.FEMALE)
        await gone(town, mother, ELSEWHERE)
        mother = await town.person(mother.id) or mother
        told = [of_nobody(name, decided_at=town.clock.now) for name in ("Bayi Bu Cucu Cahyati", "Bayi Bu Enok")]
        await town.hand_in(*told)
        assert await listed(town) == []
        town.clock.now += timedelta(days=20)
        baby = person("Siti Maryam", programmes=(), household_id=mother.household_id, mother="Cucu Cahyati")
        await town.move_in(replace(baby, area=ELSEWHERE, birth_date=date(2026, 7, 30)))
        assert await listed(town) == [(told[0].id, baby.id, ELSEWHERE)]


async def test_a_child_that_is_no_baby_is_not_told_of_so(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother = replace(person("Cucu Cahyati", programmes=()), sex=Sex.FEMALE)
        await gone(town, mother, ELSEWHERE)
        mother = await town.person(mother.id) or mother
        child = person("Siti Maryam", programmes=(), household_id=mother.household_id, mother="Cucu Cahyati")
        await town.move_in(replace(child, area=ELSEWHERE, birth_date=date(2020, 8, 2)))
        await town.hand_in(of_nobody("Bayi Bu Cucu Cahyati", decided_at=town.clock.now))
        assert await listed(town) == []


@pytest.mark.parametrize(("born", "is_told"), [(date(2026, 7, 30), True), (date(2020, 7, 30), False)])
async def test_a_baby_told_by_its_name_and_entered_long_after_is_on_that_list_too(
    database_url: str, tmp_path: Path, *, born: date, is_told: bool
) -> None:
    async with a_month(database_url, tmp_path) as town:
        told = of_nobody("Siti Maryam", decided_at=town.clock.now)
        await town.hand_in(told)
        assert await listed(town) == []
        town.clock.now += timedelta(days=20)
        await town.move_in(baby := replace(person("Siti Maryam", programmes=()), area=ELSEWHERE, birth_date=born))
        assert await listed(town) == ([(told.id, baby.id, ELSEWHERE)] if is_told else [])


FAR = AreaCode("32.15.27.2088/001/001")


async def moves_on(town: MonthTown, who: Person) -> None:
    came = replace(arrives(who, at=FAR), status=Status.WAITING)
    await town.hand_in(came)
    assert await town.approve(came) == []


async def test_it_goes_along_with_who_moved_on_however_late(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        (ujang,) = family(1)
        await gone(town, ujang, ELSEWHERE)
        told = of_nobody("Ujang", decided_at=town.clock.now)
        await town.hand_in(told)
        assert await listed(town) == [(told.id, ujang.id, ELSEWHERE)]
        town.clock.now += timedelta(days=20)
        await moves_on(town, ujang)
        assert await listed(town) == [(told.id, ujang.id, FAR)]


async def test_who_lives_as_an_operator_said_is_asked_about_nowhere_else(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        (ujang,) = family(1)
        await gone(town, ujang, ELSEWHERE)
        told = of_nobody("Ujang", decided_at=town.clock.now)
        await town.hand_in(told)
        assert await listed(town)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await settle_matter(work, "told-elsewhere", f"told:{told.id}+{ujang.id}", "officer:o", "alive")
            await work.flush()
        await moves_on(town, ujang)
        assert await listed(town) == []


async def lost(town: MonthTown, name: str, to: AreaCode) -> Person:
    """He left RT 3 for there, and nobody received him."""
    who = person(name, programmes=())
    await town.move_in(who)
    await leaves(town, who, to)
    return who


def told_far(town: MonthTown, name: str) -> Report:
    """The death of nobody, of an RT where he never lived."""
    told = of_nobody(name, decided_at=town.clock.now)
    return replace(told, area=FAR, change=replace(told.change, area=FAR))


async def test_who_left_and_was_received_nowhere_is_on_the_list_of_the_village_he_left(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        nowhere, not_there = await lost(town, "Intan Safitri", NOWHERE), await lost(town, "Ujang Karna", ELSEWHERE)
        told = [told_far(town, name) for name in ("intan safitri", "Ujang Karna", "Intan")]
        await town.hand_in(*told)
        assert sorted(await listed(town)) == sorted([(told[0].id, nowhere.id, RT_3), (told[1].id, not_there.id, RT_3)])
        await town.hand_in(death(nowhere))
        assert await listed(town) == [(told[1].id, not_there.id, RT_3)]
        await town.hand_in(arrives(not_there, at=ELSEWHERE))
        assert await listed(town) == [(told[1].id, not_there.id, ELSEWHERE)], "he has come"


async def test_of_two_who_are_lost_by_one_name_nobody_is_asked_nor_of_who_is_expected_where_it_is_told(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        for name in ("Siti Aminah", "Siti Aminah"):
            await lost(town, name, NOWHERE)
        await lost(town, "Ujang Karna", FAR)
        await town.hand_in(told_far(town, "Siti Aminah"), told_far(town, "Ujang Karna"))
        assert await listed(town) == []
