"""Completing what is not known of somebody, field by field: in the registry, or in the report that alone knows him."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day
from bot.domain.people.completeness import OF_THE_HOUSEHOLD, is_known
from bot.domain.people.nik import Finding, Kk, Nik, Weight, examine_kk, examine_nik, grouped
from bot.domain.people.officer import Officer
from bot.domain.people.people import Marital, Person, PersonId, Relationship, Sex, born_as
from bot.domain.report.changes import AddPerson, EditPerson, Effect, JoinHousehold
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.effect.open_month import is_closed
from bot.services.registry.lacking import Lack
from bot.services.review.renew_cards import renew_cards
from bot.services.review.rival_claims import note_rivals
from bot.services.words.place_names import place_of
from bot.services.words.taken_niks import nik_taken
from bot.services.work.work import Work, actor
from bot.storage.registry import read_registry, registry_changes
from bot.storage.registry.card_numbers import ended_with_nik, kk_holders, nik_holders
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import begin_write, completion_of
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class Objection:
    """What speaks against a value; with `once`, given again it stands."""

    text: Text
    once: bool = False


async def object_to(work: Work, report: Report | None, lack: Lack, value: str) -> Objection | None:
    """By the rules that an RT head's answers obey, and by what the registry knows."""
    if lack.field == "nik" and await _is_taken(work, report, lack.person.id, value):
        return Objection(await nik_taken(work, value, lack.person.area))
    if lack.field == "nik" and (objection := await _of_ended(work, report, lack, value)):
        return objection
    for finding in _findings(lack, value):
        doubt = Text(f"warning-{finding.key}", dict(finding.args))
        refused = finding.weight is Weight.REFUSE
        shown = {"typed": grouped(value) if lack.field in ("nik", "kk") else _said(lack.field, value)}
        return Objection(
            Text("number-refused" if refused else _DOUBT[lack.field], shown, {"doubt": doubt}), not refused
        )
    if lack.field == "kk":
        return await _of_another(work, lack.person, value)
    return _of_birth(lack.person, Day.load(value)) if lack.field == "birth_date" else None


_DOUBT = {"nik": "number-doubt", "kk": "number-doubt", "birth_date": "complete-doubt", "sex": "complete-doubt-sex"}


def _findings(lack: Lack, value: str) -> Iterator[Finding]:
    person = lack.person
    match lack.field:
        case "nik":
            yield from examine_nik(Nik(value), person.born, person.sex, person.kk)
        case "kk":
            if value == person.nik:
                yield Finding("nik-same-as-kk", Weight.REFUSE)
            yield from examine_kk(Kk(value))
        case "birth_date" if person.nik:
            found = examine_nik(Nik(person.nik), Day.load(value))
            yield from (each for each in found if each.key == "nik-birth-date")
        case "sex" if person.nik:
            found = examine_nik(Nik(person.nik), sex=Sex(value))
            yield from (each for each in found if each.key == "nik-sex")


def _said(field: str, value: str) -> str:
    return Day.load(value).say() if field == "birth_date" else value


def _of_birth(person: Person, born: Day) -> Objection | None:
    """Of whom a month or a year is known: it is not replaced by less, and by another only where that is said twice."""
    known = person.born
    if known is None or known.is_open:
        return None
    said = {"typed": born.say(), "known": known.say()}
    if not may_be_one_birth(born, known):
        return Objection(Text("complete-birth-differs", said), once=True)
    closer = born.earliest > known.earliest or born.latest < known.latest
    return None if closer else Objection(Text("complete-birth-known", said))


async def _is_taken(work: Work, report: Report | None, who: PersonId, nik: str) -> bool:
    """By somebody registered, or by another whom the report tells of."""
    given = dict(niks_given(report.change.effects)) if report and not STATES[report.status].in_effect else {}
    holders = await nik_holders(work.transaction, [nik])
    return holders.get(nik, who) != who or given.get(nik, who) != who


