"""Where each message of a chat stands that asks something, so that it can be put away once it is answered."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")


def upgrade() -> None:
    op.create_table(
        "shown",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("message_ref", sa.String(128), nullable=False),
        sa.Column("at", moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shown_at", "shown", ["at"])
