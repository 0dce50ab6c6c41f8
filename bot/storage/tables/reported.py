"""Reports, what they speak of, where their cards hang, and the audit log."""

from sqlalchemy import (  # noqa: I001 - three lines instead of fifteen
    BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, SmallInteger, String, Table, Text,
    UniqueConstraint, false, text,
)  # fmt: skip

from bot.storage.tables.columns import Code, Id, Key, Moment, Serial
from bot.storage.tables.metadata import metadata


reports = Table(
    "reports",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", String(32), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("reporter_id", Id, ForeignKey("officers.id"), nullable=False),
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
    # Which question a version before pointed at, until the report is told anew; it is sealed beside the reason since.
    Column("pointed_at", String(30), nullable=False, default=""),
    Column("practice", Boolean, nullable=False, default=False),
    Column("dictated", Boolean, nullable=False, default=False, server_default=false()),
    Column("effect_number", Serial),
    # Whether it speaks of somebody who is neither registered nor added by it; the payload that says so is sealed.
    Column("untied", Boolean, nullable=False, default=False, server_default=false()),
    Index("ix_reports_area_code_filed_in", "area_code", "filed_in"),
    Index("ix_reports_status_filed_in", "status", "filed_in"),
    Index("ix_reports_reporter_id_decided_at", "reporter_id", "decided_at"),
    Index("ix_reports_untied", "area_code", postgresql_where=text("untied"), sqlite_where=text("untied")),
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


# What a report is called in a room where it is decided about by words.
room_numbers = Table(
    "room_numbers",
    metadata,
    Column("address_key", Key, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report_id", Id, ForeignKey("reports.id"), nullable=False, index=True),
    Column("given_at", Moment, nullable=False),
    UniqueConstraint("address_key", "report_id"),
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
    Column("reading", LargeBinary),
)


# Who is spoken of in a report that has not become part of the registry yet, as far as names are compared.
# `event_since` is the first day that the event may be of, `event_date` the latest; null where they are one. So
# with `born_since` and the birth.
told_persons = Table(
    "told_persons",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("event_date", Date, nullable=False),
    Column("event_since", Date),
    Column("name", Text, nullable=False),
    Column("sex", String(1)),
    Column("birth_date", Date),
    Column("born_since", Date),
    Column("birth_place", Text, nullable=False, default=""),
    Column("mother", LargeBinary),
    Column("nik_key", Key),
    Index("ix_told_persons_nik_key", "nik_key"),
)

# Under which keys those are found: of the name as it stands above, and of the sealed mother's name by an index (HMAC)
# that is another each day, so that nothing is learnt by counting. A row's day is the birth date, or that of the event.
told_keys = Table(
    "told_keys",
    metadata,
    Column("key", Key, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("report_id", Id, primary_key=True),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Index("ix_told_keys_report_id", "report_id"),
    sqlite_with_rowid=False,
)

# Whom a report that may still take effect adds or changes, so that he is found before that; gone once it is in effect
# or void. `does` is a `Does`, `area_code` the RT where he would live, of one who is sent where he is expected.
foreseen = Table(
    "foreseen",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("does", String(8), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("household_id", Id),
    Column("name", Text, nullable=False),
    Index("ix_foreseen_person_id", "person_id"),
    Index("ix_foreseen_household_id", "household_id"),
    Index("ix_foreseen_area_code", "area_code"),
)

# Which report builds on which other: it uses this person or household as the other makes it, told in this revision.
report_builds = Table(
    "report_builds",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("builds_on", Id, ForeignKey("reports.id"), primary_key=True),
    Column("used", Id, primary_key=True),
    Column("revision", Integer, nullable=False),
    Index("ix_report_builds_builds_on", "builds_on"),
)

# What was added to a report after it was sent: words, a photo.
report_additions = Table(
    "report_additions",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Column("officer_id", Id, nullable=False),
    Column("at", Moment, nullable=False),
    Column("words", LargeBinary),
    Column("photo", Id),
    # An RT head's objection to what an operator wrote down.
    Column("objects", Boolean, nullable=False, default=False, server_default=false()),
)

# Who left for another RT of the regency and is expected there; matched by the report of his arrival. `beyond_at` is
# since when it is known that he left the regency instead.
arrivals = Table(
    "arrivals",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("area_code", Code, nullable=False),
    Column("matched_by", Id),
    Column("beyond_at", Moment),
    Index("ix_arrivals_area_code", "area_code"),
    Index("ix_arrivals_person_id", "person_id"),
)

# Whose word a kind of report asks for, one after the other, and what each said; the last one lets it take effect.
report_words = Table(
    "report_words",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Column("word", String(16), nullable=False),
    Column("role", String(16), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("until", Moment),
    Column("answer", String(16), nullable=False, default=""),
    Column("by", Id),
    Column("at", Moment),
    Index("ix_report_words_open", "until", sqlite_where=text("answer = ''"), postgresql_where=text("answer = ''")),
)

# Who said no to what hung on the notice board, and what: one of a revision. `body` is both, sealed; `by` wrote it down.
objections = Table(
    "objections",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("by", Id, nullable=False),
    Column("at", Moment, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# Who came to an RT or left it by a report that is in effect: what the month's counts are the sum of.
movements = Table(
    "movements",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("area_code", Code, primary_key=True),
    Column("what", String(9), primary_key=True),
    Column("count", SmallInteger, nullable=False, default=1),
    Index("ix_movements_person_id", "person_id"),
)

# What somebody must settle (hal yang perlu diselesaikan). `subject` says of what, such as `report:<id>`; `how` it was
# settled: `itself` where it is so no more, else the reason that somebody gave. `facts` is JSON of codes and ids alone.
matters = Table(
    "matters",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cause", String(16), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("area_code", Code, nullable=False),
    Column("since", Moment, nullable=False),
    Column("facts", Text, nullable=False, default=""),
    Column("settled_at", Moment),
    Column("settled_by", String(64), nullable=False, default=""),
    Column("how", String(16), nullable=False, default=""),
    Index("uq_matters_cause", "cause", "subject", "area_code", unique=True),
    Index("ix_matters_area_code_settled_at", "area_code", "settled_at"),
)


# Lists of reports that somebody approves together: read first, then decided some at a time.
bulks = Table(
    "bulks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("officer_id", Id, nullable=False, index=True),
    Column("state", String(8), nullable=False),
    Column("address", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
)


# Who has a report open just now; `told` is who heard of it last.
rivals = Table(
    "rivals",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("other_id", Id, ForeignKey("reports.id"), primary_key=True, index=True),
)
claims = Table(
    "claims",
    metadata,
    Column("report_id", Id, ForeignKey("reports.id"), primary_key=True),
    Column("officer_id", Id, nullable=False),
    Column("until", Moment, nullable=False),
    Column("told", Id),
)
