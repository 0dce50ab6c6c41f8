"""The buttons of what was told by itself, so that they can be written as well."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0058"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
serial = sa.BigInteger().with_variant(sa.Integer, "sqlite")
key = sa.String(64)


def upgrade() -> None:
    op.create_table(
        "told_buttons",
        sa.Column("id", serial, primary_key=True, autoincrement=True),
        sa.Column("address_key", key, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", moment, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_told_buttons_address_key", "told_buttons", ["address_key"])
    op.create_index("ix_told_buttons_at", "told_buttons", ["at"])
