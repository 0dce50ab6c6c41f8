"""Which folding of names the words in `name_words` are of, so that they are entered anew when it changes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

THAT_OF_0002 = 1


def upgrade() -> None:
    table = op.create_table(
        "name_folding",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, primary_key=True),
        sa.Column("folding", sa.SmallInteger(), nullable=False),
        sa.Column("coming", sa.SmallInteger()),
        sa.Column("done_to", sa.String(100), nullable=False, server_default=""),
    )
    op.bulk_insert(table, [{"id": 1, "folding": THAT_OF_0002, "coming": None, "done_to": ""}])
