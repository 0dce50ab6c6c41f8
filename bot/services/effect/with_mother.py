"""A newborn whose mother is of another household of its RT than the one that she was told as of: it is of hers."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.month.as_known import Known
from bot.domain.people.names import fold_name
from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.changes import AddPerson
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.versions import PERSON, Stored


async def with_mothers(transaction: Transaction, report: Report, known: Known) -> Report | None:
    """The report, whose newborns are of the households of their mothers as they are by now; None where they are.

    Only where the household that was told is in another RT, where nobody told that the baby lives, or nobody is of it
    any more: it was made one with another, or those left it of whom she has parted.
    """
    gone = known.dissolved | known.left.keys()
    away = [house for house, area in known.houses.items() if area != report.area or house in gone]
    if not away:
        return None
    then = await versions.members_then(transaction, away, await last_number(transaction, until=report.submitted_at))
    now = await versions.now(transaction, PERSON, [row["id"] for row in then])
    effects = tuple(
        AddPerson(_with_mother(each.person, then, list(now.values())))
        if isinstance(each, AddPerson) and each.person.household_id in away
        else each
        for each in report.change.effects
    )
    return None if effects == report.change.effects else replace(report, change=replace(report.change, effects=effects))


def _with_mother(baby: Person, then: Sequence[Stored], now: Sequence[Stored]) -> Person:
    """With her, whom it is named after; else with its family, if all of it is of another household by now."""
    family = {row["id"] for row in then if row["household_id"] == baby.household_id}
    named = {row["id"] for row in (*then, *now) if fold_name(row["name"]) == fold_name(baby.mother)}
    members = [row for row in now if row["id"] in family]
    there = [row for row in members if row["area_code"] == baby.area and row["household_id"] != baby.household_id]
    hers = [row for row in there if row["id"] in named]
    if not hers and any(row["household_id"] == baby.household_id for row in members):
        return baby
    house = next((row["household_id"] for row in (*hers, *there)), baby.household_id)
    return replace(baby, household_id=HouseholdId(house))
