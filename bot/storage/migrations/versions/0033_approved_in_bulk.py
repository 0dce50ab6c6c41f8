"""Lists of reports that are approved together, while they are read and decided."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0035"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")


def upgrade() -> None:
    op.create_table(
        "bulks",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("officer_id", sa.String(32), nullable=False, index=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("made_at", moment, nullable=False),
    )
