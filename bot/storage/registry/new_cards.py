"""A No KK that no household has yet, given by a list to one of a household without any: it is the household's."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bot.domain.people.people import HouseholdId, Person, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage.registry.listed import Known, Listed

_YOUNG = (Relationship.CHILD, Relationship.GRANDCHILD)
_GUESTS = (Relationship.OTHER_KIN, Relationship.HELPER, Relationship.OTHER)
"""Whose own card is another family's, perhaps."""


def new_cards(
    rows: Sequence[Listed],
    known: Sequence[Known | None],
    kks: Mapping[str, str | None],
    is_nobodys: Callable[[Person], bool],
) -> dict[HouseholdId, Person]:
    """By the household without a No KK, whose row gives it one, so that nobody is parted from whom the list lacks: that
    of its head, else the one that most rows give. `is_nobodys` tells whether nobody has that of a row."""
    given = [
        (HouseholdId(person.household_id), row.person, _heads(row.person, person))
        for row, person in zip(rows, known, strict=True)
        if person is not None and is_nobodys(row.person)
        and kks.get(person.household_id, "") is None and _is_of_family(row.person, person)
    ]  # fmt: skip
    count = Counter((house, told.kk) for house, told, _ in given)
    found: dict[HouseholdId, Person] = {}
    for house, told, _ in sorted(given, key=lambda each: (not each[2], -count[each[0], each[1].kk])):
        if house not in found and all(told.kk != other.kk for other in found.values()):
            found[house] = told
    return found


def _heads(told: Person, known: Known) -> bool:
    return Relationship.HEAD in (told.relationship, known.relationship)


def _is_of_family(told: Person, known: Known) -> bool:
    """Whether he stands on that card as he does in the household, or is a child on both; not who is a guest in it, or
    is listed in another RT."""
    if told.area != known.area_code or known.status not in REGISTERED or known.relationship in _GUESTS:
        return False
    if known.relationship is None or known.relationship in _YOUNG:
        return told.relationship in _YOUNG or (told.relationship is None and known.relationship is not None)
    return told.relationship in (None, known.relationship)
