"""Lists that were printed to hang on the notice board."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0047"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "board_sheets",
        sa.Column("id", id_, primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("by", id_, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("until", moment, nullable=False),
        sa.Column("made", sa.Boolean, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
