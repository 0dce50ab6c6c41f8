"""The families that a month proposes for leaving, as they live together at its cut: no file asks aid for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import UNFIT_FACT, Propose
from bot.domain.report.report import Report
from bot.reports.asked import LIVING_HERE
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import closing
from bot.storage.registry.as_of import members_then, persons_then


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a family is proposed for leaving, by which report, and who of it was named there."""

    reason: str
    area: AreaCode
    number: str
    named: PersonId


async def unfit_families(house: House, transaction: Transaction, month: Month) -> dict[HouseholdId, Unfit]:
    """By household; of several reports the last counts."""
    told: dict[PersonId, Unfit] = {}
    kinds, moment = house.flows.that_ask_to_leave, month.cut_number or 0
    async for reports in closing.stream_filed(transaction, month.area, month.period, kinds):
        for report in reports:
            told |= _named(report)
    named = await persons_then(transaction, told, month.area, moment)
    return {person.household_id: told[person.id] for person in named}


def _named(report: Report) -> dict[PersonId, Unfit]:
    reason = dict(report.change.facts).get(UNFIT_FACT, "")
    return {
        effect.person_id: Unfit(reason, report.area, report.number, effect.person_id)
        for effect in report.change.effects
        if isinstance(effect, Propose) and effect.remove
    }


async def who_leaves_with_them(
    transaction: Transaction, month: Month, families: Mapping[HouseholdId, Unfit]
) -> dict[PersonId, Unfit]:
    """Each member by whose name the family was not proposed; who is not to be found was told by himself."""
    if not families:
        return {}
    members = await members_then(transaction, month.area, list(families), month.cut_number or 0)
    return {
        each.id: families[each.household]
        for each in members
        if each.status in LIVING_HERE and families[each.household].named != each.id
    }
