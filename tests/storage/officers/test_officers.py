"""Officers, where they are reached, and how they join."""

import asyncio
from datetime import timedelta

import pytest

from bot.dialogue.prompt import Address
from bot.domain.areas import AreaCode, Level
from bot.domain.people.people import Officer, OfficerId, Role
from bot.storage.officers import addresses, officers
from bot.storage.officers.invites import InviteRefused, make_invites, use_invite, void_invites
from bot.storage.officers.officers import OfficerEntry, upsert_officers
from bot.storage.registry import areas
from tests.storage.village import ACEP, NOW, OLIS, REGENCY, RT_3, RT_4, VAULT, VILLAGE, a_village

PHONE, TABLET, GROUP = Address("telegram", "42"), Address("web", "a:b"), Address("telegram", "-100")


async def test_officers_are_found_by_area_from_above_and_below(database_url: str) -> None:
    async with a_village(database_url) as database, database.read() as conn:
        assert await officers.for_area(conn, RT_3, Role.OPERATOR) == [OLIS]
        assert await officers.for_area(conn, AreaCode("32.15.28.2002/001/001"), Role.OPERATOR) == []
        assert await officers.officers_of_area(conn, REGENCY, (Role.RT,)) == [ACEP]
        assert await officers.officers_of_area(conn, RT_4, (Role.RT,)) == []
        assert await officers.by_id(conn, ACEP.id) == ACEP
        assert await officers.officer_by_phone(conn, VAULT, "+6281200000001") == ACEP


async def test_one_who_was_switched_off_is_found_by_id_alone(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as conn:
        await officers.switch_off(conn, ACEP.id)
        assert await officers.officers_of_area(conn, REGENCY, (Role.RT,)) == []
        assert await officers.officer_by_phone(conn, VAULT, "+6281200000001") is None
        acep = await officers.by_id(conn, ACEP.id)
        assert acep is not None
        assert not acep.active


async def test_an_officer_has_all_his_addresses_newest_first(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as conn:
        await addresses.link_address(conn, VAULT, PHONE, ACEP.id, NOW)
        await addresses.link_address(conn, VAULT, TABLET, ACEP.id, NOW + timedelta(hours=1))
        assert await addresses.addresses_of(conn, VAULT, [ACEP.id, OLIS.id]) == {ACEP.id: [TABLET, PHONE]}
        key = addresses.address_key(VAULT, PHONE)
        assert await addresses.officers_at(conn, [key]) == {key: ACEP}


async def test_the_nearest_room_comes_first(database_url: str) -> None:
    district = Address("telegram", "-200")
    async with a_village(database_url) as database, database.write() as conn:
        await addresses.bind_room(conn, VAULT, district, AreaCode("32.15.27"), NOW)
        await addresses.bind_room(conn, VAULT, GROUP, VILLAGE, NOW)
        assert await addresses.rooms_of(conn, VAULT, RT_3) == [GROUP, district]
        assert await addresses.area_of_room(conn, VAULT, GROUP) == VILLAGE
        await addresses.unbind_room(conn, VAULT, GROUP)
        assert await addresses.rooms_of(conn, VAULT, RT_3) == [district]


async def test_an_invite_opens_once_and_says_why_not(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as conn:
        await make_invites(conn, VAULT, {ACEP.id: "ABC234"}, NOW + timedelta(days=7))
        await make_invites(conn, VAULT, {ACEP.id: "OLD234"}, NOW - timedelta(seconds=1))
        assert await use_invite(conn, VAULT, "nothing", NOW) is InviteRefused.UNKNOWN
        assert await use_invite(conn, VAULT, "OLD234", NOW) is InviteRefused.EXPIRED
        assert await use_invite(conn, VAULT, " abc234 ", NOW) == ACEP
        assert await use_invite(conn, VAULT, "ABC234", NOW) is InviteRefused.USED


async def test_a_void_invite_is_expired_at_once_and_a_used_one_stays_used(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as conn:
        await make_invites(conn, VAULT, {ACEP.id: "ABC234", OLIS.id: "OLS234"}, NOW + timedelta(days=7))
        await make_invites(conn, VAULT, {ACEP.id: "USED34"}, NOW + timedelta(days=7))
        await use_invite(conn, VAULT, "USED34", NOW)
        await void_invites(conn, [ACEP.id], NOW)
        assert await use_invite(conn, VAULT, "ABC234", NOW) is InviteRefused.EXPIRED
        assert await use_invite(conn, VAULT, "USED34", NOW) is InviteRefused.USED
        assert await use_invite(conn, VAULT, "OLS234", NOW) == OLIS


async def test_of_many_who_use_an_invite_at_once_one_gets_in(database_url: str) -> None:
    async with a_village(database_url) as database:
        async with database.write() as conn:
            await make_invites(conn, VAULT, {ACEP.id: "ABC234"}, NOW + timedelta(days=7))

        async def use() -> Officer | InviteRefused:
            async with database.write() as conn:
                return await use_invite(conn, VAULT, "ABC234", NOW)

        got = await asyncio.gather(*(use() for _ in range(6)))
    assert sorted(map(str, got)) == sorted([str(ACEP), *[InviteRefused.USED] * 5])


@pytest.mark.parametrize("phone", ["+6281200000009", ""])
async def test_importing_officers_again_changes_nothing(database_url: str, phone: str) -> None:
    euis = OfficerEntry(Officer(OfficerId("euis"), "Euis", Role.RT, RT_4), phone)
    again = OfficerEntry(Officer(OfficerId("other"), "Euis", Role.RT, RT_4), phone)
    async with a_village(database_url) as database, database.write() as conn:
        assert await upsert_officers(conn, VAULT, [euis], NOW) == 1
        assert await upsert_officers(conn, VAULT, [again], NOW) == 0
        assert [each.id for each in await officers.officers_of_area(conn, RT_4, (Role.RT,))] == ["euis"]


async def test_areas_are_named_with_what_holds_them(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as conn:
        names = await areas.area_names(conn, [RT_3])
        assert (names[RT_3], names[VILLAGE], names[REGENCY]) == ("RT 003/RW 005", "Sukamaju", "Kabupaten Karawang")
        assert [area.code for area in await areas.children(conn, VILLAGE)] == [f"{VILLAGE}/005"]
        assert [area.code for area in await areas.children(conn, AreaCode(f"{VILLAGE}/005"))] == [RT_3, RT_4]
        assert await areas.children(conn, RT_3) == []
        assert [area.code for area in await areas.areas_within(conn, REGENCY, Level.RT)] == [RT_3, RT_4]
        assert [area.name for area in await areas.regencies(conn)] == ["Kabupaten Karawang"]
