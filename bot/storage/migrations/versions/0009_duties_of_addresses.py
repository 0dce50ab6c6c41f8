"""Which duties were ever taken up from an address: of two on one phone, one never decides what the other reported."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "address_duties",
        sa.Column("address_key", sa.String(64), primary_key=True),
        sa.Column("officer_id", sa.String(32), sa.ForeignKey("officers.id"), primary_key=True),
    )
    op.create_index("ix_address_duties_officer_id", "address_duties", ["officer_id"])
    op.execute(
        "INSERT INTO address_duties (address_key, officer_id) "
        "SELECT key, officer_id FROM addresses WHERE officer_id IS NOT NULL"
    )
