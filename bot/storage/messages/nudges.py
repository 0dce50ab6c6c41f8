"""Of what officers were reminded, and what they turned down."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.month.nudges import NudgeKind
from bot.domain.people.people import Officer, OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.officers.officers import OFFICER_COLUMNS, officer_from

_nudges, _officers = tables.nudges, tables.officers


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody was reminded of something: `about` names it within the kind."""

    officer: OfficerId
    kind: NudgeKind
    about: str


_TODAY = select(_nudges.c.officer_id).where(_nudges.c.day == bindparam("day")).distinct()
_SENT = select(_nudges.c.officer_id, _nudges.c.kind, _nudges.c.about).where(among(_nudges.c.officer_id, "ids"))
_LISTENERS = select(*OFFICER_COLUMNS, _officers.c.turned_down).where(among(_officers.c.id, "ids"), _officers.c.active)
_TURNED_DOWN = select(_officers.c.turned_down).where(_officers.c.id == bindparam("who")).with_for_update()


async def add(conn: AsyncConnection, sent: Iterable[Sent], day: date) -> None:
    """Notes reminders, so that they aren't sent again."""
    rows = [{"officer_id": each.officer, "kind": each.kind.value, "about": each.about, "day": day} for each in sent]
    if rows:
        await conn.execute(insert_ignore(conn, _nudges), rows)


async def reminded_on(conn: AsyncConnection, day: date) -> set[OfficerId]:
    """Who was reminded of anything on that day."""
    return {OfficerId(who) for (who,) in await conn.execute(_TODAY, {"day": day})}


async def sent_to(conn: AsyncConnection, officers: Collection[OfficerId]) -> set[Sent]:
    """All that these were ever reminded of, as far as it is kept."""
    found = await conn.execute(_SENT, {"ids": list(officers)})
    return {Sent(OfficerId(who), NudgeKind(kind), about) for who, kind, about in found}


async def forget_before(conn: AsyncConnection, day: date) -> None:
    """What was sent before cannot be due again."""
    await conn.execute(delete(_nudges).where(_nudges.c.day < day))


async def listeners(
    conn: AsyncConnection, officers: Collection[OfficerId]
) -> dict[OfficerId, tuple[Officer, frozenset[str]]]:
    """Those of them who are active, each with the kinds he turned down."""
    found = await conn.execute(_LISTENERS, {"ids": list(officers)})
    return {row.id: (officer_from(row), _split(row.turned_down)) for row in found}


async def turned_down(conn: AsyncConnection, officer: OfficerId) -> frozenset[str]:
    """The kinds he wants no more."""
    return _split((await conn.execute(_TURNED_DOWN, {"who": officer})).scalar() or "")


async def set_turned_down(conn: AsyncConnection, officer: OfficerId, kinds: Collection[str]) -> None:
    """These he wants no more, all others he does."""
    values = {"turned_down": ",".join(sorted(kinds))}
    await conn.execute(update(_officers).where(_officers.c.id == officer).values(values))


def _split(text: str) -> frozenset[str]:
    return frozenset(text.split(",")) if text else frozenset()
