"""What is held of a person, and who saw it: for whoever asks it of the office (UU 27/2022, articles 5 and 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people.officer import OfficerId
from bot.domain.people.people import Person
from bot.services.registry.show_resident import NIK_DIGITS, Written, find_person
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.registry import traces
from bot.storage.reports import reports_about
from bot.storage.reports.reports_about import ReportAbout

_OFFICER = "officer:"


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of the log: when (UTC), who, what he did."""

    at: datetime
    who: str
    """An officer by name, else as the log names him."""
    role: str
    area: str
    """Of an officer, else empty."""
    action: str
    about: str
    """`person`, the report's number, or the month whose file he stands in."""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """`person` is None of whom only reports speak."""

    person: Person | None
    writes: Sequence[Written]
    reports: Sequence[ReportAbout]
    photos: int
    seen: Sequence[Seen]


async def person_record(house: House, actor: str, named: str) -> PersonRecord | None:
    """Of the person with this NIK or id; None of whom nothing is held. That it was asked for is written to the log
    first, and stands among those who saw it."""
    async with house.db.write() as transaction:
        person = await find_person(transaction, named)
        about = await reports_about.person(transaction, person.id) if person else []
        if len(named) == NIK_DIGITS:
            known = {each.id for each in about}
            about += [each for each in await reports_about.untied(transaction, named) if each.id not in known]
        if person is None and not about:
            return None
        if person is not None:
            line = audit.Line(actor, "person.viewed", f"person:{person.id}", person.area, {"how": "record"})
        else:
            line = audit.Line(actor, "report.viewed", f"report:{about[0].id}", None, {"how": "record"})
        await audit.append(transaction, [line], house.clock())
        return PersonRecord(
            person,
            [Written(*each) for each in await traces.writes_of(transaction, person.id)] if person else [],
            about,
            await reports_about.photos_of(transaction, [each.id for each in about]),
            await _seen(transaction, person, about),
        )


async def _seen(transaction: Transaction, person: Person | None, about: Sequence[ReportAbout]) -> list[Seen]:
    subjects = {f"person:{person.id}": "person"} if person else {}
    subjects |= {f"report:{each.id}": each.number for each in about}
    lines = [
        (entry, told) for subject, told in subjects.items() for entry in await audit.of_subject(transaction, subject)
    ]
    lines.sort(key=lambda pair: pair[0].seq)
    ids = {OfficerId(e.line.actor.removeprefix(_OFFICER)) for e, _ in lines if e.line.actor.startswith(_OFFICER)}
    known = await officers.officers_by_id(transaction, ids)
    names = {f"{_OFFICER}{each.id}": (each.name, each.role.value, f"{each.area}") for each in known.values()}
    return [Seen(e.at, *names.get(e.line.actor, (e.line.actor, "", "")), e.line.action, told) for e, told in lines]
