"""Areas, officers with their addresses and invites, households and persons."""

from sqlalchemy import (  # noqa: I001 - three lines instead of fifteen
    BigInteger, Boolean, Column, Date, ForeignKey, Index, LargeBinary, SmallInteger, String, Table, Text,
)  # fmt: skip

from bot.storage.tables.columns import Code, Id, Key, Moment, Serial, Word
from bot.storage.tables.metadata import metadata


areas = Table(
    "areas",
    metadata,
    Column("code", Code, primary_key=True),
    Column("name", Text, nullable=False),
    Column("district_name", Text, nullable=False, default=""),
)


# `assists`: the RT head who named him, for whom he tells.
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
    Column("practises_until", Moment),
    Column("told_at", Moment),
    Column("turned_down", Text, nullable=False, default=""),
    Column("assists", Id, index=True),
    Column("stands_in", Id, index=True),
    Column("serves_from", Date),
    Column("serves_until", Date),
    Column("created_at", Moment, nullable=False),
    Index("ix_officers_area_code_role", "area_code", "role"),
)


# Which resident an officer is, where he said so.
officer_residents = Table(
    "officer_residents",
    metadata,
    Column("officer_id", Id, ForeignKey("officers.id"), primary_key=True),
    Column("person", LargeBinary, nullable=False),
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
    Column("unreachable_since", Moment),
    Column("seen_at", Moment, nullable=False),
    Column("commands", String(40), nullable=False, server_default=""),
)


# Every duty ever taken up from an address; `addresses.officer_id` is the one it speaks for now.
address_duties = Table(
    "address_duties",
    metadata,
    Column("address_key", Key, primary_key=True),
    Column("officer_id", Id, ForeignKey("officers.id"), primary_key=True, index=True),
)


# Areas of a room beside its first, which stands with the address; each was added by somebody of that area.
room_areas = Table(
    "room_areas",
    metadata,
    Column("address_key", Key, primary_key=True),
    Column("area_code", Code, primary_key=True, index=True),
    Column("added_at", Moment, nullable=False),
)


# Groups that a platform was asked to make, by the name it gave the request: whose each is to be, and which it became;
# a row goes as soon as it has both.
rooms_asked = Table(
    "rooms_asked",
    metadata,
    Column("request", String(128), primary_key=True),
    Column("area_code", Code),
    Column("room", LargeBinary),
    Column("link", LargeBinary),
    Column("asked_at", Moment, nullable=False),
)


