"""A month's persons → the lists for removal, putting right and completing."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from bot.domain.areas import AreaCode, rt_number, rw_number
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, Person, temporary_id
from bot.domain.profiles import Profile
from bot.reports.asked import LIVING_HERE, missing, receiver
from bot.reports.rows import PersonRow, Place, UntiedRow
from bot.reports.siks import in_capitals, listed_name
from bot.reports.table import Cell, Column, Label, Row, Shape

_WHO = (
    ("number", 18, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("village", 20, Shape.TEXT),
    ("district", 20, Shape.TEXT),
    ("nik", 19, Shape.TEXT),
    ("kk", 19, Shape.TEXT),
    ("name", 28, Shape.TEXT),
)
NAME_PLACE = len(_WHO) - 1
"""Of his name in each of the rows."""
_REMOVED = (
    ("removal-code", 8, Shape.TEXT),
    ("removal-why", 70, Shape.TEXT),
    ("since", 13, Shape.DATE),
    ("stops", 18, Shape.TEXT),
    ("goes-on", 60, Shape.TEXT),
)
_PUT_RIGHT = (("programmes", 18, Shape.TEXT),)
_INCOMPLETE = (
    ("temporary", 16, Shape.TEXT),
    ("missing", 58, Shape.TEXT),
    ("turn", 44, Shape.TEXT),
    ("incomplete-since", 16, Shape.TEXT),
    ("until", 13, Shape.DATE),
)
_FIELDS = (
    "area", "kk", "address", "nik", "name", "birth_place", "birth_date", "sex", "mother", "relationship", "marital",
    "job", "education", "disability", "pregnant_since", "caretaker",
)  # fmt: skip
"""What may be put right, in the order of the columns."""
_AS_LISTED = ("address", "name", "birth_place", "mother", "caretaker")
"""Those of them that the template has in its own letters."""


def _columns(label: Label, own: Sequence[tuple[str, int, Shape]]) -> tuple[Column, ...]:
    return tuple(Column(label(f"month-column-{key}"), width, shape) for key, width, shape in (*_WHO, *own))


def _who(row: PersonRow, profile: Profile) -> tuple[str, ...]:
    person = row.person
    return row.number, *_where(person.area, row.place), person.nik, person.kk, listed_name(profile, person.name)


def _where(area: AreaCode, place: Place) -> tuple[str, ...]:
    return rt_number(area), rw_number(area), place.village, place.district


# --- penghapusan dan verval -------------------------------------------------------------------------------------------


def removed_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return _columns(label, _REMOVED)


def removed_row(row: PersonRow, profile: Profile, label: Label) -> Row:
    """Who he is, and what became of him."""
    return (*_who(row, profile), *_removal_cells(row, profile, label))


def removal_headings(label: Label) -> tuple[str, ...]:
    """The headings of the sheet's own columns, which are the last ones."""
    return tuple(column.header for column in removed_columns(label)[len(_WHO) :])


def _removal_cells(row: PersonRow, profile: Profile, label: Label) -> tuple[Cell, ...]:
    """What became of him, which programme stops with that, and who receives what goes on."""
    person = row.person
    is_unfit = person_is_unfit(row)
    key = row.unfit or "" if is_unfit else _status_key(row)
    why = label(_unfit_key(row)) if is_unfit else _what_became(row, profile, label)
    stops = stopped(row, profile)
    code = profile.codes["removal"].get(key, "")
    since, told = _since(person)
    if is_unfit and row.unfit_with and not stops:
        told = f" ({label('month-unfit-with')})"
    told += _told_before(row, profile, label)
    return code, f"{why}{told}", since, ", ".join(stops), _going_on(row, profile, label)


def _told_before(row: PersonRow, profile: Profile, label: Label) -> str:
    """What an earlier month's row said of him: how he was to be found in it, where that was put right since, and which
    programmes stop, that are counted there."""
    then = _removed_as(row, profile, label) if row.removed_as else ""
    counted = ", ".join(_stopping(row, profile)) if row.stopped_before else ""
    said = [f"{label('month-removed-as')}: {then}"] if then else []
    said += [f"{label('month-stopped-before')}: {counted}"] if counted else []
    return f" ({'; '.join(said)})" if said else ""


