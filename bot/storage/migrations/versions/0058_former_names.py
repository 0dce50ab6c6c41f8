"""What people were called before they were renamed; who was renamed already is entered by a job at the first start."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0056"
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "former_names",
        sa.Column("person_id", id_, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
