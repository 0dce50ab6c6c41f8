"""The index of the last four digits: it follows a person, finds him in any area, and tells nothing without the key."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import name_search, nik_ends, read_registry
from bot.storage.registry.areas import upsert_areas
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.listed import Listed
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.registry_changes import add_persons, edit_person
from bot.storage.registry.registry_import import upsert_residents
from tests.storage.plumbing import VAULT
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, VILLAGE, a_village, a_write, person

FAR = AreaCode("32.15.28.2002")
END, OTHER_END = "7391", "4862"
ASEP = person("ASEP", nik=f"321527170858{END}")


async def ending(transaction: Transaction, area: AreaCode, end: str = END) -> list[str]:
    return list(await name_search.persons_ending(transaction, area, end, 9))


async def rows(transaction: Transaction) -> int:
    return len((await transaction.execute(select(tables.nik_ends))).all())


async def with_far_village(transaction: Transaction) -> None:
    await upsert_areas(transaction, [Area(FAR, "Mekarjaya", "Tempuran")])


@pytest.mark.parametrize("area", [RT_3, VILLAGE, REGENCY, AreaCode("32")])
async def test_somebody_is_found_in_an_area_of_any_size(database_url: str, area: AreaCode) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP, person("WATI")])
        assert await ending(transaction, area) == [ASEP.id]
        assert await ending(transaction, RT_4) == []
        assert await ending(transaction, FAR) == []


async def test_it_follows_a_new_number_and_a_move_to_another_village(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await with_far_village(transaction)
        await add_persons(await a_write(transaction), RT_3, [ASEP])
        new = EditPerson(ASEP.id, {}, {"nik": f"321527170858{OTHER_END}"})
        assert await edit_person(await a_write(transaction), RT_3, new)
        assert await ending(transaction, VILLAGE) == []
        assert await ending(transaction, VILLAGE, OTHER_END) == [ASEP.id]
        await join_households(
            await a_write(transaction), ELSEWHERE, [JoinHousehold(ASEP.id, HouseholdId("x"), ELSEWHERE, True)]
        )
        assert await ending(transaction, VILLAGE, OTHER_END) == []
        assert await ending(transaction, REGENCY, OTHER_END) == [ASEP.id]
        assert await rows(transaction) == 1
        assert await edit_person(await a_write(transaction), ELSEWHERE, EditPerson(ASEP.id, {}, {"nik": ""}))
        assert await rows(transaction) == 0


async def test_it_follows_an_imported_list(database_url: str) -> None:
    nameless = replace(ASEP, nik="")
    async with a_village(database_url) as database, database.write() as transaction:
        await with_far_village(transaction)
        await upsert_residents(await a_write(transaction), [Listed(nameless)])
        assert await rows(transaction) == 0
        await upsert_residents(await a_write(transaction), [Listed(ASEP)])
        assert await ending(transaction, VILLAGE) == [ASEP.id]
        await upsert_residents(await a_write(transaction), [Listed(replace(ASEP, area=ELSEWHERE))])
        assert await ending(transaction, VILLAGE) == []
        assert await ending(transaction, FAR) == [ASEP.id]
        assert await rows(transaction) == 1


async def test_a_row_left_behind_finds_nobody(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP])
        await nik_ends.enter(transaction, [Ending(ASEP.id, RT_3, OTHER_END), Ending(ASEP.id, RT_3, END)])
        assert await rows(transaction) == 2
        assert await ending(transaction, VILLAGE, OTHER_END) == []


async def test_a_new_key_still_finds_whom_the_former_entered(database_url: str) -> None:
    keys = {1: b"k" * 32, 2: b"n" * 32}
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP])
    rotated = Database(database_url, Vault(keys, b"i" * 32))
    async with rotated.write() as transaction:
        assert await ending(transaction, VILLAGE) == [ASEP.id]
        await edit_person(
            await a_write(transaction), RT_3, EditPerson(ASEP.id, {}, {"nik": f"321527170858{OTHER_END}"})
        )
        assert (await ending(transaction, VILLAGE), await ending(transaction, VILLAGE, OTHER_END)) == ([], [ASEP.id])
    await rotated.dispose()


async def test_in_an_rt_the_end_or_the_whole_number_finds_him(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP, person("WATI")])
        for digits in (END, ASEP.nik):
            assert await read_registry.numbered_in(transaction, RT_3, digits) == [ASEP.id]
        assert await read_registry.numbered_in(transaction, RT_3, f"111111111111{END}") == []
        assert await read_registry.numbered_in(transaction, RT_4, END) == []


async def test_those_who_share_an_end_cannot_be_told_from_those_who_don_t(database_url: str) -> None:
    """Labels show how many share one, but no row says of whom; not even by its length."""
    sharing = [person(f"N{number}", nik=f"32152717085{number % 10}{END}") for number in range(6)]
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [*sharing, *(person(f"M{number}") for number in range(6))])
        found = (await transaction.execute(select(tables.nik_ends))).all()
        assert len({row.entry for row in found}) == len(found)
        assert len({len(row.entry) for row in found}) == 1
        assert not any(each.id.encode() in row.entry for row in found for each in sharing)
        persons = (await transaction.execute(select(tables.persons))).all()
        labels = {row.label for row in found}
        assert not any(value in labels for row in persons for value in row)


def test_an_entry_is_sealed_under_its_label() -> None:
    def key(who: Person) -> tuple[int, bytes]:
        return nik_ends._key(VAULT, Ending(who.id, who.area, who.nik))

    assert key(ASEP) == key(ASEP)
    assert key(ASEP)[0] == key(replace(ASEP, area=RT_4))[0]
    assert key(ASEP)[0] != key(replace(ASEP, area=ELSEWHERE))[0]
