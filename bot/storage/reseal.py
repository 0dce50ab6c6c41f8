"""Seals anew, under the newest key, everything that an older one sealed: rows a chunk at a time, then files."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Table, bindparam, literal, select, text, tuple_, update

from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.registry.versions import HOUSEHOLD, PERSON

CHUNK: Final = 500
"""Rows a commit."""
Reseal = Callable[[Vault, Any, bytes], bytes | None]
"""The row that it stands in and what was sealed → the same under the newest key; None where it is so already."""


def _alike(label: str) -> Reseal:
    def reseal(vault: Vault, _: Any, sealed: bytes) -> bytes | None:
        return None if vault.is_newest(sealed) else vault.seal(label, vault.open(label, sealed))

    return reseal


def _nik_end(vault: Vault, row: Any, sealed: bytes) -> bytes | None:
    label = f"nik-end {row.label}"
    return None if vault.is_newest(sealed) else vault.seal_alike(label, vault.open(label, sealed))


def _version(vault: Vault, row: Any, sealed: bytes) -> bytes | None:
    """With what is sealed within it, which may be older than the whole."""
    subject = PERSON if row.kind == PERSON.kind else HOUSEHOLD
    stored = subject.opened(vault, sealed)
    inner = {column: stored[column] for column in SEALED_IN[subject.kind] if stored.get(column)}
    if vault.is_newest(sealed) and all(map(vault.is_newest, inner.values())):
        return None
    return subject.body(vault, {**stored, **{name: vault.seal(name, vault.open(name, inner[name])) for name in inner}})


SEALED_IN: Final = {PERSON.kind: ("nik", "mother", "private"), HOUSEHOLD.kind: ("kk",)}
SEALED: Final[Mapping[Table, Mapping[str, Reseal]]] = {
    tables.officers: {"phone": _alike("phone")},
    tables.officer_residents: {"person": _alike("officer-resident")},
    tables.addresses: {"sealed": _alike("address")},
    tables.rooms_asked: {"room": _alike("address"), "link": _alike("room-link")},
    tables.households: {"kk": _alike("kk")},
    tables.persons: {"nik": _alike("nik"), "mother": _alike("mother"), "private": _alike("private")},
    tables.nik_ends: {"entry": _nik_end},
    tables.versions: {"body": _version},
    tables.reports: {"payload": _alike("report"), "reason": _alike("reason")},
    tables.bulks: {"address": _alike("address"), "body": _alike("bulk")},
    tables.audit: {"detail": _alike("audit")},
    tables.attachments: {"reading": _alike("reading")},
    tables.told_persons: {"mother": _alike("mother")},
    tables.report_additions: {"words": _alike("addition")},
    tables.sessions: {"body": _alike("session")},
    tables.inbox: {"payload": _alike("inbox")},
    tables.outbox: {"body": _alike("outbox")},
    tables.mailbox: {"body": _alike("mailbox")},
    tables.told_buttons: {"body": _alike("told-buttons")},
    tables.deliberations: {"body": _alike("deliberation")},
    tables.rulings: {"note": _alike("ruling")},
    tables.board_sheets: {"body": _alike("board-sheet")},
    tables.objections: {"body": _alike("objection")},
    tables.keying: {"body": _alike("keying")},
    tables.surveys: {"body": _alike("survey")},
    tables.months: {"summary": _alike("summary")},
}
"""Every sealed column, but the key's own proof. The log's hashes are of what is sealed, so they stay as they are."""
_FORBID: Final = (
    "CREATE TRIGGER audit_no_update BEFORE update ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
)
_APPEND_ONLY: Final = {
    "sqlite": ("DROP TRIGGER audit_no_update", _FORBID),
    "postgresql": (
        "ALTER TABLE audit DISABLE TRIGGER audit_append_only",
        "ALTER TABLE audit ENABLE TRIGGER audit_append_only",
    ),
}
"""What lets the log's rows be sealed anew for the length of one transaction, and what forbids it again."""


@dataclass(slots=True)
class Resealed:
    """How many rows were sealed anew, and how many do not open and stay as they are."""

    rows: int = 0
    broken: int = 0


async def reseal_rows(db: Database, advance: Callable[[int, int | None], None]) -> Resealed:
    """All tables; what the newest key sealed already is passed over, so it may be cut and begun again at any time."""
    done = Resealed()
    for table, columns in SEALED.items():
        after: tuple[Any, ...] | None = None
        while True:
            async with db.write() as transaction:
                await transaction.overwrite_deleted()
                after = await _reseal_chunk(transaction, table, columns, after, done)
            advance(done.rows, None)
            if after is None:
                break
    return done


async def _reseal_chunk(
    transaction: Transaction,
    table: Table,
    columns: Mapping[str, Reseal],
    after: tuple[Any, ...] | None,
    done: Resealed,
) -> tuple[Any, ...] | None:
    """The key of the last row looked at; None at the table's end."""
    key: Sequence[Column[Any]] = list(table.primary_key)
    wanted = select(table).order_by(*key).limit(CHUNK)
    if after is not None:
        wanted = wanted.where(tuple_(*key) > tuple_(*map(_literal, after, key)))
    rows = (await transaction.execute(wanted)).all()
    for column, reseal in columns.items():
        changes = list(_changes(transaction.vault, rows, key, column, reseal, done))
        if changes:
            match = [each == bindparam(f"of_{each.name}", type_=each.type) for each in key]
            value = bindparam("resealed", type_=table.c[column].type)
            async with _permitted(transaction, table):
                await transaction.execute(update(table).where(*match).values({column: value}), changes)
            done.rows += len(changes)
    return tuple(getattr(rows[-1], str(each.name)) for each in key) if len(rows) == CHUNK else None


def _literal(value: Any, column: Column[Any]) -> Any:
    return literal(value, column.type)


def _changes(
    vault: Vault, rows: Sequence[Any], key: Sequence[Column[Any]], column: str, reseal: Reseal, done: Resealed
) -> Iterator[dict[str, Any]]:
    for row in rows:
        sealed = getattr(row, column)
        if not sealed:
            continue
        try:
            resealed = reseal(vault, row, sealed)
        except SealBroken:
            done.broken += 1
            continue
        if resealed is not None:
            yield {f"of_{each.name}": getattr(row, str(each.name)) for each in key} | {"resealed": resealed}


@asynccontextmanager
async def _permitted(transaction: Transaction, table: Table) -> AsyncIterator[None]:
    if table is not tables.audit:
        yield
        return
    permit, forbid = _APPEND_ONLY[transaction.dialect.name]
    await transaction.execute(text(permit))
    yield
    await transaction.execute(text(forbid))
