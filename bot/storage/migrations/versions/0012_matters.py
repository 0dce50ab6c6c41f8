"""What somebody must settle: one list, whatever its causes."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "matters",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("cause", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(80), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("settled_at", moment),
        sa.Column("settled_by", sa.String(64), nullable=False),
        sa.Column("how", sa.String(16), nullable=False),
    )
    op.create_index("uq_matters_cause", "matters", ["cause", "subject", "area_code"], unique=True)
    op.create_index("ix_matters_area_code_settled_at", "matters", ["area_code", "settled_at"])
