"""A room may be shared by several areas: those beside the first."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "room_areas",
        sa.Column("address_key", sa.String(64), primary_key=True),
        sa.Column("area_code", code, primary_key=True),
        sa.Column("added_at", moment, nullable=False),
    )
    op.create_index("ix_room_areas_area_code", "room_areas", ["area_code"])
