"""Who takes his household along to another RT, and who gets a new one there."""

from dataclasses import replace

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import JoinHousehold
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import OutsideArea
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.read_registry import household_members, persons
from bot.storage.registry.registry_changes import add_persons, name_caretakers
from tests.storage.village import REGENCY, RT_3, RT_4, a_village, a_write, person


def shared_house(join: JoinHousehold) -> HouseholdId:
    return shared_houses(join.household_id, join.area)[0]


def join(who: Person, house: HouseholdId | None = None, **known: object) -> JoinHousehold:
    whole = JoinHousehold(who.id, house or who.household_id, RT_4, True, address="Kp. Baru")
    return replace(whole, **known)  # type: ignore[arg-type]


def a_family() -> tuple[Person, Person, Person]:
    """Head, wife and child of one household of RT 3."""
    head = person("Ujang")
    wife = person("Entin", household_id=head.household_id, relationship=Relationship.WIFE, kk=head.kk)
    return head, wife, person("Dede", household_id=head.household_id, relationship=Relationship.CHILD, kk=head.kk)


async def kept(transaction: Transaction, who: PersonId, area: AreaCode = RT_4) -> Person:
    (found,) = await persons(transaction, [who], area)
    return found


async def test_a_household_that_moves_whole_keeps_its_id_card_and_caretaker(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        people = a_family()
        await add_persons(await a_write(transaction), REGENCY, people)
        await name_caretakers(await a_write(transaction), REGENCY, [(people[0].household_id, people[1].id)])
        await join_households(await a_write(transaction), REGENCY, [join(each) for each in people])
        members = await household_members(transaction, people[0].household_id, RT_4)
        assert [each.is_caretaker for each in members] == [False, True, False]
        assert {(each.head_name, each.address) for each in members} == {("Ujang", "Kp. Baru")}
        assert (await kept(transaction, people[2].id)).kk == people[0].kk


async def test_some_of_a_household_share_a_new_one(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        head, wife, child = a_family()
        await add_persons(await a_write(transaction), REGENCY, [head, wife, child])
        await join_households(await a_write(transaction), REGENCY, [join(head), join(child)])
        members = await household_members(transaction, shared_house(join(head)), RT_4)
        assert [(each.name, each.head_name) for each in members] == [("Ujang", "Ujang"), ("Dede", "Ujang")]
        assert [each.name for each in await household_members(transaction, head.household_id, RT_3)] == ["Entin"]
        assert (await kept(transaction, wife.id, RT_3)).kk == head.kk


async def test_who_follows_later_joins_those_who_went_before(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        head, wife, child = a_family()
        await add_persons(await a_write(transaction), REGENCY, [head, wife, child])
        await join_households(await a_write(transaction), REGENCY, [join(head), join(child)])
        await join_households(await a_write(transaction), REGENCY, [join(wife)])
        assert len(await household_members(transaction, shared_house(join(head)), RT_4)) == 3


async def test_who_comes_once_those_before_him_have_moved_on_leaves_them_where_they_are(database_url: str) -> None:
    """Their household went along with them, so he has one of his own."""
    async with a_village(database_url) as database, database.write() as transaction:
        head, wife, child = a_family()
        elsewhere = AreaCode("32.15.28.2002/001/001")
        await add_persons(await a_write(transaction), REGENCY, [head, wife, child])
        await join_households(await a_write(transaction), REGENCY, [join(child)])
        gone = (await kept(transaction, child.id)).household_id
        await join_households(
            await a_write(transaction), REGENCY, [replace(join(child, area=elsewhere), household_id=gone)]
        )
        await join_households(await a_write(transaction), REGENCY, [join(wife)])
        assert len(await household_members(transaction, gone, elsewhere)) == 1
        hers = (await kept(transaction, wife.id)).household_id
        assert [each.name for each in await household_members(transaction, hers, RT_4)] == ["Entin"]


async def test_a_family_that_follows_when_nobody_is_left_there_keeps_its_own_card(database_url: str) -> None:
    """One went before, got a card of her own there, and came back to them."""
    async with a_village(database_url) as database, database.write() as transaction:
        head, wife, child = a_family()
        await add_persons(await a_write(transaction), REGENCY, [head, wife, child])
        own = "3215270101010880"
        await join_households(await a_write(transaction), REGENCY, [join(child, kk=own)])
        assert (await kept(transaction, child.id)).kk == own
        home = JoinHousehold(child.id, head.household_id, RT_3, True)
        await join_households(await a_write(transaction), REGENCY, [home])
        await join_households(await a_write(transaction), REGENCY, [join(head), join(wife), join(child)])
        members = await household_members(transaction, head.household_id, RT_4)
        assert len(members) == 3
        assert (await kept(transaction, child.id)).kk == head.kk


async def test_a_family_whose_members_part_leaves_its_household(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        head, wife, child = a_family()
        await add_persons(await a_write(transaction), REGENCY, [head, wife, child])
        elsewhere = AreaCode("32.15.28.2002/001/001")
        await join_households(
            await a_write(transaction), REGENCY, [join(head), join(wife), join(child, area=elsewhere)]
        )
        assert len(await household_members(transaction, shared_house(join(head)), RT_4)) == 2
        assert (await kept(transaction, child.id, elsewhere)).household_id == shared_house(join(child, area=elsewhere))


async def test_one_joins_a_family_that_lives_there(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        host, guest = person("Budi", area=RT_4), person("Asep")
        await add_persons(await a_write(transaction), REGENCY, [host, guest])
        joined = join(guest, host.household_id, relationship=Relationship.OTHER_KIN)
        await join_households(await a_write(transaction), REGENCY, [joined])
        members = await household_members(transaction, host.household_id, RT_4)
        assert [(each.name, each.head_name) for each in members] == [("Budi", "Budi"), ("Asep", "Budi")]
        assert (await kept(transaction, guest.id)).address == host.address


async def test_nobody_is_put_outside_the_area(db: Database) -> None:

    async with db.write() as transaction:
        with pytest.raises(OutsideArea):
            await join_households(await a_write(transaction), RT_3, [join(person())])
