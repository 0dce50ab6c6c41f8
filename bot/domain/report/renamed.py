"""A report that waits is told of somebody by another id: of who he turned out to be, or is told anew as."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.report.changes import AddPerson, Change, EditPerson, Effect, JoinHousehold, NameCaretaker, NameHead
from bot.domain.report.person_fields import old_of
from bot.domain.report.report import Report


def report_renamed(
    report: Report,
    ids: Mapping[PersonId, PersonId],
    houses: Mapping[HouseholdId, HouseholdId],
    known: Mapping[PersonId, Person],
) -> Report:
    """The report, told of who each is by now, in the household of now, as its answers are; `known` as the registry
    holds them."""
    names = {str(was): str(now) for was, now in (*ids.items(), *houses.items())}
    answers = {step: _answers_renamed(value, names) for step, value in report.answers.items()}
    return replace(report, change=_renamed(report.change, ids, houses, known), answers=answers)


def _renamed(
    change: Change,
    ids: Mapping[PersonId, PersonId],
    houses: Mapping[HouseholdId, HouseholdId],
    known: Mapping[PersonId, Person],
) -> Change:
    def told_of(effect: Effect) -> Effect:
        if isinstance(effect, AddPerson):
            house = effect.person.household_id
            return AddPerson(replace(effect.person, household_id=houses.get(house, house)))
        effect = replace(effect, person_id=ids.get(effect.person_id, effect.person_id))
        if isinstance(effect, JoinHousehold | NameHead | NameCaretaker):
            return replace(effect, household_id=houses.get(effect.household_id, effect.household_id))
        if isinstance(effect, EditPerson) and effect.person_id in known:
            person = known[effect.person_id]
            return replace(effect, old=old_of(person, effect))
        return effect

    return replace(
        change,
        subjects=tuple(ids.get(who, who) for who in change.subjects),
        effects=tuple(told_of(effect) for effect in change.effects),
    )


def _answers_renamed(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _answers_renamed(each, ids) for key, each in value.items()}
    if isinstance(value, list):
        return [_answers_renamed(each, ids) for each in value]
    return ids.get(value, value) if isinstance(value, str) else value
