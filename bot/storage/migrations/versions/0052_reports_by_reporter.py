"""Reports are found by who sent them and when they were decided: each approval asks for those of the evening."""

from alembic import op

revision = "0052"
down_revision = "0049"


def upgrade() -> None:
    op.create_index("ix_reports_reporter_id_decided_at", "reports", ["reporter_id", "decided_at"])
    op.drop_index("ix_reports_reporter_id", "reports")
