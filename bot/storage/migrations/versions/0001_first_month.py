"""The tables of the first whole month."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
serial = sa.BigInteger().with_variant(sa.Integer, "sqlite")
unfinished = sa.text("state IN ('waiting', 'claimed')")
claimed = sa.text("state = 'claimed'")
parked = sa.text("state = 'parked'")


def upgrade() -> None:
    create_tables()
    op.execute(sa.text("INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, :zero)").bindparams(zero="0" * 64))
    for statement in APPEND_ONLY[op.get_context().dialect.name]:
        op.execute(statement)


# Whoever holds the database's password can drop these; what he changes then, the hash chain shows.
APPEND_ONLY = {
    "sqlite": [
        f"CREATE TRIGGER audit_no_{act} BEFORE {act} ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
        for act in ("update", "delete")
    ],
    "postgresql": [
        """CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$""",
        """CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
           FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()""",
    ],
}


def create_tables() -> None:
    op.create_table(
        "areas",
        sa.Column("code", code, primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("district_name", sa.Text(), nullable=False),
    )
    op.create_table(
        "attachments",
        sa.Column("ref", sa.String(32), primary_key=True),
        sa.Column("report_id", sa.String(32)),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_index("ix_attachments_report_id", "attachments", ["report_id"])
    op.create_table(
        "audit",
        sa.Column("seq", serial, autoincrement=False, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("actor", sa.String(64), nullable=False),
        sa.Column("action", sa.String(48), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("area_code", code),
        sa.Column("detail", sa.LargeBinary()),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"])
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "households",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("kk", sa.LargeBinary()),
        sa.Column("kk_key", sa.String(64)),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
    )
    op.create_index("ix_households_area_code", "households", ["area_code"])
    op.create_index("ix_households_kk_key", "households", ["kk_key"])
    op.create_table(
        "inbox",
        sa.Column("id", serial, autoincrement=True, primary_key=True),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("event_id", sa.String(128), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.UniqueConstraint("channel", "event_id", name="uq_inbox_channel_event_id"),
    )
    op.create_table(
        "ledger",
        sa.Column("job", sa.String(64), primary_key=True),
        sa.Column("period", sa.String(32), primary_key=True),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("until", moment),
        sa.Column("done_at", moment),
    )
    op.create_table(
        "mailbox",
        sa.Column("address_key", sa.String(64), primary_key=True),
        sa.Column("seq", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "months",
        sa.Column("area_code", code, primary_key=True),
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("version", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("closes_at", moment, nullable=False),
        sa.Column("cut_at", moment),
        sa.Column("closed_at", moment),
        sa.Column("closed_by", sa.String(64), nullable=False),
        sa.Column("file_ref", sa.String(32)),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("summary", sa.LargeBinary()),
    )
    op.create_table(
        "officers",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("locale", sa.String(8), nullable=False),
        sa.Column("phone", sa.LargeBinary()),
        sa.Column("phone_key", sa.String(64)),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.UniqueConstraint("phone_key", name="uq_officers_phone_key"),
    )
    op.create_index("ix_officers_area_code_role", "officers", ["area_code", "role"])
    op.create_table(
        "outbox",
        sa.Column("id", serial, autoincrement=True, primary_key=True),
        sa.Column("lane", sa.String(70), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("address_key", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("claimed_until", moment),
        sa.Column("once", sa.String(80)),
        sa.UniqueConstraint("once", name="uq_outbox_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_address_key", "outbox", ["address_key"], sqlite_where=parked, postgresql_where=parked)
    op.create_index(
        "ix_outbox_claimed_until", "outbox", ["claimed_until"], sqlite_where=claimed, postgresql_where=claimed
    )
    op.create_index("ix_outbox_due_at", "outbox", ["due_at"], sqlite_where=unfinished, postgresql_where=unfinished)
    op.create_index("ix_outbox_lane_id", "outbox", ["lane", "id"], sqlite_where=unfinished, postgresql_where=unfinished)
    op.create_table(
        "rt_months",
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("area_code", code, primary_key=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("opening", sa.Integer(), nullable=False),
        sa.Column("born", sa.Integer(), nullable=False),
        sa.Column("moved_in", sa.Integer(), nullable=False),
        sa.Column("died", sa.Integer(), nullable=False),
        sa.Column("moved_out", sa.Integer(), nullable=False),
        sa.Column("closing", sa.Integer(), nullable=False),
    )
    op.create_table(
        "seen",
        sa.Column("channel", sa.String(16), primary_key=True),
        sa.Column("event_id", sa.String(128), primary_key=True),
        sa.Column("at", moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_seen_at", "seen", ["at"])
    op.create_table(
        "sessions",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", moment, nullable=False),
    )
    op.create_table(
        "addresses",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("officer_id", sa.String(32)),
        sa.Column("room_area", code),
        sa.Column("unreachable", sa.Boolean(), nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"]),
    )
    op.create_index("ix_addresses_officer_id", "addresses", ["officer_id"])
    op.create_index("ix_addresses_room_area", "addresses", ["room_area"])
    op.create_table(
        "invites",
        sa.Column("code_key", sa.String(64), primary_key=True),
        sa.Column("officer_id", sa.String(32), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("used_at", moment),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"]),
    )
    op.create_index("ix_invites_officer_id", "invites", ["officer_id"])
    op.create_table(
        "persons",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("household_id", sa.String(32), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(1)),
        sa.Column("birth_date", sa.Date()),
        sa.Column("birth_place", sa.Text(), nullable=False),
        sa.Column("nik", sa.LargeBinary()),
        sa.Column("nik_key", sa.String(64)),
        sa.Column("nik_tail", sa.String(4), nullable=False),
        sa.Column("mother", sa.LargeBinary()),
        sa.Column("mother_key", sa.String(64)),
        sa.Column("relationship", sa.SmallInteger()),
        sa.Column("marital", sa.SmallInteger()),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("education", sa.Text(), nullable=False),
        sa.Column("disability", sa.String(8), nullable=False),
        sa.Column("pregnant_since", sa.Date()),
        sa.Column("programmes", sa.Text(), nullable=False),
        sa.Column("decile", sa.SmallInteger()),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("ended_on", sa.Date()),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"]),
    )
    op.create_index("ix_persons_area_code_status", "persons", ["area_code", "status"])
    op.create_index("ix_persons_household_id", "persons", ["household_id"])
    op.create_index("ix_persons_nik_key", "persons", ["nik_key"])
    op.create_table(
        "reports",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("area_code", code, nullable=False),
        sa.Column("reporter_id", sa.String(32), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("submission", sa.String(64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.LargeBinary()),
        sa.Column("submitted_at", moment, nullable=False),
        sa.Column("decided_at", moment),
        sa.Column("decided_by", sa.String(32)),
        sa.Column("filed_in", sa.String(7)),
        sa.Column("due_in", sa.String(7), nullable=False),
        sa.Column("applied", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["reporter_id"], ["officers.id"]),
        sa.UniqueConstraint("number", name="uq_reports_number"),
        sa.UniqueConstraint("submission", name="uq_reports_submission"),
    )
    op.create_index("ix_reports_area_code_filed_in", "reports", ["area_code", "filed_in"])
    op.create_index("ix_reports_reporter_id", "reports", ["reporter_id"])
    op.create_index("ix_reports_status_filed_in", "reports", ["status", "filed_in"])
    op.create_table(
        "cards",
        sa.Column("report_id", sa.String(32), primary_key=True),
        sa.Column("address_key", sa.String(64), primary_key=True),
        sa.Column("message_ref", sa.String(64), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"]),
    )
    op.create_table(
        "report_subjects",
        sa.Column("report_id", sa.String(32), primary_key=True),
        sa.Column("person_id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"]),
    )
    op.create_index("ix_report_subjects_person_id_kind", "report_subjects", ["person_id", "kind"])
