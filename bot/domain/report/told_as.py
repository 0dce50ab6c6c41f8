"""By which names of those on no list a report may tell of somebody whom another one brought."""

from datetime import date, timedelta

from bot.domain.likeness.likeness import are_apart
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import Person, has_no_name_yet, mother_named_by
from bot.domain.report.report import Report

_INFANCY = timedelta(days=366)


def told_of(person: Person, report: Report) -> list[str]:
    """By which names of those on no list the report may tell of this person, who was brought by another."""
    if person.birth_date and report.event_date < person.birth_date:
        return []
    return [
        name
        for name in report.change.unlisted
        if has_no_name_yet(person.name) or is_called(name, person.name) or _is_hers(name, person, report)
    ]


def may_be_told_as(baby: Person, report: Report) -> list[str]:
    """By which names of those on no list another RT may tell of him: by his own, or as his mother's baby."""
    names = told_of(baby, report)
    return [each for each in names if is_called(each, baby.name) or _is_hers(each, baby, report)]


def is_called(told: str, name: str) -> bool:
    """Whether he is told of so: of two who share but a long last name only a search finds one by the other."""
    return score_name(told, name) >= FOUND and not are_apart(told, name)


def _is_hers(name: str, person: Person, report: Report) -> bool:
    """Whether he was told of as the baby of his mother, before he had the name by which he is entered."""
    mother = mother_named_by(name)
    if not mother or person.birth_date is None or report.event_date - person.birth_date > _INFANCY:
        return False
    return is_called(mother, person.mother)


def is_baby(person: Person, day: date) -> bool:
    """Whether he was not a year old on that day."""
    return person.birth_date is not None and day - person.birth_date <= _INFANCY
