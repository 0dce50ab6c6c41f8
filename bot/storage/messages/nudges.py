"""Of what officers were reminded, and what they turned down."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, select, update

from bot.domain.month.nudges import NudgeKind
from bot.domain.people.officer import Officer, OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
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


async def add(transaction: Transaction, sent: Iterable[Sent], day: date) -> None:
    """Notes reminders, so that they aren't sent again."""
    rows = [{"officer_id": each.officer, "kind": each.kind.value, "about": each.about, "day": day} for each in sent]
    if rows:
        await transaction.execute(insert_ignore(transaction, _nudges), rows)


async def reminded_on(transaction: Transaction, day: date) -> set[OfficerId]:
    """Who was reminded of anything on that day."""
    return {OfficerId(who) for (who,) in await transaction.execute(_TODAY, {"day": day})}


async def sent_to(transaction: Transaction, officers: Collection[OfficerId]) -> set[Sent]:
    """All that these were ever reminded of, as far as it is kept."""
    found = await transaction.execute(_SENT, {"ids": list(officers)})
    return {Sent(OfficerId(who), NudgeKind(kind), about) for who, kind, about in found}


async def forget_before(transaction: Transaction, day: date) -> None:
    """What was sent before cannot be due again."""
    await transaction.execute(delete(_nudges).where(_nudges.c.day < day))


async def listeners(
    transaction: Transaction, officers: Collection[OfficerId]
) -> dict[OfficerId, tuple[Officer, frozenset[str]]]:
    """Those of them who are active, each with the kinds he turned down."""
    found = await transaction.execute(_LISTENERS, {"ids": list(officers)})
    return {row.id: (officer_from(row), _split(row.turned_down)) for row in found}


async def turned_down(transaction: Transaction, officer: OfficerId) -> frozenset[str]:
    """The kinds he wants no more."""
    return _split((await transaction.execute(_TURNED_DOWN, {"who": officer})).scalar() or "")


async def set_turned_down(transaction: Transaction, officer: OfficerId, kinds: Collection[str]) -> None:
    """These he wants no more, all others he does."""
    values = {"turned_down": ",".join(sorted(kinds))}
    await transaction.execute(update(_officers).where(_officers.c.id == officer).values(values))


def _split(text: str) -> frozenset[str]:
    return frozenset(text.split(",")) if text else frozenset()
