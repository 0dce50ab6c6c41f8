"""Addresses: the private chats of officers, and the rooms of areas."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import bindparam, case, delete, select, update

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault

_addresses = tables.addresses
_COLUMN = "address"
_REACHED = ("unreachable", "unreachable_since", "seen_at")
_BY_KEY = select(_addresses.c.sealed).where(_addresses.c.key == bindparam("key"))


@lru_cache(maxsize=16_384)
def address_key(vault: Vault, address: Address) -> str:
    """The index under which an address is found."""
    return vault.index(_COLUMN, _written(address))


def seal_address(vault: Vault, address: Address) -> bytes:
    """The address, sealed."""
    return vault.seal_text(_COLUMN, _written(address))


def open_address(vault: Vault, sealed: bytes) -> Address:
    """What `seal_address` sealed."""
    channel, _, chat = vault.open_text(_COLUMN, sealed).partition(":")
    return Address(channel, chat)


async def address_by_key(transaction: Transaction, key: str) -> Address | None:
    """The address with this index; None where it is not known or does not open."""
    found = (await transaction.execute(_BY_KEY, {"key": key})).scalar()
    try:
        return open_address(transaction.vault, found) if found else None
    except SealBroken:
        return None


def _written(address: Address) -> str:
    return f"{address.channel}:{address.id}"


async def link_address(transaction: Transaction, address: Address, officer_id: OfficerId, now: datetime) -> None:
    """The address is this officer's from now on, and can be reached."""
    row = _row(transaction.vault, address, now) | {"officer_id": officer_id}
    await transaction.execute(upsert(transaction, _addresses, "officer_id", *_REACHED), [row])
    await add_duty(transaction, address, officer_id)


async def add_duty(transaction: Transaction, address: Address, officer_id: OfficerId) -> None:
    """The duty was taken up from this address, whichever it speaks for now; that is never forgotten."""
    row = {"address_key": address_key(transaction.vault, address), "officer_id": officer_id}
    await transaction.execute(insert_ignore(transaction, tables.address_duties), [row])


async def unlink(transaction: Transaction, address: Address, officer_id: OfficerId) -> None:
    """The address speaks for this officer no more, and cannot be made to again by a tap."""
    key = address_key(transaction.vault, address)
    his = _addresses.c.key == key, _addresses.c.officer_id == officer_id
    await transaction.execute(update(_addresses).where(*his).values(officer_id=None))
    duties = tables.address_duties
    await transaction.execute(delete(duties).where(duties.c.address_key == key, duties.c.officer_id == officer_id))


async def all_of(transaction: Transaction, officer_id: OfficerId) -> list[Address]:
    """Every private chat in which he took up his duty, whether it speaks for it now, and is reachable, or not."""
    duties = tables.address_duties
    wanted = select(_addresses.c.sealed).join(duties, duties.c.address_key == _addresses.c.key)
    found = await transaction.execute(wanted.where(duties.c.officer_id == officer_id).order_by(_addresses.c.key))
    return [open_address(transaction.vault, sealed) for (sealed,) in found]


async def bind_room(transaction: Transaction, room: Address, area: AreaCode, now: datetime) -> None:
    """The room is the area's from now on, and no other's."""
    row = _row(transaction.vault, room, now) | {"room_area": area}
    await transaction.execute(upsert(transaction, _addresses, "room_area", *_REACHED), [row])


async def unbind_room(transaction: Transaction, room: Address) -> None:
    """The room is no area's any more."""
    key = address_key(transaction.vault, room)
    await transaction.execute(update(_addresses).where(_addresses.c.key == key).values(room_area=None))


def _row(vault: Vault, address: Address, now: datetime) -> dict[str, object]:
    return {
        "key": address_key(vault, address),
        "channel": address.channel,
        "sealed": seal_address(vault, address),
        "unreachable": False,
        "unreachable_since": None,
        "seen_at": now,
    }


_OF_OFFICERS = (
    select(_addresses.c.officer_id, _addresses.c.sealed)
    .where(among(_addresses.c.officer_id, "ids"), _addresses.c.unreachable.is_(False))
    .order_by(_addresses.c.seen_at.desc())
)
_ENROLLED = select(_addresses.c.officer_id).where(among(_addresses.c.officer_id, "ids")).distinct()


