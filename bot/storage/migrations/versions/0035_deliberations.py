"""Deliberations (musyawarah desa), what was decided in them, their papers."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0032"
moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
id_ = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "deliberations",
        sa.Column("id", id_, primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("form", sa.String(16), nullable=False),
        sa.Column("held_on", sa.Date, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("opened_by", id_, nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("closed_by", id_),
        sa.Column("closed_at", moment),
        sa.Column("ended_at", moment),
    )
    is_open = sa.text("stage = 'open'")
    op.create_index("uq_deliberations_number", "deliberations", ["area_code", "number"], unique=True)
    op.create_index(
        "uq_deliberations_open",
        "deliberations",
        ["area_code"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_deliberations_stage", "deliberations", ["stage"])
    op.create_table(
        "rulings",
        sa.Column("deliberation_id", id_, sa.ForeignKey("deliberations.id"), primary_key=True),
        sa.Column("report_id", id_, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("agreed", sa.SmallInteger),
        sa.Column("refused", sa.SmallInteger),
        sa.Column("abstained", sa.SmallInteger),
        sa.Column("note", sa.LargeBinary),
        sa.Column("by", id_, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("came_of_it", sa.String(8), nullable=False),
    )
    op.create_index("ix_rulings_report_id", "rulings", ["report_id"])
    op.create_table(
        "deliberation_papers",
        sa.Column("ref", id_, primary_key=True),
        sa.Column("deliberation_id", id_, sa.ForeignKey("deliberations.id"), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("filename", sa.Text, nullable=False),
        sa.Column("by", id_),
        sa.Column("at", moment, nullable=False),
    )
    op.create_index("ix_deliberation_papers_deliberation_id", "deliberation_papers", ["deliberation_id"])
