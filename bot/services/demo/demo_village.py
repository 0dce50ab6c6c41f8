"""Fills an empty database with the practice village Sukamaju Baru: areas, families, officers and their phones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.profiles import DEFAULT_PROFILE, Profile, load_profile
from bot.services.demo.demo_people import make_ended, make_families, make_newest
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address
from bot.storage.registry import areas, registry_changes
from bot.storage.registry.areas import regencies
from bot.storage.registry.registry_writes import begin_write

REGENCY = AreaCode("32.15")
VILLAGE = AreaCode("32.15.27.2099")
"""No such village: the last number in use there is 2010."""
RT_003 = AreaCode(f"{VILLAGE}/005/003")
RT_001 = AreaCode(f"{VILLAGE}/002/001")
AREAS = (
    Area(AreaCode("32"), "Jawa Barat"),
    Area(REGENCY, "Kabupaten Karawang"),
    Area(AreaCode("32.15.27"), "Telukjambe Barat"),
    Area(VILLAGE, "Sukamaju Baru", "Telukjambe Barat"),
)
ROOM = "ruang-operator"
"""The operators' room, as an address of the channel."""
ACTOR = "cli:demo"


@dataclass(frozen=True, slots=True)
class Player:
    """A made-up officer and the phone that is his on the practice page; the second operator has one elsewhere."""

    name: str
    role: Role
    area: AreaCode
    phone: str = ""
    """Its address on the channel."""
    number: str = ""
    """Of the phone, E.164."""


PLAYERS = (
    Player("Ujang Suryana", Role.RT, RT_003, "rt-1", "+628110000001"),
    Player("Neneng Rohaeti", Role.RT, RT_001, "rt-2", "+628110000002"),
    Player("Rina Marlina", Role.OPERATOR, VILLAGE, "operator", "+628110000003"),
    Player("Dedi Supriadi", Role.OPERATOR, VILLAGE, "operator-2", "+628110000004"),
    Player("Sri Wahyuni", Role.DINSOS, REGENCY, "dinsos", "+628110000005"),
)


async def fill_demo_village(house: House, channel: str) -> bool:
    """Fills the database in one transaction if it has no areas yet; whether it did. All are on the one channel."""
    async with house.db.write() as transaction:
        if await regencies(transaction):
            return False
        await areas.upsert_areas(transaction, AREAS)
        await areas.add_missing_rts(transaction, [RT_003, RT_001])
        write = await begin_write(transaction, "demo", VILLAGE, house.clock())
        for rt in (RT_003, RT_001):
            everybody = [*make_residents(rt, house.profile), *newest_residents(rt, house.today(), house.profile)]
            everybody += ended_residents(rt, house.today())
            await registry_changes.add_persons(write, rt, everybody)
        await _add_players(transaction, house, channel)
        line = audit.Line(ACTOR, "demo.filled", f"area:{VILLAGE}", VILLAGE, {})
        await audit.append(transaction, [line], house.clock())
    return True


def make_residents(rt: AreaCode, profile: Profile | None = None) -> Iterator[Person]:
    """Everybody of an RT, with ids that are the same each time; they get the aid of the profile, or of the default."""
    prefix = f"demo{rt[-7:].replace('/', '')}"
    numbers = count(1)
    for place, family in enumerate(make_families(rt, profile or load_profile(DEFAULT_PROFILE)), start=1):
        for member in family.members:
            yield replace(
                member,
                id=PersonId(f"{prefix}p{next(numbers):03}"),
                household_id=HouseholdId(f"{prefix}h{place:03}"),
            )


def newest_residents(rt: AreaCode, today: date, profile: Profile | None = None) -> Iterator[Person]:
    """Who came lately, so that there is somebody to ask about whenever the village is made up."""
    prefix = f"demo{rt[-7:].replace('/', '')}"
    newest = make_newest(rt, today, profile or load_profile(DEFAULT_PROFILE))
    for number, (place, person) in enumerate(newest, start=1):
        yield replace(person, id=PersonId(f"{prefix}n{number:03}"), household_id=HouseholdId(f"{prefix}h{place:03}"))


def ended_residents(rt: AreaCode, today: date) -> Iterator[Person]:
    """Who died or left before the village was made up."""
    prefix = f"demo{rt[-7:].replace('/', '')}"
    for number, person in enumerate(make_ended(rt, today), start=1):
        yield replace(person, id=PersonId(f"{prefix}e{number:03}"), household_id=HouseholdId(f"{prefix}e{number:03}"))


async def _add_players(transaction: Transaction, house: House, channel: str) -> None:
    now = house.clock()
    for number, player in enumerate(PLAYERS, start=1):
        officer = Officer(OfficerId(f"demo-officer-{number}"), player.name, player.role, player.area, told_at=now)
        await officers.add_officer(transaction, officer, now, player.number)
        await link_address(transaction, Address(channel, player.phone), officer.id, now)
    await bind_room(transaction, Address(channel, ROOM), VILLAGE, now)
