"""Finding people by name, checking residents, expected arrivals, additions, practice, and what an officer chose."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
an_id = sa.String(32)
no = sa.false()


def upgrade() -> None:
    add_columns()
    add_tables_of_people()
    add_tables_of_reports()


def add_columns() -> None:
    op.add_column("households", sa.Column("caretaker_id", an_id))
    op.add_column("persons", sa.Column("confirmed_on", sa.Date()))
    op.add_column("officers", sa.Column("practising", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("officers", sa.Column("told_at", moment))
    op.add_column("officers", sa.Column("turned_down", sa.Text(), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("pointed_at", sa.String(30), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("practice", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("attachments", sa.Column("reading", sa.LargeBinary()))


def add_tables_of_people() -> None:
    op.create_table(
        "name_words",
        sa.Column("word", sa.String(32), primary_key=True),
        sa.Column("area_code", code, primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "checks",
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("answered_at", moment),
    )
    op.create_index("ix_checks_area_code_period", "checks", ["area_code", "period"])


def add_tables_of_reports() -> None:
    report = sa.ForeignKey("reports.id")
    op.create_table(
        "told_persons",
        sa.Column("report_id", an_id, report, primary_key=True),
        sa.Column("place", sa.SmallInteger(), autoincrement=False, primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(1)),
        sa.Column("birth_date", sa.Date()),
        sa.Column("birth_place", sa.Text(), nullable=False),
        sa.Column("mother", sa.LargeBinary()),
        sa.Column("nik_key", sa.String(64)),
    )
    op.create_index("ix_told_persons_birth_date", "told_persons", ["birth_date"])
    op.create_index("ix_told_persons_nik_key", "told_persons", ["nik_key"])
    op.create_index("ix_told_persons_area_code_kind", "told_persons", ["area_code", "kind"])
    op.create_table(
        "report_additions",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("place", sa.SmallInteger(), autoincrement=False, primary_key=True),
        sa.Column("officer_id", an_id, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("photo", an_id),
    )
    op.create_table(
        "arrivals",
        sa.Column("report_id", an_id, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("matched_by", an_id),
    )
    op.create_index("ix_arrivals_area_code", "arrivals", ["area_code"])
    op.create_index("ix_arrivals_person_id", "arrivals", ["person_id"])