async def _of_ended(work: Work, report: Report | None, lack: Lack, nik: str) -> Objection | None:
    """Of somebody dead or gone: who is to be entered gets it by no report; of who is entered it stands, said twice."""
    regency = ancestor(lack.person.area, Level.REGENCY)
    who = (await ended_with_nik(work.transaction, regency, [nik])).get(nik, lack.person.id)
    if who == lack.person.id:
        return None
    waits = report is not None and not STATES[report.status].in_effect
    key = "complete-nik-of-ended-waits" if waits else "complete-nik-of-ended"
    return Objection(Text(key, {"typed": grouped(nik)}), once=not waits)


async def _of_another(work: Work, person: Person, kk: str) -> Objection | None:
    for house, area in await kk_holders(work.transaction, kk, []):
        if house != person.household_id:
            doubt = Text("warning-kk-taken", {"place": await place_of(work, area, person.area)})
            return Objection(Text("number-doubt", {"typed": grouped(kk)}, {"doubt": doubt}), once=True)
    return None


async def complete(work: Work, officer: Officer, report: Report | None, lack: Lack, value: str) -> None:
    """Writes the value where the field is to be known: there is nothing to be lost, for it was empty.

    What a report of an open month brought is entered in the report as well, so that it is still there when the decision
    is taken back.
    """
    if not lack.told:
        await _edit(work, lack.person, lack.field, value)
    elif lack.field in OF_THE_HOUSEHOLD and (member := await _member(work, lack.person)):
        await _edit(work, member, lack.field, value)
    if report is not None and not await is_closed(work.transaction, report):
        await _amend(work, report, lack, value)
    number = {"number": report.number} if report else {}
    detail: dict[str, str | int | None] = {"field": lack.field, **number}
    work.note(actor(officer), "person.completed", f"person:{lack.person.id}", lack.person.area, detail)


async def _member(work: Work, person: Person) -> Person | None:
    """Somebody registered of the household that the person is to join."""
    members = await read_registry.household_members(work.transaction, person.household_id, person.area)
    known = await read_registry.persons(work.transaction, [members[0].id], person.area) if members else []
    return known[0] if known else None


async def _edit(work: Work, person: Person, field: str, value: str) -> None:
    regency = ancestor(person.area, Level.REGENCY)
    write = await begin_write(work.transaction, completion_of(person.id), person.area, work.now)
    if not await registry_changes.edit_person(write, regency, EditPerson(person.id, {}, {field: value})):
        raise LookupError(f"{person.id} is not of {regency}")
    await keep_one_head(write, [person.id])


async def _amend(work: Work, report: Report, lack: Lack, value: str) -> None:
    """Only where the report brings him, or his family."""

    def filled(person: Person) -> Person:
        same = person.id == lack.person.id
        if lack.field in OF_THE_HOUSEHOLD:
            same = person.household_id == lack.person.household_id
        if not same or is_known(person, lack.field):
            return person
        return replace(person, **values_of(lack.field, value))

    def with_value(effect: Effect) -> Effect:
        if isinstance(effect, AddPerson):
            return replace(effect, person=filled(effect.person))
        return _housed(effect, lack, value) if isinstance(effect, JoinHousehold) else effect

    change = report.change
    effects = tuple(with_value(effect) for effect in change.effects)
    if effects != change.effects:
        completed = (*change.completed, (lack.person.id, lack.field))
        amended = replace(change, effects=effects, completed=completed)
        await reports.amend(work.transaction, report, amended)
        for each in await note_rivals(work, replace(report, change=amended)):
            await renew_cards(work, each)


def _housed(join: JoinHousehold, lack: Lack, value: str) -> JoinHousehold:
    """Who comes into the household with what it lacked."""
    if join.household_id != lack.person.household_id or lack.field not in OF_THE_HOUSEHOLD:
        return join
    return replace(join, kk=join.kk or value) if lack.field == "kk" else replace(join, address=join.address or value)


def values_of(field: str, text: str) -> dict[str, Any]:
    """What of a person is so by a text as `EditPerson` keeps it."""
    match field:
        case "birth_date":
            return born_as(Day.load(text))
        case "sex":
            return {field: Sex(text)}
        case "relationship":
            return {field: Relationship(int(text))}
        case "marital":
            return {field: Marital(int(text))}
        case _:
            return {field: text}
