"""Who stood in a month's list of those whose data is incomplete, so that the next month's list goes on from there."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

CODE = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "incomplete",
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("person_id", sa.String(32), primary_key=True),
        sa.Column("area_code", CODE, nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=False),
        sa.Column("since", sa.String(7), nullable=False),
    )
