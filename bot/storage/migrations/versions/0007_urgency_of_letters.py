"""What of the outbox is urgent, since when it fails and which message it edits; what waits goes on by what it is."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
UNFINISHED = sa.text("state IN ('waiting', 'claimed')")
EDITS = sa.text("edits IS NOT NULL")
CARDS = "UPDATE outbox SET urgency = 1 WHERE once LIKE 'card:%'"
BROADCASTS = """UPDATE outbox SET urgency = 2
    WHERE once LIKE 'remind/%' OR once LIKE 'nudge/%' OR once LIKE 'weekly/%' OR once LIKE 'month/%'"""


def upgrade() -> None:
    op.add_column("outbox", sa.Column("urgency", sa.SmallInteger(), nullable=False, server_default="0"))
    op.add_column("outbox", sa.Column("failing_since", moment))
    op.add_column("outbox", sa.Column("edits", sa.String(64)))
    op.execute(CARDS)
    op.execute(BROADCASTS)
    op.drop_index("ix_outbox_lane_id", "outbox")
    _index("in_lane", ["lane", "urgency", "id"], UNFINISHED)
    _index("urgency", ["urgency", "due_at"], UNFINISHED)
    _index("edits", ["edits"], EDITS)


def _index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(f"ix_outbox_{name}", "outbox", columns, sqlite_where=where, postgresql_where=where)