async def addresses_of(transaction: Transaction, officer_ids: Iterable[OfficerId]) -> dict[OfficerId, list[Address]]:
    """Where these officers can be reached, the address last written from first; none for those without one."""
    found = await transaction.execute(_OF_OFFICERS, {"ids": list(officer_ids)})
    reachable: dict[OfficerId, list[Address]] = {}
    for officer_id, sealed in found:
        reachable.setdefault(officer_id, []).append(open_address(transaction.vault, sealed))
    return reachable


_BY_DUTY = (
    select(tables.address_duties.c.officer_id, _addresses.c.sealed)
    .join_from(tables.address_duties, _addresses, _addresses.c.key == tables.address_duties.c.address_key)
    .where(among(tables.address_duties.c.officer_id, "ids"), _addresses.c.unreachable.is_(False))
    .order_by(
        case((_addresses.c.officer_id == tables.address_duties.c.officer_id, 0), else_=1), _addresses.c.seen_at.desc()
    )
)


async def where_on_duty(transaction: Transaction, officer_ids: Iterable[OfficerId]) -> dict[OfficerId, list[Address]]:
    """As `addresses_of`, and behind those the chats that speak for another duty of his just now: for what he answers by
    a press, which is taken as this duty's."""
    found = await transaction.execute(_BY_DUTY, {"ids": list(officer_ids)})
    reachable: dict[OfficerId, list[Address]] = {}
    for officer_id, sealed in found:
        reachable.setdefault(OfficerId(officer_id), []).append(open_address(transaction.vault, sealed))
    return reachable


@dataclass(frozen=True, slots=True)
class Known:
    """A private chat somebody came in by."""

    channel: str
    reachable: bool
    seen_at: datetime


async def known_of(transaction: Transaction, officer_id: OfficerId) -> list[Known]:
    """All chats that speak for the officer, reachable or not."""
    columns = _addresses.c.channel, _addresses.c.unreachable, _addresses.c.seen_at
    found = await transaction.execute(select(*columns).where(_addresses.c.officer_id == officer_id))
    return [Known(channel, not unreachable, seen_at) for channel, unreachable, seen_at in found]


async def enrolled_among(transaction: Transaction, officer_ids: Iterable[OfficerId]) -> set[OfficerId]:
    """Those of the officers who have come in by some address, reachable now or not."""
    found = await transaction.execute(_ENROLLED, {"ids": list(officer_ids)})
    return {OfficerId(officer_id) for (officer_id,) in found}


async def area_of_room(transaction: Transaction, room: Address) -> AreaCode | None:
    """The area the room is bound to."""
    wanted = select(_addresses.c.room_area).where(_addresses.c.key == address_key(transaction.vault, room))
    found = (await transaction.execute(wanted)).scalar()
    return AreaCode(found) if found else None


async def rooms_in_chat(transaction: Transaction, chat: Address) -> dict[Address, AreaCode]:
    """The bound rooms that are this chat or topics of it. Addresses are sealed, so all rooms of the channel are read:
    not for what happens often."""
    wanted = select(_addresses.c.sealed, _addresses.c.room_area).where(
        _addresses.c.room_area.is_not(None), _addresses.c.channel == chat.channel
    )
    found = await transaction.execute(wanted.order_by(_addresses.c.key))
    opened = [(open_address(transaction.vault, sealed), AreaCode(area)) for sealed, area in found]
    return {address: area for address, area in opened if address.chat == chat.chat}


@dataclass(frozen=True, slots=True)
class SilentRoom:
    """A bound room that cannot be written to."""

    address: Address
    area: AreaCode
    since: datetime | None
    """None where a version before did not keep it."""


async def silent_rooms(transaction: Transaction) -> list[SilentRoom]:
    """All of them, by area."""
    wanted = (
        select(_addresses.c.sealed, _addresses.c.room_area, _addresses.c.unreachable_since)
        .where(_addresses.c.room_area.is_not(None), _addresses.c.unreachable)
        .order_by(_addresses.c.room_area, _addresses.c.key)
    )
    found = await transaction.execute(wanted)
    return [SilentRoom(open_address(transaction.vault, sealed), AreaCode(area), since) for sealed, area, since in found]
