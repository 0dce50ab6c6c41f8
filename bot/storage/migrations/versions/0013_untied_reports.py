"""Which reports speak of somebody neither registered nor added by them; of those before, who speak of nobody else."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("reports", sa.Column("untied", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE reports SET untied = true WHERE id IN (SELECT report_id FROM told_persons) "
        "AND id NOT IN (SELECT report_id FROM report_subjects)"
    )
    where = sa.text("untied")
    op.create_index("ix_reports_untied", "reports", ["area_code"], sqlite_where=where, postgresql_where=where)