def _removed_as(row: PersonRow, profile: Profile, label: Label) -> str:
    before, now = row.removed_as, row.person
    if before is None:
        return ""
    day = Day(before.died_or_left_on, before.end_exactness) if before.died_or_left_on else None
    pairs = (
        (before.nik != now.nik, f"NIK {before.nik}" if before.nik else label("month-no-nik-then")),
        (before.name != now.name, listed_name(profile, before.name)),
        (
            (before.died_or_left_on, before.end_exactness) != (now.died_or_left_on, now.end_exactness),
            day.say() if day else "-",
        ),
    )
    return ", ".join(said for differs, said in pairs if differs)


def _status_key(row: PersonRow) -> str:
    status = row.person.status
    return "double" if status is BasicStatus.INVALID and row.double_of else _named(status)


@lru_cache(maxsize=16)
def _named(status: BasicStatus) -> str:
    return status.name.lower()


def _what_became(row: PersonRow, profile: Profile, label: Label) -> str:
    """Of an entry that was wrong how it was: a double of which other one, or nobody."""
    status, right = row.person.status, row.double_of
    if status is BasicStatus.INVALID and right:
        named = " ".join(filter(None, (right.nik, listed_name(profile, right.name))))
        return f"{label('unfit-reason-double')}: {label('month-right-entry').lower()} {named}"
    is_nobody = status is BasicStatus.INVALID and row.never_was
    return label("month-never-was" if is_nobody else f"basic-status-{status.value}")


def stopped(row: PersonRow, profile: Profile) -> list[str]:
    """The programmes that stop with somebody of the removal list: one that his family, or the entry that is right,
    goes on getting does not, nor what an earlier month told already: nobody's aid stops twice."""
    return [] if row.stopped_before else _stopping(row, profile)


def _stopping(row: PersonRow, profile: Profile) -> list[str]:
    """What an unfit family is paid stands in the row of who was named alone, whatever became of him."""
    taken = _taken_over(row, profile)
    had = [name for name in _had(row, profile) if name not in taken]
    if row.unfit is not None:
        if row.unfit_with:
            return [name for name in had if name not in profile.paid_to_families]
        return [*had, *(each for each in row.got if each in profile.paid_to_families and each not in had)]
    if row.person.status in LIVING_HERE:
        return []
    stays = _staying(row, profile)
    return [name for name in had if name not in stays]


def person_is_unfit(row: PersonRow) -> bool:
    """Whether he lives here, in a family that is proposed for leaving."""
    return row.person.status in LIVING_HERE and row.unfit is not None


def _since(person: Person) -> tuple[date | None, str]:
    """The day, or what is known of it in words behind the reason: no cell makes a day of what is none."""
    if person.died_or_left_on is None or person.end_exactness is Exactness.DAY:
        return person.died_or_left_on, ""
    day = Day(person.died_or_left_on, person.end_exactness)
    return None, "" if day.exactness is Exactness.UNKNOWN else f" ({day.say()})"


def _unfit_key(row: PersonRow) -> str:
    return f"unfit-reason-{row.unfit}" if row.unfit else "kind-unfit"


def _had(row: PersonRow, profile: Profile) -> list[str]:
    return [name for name in row.person.programmes if name != profile.no_programme]


def _taken_over(row: PersonRow, profile: Profile) -> list[str]:
    """Of who is listed twice, what the entry that is right gets."""
    right = row.double_of
    if right is None or right.status not in LIVING_HERE:
        return []
    return [name for name in _had(row, profile) if name in right.programmes]


def _staying(row: PersonRow, profile: Profile) -> list[str]:
    """What his family goes on getting, under who receives for it, or will."""
    if row.person.status in LIVING_HERE or row.unfit is not None or not (_heir(row) or row.family_lives):
        return []
    taken = _taken_over(row, profile)
    return [name for name in _had(row, profile) if name in profile.paid_to_families and name not in taken]


def _heir(row: PersonRow) -> Person | None:
    return receiver(row) if receiver(row).id != row.person.id else None


