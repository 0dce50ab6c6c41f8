"""Conversations and messages, in both directions."""

from sqlalchemy import (  # noqa: I001 - three lines instead of fifteen
    Column, Index, Integer, LargeBinary, SmallInteger, String, Table, Text, UniqueConstraint, text,
)  # fmt: skip

from bot.storage.tables.columns import Id, Key, Moment, Serial
from bot.storage.tables.metadata import metadata


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


# state: waiting, claimed, parked (until the person writes), failed (kept for the operator of the server), and accepted
# where the platform took it and tells later what became of it, by the key of its message_ref; verdict: what it told.
# What was sent is deleted. urgency: 0 answers, 1 cards, 2 broadcasts; in a lane the urgent go first, each in order.
# failing_since: when this run of failures began. edits: key of the message whose text and buttons are replaced.
_UNFINISHED = text("state IN ('waiting', 'claimed')")
_CLAIMED = text("state = 'claimed'")
_PARKED = text("state = 'parked'")
_EDITS = text("edits IS NOT NULL")
_TAKEN = text("message_ref IS NOT NULL")
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
    Column("urgency", SmallInteger, nullable=False, server_default="0"),
    Column("failing_since", Moment),
    Column("edits", Key),
    Column("message_ref", Key),
    Column("verdict", Text),
    Index("ix_outbox_in_lane", "lane", "urgency", "id", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    Index("ix_outbox_urgency", "urgency", "due_at", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    Index("ix_outbox_due_at", "due_at", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    Index("ix_outbox_claimed_until", "claimed_until", sqlite_where=_CLAIMED, postgresql_where=_CLAIMED),
    Index("ix_outbox_address_key", "address_key", sqlite_where=_PARKED, postgresql_where=_PARKED),
    Index("ix_outbox_edits", "edits", sqlite_where=_EDITS, postgresql_where=_EDITS),
    Index("ix_outbox_message_ref", "message_ref", sqlite_where=_TAKEN, postgresql_where=_TAKEN),
    sqlite_autoincrement=True,
)


# What asks something in a chat, by the name that its session knows it by: the platform's message, to be edited once it
# is answered.
shown = Table(
    "shown",
    metadata,
    Column("name", Id, primary_key=True),
    Column("message_ref", String(128), nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)


# The last that the reporter was told of a report, by the key of its message, where the platform tells what was read.
report_news = Table(
    "report_news",
    metadata,
    Column("report_id", Id, primary_key=True),
    Column("message_ref", Key, nullable=False, index=True),
    Column("told_at", Moment, nullable=False, index=True),
    Column("read_at", Moment),
    sqlite_with_rowid=False,
)


# Buttons of what was told by itself, by which they can be written too; what he was answered stands in his session.
told_buttons = Table(
    "told_buttons",
    metadata,
    Column("id", Serial, primary_key=True, autoincrement=True),
    Column("address_key", Key, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,
)


# Messages of channels that no platform keeps, for those who are away; `seq` counts per address.
mailbox = Table(
    "mailbox",
    metadata,
    Column("address_key", Key, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
)
