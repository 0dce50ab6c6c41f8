"""Deliberations (musyawarah desa), what was decided in them, their papers."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from bot.storage.tables.columns import Code, Id, Moment
from bot.storage.tables.metadata import metadata

# One of a village is open at a time. `body` is the meeting, sealed: place, who led, who attended.
deliberations = Table(
    "deliberations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("area_code", Code, nullable=False),
    Column("number", Integer, nullable=False),
    Column("form", String(16), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("opened_by", Id, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_by", Id),
    Column("closed_at", Moment),
    Column("ended_at", Moment),
    Index("uq_deliberations_number", "area_code", "number", unique=True),
    Index(
        "uq_deliberations_open", "area_code", unique=True,
        sqlite_where=text("stage = 'open'"), postgresql_where=text("stage = 'open'"),
    ),
    Index("ix_deliberations_stage", "stage"),
)  # fmt: skip

# What one of them decided about a report; no votes where it was by consensus. `came_of_it` is filled once it is signed.
rulings = Table(
    "rulings",
    metadata,
    Column("deliberation_id", Id, ForeignKey("deliberations.id"), primary_key=True),
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("agreed", SmallInteger),
    Column("refused", SmallInteger),
    Column("abstained", SmallInteger),
    Column("note", LargeBinary),
    Column("by", Id, nullable=False),
    Column("at", Moment, nullable=False),
    Column("came_of_it", String(8), nullable=False, default=""),
    Index("ix_rulings_report_id", "report_id"),
)

# A list that was printed to hang on the notice board: what it says (sealed, for it names people), until when it hangs.
# `made` says whether its papers were sent. It is deleted once it hangs no more.
board_sheets = Table(
    "board_sheets",
    metadata,
    Column("id", Id, primary_key=True),
    Column("area_code", Code, nullable=False),
    Column("by", Id, nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("made", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# Its papers are attachments: those that were made to be signed, and those that came back signed. They never expire.
deliberation_papers = Table(
    "deliberation_papers",
    metadata,
    Column("ref", Id, primary_key=True),
    Column("deliberation_id", Id, ForeignKey("deliberations.id"), nullable=False),
    Column("what", String(16), nullable=False),
    Column("place", SmallInteger, nullable=False),
    Column("filename", Text, nullable=False),
    Column("by", Id),
    Column("at", Moment, nullable=False),
    Index("ix_deliberation_papers_deliberation_id", "deliberation_id"),
)
