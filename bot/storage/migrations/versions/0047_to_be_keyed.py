"""What is to be keyed into the national application, and who did it when."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0043"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "keying",
        sa.Column("area_code", code, primary_key=True),
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("village_code", code, nullable=False),
        sa.Column("menu", sa.String(16), nullable=False),
        sa.Column("person_id", sa.String(32), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("done_by", sa.String(32)),
        sa.Column("done_at", moment),
    )
    op.create_index("ix_keying_village_code", "keying", ["village_code", "period", "version"])
    op.create_index("ix_keying_person_id", "keying", ["person_id"])
