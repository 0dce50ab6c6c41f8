"""Objections to what hangs on the notice board."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0034"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "objections",
        sa.Column("report_id", id_, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("by", id_, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
