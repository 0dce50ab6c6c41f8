"""Two households of one RT that have one No KK: one family in two parts, or a No KK that stands wrong."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, Resident, readable
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import open_person, whom
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter
from bot.storage.registry.shared_cards import SharedCard, shared_in, shared_of

NAME = "shared-card"


def _matter(shared: SharedCard, now: datetime) -> Matter:
    """The same whichever of the two stays."""
    return Matter(NAME, f"house:{'+'.join(sorted((shared.stays, shared.joins)))}", shared.area, now)


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    return [_matter(each, now) for each in await shared_in(transaction, area)]


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    """While both are lived in and have one No KK there, also where one of them shares it with a third by now."""
    houses = {HouseholdId(each) for matter in kept for each in matter.ids}
    card: dict[HouseholdId, tuple[HouseholdId, AreaCode]] = {}
    for shared in await shared_of(transaction, houses):
        card |= dict.fromkeys((shared.stays, shared.joins), (shared.stays, shared.area))
    return [
        each
        for each in kept
        if (own := card.get(HouseholdId(each.ids[0]))) is not None
        and own == card.get(HouseholdId(each.ids[1]))
        and own[1] == each.area
    ]


async def _tell(work: Work, matter: Matter) -> Told:
    found = await shared_of(work.transaction, [HouseholdId(each) for each in matter.ids])
    if not found:
        raise LookupError(f"the two of {matter.subject} have no No KK in common any more")
    shared = found[0]
    one, other = [await first_of(work, each, shared.area) for each in (shared.stays, shared.joins)]
    parts = {"one": await whom(work, one.id, shared.area), "other": await whom(work, other.id, shared.area)}
    joining = Command.ONE_CARD.button(Text("button-one-card"), shared.stays, shared.joins)
    opening = [each for who in (one, other) for each in await open_person(work, who.id, shared.area)]
    what, those = Text("matter-shared-card", parts=parts), (one.id, other.id)
    return Told(readable(one.name), what, (joining, *opening), those, asks=(Text("matter-shared-card-ask"),))


async def first_of(work: Work, house: HouseholdId, area: AreaCode) -> Resident:
    """By whom a household that is lived in is called: its head, else whoever stands first."""
    first, *_ = await read_registry.household_members(work.transaction, house, area)
    return first


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, find_daily=_find, reasons=("two",))
