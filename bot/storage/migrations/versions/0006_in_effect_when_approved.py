"""History of persons and households, whose word a report waits for, who came and went by it, running counts."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
serial = sa.BigInteger().with_variant(sa.Integer, "sqlite")
an_id = sa.String(32)


def upgrade() -> None:
    add_columns()
    add_history()
    add_tables_of_reports()


def add_columns() -> None:
    for table in ("persons", "households"):
        op.add_column(table, sa.Column("version", serial, nullable=False, server_default="0"))
    op.add_column("persons", sa.Column("placed_on", sa.Date()))
    op.add_column("reports", sa.Column("effect_number", serial))
    op.add_column("months", sa.Column("cut_number", serial))
    for count in ("put_right", "imported"):
        op.add_column("rt_months", sa.Column(count, sa.Integer(), nullable=False, server_default="0"))


def add_history() -> None:
    op.create_table(
        "registry_writes",
        sa.Column("number", serial, primary_key=True, autoincrement=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("cause", sa.String(48), nullable=False),
        sa.Column("area_code", code),
    )
    op.create_index("ix_registry_writes_cause", "registry_writes", ["cause"])
    op.create_table(
        "versions",
        sa.Column("kind", sa.String(1), primary_key=True),
        sa.Column("id", an_id, primary_key=True),
        sa.Column("number", serial, primary_key=True, autoincrement=False),
        sa.Column("since", serial, nullable=False),
        sa.Column("household_id", an_id, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("stripped", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_versions_number", "versions", ["number"])
    op.create_index("ix_versions_stripped_number", "versions", ["stripped", "number"])
    op.create_index("ix_versions_household_id", "versions", ["household_id"])


def add_tables_of_reports() -> None:
    op.create_table(
        "report_words",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("revision", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("place", sa.SmallInteger(), autoincrement=False, primary_key=True),
        sa.Column("word", sa.String(16), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("until", moment),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("by", an_id),
        sa.Column("at", moment),
    )
    op.create_table(
        "movements",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sa.Column("area_code", code, primary_key=True),
        sa.Column("what", sa.String(9), primary_key=True),
        sa.Column("count", sa.SmallInteger(), nullable=False),
    )
    op.create_index("ix_movements_person_id", "movements", ["person_id"])
