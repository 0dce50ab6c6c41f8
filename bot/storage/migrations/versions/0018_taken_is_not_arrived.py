"""Messages that a platform took wait in the outbox until it tells what became of them."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

TAKEN = sa.text("message_ref IS NOT NULL")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("message_ref", sa.String(64)))
    op.add_column("outbox", sa.Column("verdict", sa.Text()))
    op.create_index("ix_outbox_message_ref", "outbox", ["message_ref"], sqlite_where=TAKEN, postgresql_where=TAKEN)
