"""Takes the ends of NIK, health and rank out of the rows of persons; the next start, which has the key, seals them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

AN_ID = sa.String(32)
PLAIN = ("nik_tail", "disability", "pregnant_since", "decile")


def upgrade() -> None:
    """1. An index for the ends of NIK, and a column for the rest. 2. What is there is put aside, for the vault is not
    at hand here. 3. The plain columns go."""
    if op.get_context().dialect.name == "sqlite":
        # What is deleted must not stay in the file's free pages.
        op.execute("PRAGMA secure_delete = ON")
    op.add_column("persons", sa.Column("private", sa.LargeBinary()))
    op.create_table(
        "nik_ends",
        sa.Column("label", sa.BigInteger(), autoincrement=False, primary_key=True),
        sa.Column("entry", sa.LargeBinary(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "persons_unsealed",
        sa.Column("person_id", AN_ID, primary_key=True),
        sa.Column("nik_tail", sa.String(4), nullable=False),
        sa.Column("disability", sa.String(8), nullable=False),
        sa.Column("pregnant_since", sa.Date()),
        sa.Column("decile", sa.SmallInteger()),
        sqlite_with_rowid=False,
    )
    columns = ", ".join(PLAIN)
    op.execute(f"INSERT INTO persons_unsealed (person_id, {columns}) SELECT id, {columns} FROM persons")  # noqa: S608
    op.drop_index("ix_persons_nik_tail_area_code", "persons")
    for column in PLAIN:
        op.drop_column("persons", column)
