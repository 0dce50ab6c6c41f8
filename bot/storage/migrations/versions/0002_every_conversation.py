"""Finding people by name, checking residents, expected arrivals, additions, practice, and what an officer chose."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

moment = sa.DateTime(timezone=True).with_variant(sa.String(26), "sqlite")
code = sa.String(21).with_variant(sa.String(21, collation="C"), "postgresql")
word = sa.String(32).with_variant(sa.String(32, collation="C"), "postgresql")
an_id = sa.String(32)
no = sa.false()


def upgrade() -> None:
    add_columns()
    add_tables_of_people()
    add_ways_to_persons()
    add_tables_of_reports()


def add_columns() -> None:
    op.add_column("households", sa.Column("caretaker_id", an_id))
    op.add_column("persons", sa.Column("confirmed_on", sa.Date()))
    op.add_column("officers", sa.Column("practises_until", moment))
    op.add_column("officers", sa.Column("told_at", moment))
    op.add_column("officers", sa.Column("turned_down", sa.Text(), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("pointed_at", sa.String(30), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("practice", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("attachments", sa.Column("reading", sa.LargeBinary()))


def add_tables_of_people() -> None:
    op.create_table(
        "name_words",
        sa.Column("word", word, primary_key=True),
        sa.Column("area_code", code, primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "checks",
        sa.Column("period", sa.String(7), primary_key=True),
        sa.Column("person_id", an_id, primary_key=True),
        sa.Column("area_code", code, nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("answered_at", moment),
    )
    op.create_index("ix_checks_period_area_code", "checks", ["period", "area_code"])
    op.create_table(
        "nudges",
        sa.Column("officer_id", an_id, primary_key=True),
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("about", sa.String(64), primary_key=True),
        sa.Column("day", sa.Date(), nullable=False),
    )
    op.create_index("ix_nudges_day", "nudges", ["day"])


def add_ways_to_persons() -> None:
    """Indexes, and the words of the names that are there: area by area, so that each page of words is written once."""
    op.create_index("ix_persons_birth_date_area_code", "persons", ["birth_date", "area_code"])
    op.create_index("ix_persons_nik_tail_area_code", "persons", ["nik_tail", "area_code"])
    persons = sa.table("persons", *map(sa.column, ("id", "area_code", "name")))
    words = sa.table("name_words", *map(sa.column, ("word", "area_code", "person_id")))
    conn = op.get_bind()
    areas = sa.select(persons.c.area_code).distinct().order_by(persons.c.area_code)
    for area in conn.execute(areas).scalars().all():
        here = sa.select(persons.c.id, persons.c.name).where(persons.c.area_code == area)
        rows = [
            {"word": each, "area_code": area, "person_id": person_id}
            for person_id, name in conn.execute(here)
            for each in words_of(name)
        ]
        if rows:
            conn.execute(words.insert(), rows)


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


# --- the first folding of names, as it was: what the program folds by today may differ --------------------------------

# Said before or after a name, no part of it. `bin` and `binti` only stand between a name and the father's.
_TITLES = frozenset({
    "h", "hj", "haji", "hajah", "kh", "drs", "dra", "dr", "ir", "prof", "ust", "ustad", "ustadz", "ustadzah", "spd",
    "mpd", "sag", "se", "sh", "si", "skom", "st", "sos", "alm", "almh", "almarhum", "almarhumah", "bapak", "bpk",
    "pak", "ibu", "bu", "sdr", "sdri", "tn", "ny", "kang", "teh", "mang", "bin", "binti", "bt",
})  # fmt: skip
_MUHAMMAD = frozenset({
    "m", "mu", "moh", "moch", "muh", "much", "mohamad", "mohammad", "muhamad", "muhammad", "mochamad", "mochammad",
    "mohamed", "mukhamad", "mukhammad", "muchamad", "muchammad",
})  # fmt: skip
# Letters that sound alike here (Sundanese has no f, v, z of its own), and spellings from before 1972.
_SOUNDS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("kh", "h"), ("ch", "h"),
    ("th", "t"), ("dh", "d"), ("ph", "p"), ("ae", "ai"), ("x", "ks"), ("f", "p"), ("v", "p"), ("z", "j"), ("q", "k"),
)  # fmt: skip


def words_of(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=\w)['’`.](?=\w)", "", letters))
    named = [word for word in words if word not in _TITLES] or words
    folded = " ".join(_sound_of(word) for word in named).split()
    return tuple(dict.fromkeys(word[:32] for word in folded))


def _sound_of(word: str) -> str:
    if word in _MUHAMMAD:
        return "muhamad"
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return re.sub(r"(.)\1+", r"\1", word)
