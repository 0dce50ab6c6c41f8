"""Who is told as not to be found, and receives what is paid to a family of which others stay."""

from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import BasicStatus, HouseholdId, Relationship, Resident, readable
from bot.domain.report.changes import Change, Doubt, SetStatus
from bot.services.submission.filing import Filing


async def doubts_of_missing(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator, whose turn the month's file says it is: nobody receives for the family until another one is
    named by a report of its own. Nothing where only children stay, of whom he is asked otherwise."""
    effects = [each for each in change.effects if isinstance(each, SetStatus)]
    ids = [each.person_id for each in effects if each.status is BasicStatus.MISSING]
    those = await filing.outlook.residents(ids, filing.officer.area) if ids else []
    houses = dict.fromkeys(each.household_id for each in those)
    found = [await _receiver(filing, house, {each.id for each in those}) for house in houses]
    return [Doubt("caretaker-missing", {"name": readable(each.name)}) for each in found if each]


async def _receiver(filing: Filing, house: HouseholdId, missing: set[str]) -> Resident | None:
    members = await filing.outlook.members(house, filing.officer.area)
    paid = filing.work.house.profile.paid_to_families
    heads = [each for each in members if each.relationship is Relationship.HEAD]
    receives = next((each for each in members if each.is_caretaker), next(iter(heads), None))
    stay = [each for each in members if each.id not in missing]
    is_paid = any(name in paid for each in members for name in each.programmes)
    is_left = any(is_grown_up(each.born, None, filing.scene.today) for each in stay)
    return receives if receives and receives.id in missing and is_paid and is_left else None
