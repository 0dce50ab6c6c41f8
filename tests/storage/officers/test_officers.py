"""Officers, where they are reached, and how they join."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.storage.officers import addresses, officers
from bot.storage.officers.invites import InviteRefused, make_invites, use_invite, void_invites
from bot.storage.officers.officers import OfficerEntry, upsert_officers
from bot.storage.officers.shared_rooms import rooms_of
from bot.storage.registry import areas
from tests.storage.village import ACEP, NOW, OLIS, REGENCY, RT_3, RT_4, VILLAGE, a_village

PHONE, TABLET, GROUP = Address("telegram", "42"), Address("web", "a:b"), Address("telegram", "-100")


async def test_officers_are_found_by_area_from_above_and_below(database_url: str) -> None:
    async with a_village(database_url) as database, database.read() as transaction:
        assert await officers.for_area(transaction, RT_3, Role.OPERATOR) == [OLIS]
        assert await officers.for_area(transaction, AreaCode("32.15.28.2002/001/001"), Role.OPERATOR) == []
        assert await officers.officers_of_area(transaction, REGENCY, (Role.RT,)) == [ACEP]
        assert await officers.officers_of_area(transaction, RT_4, (Role.RT,)) == []
        assert await officers.by_id(transaction, ACEP.id) == ACEP
        assert await officers.officer_by_phone(transaction, "+6281200000001") == ACEP


async def test_one_who_was_switched_off_is_found_by_id_alone(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await officers.switch_off(transaction, ACEP.id)
        assert await officers.officers_of_area(transaction, REGENCY, (Role.RT,)) == []
        assert await officers.officer_by_phone(transaction, "+6281200000001") is None
        acep = await officers.by_id(transaction, ACEP.id)
        assert acep is not None
        assert not acep.active


async def test_an_officer_has_all_his_addresses_newest_first(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await addresses.link_address(transaction, PHONE, ACEP.id, NOW)
        await addresses.link_address(transaction, TABLET, ACEP.id, NOW + timedelta(hours=1))
        assert await addresses.addresses_of(transaction, [ACEP.id, OLIS.id]) == {ACEP.id: [TABLET, PHONE]}


async def test_the_nearest_room_comes_first(database_url: str) -> None:
    district = Address("telegram", "-200")
    async with a_village(database_url) as database, database.write() as transaction:
        await addresses.bind_room(transaction, district, AreaCode("32.15.27"), NOW)
        await addresses.bind_room(transaction, GROUP, VILLAGE, NOW)
        assert await rooms_of(transaction, RT_3) == [GROUP, district]
        assert await addresses.area_of_room(transaction, GROUP) == VILLAGE


async def test_an_invite_opens_once_and_says_why_not(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await make_invites(transaction, {ACEP.id: "ABC234"}, NOW + timedelta(days=7))
        await make_invites(transaction, {ACEP.id: "OLD234"}, NOW - timedelta(seconds=1))
        assert await use_invite(transaction, "nothing", NOW) is InviteRefused.UNKNOWN
        assert await use_invite(transaction, "OLD234", NOW) is InviteRefused.EXPIRED
        assert await use_invite(transaction, " abc234 ", NOW) == ACEP
        assert await use_invite(transaction, "ABC234", NOW) is InviteRefused.USED


async def test_a_void_invite_is_expired_at_once_and_a_used_one_stays_used(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await make_invites(transaction, {ACEP.id: "USED34"}, NOW + timedelta(days=7))
        await use_invite(transaction, "USED34", NOW)
        await make_invites(transaction, {ACEP.id: "ABC234", OLIS.id: "OLS234"}, NOW + timedelta(days=7))
        await void_invites(transaction, [ACEP.id], NOW)
        assert await use_invite(transaction, "ABC234", NOW) is InviteRefused.EXPIRED
        assert await use_invite(transaction, "USED34", NOW) is InviteRefused.USED
        assert await use_invite(transaction, "OLS234", NOW) == OLIS


async def test_of_many_who_use_an_invite_at_once_one_gets_in(database_url: str) -> None:
    async with a_village(database_url) as database:
        async with database.write() as transaction:
            await make_invites(transaction, {ACEP.id: "ABC234"}, NOW + timedelta(days=7))

        async def use() -> Officer | InviteRefused:
            async with database.write() as transaction:
                return await use_invite(transaction, "ABC234", NOW)

        got = await asyncio.gather(*(use() for _ in range(6)))
    assert sorted(map(str, got)) == sorted([str(ACEP), *[InviteRefused.USED] * 5])


@pytest.mark.parametrize("phone", ["+6281200000009", ""])
async def test_importing_officers_again_changes_nothing(database_url: str, phone: str) -> None:
    euis = OfficerEntry(Officer(OfficerId("euis"), "Euis", Role.RT, RT_4), phone)
    again = OfficerEntry(Officer(OfficerId("other"), "Euis", Role.RT, RT_4), phone)
    async with a_village(database_url) as database, database.write() as transaction:
        assert await upsert_officers(transaction, [euis], NOW) == 1
        assert await upsert_officers(transaction, [again], NOW) == 0
        assert [each.id for each in await officers.officers_of_area(transaction, RT_4, (Role.RT,))] == ["euis"]


async def test_areas_are_named_with_what_holds_them(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        names = await areas.area_names(transaction, [RT_3])
        assert (names[RT_3], names[VILLAGE], names[REGENCY]) == ("RT 003/RW 005", "Sukamaju", "Kabupaten Karawang")
        assert [area.code for area in await areas.areas_within(transaction, REGENCY, Level.RT)] == [RT_3, RT_4]
        assert [area.name for area in await areas.regencies(transaction)] == ["Kabupaten Karawang"]
