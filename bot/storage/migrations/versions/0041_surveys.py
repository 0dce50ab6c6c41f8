"""Surveys of the households that reports are about."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0051"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "surveys",
        sa.Column("id", id_, primary_key=True),
        sa.Column("report_id", id_, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("by", id_, nullable=False),
        sa.Column("asked_by", id_, nullable=False),
        sa.Column("asked_at", moment, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("stage", sa.String(8), nullable=False),
        sa.Column("ended_at", moment),
        sa.Column("asks", sa.Boolean, nullable=False),
        sa.Column("body", sa.LargeBinary),
    )
    is_open = sa.text("stage = 'open'")
    op.create_index("ix_surveys_report_id", "surveys", ["report_id"])
    op.create_index("ix_surveys_by", "surveys", ["by", "stage"])
    op.create_index(
        "uq_surveys_open", "surveys", ["report_id"], unique=True, sqlite_where=is_open, postgresql_where=is_open
    )
    op.create_index("ix_surveys_open", "surveys", ["area_code"], sqlite_where=is_open, postgresql_where=is_open)
