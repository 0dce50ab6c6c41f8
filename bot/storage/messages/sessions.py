"""Conversations: who speaks from an address, with the state of what is being said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, String, bindparam, delete, func, select, update

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.storage.engine.sql import ListOf, among, insert_ignore, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.messages.outbox import readdress
from bot.storage.officers.addresses import address_key, seal_address
from bot.storage.officers.officers import ABSENT_NAME, deputyship_from
from bot.storage.tables import addresses, officers, room_areas, sessions

_COLUMN = "session"


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is known of an address. `owner` is the officer's id, whichever address he writes from, else the key."""

    address: Address
    address_key: str
    owner: str
    officer: Officer | None
    """None for strangers, rooms, and officers who were switched off."""
    room_area: AreaCode | None
    known: bool
    """Whether the address was remembered before."""
    session: bytes | None
    """The opened JSON."""
    unreachable: bool = False
    seen_at: datetime | None = None
    """When it was last written from, give or take a minute; UTC."""
    former: Officer | None = None
    """Who was switched off, where it is his."""


_owner = func.coalesce(addresses.c.officer_id, addresses.c.key)
_LOAD = (
    select(
        addresses.c.key,
        addresses.c.officer_id,
        addresses.c.room_area,
        officers.c.name,
        officers.c.role,
        officers.c.area_code,
        officers.c.locale,
        officers.c.active,
        officers.c.practises_until,
        officers.c.told_at,
        officers.c.assists,
        officers.c.stands_in,
        officers.c.serves_from,
        officers.c.serves_until,
        ABSENT_NAME,
        sessions.c.body,
        addresses.c.unreachable,
        addresses.c.seen_at,
    )
    .select_from(
        addresses.outerjoin(officers, officers.c.id == addresses.c.officer_id).outerjoin(
            sessions, sessions.c.owner == _owner
        )
    )
    .where(among(addresses.c.key, "keys"))
)
_wanted = func.unnest(bindparam("keys", type_=ListOf(String))).table_valued("key", name="wanted").render_derived()
_wanted_owner = func.coalesce(addresses.c.officer_id, _wanted.c.key)
_LOCK = select(
    _wanted_owner.label("owner"),
    func.pg_try_advisory_xact_lock(func.hashtextextended(_wanted_owner, 0)).label("got"),
).select_from(_wanted.outerjoin(addresses, addresses.c.key == _wanted.c.key))
_UNREACHABLE = (
    update(addresses)
    .where(among(addresses.c.key, "keys"), addresses.c.unreachable.is_(False))
    .values(unreachable=True, unreachable_since=bindparam("now", type_=addresses.c.seen_at.type))
)
_REACHABLE = update(addresses).where(among(addresses.c.key, "keys")).values(unreachable=False, unreachable_since=None)


_TOUCH = (
    update(addresses)
    .where(among(addresses.c.key, "keys"))
    .values(unreachable=False, unreachable_since=None, seen_at=bindparam("now", type_=addresses.c.seen_at.type))
)


_WRITTEN_AT = select(addresses.c.key, addresses.c.seen_at).where(
    among(addresses.c.key, "keys"), addresses.c.room_area.is_(None)
)


async def written_at(transaction: Transaction, keys: Sequence[str]) -> dict[str, datetime]:
    """When each of these private chats was last written from, give or take a minute; unknown ones are left out."""
    found = await transaction.execute(_WRITTEN_AT, {"keys": list(keys)})
    return {row.key: row.seen_at for row in found}


async def touch(transaction: Transaction, keys: Sequence[str], now: datetime) -> None:
    """These addresses were written from now, so they can be reached."""
    if keys:
        await transaction.execute(_TOUCH, {"keys": list(keys), "now": now})


async def load(transaction: Transaction, wanted: Sequence[Address]) -> dict[Address, Conversation]:
    """The conversations of these addresses, also of those never heard from, for changing them in this transaction.

    On SQLite the transaction is the only writer. On PostgreSQL each owner is locked until the transaction ends; an
    address whose owner another process has locked is missing from the result: handle it later.
    """
    keys = {address_key(transaction.vault, address): address for address in wanted}
    if not keys:
        return {}
    locked = await _lock_owners(transaction, list(keys)) if transaction.dialect.name == "postgresql" else None
    rows = {row.key: row for row in await transaction.execute(_LOAD, {"keys": list(keys)})}
    found = (_conversation(transaction.vault, address, key, rows.get(key)) for key, address in keys.items())
    return {each.address: each for each in found if locked is None or each.owner in locked}


async def _lock_owners(transaction: Transaction, keys: list[str]) -> set[str]:
    # Locked before the reading statement, whose snapshot then holds what the last holder of the lock committed. An
    # address that changed its owner in between shows an owner here not locked, and waits for the next round.
    return {row.owner for row in await transaction.execute(_LOCK, {"keys": keys}) if row.got}


