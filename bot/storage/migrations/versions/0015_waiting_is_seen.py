"""Whom reports that wait add or change, and which report builds on which."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
an_id = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "foreseen",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sa.Column("does", sa.String(8), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("household_id", an_id),
        sa.Column("name", sa.Text(), nullable=False),
    )
    for column in ("person_id", "household_id", "area_code"):
        op.create_index(f"ix_foreseen_{column}", "foreseen", [column])
    op.create_table(
        "report_builds",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("builds_on", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("used", an_id, primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
    )
    op.create_index("ix_report_builds_builds_on", "report_builds", ["builds_on"])
