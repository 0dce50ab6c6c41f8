"""How exactly the day is known on which somebody was born, or that is told of somebody who is to be added."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("persons", sa.Column("birth_exactness", sa.String(8)))
    op.add_column("told_persons", sa.Column("born_since", sa.Date()))
