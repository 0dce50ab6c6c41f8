"""Months, what must happen once, and whose key it is all sealed with."""

from sqlalchemy import (  # noqa: I001 - three lines instead of fifteen
    Column, Index, Integer, LargeBinary, SmallInteger, String, Table, Text,
)  # fmt: skip

from bot.storage.tables.columns import Code, Id, Moment, Serial
from bot.storage.tables.metadata import metadata


# state: open, closing (cut made, files being written), closed. `cut_number` is the last write of the registry in it. A
# correction is a new version naming the one before; it begins with its cut made, for all write in the one that is open.
months = Table(
    "months",
    metadata,
    Column("area_code", Code, primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False, default=1),
    Column("state", String(8), nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("cut_at", Moment),
    Column("cut_number", Serial),
    Column("closed_at", Moment),
    Column("closed_by", String(64), nullable=False, default=""),
    Column("file_ref", Id),
    Column("file_name", Text, nullable=False, default=""),
    Column("sha256", String(64), nullable=False, default=""),
    Column("summary", LargeBinary),
)


# Opening + born + moved in - died - moved out + put right + imported = closing, for each RT and month. While the
# month is open every writer of the registry adds to its row; `state` and `closing` are filled in at the cut.
rt_months = Table(
    "rt_months",
    metadata,
    Column("period", String(7), primary_key=True),
    Column("area_code", Code, primary_key=True),
    Column("state", String(8), nullable=False),
    Column("opening", Integer, nullable=False),
    Column("born", Integer, nullable=False, default=0),
    Column("moved_in", Integer, nullable=False, default=0),
    Column("died", Integer, nullable=False, default=0),
    Column("moved_out", Integer, nullable=False, default=0),
    Column("put_right", Integer, nullable=False, default=0),
    Column("imported", Integer, nullable=False, default=0),
    Column("closing", Integer, nullable=False),
)


# Who stood in a closed month's list of those whose data is incomplete; the next month's goes on from there.
incomplete = Table(
    "incomplete",
    metadata,
    Column("period", String(7), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("area_code", Code, nullable=False),
    Column("number", String(32), nullable=False),
    Column("proposed", Text, nullable=False),
    Column("since", String(7), nullable=False),
)


# What is to be keyed into the national application for whoever stands in a closed month's lists, by its menu; `body` is
# the row, sealed, as it was at the cut. Rows of a month that is being closed are read by nobody yet.
keying = Table(
    "keying",
    metadata,
    Column("area_code", Code, primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("village_code", Code, nullable=False),
    Column("menu", String(16), nullable=False),
    Column("person_id", Id, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("done_by", Id),
    Column("done_at", Moment),
    Index("ix_keying_village_code", "village_code", "period", "version"),
    Index("ix_keying_person_id", "person_id"),
)


# What must happen once per period: whoever inserts the row does it; `until` lets another take over after a crash.
ledger = Table(
    "ledger",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("period", String(32), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", Moment),
    Column("done_at", Moment),
)


# One row: a known value under the key that the database is written with, and that key's fingerprint.
key_proof = Table(
    "key_proof",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", String(32), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
