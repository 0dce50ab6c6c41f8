"""Since when nothing arrives at an address is kept, so that it can be told and tried again."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0018"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")


def upgrade() -> None:
    op.add_column("addresses", sa.Column("unreachable_since", moment))
