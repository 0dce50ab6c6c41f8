"""Groups without buttons: the short numbers of their cards, and the groups that a platform was asked to make."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0022"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "room_numbers",
        sa.Column("address_key", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("report_id", sa.String(32), sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("given_at", moment, nullable=False),
        sa.UniqueConstraint("address_key", "report_id"),
    )
    op.create_index("ix_room_numbers_report_id", "room_numbers", ["report_id"])
    op.create_table(
        "rooms_asked",
        sa.Column("request", sa.String(128), primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("asked_at", moment, nullable=False),
    )
