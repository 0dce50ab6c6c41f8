"""Ids of messages that hold a phone, base64, are kept by their hash, as long ones were already."""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0052"
_AT_ONCE = 10_000
_KEPT = (
    ("seen", "event_id", ("channel",)),
    ("inbox", "event_id", ("id",)),
    ("cards", "message_ref", ("report_id", "address_key")),
    ("shown", "message_ref", ("name",)),
)


def upgrade() -> None:
    for table, column, beside in _KEPT:
        _hash_all(table, column, beside)


def _hash_all(table: str, column: str, beside: tuple[str, ...]) -> None:
    """By the whole primary key each, so that no table is gone through for a row."""
    connection = op.get_bind()
    names = ", ".join((*beside, column))
    found = connection.execute(sa.text(f"SELECT {names} FROM {table} WHERE {column} LIKE 'wamid.%'")).all()  # noqa: S608
    key = " AND ".join(f"{each} = :{each}" for each in (*beside, column))
    change = sa.text(f"UPDATE {table} SET {column} = :hashed WHERE {key}")  # noqa: S608
    for start in range(0, len(found), _AT_ONCE):
        some = [dict(row._mapping) for row in found[start : start + _AT_ONCE]]
        connection.execute(change, [row | {"hashed": sha256(row[column].encode()).hexdigest()} for row in some])
