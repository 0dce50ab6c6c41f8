"""Who is expected, and told to have married somebody of the RT, comes to that one's household."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.ages import is_grown_up
from bot.domain.people.kinship import SPOUSE
from bot.domain.people.people import Marital, PersonId, Relationship, Resident
from bot.domain.report.changes import Change, EditPerson, JoinHousehold
from bot.domain.report.how_married import MARITAL
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.registry.members import gone_from_families


async def spouses_here(filing: Filing, change: Change, comes: Collection[Resident]) -> dict[PersonId, Resident]:
    """By each of those who come whom he is told to have married, of the RT; nobody where grown-ups of his own household
    come to the RT with him, or are there."""
    wed = _wed(change)
    brides, others = [each for each in comes if each.id in wed], wed - {each.id for each in comes}
    if len(brides) != 1 or len(others) != 1:
        return {}
    regency = AreaCode(ancestor(filing.officer.area, Level.REGENCY))
    here = [each for each, area in await filing.outlook.homed([*others], regency) if area == change.area]
    if not here or await _others_come(filing, change, brides[0], regency):
        return {}
    return {brides[0].id: here[0]}


def with_spouse(
    join: JoinHousehold, comes: Collection[Resident], spouses: Mapping[PersonId, Resident]
) -> JoinHousehold:
    """His coming, into the household of whom he married."""
    if (spouse := spouses.get(join.person_id)) is None:
        return join
    who = next(each for each in comes if each.id == join.person_id)
    return replace(join, household_id=spouse.household_id, relationship=_kin(who, spouse))


def _wed(change: Change) -> set[PersonId]:
    married = str(Marital.MARRIED.value)
    return {e.person_id for e in change.effects if isinstance(e, EditPerson) and e.new.get(MARITAL) == married}


def _kin(who: Resident, spouse: Resident) -> Relationship:
    """To the head of the family."""
    if spouse.relationship is Relationship.HEAD and who.sex:
        return SPOUSE[who.sex]
    return Relationship.CHILD_IN_LAW if spouse.relationship is Relationship.CHILD else Relationship.OTHER_KIN


async def _others_come(filing: Filing, change: Change, who: Resident, regency: AreaCode) -> bool:
    """Whether another grown-up of his household has left it too, or is to, or is in the RT by now."""
    left = await gone_from_families(filing.work.transaction, [who.id], regency)
    listed = await read_registry.household_members(filing.work.transaction, who.household_id, regency)
    stay = await filing.outlook.members(who.household_id, regency)
    homes: Mapping[PersonId, AreaCode] = {
        each.id: area for each, area in await filing.outlook.homed([each.id for each in stay], regency)
    }
    staying = {each.id for each in stay if homes.get(each.id) != change.area}
    ages = {each.id: is_grown_up(each.born, each.marital, filing.scene.today) for each in left}
    ages |= {each.id: is_grown_up(each.born, None, filing.scene.today) for each in listed}
    return any(grown for each, grown in ages.items() if each != who.id and each not in staying)