# `vouched_by`: who vouches that the officer has a new phone; whoever uses the code is he, and his other chats are cut.
invites = Table(
    "invites",
    metadata,
    Column("code_key", Key, primary_key=True),
    Column("officer_id", Id, ForeignKey("officers.id"), nullable=False, index=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("vouched_by", Id),
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
    Column("caretaker_id", Id),
    Column("version", Serial, nullable=False, default=0),
)


# Where `ended_exactness` is not null, `ended_on` is the latest day that it may be; so with the birth.
# `placed_on` is the day of the event by which somebody stands where he does; None where a list or a birth did it.
persons = Table(
    "persons",
    metadata,
    Column("id", Id, primary_key=True),
    Column("household_id", Id, ForeignKey("households.id"), nullable=False, index=True),
    Column("area_code", Code, nullable=False),
    Column("name", Text, nullable=False),
    Column("sex", String(1)),
    Column("birth_date", Date),
    Column("birth_exactness", String(8)),
    Column("birth_place", Text, nullable=False, default=""),
    Column("nik", LargeBinary),
    Column("nik_key", Key, index=True),
    Column("mother", LargeBinary),
    Column("mother_key", Key),
    Column("relationship", SmallInteger),
    Column("marital", SmallInteger),
    Column("job", Text, nullable=False, default=""),
    Column("education", Text, nullable=False, default=""),
    Column("programmes", Text, nullable=False, default=""),
    Column("private", LargeBinary),
    Column("status", SmallInteger, nullable=False, default=1),
    Column("ended_on", Date),
    Column("ended_exactness", String(8)),
    Column("confirmed_on", Date),
    Column("placed_on", Date),
    Column("version", Serial, nullable=False, default=0),
    Index("ix_persons_area_code_status", "area_code", "status"),
    Index("ix_persons_area_code_name", "area_code", "name"),
    Index("ix_persons_birth_date_area_code", "birth_date", "area_code"),
)


# The last four digits of everybody's NIK: a label made of them and the village, and who has them, sealed.
nik_ends = Table(
    "nik_ends",
    metadata,
    Column("label", BigInteger, primary_key=True, autoincrement=False),
    Column("entry", LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)

# What a version before kept in plain of each person, until the first start has sealed it; empty ever after.
persons_unsealed = Table(
    "persons_unsealed",
    metadata,
    Column("person_id", Id, primary_key=True),
    Column("nik_tail", String(4), nullable=False),
    Column("disability", String(8), nullable=False),
    Column("pregnant_since", Date),
    Column("decile", SmallInteger),
    sqlite_with_rowid=False,
)


# Every change of persons and households has a number, given in the order of commits; `cause` is `report:<id>`,
# `undo:<id>`, `import` and the like.
registry_writes = Table(
    "registry_writes",
    metadata,
    Column("number", Serial, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("cause", String(48), nullable=False, index=True),
    Column("area_code", Code),
)


# What a person (`p`) or household (`h`) was from write `since` until write `number` changed it; as it is now it stands
# in its own table. `body` is the row, sealed; `stripped` once mother, health and NIK are gone from it.
versions = Table(
    "versions",
    metadata,
    Column("kind", String(1), primary_key=True),
    Column("id", Id, primary_key=True),
    Column("number", Serial, primary_key=True, autoincrement=False),
    Column("since", Serial, nullable=False),
    Column("household_id", Id, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("stripped", Boolean, nullable=False, default=False),
    Index("ix_versions_number", "number"),
    Index("ix_versions_stripped_number", "stripped", "number"),
    Index("ix_versions_household_id", "household_id"),
)


# Words of everybody's name, also of the dead and the moved, folded (`domain.names`), so that a name is found in a whole
# regency.
name_words = Table(
    "name_words",
    metadata,
    Column("word", Word, primary_key=True),
    Column("area_code", Code, primary_key=True),
    Column("person_id", Id, primary_key=True),
    sqlite_with_rowid=False,
)

# What somebody was called before he was renamed; the words of it are in the index of names too.
former_names = Table(
    "former_names",
    metadata,
    Column("person_id", Id, primary_key=True),
    Column("name", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# One row: the folding whose words are all there. While another one is `coming`, `done_to` is the last person entered;
# once it is in, the last of its words from which those of the one before were cleared away.
name_folding = Table(
    "name_folding",
    metadata,
    Column("id", SmallInteger, autoincrement=False, primary_key=True),
    Column("folding", SmallInteger, nullable=False),
    Column("coming", SmallInteger),
    Column("done_to", String(100), nullable=False, default=""),
)

# Who is asked about in *cek warga*: one row for each person and month; `answer` is empty until it is given.
checks = Table(
    "checks",
    metadata,
    Column("period", String(7), primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("area_code", Code, nullable=False),
    Column("place", SmallInteger, nullable=False),
    Column("answer", String(16), nullable=False, default=""),
    Column("answered_at", Moment),
    Index("ix_checks_period_area_code", "period", "area_code"),
)

# Of what somebody was reminded, and on which day, so that he isn't again; what he turned down stands with the officer.
nudges = Table(
    "nudges",
    metadata,
    Column("officer_id", Id, primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("about", String(64), primary_key=True),
    Column("day", Date, nullable=False),
    Index("ix_nudges_day", "day"),
)