def _going_on(row: PersonRow, profile: Profile, label: Label) -> str:
    """Each programme that does not stop with him, with who gets it; of a family for which nobody receives yet, whose
    turn it is."""
    taken, stays, heir = _taken_over(row, profile), _staying(row, profile), _heir(row)
    turn = f"{label('month-no-receiver')} {_operator(row.place, label)}"
    told = [(taken, listed_name(profile, row.double_of.name) if row.double_of else "")]
    told.append((stays, listed_name(profile, heir.name) if heir else turn))
    return "; ".join(f"{', '.join(names)}: {who}" for names, who in told if names)


# --- perbaikan --------------------------------------------------------------------------------------------------------


class PutRightList:
    """Rows old → new; only fields that somebody's row has are columns in the end."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}
        """How wide the columns of each must be."""

    def row_of(self, row: PersonRow, profile: Profile, label: Label) -> Row:
        """His row, with room for every field."""
        changed = {field: (before, after) for field, before, after in put_right_pairs(row, profile, label)}
        for field, (before, after) in changed.items():
            self._used[field] = max(self._used.get(field, 22), min(max(len(before), len(after)), 60))
        keeps = ", ".join(name for name in row.person.programmes if name != profile.no_programme)
        pairs = [cell for field in _FIELDS for cell in changed.get(field, ("", ""))]
        return (*_who(row, profile), keeps, *pairs)

    def columns(self, label: Label) -> tuple[Column, ...]:
        """Two for each field that somebody's row has."""
        pairs = [
            Column(f"{label(f'field-{field}')}: {label(f'month-column-{when}').lower()}", self._used[field])
            for field in self._fields()
            for when in ("before", "after")
        ]
        return (*_columns(label, _PUT_RIGHT), *pairs)

    def narrowed(self, row: Row) -> Row:
        """A row without the fields that nobody's has."""
        fixed = len(_WHO) + len(_PUT_RIGHT)
        cells: list[Cell] = list(row[:fixed])
        for place, field in enumerate(_FIELDS):
            if field in self._used:
                cells += row[fixed + 2 * place : fixed + 2 * place + 2]
        return cells

    def _fields(self) -> list[str]:
        return [field for field in _FIELDS if field in self._used]


def put_right_pairs(row: PersonRow, profile: Profile, label: Label) -> Iterator[tuple[str, str, str]]:
    """(field, before, after) of what changed, as the sheet has it, in the order of its columns. Of who moved into a
    house whose No KK or address nobody told yet, the new one reads as what is still to be completed, and by whom."""
    changed = {field: (before, after) for field, before, after in row.changes}
    for field in _FIELDS:
        if field in changed:
            before, after = _pair(profile, field, *changed[field])
            yield field, before, after or (_still_to_come(row, label) if field in profile.required else "")


def _still_to_come(row: PersonRow, label: Label) -> str:
    return f"{label('month-still-to-come')} {_operator(row.place, label)}"


def _pair(profile: Profile, field: str, before: str, after: str) -> tuple[str, str]:
    """Names and places as the template has them, but as they were said where it would write old and new alike."""
    listed = in_capitals(profile, before), in_capitals(profile, after)
    return listed if field in _AS_LISTED and listed[0] != listed[1] else (before, after)


# --- belum lengkap ----------------------------------------------------------------------------------------------------


def incomplete_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return _columns(label, _INCOMPLETE)


def incomplete_row(row: PersonRow, profile: Profile, label: Label) -> Row:
    """What is missing, and whose turn it is."""
    temporary = "" if row.person.nik else temporary_id(row.person.id)
    who = _who(row, profile)
    if row.awaited:
        lacks = f"{label('month-missing-arrival')} {row.awaited}"
        return (*who, temporary, lacks, f"{label('month-turn-rt')} {row.awaited_turn}", "", row.awaited_until)
    return (*who, temporary, _lacking(row, profile, label), _operator(row.place, label), row.since, None)


def untied_rows(row: UntiedRow, profile: Profile, label: Label) -> list[Row]:
    """Those whom a report tells of and the registry does not hold."""
    lacks = label("month-missing-person") + (f" ({row.told})" if row.told else "")
    told = lacks, _operator(row.place, label), row.since, None
    who = row.number, *_where(row.area, row.place), "", ""
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


def _operator(place: Place, label: Label) -> str:
    return f"{label('month-turn-operator')} {place.village}".strip()
