"""How those of whom a report speaks are named wherever somebody decides: by age and house, or head of family."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.dialogue.labels import describe
from bot.dialogue.naming import family_that_tells, named
from bot.dialogue.prompt import Text
from bot.dialogue.reading import NOT_LOADABLE
from bot.dialogue.stored_residents import resident_from_json
from bot.domain.people.officer import Officer
from bot.domain.people.people import HouseholdId, Person, PersonId, Resident, readable
from bot.domain.report.changes import AddPerson
from bot.domain.report.report import Report


def people_of(report: Report, today: date) -> str:
    """`Asep Saepudin (52), Kp. Sukamaju No. 3`: all of them, as far as the report itself knows; empty for nobody.

    What it knows is what its RT head was shown or told: so a room may read it, and so may he of his own.
    """
    return named(residents_of(report), today)


def named_report(report: Report, today: date, key: str) -> Text:
    """A text that says of which report it speaks: kind, number, whom."""
    about = {"number": report.number, "names": people_of(report, today) or "none"}
    return Text(key, about, {"kind": Text(f"kind-{report.kind}")})


def person_line(resident: Resident, today: date) -> Text:
    """Somebody on a line of his own, with the head of his family, once."""
    said = family_that_tells(resident) or resident.head_name in ("", resident.name)
    head = "none" if said else readable(resident.head_name)
    return Text("word-person-line", {"person": describe(resident, today), "head": head})


def how_told(report: Report) -> str:
    """`dictated` where an operator wrote it down for who came to the office, else `sent`."""
    return "dictated" if report.dictated else "sent"


def reporter_named(report: Report, reporter: Officer | None, unknown: str = "") -> str:
    """Who told it as lists and papers name him, Indonesian as they are: *Ade Irma (dicatat operator)*, *Asep (pembantu
    RT)*."""
    if not report.dictated:
        return sender_named(reporter, unknown)
    return f"{reporter.name if reporter else unknown} (dicatat operator)".strip()


def sender_named(reporter: Officer | None, unknown: str = "") -> str:
    """Whoever sent it himself; of an assistant, that he is one."""
    if reporter is None:
        return unknown
    return f"{reporter.name} (pembantu RT)" if reporter.assists else reporter.name


def decider_named(officer: Officer | None, unknown: str = "-") -> str:
    """Whoever decided; of a deputy for whom: *Wawan (pengganti sementara dari Rina)*."""
    if officer is None:
        return unknown
    whose = officer.deputyship.whose if officer.deputyship else ""
    return f"{officer.name} (pengganti sementara dari {whose})" if whose else officer.name


def named_by(officer: Officer) -> str:
    """The same of who hands one in just now."""
    return f"{officer.name} (dicatat operator)" if officer.writes_down else officer.name


def residents_of(report: Report) -> list[Resident]:
    """Those of whom it speaks, the first one first; of who is on no list the name alone."""
    return list(_spoken_of(report))


def first_of(report: Report) -> Resident | None:
    """The first of them; None where it speaks of nobody."""
    return next(_spoken_of(report), None)


def _spoken_of(report: Report) -> Iterator[Resident]:
    known = dict(picked(report.answers)) | dict(_entered(report))
    change = report.change
    for who, name in zip(change.subjects, change.names, strict=False):
        yield known.get(who) or _called(name, who)
    yield from map(_called, change.without_id)


def _called(name: str, who: PersonId | None = None) -> Resident:
    return Resident(who or PersonId(""), HouseholdId(""), name, None, None, "")


def picked(answers: Mapping[str, object]) -> Iterator[tuple[PersonId, Resident]]:
    """Those of the registry who were chosen, as they were read then."""
    for value in answers.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and item.get("id") and "name" in item:
                try:
                    yield PersonId(str(item["id"])), resident_from_json(item)
                except NOT_LOADABLE:
                    continue


def _entered(report: Report) -> Iterator[tuple[PersonId, Resident]]:
    for effect in report.change.effects:
        if isinstance(effect, AddPerson):
            yield effect.person.id, as_resident(effect.person)


def person_named(person: Person, today: date) -> str:
    """`Asep Saepudin (52), Kp. Sukamaju No. 3`, of whom a list of the registry tells."""
    return named([as_resident(person)], today)


def as_resident(person: Person) -> Resident:
    """Somebody whom a report enters, or a list of the registry tells of, as far as it does."""
    return Resident(
        person.id, person.household_id, person.name, person.sex, person.birth_date, person.address,
        person.relationship, birth_exactness=person.birth_exactness,
    )  # fmt: skip


def named_on_board(report: Report) -> str:
    """By name alone, for all of a village: the number would tell of which kind it is."""
    return ", ".join(map(readable, report.change.names)) or "-"
