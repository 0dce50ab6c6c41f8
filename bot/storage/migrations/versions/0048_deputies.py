"""For whom somebody does a duty while that one is on leave, and from which day to which."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0041"


def upgrade() -> None:
    op.add_column("officers", sa.Column("stands_in", sa.String(32)))
    op.add_column("officers", sa.Column("serves_from", sa.Date()))
    op.add_column("officers", sa.Column("serves_until", sa.Date()))
    op.create_index("ix_officers_stands_in", "officers", ["stands_in"])
