"""Keys under which those are found of whom reports tell; what is there already gets its keys at the next start."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "told_keys",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("report_id", sa.String(32), primary_key=True),
        sa.Column("place", sa.SmallInteger(), autoincrement=False, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_told_keys_report_id", "told_keys", ["report_id"])
    # Nobody looks by these any more.
    op.drop_index("ix_told_persons_birth_date", "told_persons")
    op.drop_index("ix_told_persons_area_code_kind", "told_persons")
