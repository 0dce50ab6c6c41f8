"""The audit log: append-only lines, each holding the hash of all before it."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import BigInteger, Row, bindparam, insert, select, update

from bot.domain.areas import AreaCode
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.tables import audit, audit_head

_COLUMN = "audit"
_CHUNK = 1000
_BEFORE_ALL = -(2**62)

Detail = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Line:
    """Who did what to whom. Ids only in the columns; what is personal belongs in `detail`, which is sealed."""

    actor: str
    action: str
    subject: str
    area: AreaCode | None = None
    detail: Detail = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as it stands in the log. `at` is UTC."""

    seq: int
    at: datetime
    line: Line


@dataclass(frozen=True, slots=True)
class Head:
    """The last line's number and hash; whoever keeps it elsewhere can prove later what the log held."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many lines were good, the head as recorded, and the first line that is not as it was written."""

    count: int
    head: Head
    broken_at: int | None = None
    reason: str = ""


_HEAD = select(audit_head.c.seq, audit_head.c.hash).where(audit_head.c.id == 1)
_LOCKED_HEAD = _HEAD.with_for_update()
_MOVE_HEAD = (
    update(audit_head)
    .where(audit_head.c.id == 1)
    .values(seq=bindparam("new_seq", type_=BigInteger), hash=bindparam("new_hash"))
)
_ADD = insert(audit)
_AFTER = select(audit).where(audit.c.seq > bindparam("after", type_=BigInteger)).order_by(audit.c.seq).limit(_CHUNK)


async def append(transaction: Transaction, lines: Sequence[Line], now: datetime) -> None:
    """Adds lines. On PostgreSQL other writers of the log wait from here to the commit, so do it late."""
    if not lines:
        return
    head = Head(*(await transaction.execute(_LOCKED_HEAD)).one())
    rows = []
    for seq, line in enumerate(lines, head.seq + 1):
        detail = _salted(line.detail)
        head = Head(seq, _hash(head.hash, seq, now, line, detail))
        rows.append(
            {
                "seq": seq,
                "at": now,
                "actor": line.actor,
                "action": line.action,
                "subject": line.subject,
                "area_code": line.area,
                "detail": transaction.vault.seal(_COLUMN, detail) if detail else None,
                "hash": head.hash,
            }
        )
    await transaction.execute(_ADD, rows)
    await transaction.execute(_MOVE_HEAD, {"new_seq": head.seq, "new_hash": head.hash})


async def head(transaction: Transaction) -> Head:
    """The log's head."""
    return Head(*(await transaction.execute(_HEAD)).one())


async def verify(transaction: Transaction) -> Verdict:
    """Walks the whole log, a chunk in memory at a time; finds what was edited, removed, put in or cut off."""
    recorded, good = await head(transaction), Head(0, "0" * 64)
    after = _BEFORE_ALL
    while rows := (await transaction.execute(_AFTER, {"after": after})).all():
        for row in rows:
            if reason := _why_broken(transaction.vault, good, row):
                return Verdict(good.seq, recorded, min(row.seq, good.seq + 1), reason)
            good = Head(row.seq, row.hash)
        after = good.seq
    if good == recorded:
        return Verdict(good.seq, recorded)
    reason = "baris sesudahnya hilang" if good.seq < recorded.seq else "kepala yang tercatat lain"
    return Verdict(good.seq, recorded, good.seq + 1, reason)


async def begun_at(transaction: Transaction) -> datetime | None:
    """When its first line was written."""
    return (await transaction.execute(select(audit.c.at).order_by(audit.c.seq).limit(1))).scalar()


async def of_subject(transaction: Transaction, subject: str) -> list[Entry]:
    """All lines about `subject`, oldest first."""
    rows = await transaction.execute(select(audit).where(audit.c.subject == subject).order_by(audit.c.seq))
    return [Entry(row.seq, row.at, _line(row, _detail(_opened(transaction.vault, row)))) for row in rows]


def _why_broken(vault: Vault, good: Head, row: Row[Any]) -> str:
    if row.seq != good.seq + 1:
        return "ada baris yang hilang" if row.seq > good.seq + 1 else "ada baris yang disisipkan"
    try:
        detail = _opened(vault, row)
    except SealBroken:
        return "rinciannya berubah"
    expected = _hash(good.hash, row.seq, row.at, _line(row, {}), detail)
    return "" if expected == row.hash else "tidak seperti waktu ditulis"


def _line(row: Row[Any], detail: Detail) -> Line:
    return Line(row.actor, row.action, row.subject, row.area_code, detail)


def _opened(vault: Vault, row: Row[Any]) -> bytes:
    return vault.open(_COLUMN, row.detail) if row.detail is not None else b""


def _salted(detail: Detail) -> bytes:
    """With a salt, so that nobody without the vault can try out details against the hash."""
    return orjson.dumps([secrets.token_hex(8), dict(detail)], option=orjson.OPT_SORT_KEYS) if detail else b""


def _detail(opened: bytes) -> Detail:
    detail: Detail = orjson.loads(opened)[1] if opened else {}
    return detail


def _hash(previous: str, seq: int, at: datetime, line: Line, detail: bytes) -> str:
    fields: Iterable[str | int | None] = (
        seq,
        at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.actor,
        line.action,
        line.subject,
        line.area,
        detail.decode(),
    )
    return sha256(bytes.fromhex(previous) + orjson.dumps(fields)).hexdigest()
