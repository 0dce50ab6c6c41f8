"""The tables; what is personal is sealed (AES-GCM) and found by an equality index (HMAC)."""

from sqlalchemy import (  # noqa: I001 - three lines instead of fifteen
    BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, MetaData, SmallInteger, String, Table,
    Text, UniqueConstraint, text,
)  # fmt: skip

from bot.storage.columns import Code, Id, Key, Moment, Serial

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)


areas = Table(
    "areas",
    metadata,
    Column("code", Code, primary_key=True),
    Column("name", Text, nullable=False),
    Column("district_name", Text, nullable=False, default=""),
)

officers = Table(
    "officers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("locale", String(8), nullable=False, default="id"),
    Column("phone", LargeBinary),
    Column("phone_key", Key, unique=True),
    Column("active", Boolean, nullable=False, default=True),
    Column("created_at", Moment, nullable=False),
    Index("ix_officers_area_code_role", "area_code", "role"),
)

# Every private chat and every room ever heard from. `officer_id` is null for strangers; a bound room has an area.
addresses = Table(
    "addresses",
    metadata,
    Column("key", Key, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("officer_id", Id, ForeignKey("officers.id"), index=True),
    Column("room_area", Code, index=True),
    Column("unreachable", Boolean, nullable=False, default=False),
    Column("seen_at", Moment, nullable=False),
)

invites = Table(
    "invites",
    metadata,
    Column("code_key", Key, primary_key=True),
    Column("officer_id", Id, ForeignKey("officers.id"), nullable=False, index=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

households = Table(
    "households",
    metadata,
    Column("id", Id, primary_key=True),
    Column("area_code", Code, nullable=False, index=True),
    Column("kk", LargeBinary),
    Column("kk_key", Key, index=True),
    Column("address", Text, nullable=False, default=""),
    Column("head_name", Text, nullable=False, default=""),
)

persons = Table(
    "persons",
    metadata,
    Column("id", Id, primary_key=True),
    Column("household_id", Id, ForeignKey("households.id"), nullable=False, index=True),
    Column("area_code", Code, nullable=False),
    Column("name", Text, nullable=False),
    Column("sex", String(1)),
    Column("birth_date", Date),
    Column("birth_place", Text, nullable=False, default=""),
    Column("nik", LargeBinary),
    Column("nik_key", Key, index=True),
    Column("nik_tail", String(4), nullable=False, default=""),
    Column("mother", LargeBinary),
    Column("mother_key", Key),
    Column("relationship", SmallInteger),
    Column("marital", SmallInteger),
    Column("job", Text, nullable=False, default=""),
    Column("education", Text, nullable=False, default=""),
    Column("disability", String(8), nullable=False, default=""),
    Column("pregnant_since", Date),
    Column("programmes", Text, nullable=False, default=""),
    Column("decile", SmallInteger),
    Column("status", SmallInteger, nullable=False, default=1),
    Column("ended_on", Date),
    Index("ix_persons_area_code_status", "area_code", "status"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", String(32), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("reporter_id", Id, ForeignKey("officers.id"), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("revision", Integer, nullable=False, default=0),
    Column("event_date", Date, nullable=False),
    Column("submission", String(64), nullable=False, unique=True),
    Column("payload", LargeBinary, nullable=False),
    Column("reason", LargeBinary),
    Column("submitted_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", Id),
    Column("filed_in", String(7)),
    Column("due_in", String(7), nullable=False),
    Column("applied", Boolean, nullable=False, default=False),
    Index("ix_reports_area_code_filed_in", "area_code", "filed_in"),
    Index("ix_reports_status_filed_in", "status", "filed_in"),
)

# The persons a report speaks of, so that the same event is not told twice: (person, kind, event date).
report_subjects = Table(
    "report_subjects",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("event_date", Date, nullable=False),
    Index("ix_report_subjects_person_id_kind", "person_id", "kind"),
)

# Where a report's cards hang, so that each can be edited to say who decided.
cards = Table(
    "cards",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("address_key", Key, primary_key=True),
    Column("message_ref", String(64), primary_key=True),
    Column("revision", Integer, nullable=False),
)

# Append-only and hash-chained; triggers of the migration refuse UPDATE and DELETE.
audit = Table(
    "audit",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("action", String(48), nullable=False),
    Column("subject", String(64), nullable=False, index=True),
    Column("area_code", Code),
    Column("detail", LargeBinary),
    Column("hash", String(64), nullable=False),
)

# One row: the chain's head, locked while lines are added.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
)

# Contents lie in the attachments folder, sealed; a row is there from the moment the photo was announced.
attachments = Table(
    "attachments",
    metadata,
    Column("ref", Id, primary_key=True),
    Column("report_id", Id, index=True),
    Column("filename", Text, nullable=False, default=""),
    Column("state", String(16), nullable=False),
    Column("size", BigInteger, nullable=False, default=0),
    Column("sha256", String(64), nullable=False, default=""),
    Column("created_at", Moment, nullable=False),
)

# One conversation: of an officer (owner = officer id, whichever address he writes from) or of a stranger (address key).
sessions = Table(
    "sessions",
    metadata,
    Column("owner", Key, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

seen = Table(
    "seen",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("event_id", String(128), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# What could not be handled, kept whole until a fix; the handled are never here.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Serial, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(128), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("failure", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("channel", "event_id"),
)

# state: waiting, claimed, parked (until the person writes), failed (kept for the operator of the server).
# What was sent is deleted.
_UNFINISHED = text("state IN ('waiting', 'claimed')")
_CLAIMED = text("state = 'claimed'")
_PARKED = text("state = 'parked'")
outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True, autoincrement=True),
    Column("lane", String(70), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("address_key", Key, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("state", String(8), nullable=False, default="waiting"),
    Column("due_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("failure", Text, nullable=False, default=""),
    Column("claimed_until", Moment),
    Column("once", String(80), unique=True),
    Index("ix_outbox_lane_id", "lane", "id", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    Index("ix_outbox_due_at", "due_at", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    Index("ix_outbox_claimed_until", "claimed_until", sqlite_where=_CLAIMED, postgresql_where=_CLAIMED),
    Index("ix_outbox_address_key", "address_key", sqlite_where=_PARKED, postgresql_where=_PARKED),
    sqlite_autoincrement=True,
)

# Messages of the web channel, kept for those who are away; `seq` counts per address.
mailbox = Table(
    "mailbox",
    metadata,
    Column("address_key", Key, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
)

# state: open, closing (cut made, rows being applied), closed. A correction is a new version naming the one before.
months = Table(
    "months",
    metadata,
    Column("area_code", Code, primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False, default=1),
    Column("state", String(8), nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("cut_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", String(64), nullable=False, default=""),
    Column("file_ref", Id),
    Column("file_name", Text, nullable=False, default=""),
    Column("sha256", String(64), nullable=False, default=""),
    Column("summary", LargeBinary),
)

# Opening + born + moved in - died - moved out = closing, for each RT and month.
rt_months = Table(
    "rt_months",
    metadata,
    Column("period", String(7), primary_key=True),
    Column("area_code", Code, primary_key=True),
    Column("state", String(8), nullable=False),
    Column("opening", Integer, nullable=False),
    Column("born", Integer, nullable=False, default=0),
    Column("moved_in", Integer, nullable=False, default=0),
    Column("died", Integer, nullable=False, default=0),
    Column("moved_out", Integer, nullable=False, default=0),
    Column("closing", Integer, nullable=False),
)

# What must happen once per period: whoever inserts the row does it; `until` lets another take over after a crash.
ledger = Table(
    "ledger",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("period", String(32), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", Moment),
    Column("done_at", Moment),
)
