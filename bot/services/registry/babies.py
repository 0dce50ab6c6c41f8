"""Infants who live with women of a list, for who is called `bayi Bu Cucu` may have a name by now."""

from collections.abc import Sequence
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId, Resident, Sex, age_on
from bot.domain.people.standing import REGISTERED
from bot.services.registry.outlook import Outlook

MOST_MOTHERS = 3
INFANT = 2
"""Years: so old is nobody who is told of as his mother's baby."""


async def babies_of(these: Sequence[Resident], outlook: Outlook, area: AreaCode, today: date) -> list[Resident]:
    """Those registered in the households of the first women among `these`, who live in the area."""
    women = [each for each in these if each.sex is Sex.FEMALE]
    found: dict[PersonId, Resident] = {}
    for house in dict.fromkeys(each.household_id for each in women[:MOST_MOTHERS]):
        for each in await outlook.members(house, area):
            if each.birth_date and age_on(each.birth_date, today) < INFANT and each.status.value in REGISTERED:
                found[each.id] = each
    return [*found.values()]
