"""Where those whom a correction is about stood when it was told, and who of their family is there still."""

from collections.abc import Mapping

from bot.domain.month.as_known import FamilyThen
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import EditPerson
from bot.domain.report.person_fields import OF_FAMILY
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import as_of
from bot.storage.registry.read_registry import household_members, places_of
from bot.storage.registry.whose_card import who_holds


async def left_since(
    transaction: Transaction, report: Report, standing: Mapping[PersonId, Standing]
) -> frozenset[PersonId]:
    """Who is another RT's by now, and was this one's when it was told."""
    edited = [effect.person_id for effect in report.change.effects if isinstance(effect, EditPerson)]
    away = [who for who in edited if who in standing and standing[who].area != report.area]
    return frozenset(await _households_then(transaction, report, away))


async def families_then(
    transaction: Transaction, report: Report, standing: Mapping[PersonId, Standing]
) -> dict[PersonId, FamilyThen]:
    """Whose No KK or address it puts right, who was on the RT's list when it was told and is of another household by
    now, or of one that stands empty or went elsewhere: the one that he was of then."""
    told = {e.person_id: e for e in report.change.effects if isinstance(e, EditPerson) and e.new.keys() & {*OF_FAMILY}}
    then = await _households_then(transaction, report, [who for who in told if who in standing])
    places = await places_of(transaction, {*then.values()}) if then else {}
    families = {house: await household_members(transaction, house, report.area) for house in places}
    found = {}
    for who, house in then.items():
        family = FamilyThen(house, families[house][0].id, OF_FAMILY) if families.get(house) else None
        if family is None:
            holder = await who_holds(transaction, house, told[who].old.get("kk", ""))
            family = FamilyThen(house, holder, ("kk",))
        is_away = standing[who].household != house or places.get(house) != report.area
        if is_away or (family.through and not families.get(house)):
            found[who] = family
    return found


async def _households_then(
    transaction: Transaction, report: Report, those: list[PersonId]
) -> Mapping[PersonId, HouseholdId]:
    return await as_of.stood_in(transaction, report.area, those, report.submitted_at) if those else {}
