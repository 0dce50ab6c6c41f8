"""Whose assistant an officer is, and which invites move him to a new phone."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0046"


def upgrade() -> None:
    op.add_column("officers", sa.Column("assists", sa.String(32)))
    op.create_index("ix_officers_assists", "officers", ["assists"])
    op.add_column("invites", sa.Column("vouched_by", sa.String(32)))
