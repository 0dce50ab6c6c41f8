"""Whoever imports a list reads what its No KK did to households that were there."""

from dataclasses import replace
from pathlib import Path

from bot.domain.people.people import HouseholdId, Person, PersonId, readable
from tests.services.imports.test_older_lists import row, take
from tests.services.month_town import a_month, family

OLD, NEW, OTHER = "3215270101010779", "3215270101010888", "3215270101010777"


def called(*people: Person) -> list[str]:
    return [f"keluarga {readable(each.name)}" for each in people]


def another_family() -> list[Person]:
    return [
        replace(each, id=PersonId(f"b{each.id}"), household_id=HouseholdId("theirs"), nik=f"321528{each.nik[6:]}")
        for each in family(2)
    ]


async def test_of_a_list_each_fate_of_a_household_is_told(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk="") for each in family(2))
        await town.move_in(head, child)
        told = await take(town, tmp_path / "w.csv", *(row(replace(each, kk=OLD)) for each in (head, child)))
        [mine] = called(head)
        assert [each.reason for each in told.put_right] == [f"No KK: sekarang nomor {mine}, yang belum punya nomor"]
        told = await take(town, tmp_path / "w.csv", *(row(replace(each, kk=NEW)) for each in (head, child)))
        assert [each.reason for each in told.put_right] == [
            f"No KK: sekarang nomor {mine}, menggantikan nomornya yang lama"
        ]


async def test_so_is_where_somebody_is_listed_in_another_household(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk=OLD) for each in family(2))
        them = [
            replace(each, kk=OTHER, name=name) for each, name in zip(another_family(), ("WAWAN", "TITIN"), strict=True)
        ]
        await town.move_in(head, child, *them)
        told = await take(town, tmp_path / "w.csv", row(replace(child, kk=OTHER)))
        mine, theirs = called(head, them[0])
        [said] = [each.reason for each in told.put_right]
        assert (
            said == f"No KK: sudah nomor {theirs}, RT 003/RW 005; {readable(child.name)} dipindah ke sana dari {mine}"
        )
        told = await take(town, tmp_path / "w.csv", row(replace(them[1], kk=NEW)))
        [said] = [each.reason for each in told.put_right]
        assert said == f"No KK: belum ada di data; Titin dipisah dari {theirs}, dengan nomor ini"
