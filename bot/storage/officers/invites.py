"""Invites: codes by which an officer joins, each for one use."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, insert, select, update

from bot.domain.people.officer import Officer, OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.officers.officers import OFFICER_COLUMNS, officer_from
from bot.storage.tables.columns import Moment

_invites = tables.invites


class InviteRefused(StrEnum):
    """Why a code opens nothing."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"
    OFF = "off"
    """The officer it was made for has no duty any more."""


def _key(vault: Vault, code: str) -> str:
    return vault.index("invite", code.strip().upper())


async def make_invites(
    transaction: Transaction, codes: Mapping[OfficerId, str], expires_at: datetime, vouched_by: OfficerId | None = None
) -> None:
    """A code for each officer; only its index is kept, so it can't be shown again. Upper and lower case are one.
    Where somebody vouches for a new phone, it moves the officer there."""
    rows = [
        {"code_key": _key(transaction.vault, code), "officer_id": officer_id, "expires_at": expires_at}
        | {"vouched_by": vouched_by}
        for officer_id, code in codes.items()
    ]
    await transaction.execute(insert(_invites), rows)


async def void_invites(transaction: Transaction, officer_ids: Iterable[OfficerId], now: datetime) -> None:
    """What these officers were given and have not used opens nothing from `now` on: it is expired."""
    await transaction.execute(_VOID.values(expires_at=now), {"ids": list(officer_ids), "now": now})


async def open_until(
    transaction: Transaction, officer_ids: Iterable[OfficerId], now: datetime
) -> dict[OfficerId, datetime]:
    """Those of these officers who hold a code that works and is not used, and until when it does."""
    found = await transaction.execute(_OPEN, {"ids": list(officer_ids), "now": now})
    return {OfficerId(officer_id): until for officer_id, until in found}


async def use_invite(transaction: Transaction, code: str, now: datetime) -> Officer | InviteRefused:
    """Uses up the code: of two who try it at once one gets the officer."""
    key = _key(transaction.vault, code)
    row = (await transaction.execute(_BY_KEY.where(_invites.c.code_key == key))).first()
    if row is None:
        return InviteRefused.UNKNOWN
    officer = officer_from(row)
    if row.used_at is not None:
        return InviteRefused.USED
    if row.expires_at <= now:
        return InviteRefused.EXPIRED
    if not officer.active and officer.deputyship is None:  # A deputy comes in before his first day.
        return InviteRefused.OFF
    free = (_invites.c.code_key == key, _invites.c.used_at.is_(None))
    taken = await transaction.execute(update(_invites).where(*free).values(used_at=now))
    if not taken.rowcount:
        return InviteRefused.USED
    await use_up(transaction, officer.id, now)
    return officer


async def use_up(transaction: Transaction, officer_id: OfficerId, now: datetime) -> bool:
    """Whoever has come in needs none of his codes, and they let in nobody else: all are used. False where he held none
    but one that somebody vouched for, which is for a new phone."""
    his = {"ids": [officer_id], "now": now}
    return (await transaction.execute(_USE_UP.values(used_at=now), his)).rowcount > 0


async def vouched_by(transaction: Transaction, code: str) -> OfficerId | None:
    """Who vouches that whoever has the code is its officer on a new phone; None for any other code."""
    wanted = select(_invites.c.vouched_by).where(_invites.c.code_key == _key(transaction.vault, code))
    found = (await transaction.execute(wanted)).scalar()
    return OfficerId(found) if found else None


_BY_KEY = select(*OFFICER_COLUMNS, _invites.c.expires_at, _invites.c.used_at).where(
    tables.officers.c.id == _invites.c.officer_id
)
_IS_OPEN = (
    among(_invites.c.officer_id, "ids"),
    _invites.c.used_at.is_(None),
    _invites.c.expires_at > bindparam("now", type_=Moment),
)
_USE_UP = update(_invites).where(*_IS_OPEN, _invites.c.vouched_by.is_(None))
_OPEN = (
    select(_invites.c.officer_id, func.max(_invites.c.expires_at, type_=Moment))
    .where(*_IS_OPEN)
    .group_by(_invites.c.officer_id)
)
_VOID = update(_invites).where(
    among(_invites.c.officer_id, "ids"), _invites.c.used_at.is_(None), _invites.c.expires_at > bindparam("now")
)
