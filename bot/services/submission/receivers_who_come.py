"""Whoever receives a family's aid (pengurus) receives it, too, where some of them come to a household of their own."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.changes import CARETAKER_FACT, Change, NameCaretaker
from bot.services.submission.filing import Filing


async def with_receiver(filing: Filing, change: Change, house: HouseholdId, those: Collection[Person]) -> Change:
    """The change, which names her for the new `house`; who follows her is asked about as the leaving is told."""
    paid = filing.work.house.profile.paid_to_families
    if not any(name in paid for each in those for name in each.programmes):
        return change
    regency = ancestor(filing.officer.area, Level.REGENCY)
    residents = await filing.outlook.residents([each.id for each in those], regency)
    receiver = next((each for each in residents if each.is_caretaker), None)
    if receiver is None:
        return change
    return replace(
        change,
        effects=(*change.effects, NameCaretaker(house, receiver.id)),
        facts=(*change.facts, (CARETAKER_FACT, receiver.name)),
    )
