"""Which menu of commands a private chat was given last."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0033"


def upgrade() -> None:
    op.add_column("addresses", sa.Column("commands", sa.String(40), nullable=False, server_default=""))
