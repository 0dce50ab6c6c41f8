"""Who is called so in an RT is found by name: each resident who is shown is told apart from his namesakes."""

from alembic import op

revision = "0056"
down_revision = "0055"


def upgrade() -> None:
    op.create_index("ix_persons_area_code_name", "persons", ["area_code", "name"])
