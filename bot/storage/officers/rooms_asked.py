"""Rooms that a platform was asked to make: which area each is for, and which room it became.

The two are told by different ways and in any order: the platform may tell of a room before the answer that names the
request has been kept. So each side keeps its half under the request's name, and whoever comes second has both.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.storage import tables
from bot.storage.engine.sql import upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import open_address, seal_address

_asked = tables.rooms_asked
_LINK = "room-link"
KEPT_FOR = timedelta(days=7)
"""A room nobody here asked for is forgotten after that."""


@dataclass(frozen=True, slots=True)
class RoomThere:
    """A room that was asked for and is there: whose it is, and the link into it."""

    area: AreaCode
    room: Address
    link: str


async def ask(transaction: Transaction, request: str, area: AreaCode, now: datetime) -> RoomThere | None:
    """The platform was asked for the area's room, and named its answer so; the room where it has told of it already."""
    row = {"request": request, "area_code": area, "asked_at": now}
    await transaction.execute(upsert(transaction, _asked, "area_code"), [row])
    return await _take_whole(transaction, request)


async def tell(transaction: Transaction, request: str, room: Address, link: str, now: datetime) -> RoomThere | None:
    """The platform says that the room is there; the room once it is known who asked, and only once."""
    await transaction.execute(delete(_asked).where(_asked.c.asked_at < now - KEPT_FOR, _asked.c.area_code.is_(None)))
    vault = transaction.vault
    row = {"request": request, "room": seal_address(vault, room), "link": vault.seal_text(_LINK, link), "asked_at": now}
    await transaction.execute(upsert(transaction, _asked, "room", "link"), [row])
    return await _take_whole(transaction, request)


async def _take_whole(transaction: Transaction, request: str) -> RoomThere | None:
    found = select(_asked.c.area_code, _asked.c.room, _asked.c.link).where(_asked.c.request == request)
    area, room, link = (await transaction.execute(found)).one()
    if area is None or room is None:
        return None
    await transaction.execute(delete(_asked).where(_asked.c.request == request))
    vault = transaction.vault
    return RoomThere(AreaCode(area), open_address(vault, room), vault.open_text(_LINK, link))
