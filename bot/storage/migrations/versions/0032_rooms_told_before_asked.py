"""A platform may tell of a room before it is known who asked for it: both halves are kept until they meet."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.rename_table("rooms_asked", "rooms_asked_before")
    op.create_table(
        "rooms_asked",
        sa.Column("request", sa.String(128), primary_key=True),
        sa.Column("area_code", code),
        sa.Column("room", sa.LargeBinary),
        sa.Column("link", sa.LargeBinary),
        sa.Column("asked_at", moment, nullable=False),
    )
    op.execute(
        "INSERT INTO rooms_asked (request, area_code, asked_at) "
        "SELECT request, area_code, asked_at FROM rooms_asked_before"
    )
    op.drop_table("rooms_asked_before")
