"""How exactly the day is known on which somebody died or left, or that is told of somebody who is not listed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("persons", sa.Column("ended_exactness", sa.String(8)))
    op.add_column("told_persons", sa.Column("event_since", sa.Date()))
