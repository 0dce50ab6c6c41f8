"""Rooms of several areas: nobody there may know all that the others know."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import case, delete, func, or_, select, update

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key, area_of_room, open_address
from bot.storage.registry.areas import prefixes

_addresses, _further = tables.addresses, tables.room_areas
MARK = 8
"""Characters."""
_IS_SHARED = _addresses.c.key.in_(select(_further.c.address_key))
_FURTHER_OF = select(_further.c.address_key).where(among(_further.c.area_code, "areas"))
_ROOMS = (
    select(_addresses.c.sealed, case((_IS_SHARED, 1), else_=0).label("shared"))
    .where(
        or_(among(_addresses.c.room_area, "areas"), _addresses.c.key.in_(_FURTHER_OF)),
        _addresses.c.unreachable.is_(False),
    )
    .order_by(_addresses.c.room_area.desc(), _addresses.c.key)
)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The reachable rooms of an area."""

    own: list[Address] = field(default_factory=list)
    """Where all who read may know whatever is known there; of this area, or of one that holds it, the nearest first."""
    shared: list[Address] = field(default_factory=list)
    """Where others read as well."""


async def all_rooms_of(transaction: Transaction, area: AreaCode) -> Rooms:
    """Of both sorts."""
    rooms = Rooms()
    for sealed, is_shared in await transaction.execute(_ROOMS, {"areas": prefixes(area)}):
        (rooms.shared if is_shared else rooms.own).append(open_address(transaction.vault, sealed))
    return rooms


async def rooms_of(transaction: Transaction, area: AreaCode) -> list[Address]:
    """The reachable rooms where what is known in the area may be read, the nearest first."""
    return (await all_rooms_of(transaction, area)).own


@dataclass(frozen=True, slots=True)
class BoundRoom:
    """A room that is somebody's: the mark that tells it from others, its areas, and whether it can be written to."""

    mark: str
    address: Address
    areas: tuple[AreaCode, ...]
    silent: bool
    since: datetime | None
    """Since when not; None where a version before did not keep it, too."""


async def bound_rooms(transaction: Transaction) -> list[BoundRoom]:
    """All of them. The mark is the beginning of the index, which tells nothing of the address."""
    columns = _addresses.c.key, _addresses.c.sealed, _addresses.c.room_area, _addresses.c.unreachable
    wanted = select(*columns, _addresses.c.unreachable_since).where(_addresses.c.room_area.is_not(None))
    found = (await transaction.execute(wanted.order_by(_addresses.c.room_area, _addresses.c.key))).all()
    others = (await transaction.execute(select(_further.c.address_key, _further.c.area_code))).all()
    return [
        BoundRoom(
            key[:MARK],
            open_address(transaction.vault, sealed),
            (AreaCode(area), *sorted(AreaCode(other) for there, other in others if there == key)),
            silent,
            since if silent else None,
        )
        for key, sealed, area, silent, since in found
    ]


async def areas_of_room(transaction: Transaction, room: Address) -> list[AreaCode]:
    """The areas of the room, that of whoever made it one first; none where it is nobody's."""
    first = await area_of_room(transaction, room)
    if first is None:
        return []
    wanted = select(_further.c.area_code).where(_further.c.address_key == address_key(transaction.vault, room))
    found = await transaction.execute(wanted.order_by(_further.c.area_code))
    return [first, *(AreaCode(area) for (area,) in found)]


async def add_area(transaction: Transaction, room: Address, area: AreaCode, now: datetime) -> None:
    """The bound room is this area's as well."""
    row = {"address_key": address_key(transaction.vault, room), "area_code": area, "added_at": now}
    await transaction.execute(insert_ignore(transaction, _further), [row])


async def remove_area(transaction: Transaction, room: Address, area: AreaCode) -> None:
    """The room is this area's no more; where that was the first, another takes its place, if there is one."""
    key = address_key(transaction.vault, room)
    here = _further.c.address_key == key
    leaving = area
    if await area_of_room(transaction, room) == area:
        leaving = (await transaction.execute(select(func.min(_further.c.area_code)).where(here))).scalar()
        await transaction.execute(update(_addresses).where(_addresses.c.key == key).values(room_area=leaving))
    await transaction.execute(delete(_further).where(here, _further.c.area_code == leaving))
