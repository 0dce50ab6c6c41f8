"""Corrections and new family cards at the closing: applied, listed old beside new, left out where a NIK is taken."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import EditPerson, JoinHousehold, NameHead, PutRight, SetStatus
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from bot.storage.registry import read_registry
from tests.services.month_town import CLOSING, PUT_RIGHT, MonthTown, a_month, death, family, report
from tests.storage.village import REGENCY, RT_3, RT_4, person

FIRST = date(2026, 8, 1)
NIK = "3215275708580777"
MARRIED_NO_MORE = {"marital": "3", "job": "PEDAGANG"}


def gives(nik: str, to: Person, old: str = "") -> EditPerson:
    return EditPerson(to.id, {"nik": old or to.nik}, {"nik": nik})


async def close(town: MonthTown) -> None:
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)


async def persons(town: MonthTown, *who: Person) -> list[Person]:
    """As the registry holds them now."""
    async with town.house.db.read() as transaction:
        return await read_registry.persons(transaction, [each.id for each in who], REGENCY)


async def test_the_months_list_shows_before_and_after_in_full(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        await town.hand_in(
            report("correction", gives(NIK, asep)),
            report(
                "status", EditPerson(asep.id, {"marital": "2", "job": "Petani"}, {"marital": "3", "job": "PEDAGANG"})
            ),
        )
        await close(town)
        (row,) = await town.sheet("Perbaikan data")
        assert (row["Sebelum"], row["Sesudah"], row["NIK"]) == (asep.nik, NIK, NIK)
        (row,) = await town.sheet("Perubahan status")
        assert row["Sebelum"] == "Status kawin: Kawin; Pekerjaan: Petani"
        assert row["Sesudah"] == "Status kawin: Cerai hidup; Pekerjaan: Pedagang"


async def test_nothing_is_put_right_where_old_and_new_read_alike(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = replace(person(), address="KP. SUKAMAJU", job="PETANI")
        await town.move_in(asep)
        new = {"address": "Kp. Sukamaju", "job": "Buruh"}
        await town.hand_in(report("correction", EditPerson(asep.id, {"address": asep.address, "job": asep.job}, new)))
        await close(town)
        (row,) = await town.sheet(PUT_RIGHT)
        assert {name for name in row if name.endswith(": sebelum")} == {"Pekerjaan: sebelum"}


async def test_a_nik_that_is_another_living_persons_by_then_is_told_when_it_is_approved(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep, dede = person(), person("Dede")
        await town.move_in(asep, dede)
        second = report("correction", gives(NIK, dede), status=Status.WAITING)
        await town.hand_in(report("correction", gives(NIK, asep)), second)
        assert await town.approve(second) == ["nik-taken"]
        assert [each.nik for each in await persons(town, asep, dede)] == [NIK, dede.nik]


async def test_who_comes_with_a_nik_that_was_entered_meanwhile_comes(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = replace(person(), nik="")
        await town.move_in(asep)
        joins = JoinHousehold(asep.id, HouseholdId("own"), RT_4, True)
        comes, other = (
            report("move_in", joins, EditPerson(asep.id, {"nik": ""}, {"nik": nik}), area=RT_4, status=Status.WAITING)
            for nik in (NIK, "3215275708580888")
        )
        await town.hand_in(comes, other, report("correction", gives(NIK, asep)))
        assert await town.approve(other) == ["changed-meanwhile"]
        assert await town.approve(comes) == []
        assert [(each.nik, each.area) for each in await persons(town, asep)] == [(NIK, RT_4)]


async def test_a_correction_of_what_reads_otherwise_by_then_is_told(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        first, second = (
            report("status", EditPerson(asep.id, {"job": "Petani"}, {"job": job}), status=Status.WAITING)
            for job in ("Buruh", "Sopir")
        )
        await town.hand_in(first, second)
        assert await town.approve(first) == []
        assert await town.approve(second) == ["changed-meanwhile"]
        assert [each.job for each in await persons(town, asep)] == ["Buruh"]


async def test_a_dead_persons_nik_is_given_to_nobody_else(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep, dede = person(), person("Dede")
        await town.move_in(asep, dede)
        given = report("correction", gives(asep.nik, dede), status=Status.WAITING)
        await town.hand_in(death(asep), given)
        assert await town.approve(given) == ["nik-stays-of-ended"]
        assert [each.nik for each in await persons(town, dede)] == [dede.nik]


async def test_a_dead_heads_new_name_is_not_that_of_who_follows_him(database_url: str, tmp_path: Path) -> None:
    """The son is called as the father was."""
    async with a_month(database_url, tmp_path) as town:
        head, son, other = family(3)
        son = replace(son, name=head.name)
        await town.move_in(head, son, other)
        follows = report("death", SetStatus(head.id, BasicStatus.DEAD, FIRST), NameHead(head.household_id, son.id))
        await town.hand_in(follows, report("correction", EditPerson(head.id, {"name": head.name}, {"name": "Jajang"})))
        async with town.house.db.read() as transaction:
            [shown] = await read_registry.residents(transaction, [other.id], REGENCY)
        assert shown.head_name == son.name


async def test_nobody_dies_by_an_entry_that_was_dropped_as_a_second_one(database_url: str, tmp_path: Path) -> None:
    """The right one would live for ever."""
    async with a_month(database_url, tmp_path) as town:
        asep, twin = person(), person("Asep dua")
        await town.move_in(asep, twin)
        drops = PutRight(asep.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, twin.id)
        died = death(asep, status=Status.WAITING)
        await town.hand_in(died, report("listed_twice", drops))
        assert await town.approve(died) == ["entry-dropped"]
        assert [each.status for each in await persons(town, asep, twin)] == [BasicStatus.INVALID, BasicStatus.ALIVE]


async def test_nobody_who_lives_after_all_gets_a_last_day(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        told = report(
            "correction", EditPerson(asep.id, {"ended_on": ""}, {"ended_on": "2026-07-30"}), status=Status.WAITING
        )
        await town.hand_in(told)
        assert await town.approve(told) == ["changed-meanwhile"]


async def test_a_nik_that_its_holder_gave_up_is_free(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep, dede = person(), person("Dede")
        await town.move_in(asep, dede)
        await town.hand_in(report("correction", gives(NIK, asep)), report("correction", gives(asep.nik, dede)))
        assert [each.nik for each in await persons(town, asep, dede)] == [NIK, asep.nik]


async def test_a_son_with_a_card_of_his_own_heads_it(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, son, *_ = family(3)
        new, kk = HouseholdId("new1"), "3215270101260777"
        await town.move_in(head, son)
        join = JoinHousehold(son.id, new, RT_3, False, kk, "Kp. Baru", Relationship.HEAD)
        await town.hand_in(report("split", join, NameHead(new, son.id)))
        await close(town)
        (moved,) = await persons(town, son)
        assert (moved.household_id, moved.kk, moved.relationship) == (new, kk, Relationship.HEAD)
        tally = await town.tally()
        assert (tally.opening, tally.moved_in, tally.moved_out, tally.closing) == (2, 0, 0, 2)


async def test_a_heads_new_name_is_his_familys_too_and_who_comes_home_has_not_left(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, son, *_ = family(3)
        await town.move_in(head, son)
        away, back = (SetStatus(son.id, status, FIRST) for status in (BasicStatus.AWAY, BasicStatus.ALIVE))
        renamed = EditPerson(head.id, {"name": head.name}, {"name": "Ujang Baru"})
        await town.hand_in(report("away", away), report("away", back), report("correction", renamed))
        await close(town)
        async with town.house.db.read() as transaction:
            (resident,) = await read_registry.residents(transaction, [son.id], REGENCY)
        assert (resident.head_name, resident.status) == ("Ujang Baru", BasicStatus.ALIVE)
        assert [each.died_or_left_on for each in await persons(town, son)] == [None]
