"""Since when it is known of who left for another RT that he left the regency."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")


def upgrade() -> None:
    op.add_column("arrivals", sa.Column("beyond_at", moment))
