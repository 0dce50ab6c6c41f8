"""Completing what is not known of somebody, field by field: in the registry, or in the report that alone knows him."""

from dataclasses import replace
from typing import Any

from bot.domain.areas import Level, ancestor
from bot.domain.days.day import Day
from bot.domain.people.completeness import OF_THE_HOUSEHOLD, is_known
from bot.domain.people.officer import Officer
from bot.domain.people.people import Marital, Person, Relationship, Sex, born_as
from bot.domain.report.changes import AddPerson, EditPerson, Effect, JoinHousehold
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.registry.lacking import Lack
from bot.services.review.renew_cards import renew_cards
from bot.services.review.rival_claims import note_rivals
from bot.services.work.work import Work, actor
from bot.storage.registry import read_registry, registry_changes
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import begin_write, completion_of
from bot.storage.reports import reports


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
