"""Surveys of the households that reports are about."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, LargeBinary, String, Table, text

from bot.storage.tables.columns import Code, Id, Moment
from bot.storage.tables.metadata import metadata

# Of a report one is open at a time. `body` is what was answered, sealed.
surveys = Table(
    "surveys",
    metadata,
    Column("id", Id, primary_key=True),
    Column("report_id", Id, ForeignKey("reports.id"), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("by", Id, nullable=False),
    Column("asked_by", Id, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("stage", String(8), nullable=False),
    Column("ended_at", Moment),
    Column("asks", Boolean, nullable=False),
    Column("body", LargeBinary),
    Index("ix_surveys_report_id", "report_id"),
    Index("ix_surveys_by", "by", "stage"),
    Index(
        "uq_surveys_open", "report_id", unique=True,
        sqlite_where=text("stage = 'open'"), postgresql_where=text("stage = 'open'"),
    ),
    Index(
        "ix_surveys_open", "area_code",
        sqlite_where=text("stage = 'open'"), postgresql_where=text("stage = 'open'"),
    ),
)  # fmt: skip
