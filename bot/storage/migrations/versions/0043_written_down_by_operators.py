"""Which reports an operator wrote down, and what an RT head says against one."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0044"


def upgrade() -> None:
    for table, column in (("reports", "dictated"), ("report_additions", "objects")):
        op.add_column(table, sa.Column(column, sa.Boolean, nullable=False, server_default=sa.false()))
