"""A newborn whose mother is of another household of its RT than the one that she was told as of: it is of hers."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.month.as_known import Known
from bot.domain.month.with_family import is_infant
from bot.domain.people.kinship import of_mother
from bot.domain.people.names import fold_name
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.members import who_went_within
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.versions import PERSON, Stored


async def with_mothers(transaction: Transaction, report: Report, known: Known) -> Report | None:
    """The report, whose newborns are of the households of their mothers as they are by now; None where they are.

    Only where the household that was told is in another RT, where nobody told that the baby lives, or nobody is of it
    any more: it was made one with another, or those left it of whom she has parted; or she went to another one of the
    RT no later than on the day of its birth, which was told after it.
    """
    gone = known.dissolved | known.left.keys()
    new = [person for person in report.change.added if person.household_id in known.houses]
    away = [house for house, area in known.houses.items() if area != report.area or house in gone]
    there = [person for person in new if person.household_id not in away and _is_newborn(person, report)]
    hers = await _with_mothers_who_went(transaction, report, there) if there else {}
    if away:
        then = await versions.members_then(transaction, away, await last_number(transaction, until=report.submitted_at))
        now = list((await versions.now(transaction, PERSON, [row["id"] for row in then])).values())
        hers |= {each.id: _with_mother(each, then, now) for each in new if each.household_id in away}
    effects = tuple(
        AddPerson(hers.get(each.person.id, each.person)) if isinstance(each, AddPerson) else each
        for each in report.change.effects
    )
    return None if effects == report.change.effects else replace(report, change=replace(report.change, effects=effects))


def _is_newborn(person: Person, report: Report) -> bool:
    return bool(person.mother) and is_infant(person.birth_date, report.submitted_at.date())


async def _with_mothers_who_went(
    transaction: Transaction, report: Report, babies: Sequence[Person]
) -> dict[PersonId, Person]:
    went = await who_went_within(transaction, {each.household_id for each in babies}, report.area)
    mothers = {fold_name(each.name): each for each in went}
    found = ((baby, mothers.get(fold_name(baby.mother))) for baby in babies)
    return {
        baby.id: replace(baby, household_id=mother.household, relationship=of_mother(mother.relationship))
        for baby, mother in found
        if mother and mother.since and baby.born and mother.since <= baby.born.earliest
    }


def _with_mother(baby: Person, then: Sequence[Stored], now: Sequence[Stored]) -> Person:
    """With her, whom it is named after; else with its family, if all of it is of another household by now."""
    family = {row["id"] for row in then if row["household_id"] == baby.household_id}
    named = {row["id"] for row in (*then, *now) if fold_name(row["name"]) == fold_name(baby.mother)}
    members = [row for row in now if row["id"] in family]
    there = [row for row in members if row["area_code"] == baby.area and row["household_id"] != baby.household_id]
    hers = [row for row in there if row["id"] in named]
    if not hers and any(row["household_id"] == baby.household_id for row in members):
        return baby
    if hers:
        kin = of_mother(Relationship(hers[0]["relationship"])) if hers[0]["relationship"] else None
        return replace(baby, household_id=HouseholdId(hers[0]["household_id"]), relationship=kin)
    return replace(baby, household_id=HouseholdId(there[0]["household_id"])) if there else baby
