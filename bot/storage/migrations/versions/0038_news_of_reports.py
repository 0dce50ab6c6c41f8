"""What was last told of a report, and when it was read."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0048"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
key = sa.String(64)
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "report_news",
        sa.Column("report_id", id_, primary_key=True),
        sa.Column("message_ref", key, nullable=False),
        sa.Column("told_at", moment, nullable=False),
        sa.Column("read_at", moment),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_report_news_message_ref", "report_news", ["message_ref"])
    op.create_index("ix_report_news_told_at", "report_news", ["told_at"])
