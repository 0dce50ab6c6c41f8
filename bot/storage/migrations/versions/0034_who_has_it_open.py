"""Who has a report open, and which resident an officer is."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0040"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("report_id", sa.String(32), sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("officer_id", sa.String(32), nullable=False),
        sa.Column("until", moment, nullable=False),
        sa.Column("told", sa.String(32)),
    )
    op.create_table(
        "officer_residents",
        sa.Column("officer_id", sa.String(32), sa.ForeignKey("officers.id"), primary_key=True),
        sa.Column("person", sa.LargeBinary, nullable=False),
    )
