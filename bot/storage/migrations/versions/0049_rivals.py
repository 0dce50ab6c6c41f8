"""Which reports of two villages say of one person that he lives there."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0038"


def upgrade() -> None:
    op.create_table(
        "rivals",
        sa.Column("report_id", sa.String(32), sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("other_id", sa.String(32), sa.ForeignKey("reports.id"), primary_key=True),
    )
    op.create_index("ix_rivals_other_id", "rivals", ["other_id"])
