"""A list that has somebody in another RT than his family gives him a household of his own there, and parts nobody."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.people.people import HouseholdId, Person, Relationship
from bot.domain.report.changes import NameCaretaker
from bot.services.effect.open_month import begin_month, count_imported
from bot.storage import tables
from bot.storage.registry.listed import Listed
from bot.storage.registry.listed_chunk import Taken
from bot.storage.registry.registry_import import upsert_residents
from bot.storage.registry.registry_writes import IMPORT, begin_write
from tests.services.effect.events import nobody_is_parted_from_his_household
from tests.services.effect.test_mixed_order import comes, goes
from tests.services.month_town import AUGUST, MonthTown, a_month, family, report
from tests.storage.village import REGENCY, RT_3, RT_4, person


async def take(town: MonthTown, *rows: Person) -> list[Taken]:
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, IMPORT, None, town.clock())
        done = await upsert_residents(write, [Listed(each) for each in rows])
        await count_imported(transaction, done.grown)
    await nobody_is_parted_from_his_household(town)
    assert await town.balance() == await town.living()
    return done.taken


async def house_of(town: MonthTown, who: Person) -> tuple[str, str, str]:
    now = await town.person(who.id)
    assert now is not None
    return now.household_id, now.kk, now.address


async def test_who_is_listed_in_another_rt_than_his_family_has_a_household_there(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife, child = (replace(each, kk="3215270101010779", address="Kp. Lama") for each in family(3))
        head = replace(head, relationship=Relationship.HEAD)
        await town.move_in(head, wife, child)
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        whole, there = await house_of(town, head), replace(child, area=RT_4, address="Kp. Baru")
        assert await take(town, there) == [Taken.CHANGED]
        assert await house_of(town, head) == await house_of(town, wife) == whole
        apart = await house_of(town, child)
        assert apart[1:] == ("", "Kp. Baru")
        assert await take(town, there) == [Taken.SAME]
        assert await house_of(town, child) == apart
        born = replace(person("Bayi"), area=RT_4, kk=head.kk, relationship=Relationship.CHILD)
        assert await take(town, born) == [Taken.ADDED]
        assert (await house_of(town, born))[0] == apart[0]
        assert await take(town, replace(head, area=RT_4, address="Kp. Baru"), there) == [Taken.CHANGED, Taken.CHANGED]
        assert (await house_of(town, head))[0] == (await house_of(town, child))[0] == whole[0]
        assert (await house_of(town, wife))[1:] == ("", "Kp. Lama")
        assert await town.living() == {RT_3: 1, RT_4: 3}


@pytest.mark.parametrize("others_stay", [False, True])
async def test_those_of_a_family_whom_a_list_moved_bring_its_card_back_to_who_stayed(
    others_stay: bool, database_url: str, tmp_path: Path
) -> None:
    """One of them was not on the list, and has a household of his own here since; they come home to his. While another
    of them lives there still, the card is his."""
    async with a_month(database_url, tmp_path) as town:
        head, wife, child, left = (replace(each, kk="3215270101010779", address="Kp. Lama") for each in family(4))
        await town.move_in(head, wife, child, left)
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        await town.hand_in(report("caretaker", NameCaretaker(head.household_id, wife.id)))
        await take(town, *(replace(each, area=RT_4) for each in (head, wife, child)))
        own, kk, _ = await house_of(town, left)
        assert kk == ""
        home = [head, wife] if others_stay else [head, wife, child]
        await town.hand_in(goes(*home, number=8, rt=RT_4, to=RT_3))
        back = comes(*(replace(each, household_id=HouseholdId(own)) for each in home), number=8, at=RT_3)
        await town.hand_in(back)
        assert [(await house_of(town, each))[:2] for each in (*home, left)] == [
            (own, "" if others_stay else "3215270101010779")
        ] * (len(home) + 1)
        async with town.house.db.read() as transaction:
            received = select(tables.households.c.caretaker_id).where(tables.households.c.id == own)
            assert (await transaction.execute(received)).scalar() == wife.id


@pytest.mark.parametrize(("empty", "lived_in"), [("a", "b"), ("b", "a")])
async def test_a_card_that_stands_with_an_empty_household_too_is_of_who_lives_there(
    empty: str, lived_in: str, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        gone, lives = (
            replace(person(name), kk="3215270101010779", household_id=HouseholdId(house))
            for name, house in (("Gone", empty), ("Lives", lived_in))
        )
        await town.move_in(gone, lives)
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        await town.hand_in(goes(gone, number=8, rt=RT_3))
        born = replace(person("Bayi"), kk=lives.kk, relationship=Relationship.CHILD)
        assert await take(town, born) == [Taken.ADDED]
        assert (await house_of(town, born))[0] == lived_in
