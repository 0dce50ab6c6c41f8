"""Who is told to join a household that was made one with another since is of the one that stays."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.people.people import HouseholdId
from bot.domain.report.changes import Effect, JoinHousehold, NameCaretaker, NameHead
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry, versions
from bot.storage.registry.members import ends_in
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.versions import PERSON


async def with_households_made_one(transaction: Transaction, report: Report) -> Report:
    """The report, whose households are those of the RT in which whoever belonged to them when it was told is by now; of
    newborns and newcomers see `with_mothers`."""
    told = [each for each in report.change.effects if isinstance(each, JoinHousehold) and not each.implied]
    joined = list(dict.fromkeys(each.household_id for each in told if each.area == report.area))
    places = await read_registry.places_of(transaction, joined) if joined else {}
    here = [house for house, area in places.items() if area == report.area]
    lived_in = {house for house, *_ in await ends_in(transaction, here)} if here else set()
    dissolved = [house for house in here if house not in lived_in]
    into = await _into(transaction, report, dissolved) if dissolved else {}
    if not into:
        return report
    effects = tuple(_moved(each, into) for each in report.change.effects)
    return replace(report, change=replace(report.change, effects=effects))


async def _into(
    transaction: Transaction, report: Report, dissolved: Sequence[HouseholdId]
) -> dict[HouseholdId, HouseholdId]:
    then = await versions.members_then(
        transaction, dissolved, await last_number(transaction, until=report.submitted_at)
    )
    now = await versions.now(transaction, PERSON, [row["id"] for row in then])
    found: dict[HouseholdId, HouseholdId] = {}
    for house in dissolved:
        family = [now[row["id"]] for row in then if row["household_id"] == house and row["id"] in now]
        homes = {row["household_id"] for row in family if row["area_code"] == report.area}
        if len(homes) == 1:
            found[house] = HouseholdId(homes.pop())
    return found


def _moved(effect: Effect, into: dict[HouseholdId, HouseholdId]) -> Effect:
    if isinstance(effect, JoinHousehold | NameHead | NameCaretaker):
        return replace(effect, household_id=into.get(effect.household_id, effect.household_id))
    return effect
