"""What `doctor` asks of the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, inspect, select, text

from bot.domain.areas import AreaCode, Level
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.storage.engine.schemas import newest_schema
from bot.storage.engine.sql import upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.queued import BROKEN
from bot.storage.tables import (
    addresses,
    areas,
    audit_head,
    inbox,
    ledger,
    months,
    officers,
    outbox,
    persons,
    room_areas,
)
from bot.storage.tables.columns import Moment


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema the database has (None: empty) and the one this program wants."""

    found: str | None
    wanted: str

    @property
    def fits(self) -> bool:
        return self.found == self.wanted


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane that stands: whose it is (an officer's name, a room's area, or neither known), what it last met, since
    when."""

    whose: str
    failure: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """What waits to be sent: failed for good, and due before the moment asked about but still there; the lanes whose
    messages are tried without success since before that moment, the longest first; how many cannot be opened."""

    failed: int
    stuck: int
    standing: Sequence[Lane] = ()
    broken: int = 0


async def read_schema(transaction: Transaction) -> Schema:
    """Works on an empty database too."""

    def current(sync: Connection) -> str | None:
        if not inspect(sync).has_table("alembic_version"):
            return None
        return sync.execute(text("SELECT version_num FROM alembic_version")).scalar()

    return Schema(await transaction.connection.run_sync(current), newest_schema())


async def prove_commit(transaction: Transaction, now: datetime) -> None:
    """Writes something, so that the commit shows whether anything can be kept."""
    row = {"job": "ready", "period": "probe", "holder": "probe", "until": now}
    await transaction.execute(upsert(transaction, ledger, "until"), row)


async def holds_data(transaction: Transaction) -> bool:
    """Whether anything was ever written that the key is needed for: every write leaves an audit line."""
    found = (await transaction.execute(select(audit_head.c.seq))).scalar()
    return bool(found)


async def count_post(transaction: Transaction, due_before: datetime) -> Post:
    """Failed and stuck orders of the outbox."""
    failed = select(func.count()).select_from(outbox).where(outbox.c.state == "failed")
    stuck = (
        select(func.count())
        .select_from(outbox)
        .where(outbox.c.state.in_(("waiting", "claimed")), outbox.c.due_at < due_before)
    )
    standing = [_lane(row) for row in await transaction.execute(_STANDING, {"before": due_before})]
    broken = select(func.count()).select_from(outbox).where(outbox.c.state == "parked", outbox.c.failure == BROKEN)
    counts = [(await transaction.execute(asked)).scalar_one() for asked in (failed, stuck, broken)]
    return Post(counts[0], counts[1], standing, counts[2])


_STANDING = (
    select(outbox.c.failure, outbox.c.failing_since, officers.c.name, addresses.c.room_area)
    .select_from(
        outbox.outerjoin(addresses, addresses.c.key == outbox.c.address_key).outerjoin(
            officers, officers.c.id == addresses.c.officer_id
        )
    )
    .where(outbox.c.state.in_(("waiting", "claimed")), outbox.c.failing_since < bindparam("before", type_=Moment))
    .order_by(outbox.c.failing_since)
)


def _lane(row: Row[*tuple[Any, ...]]) -> Lane:
    return Lane(row.name or row.room_area or "", row.failure, row.failing_since)


async def count_set_aside(transaction: Transaction) -> int:
    """Messages that could not be handled."""
    return (await transaction.execute(select(func.count()).select_from(inbox))).scalar_one()


async def count_registry(transaction: Transaction) -> tuple[int, int]:
    """(villages, residents) taken."""
    villages = select(func.count()).select_from(areas).where(func.length(areas.c.code) == Level.VILLAGE.value)
    people = select(func.count()).select_from(persons)
    return (await transaction.execute(villages)).scalar_one(), (await transaction.execute(people)).scalar_one()


async def count_rooms(transaction: Transaction) -> int:
    """Rooms that are bound to an area."""
    bound = select(func.count()).select_from(addresses).where(addresses.c.room_area.is_not(None))
    return (await transaction.execute(bound)).scalar_one()


async def silent_rooms(transaction: Transaction) -> list[tuple[AreaCode, datetime | None]]:
    """The areas of rooms that cannot be written to, each with since when."""
    wanted = (
        select(addresses.c.room_area, addresses.c.unreachable_since)
        .where(addresses.c.room_area.is_not(None), addresses.c.unreachable)
        .order_by(addresses.c.room_area)
    )
    return [(AreaCode(area), since) for area, since in await transaction.execute(wanted)]


async def villages_without_room(transaction: Transaction) -> list[AreaCode]:
    """Villages that have an active RT head but no room for the operators."""
    village = func.substr(officers.c.area_code, 1, Level.VILLAGE.value)
    first = select(addresses.c.room_area).where(addresses.c.room_area.is_not(None))
    bound = first.union(select(room_areas.c.area_code))
    found = (
        select(village)
        .distinct()
        .where(officers.c.active, officers.c.role == Role.RT.value, village.not_in(bound))
        .order_by(village)
    )
    return [AreaCode(code) for code in (await transaction.execute(found)).scalars()]


async def count_officers(transaction: Transaction) -> dict[Role, int]:
    """Active officers by role; a role that nobody has is left out."""
    counted = select(officers.c.role, func.count()).where(officers.c.active).group_by(officers.c.role)
    return {Role(role): count for role, count in await transaction.execute(counted)}


async def officers_without_address(transaction: Transaction) -> list[str]:
    """Names of active officers who cannot be written to: not enrolled, or they blocked the bot."""
    reachable = select(addresses.c.officer_id).where(addresses.c.officer_id.is_not(None), ~addresses.c.unreachable)
    found = (
        select(officers.c.name)
        .where(officers.c.active, officers.c.role != Role.ADMIN.value, officers.c.id.not_in(reachable))
        .order_by(officers.c.name)
    )
    return list((await transaction.execute(found)).scalars())


async def last_closed_period(transaction: Transaction) -> Period | None:
    """The newest month that is closed."""
    found = (await transaction.execute(select(func.max(months.c.period)).where(months.c.state == "closed"))).scalar()
    return Period(found) if found else None
