"""Whose word is still waited for is found by the day until which it is."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    is_open = sa.text("answer = ''")
    op.create_index("ix_report_words_open", "report_words", ["until"], sqlite_where=is_open, postgresql_where=is_open)