def _conversation(vault: Vault, address: Address, key: str, row: Row[*tuple[Any, ...]] | None) -> Conversation:
    if row is None:
        return Conversation(address, key, key, None, None, False, None)
    session = _opened(vault, row.body) if row.body is not None else None
    officer = _officer(row)
    on_duty, former = (officer, None) if officer is None or officer.active else (None, officer)
    owner, reached = row.officer_id or key, (row.unreachable, row.seen_at)
    return Conversation(address, key, owner, on_duty, row.room_area, True, session, *reached, former)


def _opened(vault: Vault, body: bytes) -> bytes:
    """A session that does not open comes back sealed as it is: no JSON, so it is put away and the person goes on."""
    try:
        return vault.open(_COLUMN, body)
    except SealBroken:
        return body


def _officer(row: Row[*tuple[Any, ...]]) -> Officer | None:
    """Whose address it is, on duty or not."""
    if row.officer_id is None:
        return None
    role, area, active = Role(row.role), AreaCode(row.area_code), bool(row.active)
    officer_id = OfficerId(row.officer_id)
    turn = deputyship_from(row.stands_in, row.serves_from, row.serves_until, row.stands_in_for)
    told = row.practises_until, row.told_at, row.assists, turn
    return Officer(officer_id, row.name, role, area, row.locale, active, *told)


async def save(transaction: Transaction, rows: Sequence[tuple[str, bytes]], now: datetime) -> None:
    """Keeps (owner, JSON) pairs in place of what was there; of two for one owner the later."""
    if rows:
        values = [
            {"owner": owner, "body": transaction.vault.seal(_COLUMN, body), "updated_at": now} for owner, body in rows
        ]
        await transaction.execute(upsert(transaction, sessions, "body", "updated_at"), values)


async def is_begun(transaction: Transaction, owner: str) -> bool:
    """Whether a conversation of `owner` is kept."""
    return (await transaction.execute(select(sessions.c.owner).where(sessions.c.owner == owner))).first() is not None


async def put_away(transaction: Transaction, owner: str, kept_as: str) -> None:
    """The conversation of `owner` is kept, sealed as it is, under another name, where nobody takes it up again."""
    await transaction.execute(update(sessions).where(sessions.c.owner == owner).values(owner=kept_as))


async def remember(transaction: Transaction, heard_from: Sequence[Address], now: datetime) -> None:
    """Adds the addresses that are not there yet."""
    values = [
        {
            "key": address_key(transaction.vault, address),
            "channel": address.channel,
            "sealed": seal_address(transaction.vault, address),
            "unreachable": False,
            "seen_at": now,
        }
        for address in heard_from
    ]
    if values:
        # In the order of the keys, so that two processes adding the same ones wait for each other, not in a circle.
        await transaction.execute(
            insert_ignore(transaction, addresses), sorted(values, key=lambda value: str(value["key"]))
        )


async def mark_unreachable(transaction: Transaction, address: Address, now: datetime) -> bool:
    """Nothing arrives there (blocked, put out of the room, no right to write); whether that is new."""
    values = {"keys": [address_key(transaction.vault, address)], "now": now}
    return bool((await transaction.execute(_UNREACHABLE, values)).rowcount)


async def mark_reachable(transaction: Transaction, address: Address) -> None:
    """Everything arrives there again."""
    await transaction.execute(_REACHABLE, {"keys": [address_key(transaction.vault, address)]})


async def move_room(transaction: Transaction, old: Address, new: Address) -> None:
    """The room `old` is now `new`: its area, conversation and waiting messages follow. Twice is as once."""
    before, after = address_key(transaction.vault, old), address_key(transaction.vault, new)
    row = (await transaction.execute(select(addresses).where(addresses.c.key == before))).one_or_none()
    if row is not None:
        moved = {**row._mapping, "key": after, "channel": new.channel, "sealed": seal_address(transaction.vault, new)}
        await transaction.execute(
            upsert(transaction, addresses, "room_area", "officer_id", "unreachable", "unreachable_since"), moved
        )
        await transaction.execute(delete(addresses).where(addresses.c.key == before))
    await transaction.execute(update(room_areas).where(room_areas.c.address_key == before).values(address_key=after))
    old_session = select(sessions.c.body, sessions.c.updated_at).where(sessions.c.owner == before)
    if (said := (await transaction.execute(old_session)).one_or_none()) is not None:
        await transaction.execute(
            upsert(transaction, sessions, "body", "updated_at"), {**said._mapping, "owner": after}
        )
        await transaction.execute(delete(sessions).where(sessions.c.owner == before))
    await readdress(transaction, old, new)
