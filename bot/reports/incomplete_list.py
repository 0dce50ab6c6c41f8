"""A month's persons → the list *belum lengkap*: what each lacks, and whose turn it is."""

from bot.domain.people.people import Person, temporary_id
from bot.domain.profiles import Profile
from bot.reports.asked import missing
from bot.reports.person_columns import list_columns, operator_turn, where_cells, who_cells
from bot.reports.rows import PersonRow, UntiedRow
from bot.reports.siks import listed_name
from bot.reports.table import Column, Label, Row, Shape

_INCOMPLETE = (
    ("temporary", 16, Shape.TEXT),
    ("missing", 58, Shape.TEXT),
    ("turn", 44, Shape.TEXT),
    ("incomplete-since", 16, Shape.TEXT),
    ("until", 13, Shape.DATE),
)


def incomplete_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return list_columns(label, _INCOMPLETE)


def incomplete_row(row: PersonRow, profile: Profile, label: Label) -> Row:
    """What is missing, and whose turn it is."""
    temporary = "" if row.person.nik else temporary_id(row.person.id)
    who = who_cells(row, profile)
    if row.awaited:
        lacks = f"{label('month-missing-arrival')} {row.awaited}"
        return (*who, temporary, lacks, f"{label('month-turn-rt')} {row.awaited_turn}", "", row.awaited_until)
    return (*who, temporary, _lacking(row, profile, label), operator_turn(row.place, label), row.since, None)


def untied_rows(row: UntiedRow, profile: Profile, label: Label) -> list[Row]:
    """Those whom a report tells of and the registry does not hold."""
    lacks = label("month-missing-person") + (f" ({row.told})" if row.told else "")
    told = lacks, operator_turn(row.place, label), row.since, None
    who = row.number, *where_cells(row.area, row.place), "", ""
    return [(*who, listed_name(profile, name), "", *told) for name in row.names]


def _lacking(row: PersonRow, profile: Profile, label: Label) -> str:
    told = [(person, _entry(row, person, field, label)) for person, field in missing(row, profile)]
    return ", ".join(
        word if person == row.person else f"{word} ({listed_name(profile, person.name)})" for person, word in told
    )


def _entry(row: PersonRow, person: Person, field: str, label: Label) -> str:
    """Of his own NIK also why he has none: another office has to act then."""
    word = label(f"entry-{field}")
    return f"{word} ({row.no_nik})" if field == "nik" and row.no_nik and person == row.person else word
