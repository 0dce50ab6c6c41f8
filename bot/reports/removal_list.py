"""A month's persons → the list *penghapusan dan verval*: what became of each, and which aid stops with it."""

from datetime import date
from functools import lru_cache

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, Person
from bot.domain.profiles import Profile
from bot.reports.asked import LIVING_HERE, receiver
from bot.reports.person_columns import WHO, list_columns, operator_turn, who_cells
from bot.reports.rows import PersonRow
from bot.reports.siks import listed_name
from bot.reports.table import Cell, Column, Label, Row, Shape

_REMOVED = (
    ("removal-code", 8, Shape.TEXT),
    ("removal-why", 70, Shape.TEXT),
    ("since", 13, Shape.DATE),
    ("stops", 18, Shape.TEXT),
    ("goes-on", 60, Shape.TEXT),
)


def removed_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return list_columns(label, _REMOVED)


def removed_row(row: PersonRow, profile: Profile, label: Label) -> Row:
    """Who he is, and what became of him."""
    return (*who_cells(row, profile), *_removal_cells(row, profile, label))


def removal_headings(label: Label) -> tuple[str, ...]:
    """The headings of the sheet's own columns, which are the last ones."""
    return tuple(column.header for column in removed_columns(label)[len(WHO) :])


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
    pairs = (
        (before.nik != now.nik, f"NIK {before.nik}" if before.nik else label("month-no-nik-then")),
        (before.name != now.name, listed_name(profile, before.name)),
        (before.ended != now.ended, before.ended.say() if before.ended else "-"),
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
    day = person.ended
    if day is None or day.is_exact:
        return person.died_or_left_on, ""
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
    turn = f"{label('month-no-receiver')} {operator_turn(row.place, label)}"
    told = [(taken, listed_name(profile, row.double_of.name) if row.double_of else "")]
    told.append((stays, listed_name(profile, heir.name) if heir else turn))
    return "; ".join(f"{', '.join(names)}: {who}" for names, who in told if names)
