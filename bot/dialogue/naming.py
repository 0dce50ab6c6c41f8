"""How somebody is named where he could be taken for another: by age, and house or head of family."""

from collections.abc import Sequence
from datetime import date

from bot.domain.people.people import Relationship, Resident, age_words, readable


def named(residents: Sequence[Resident], today: date) -> str:
    """`Asep Saepudin (52), Kp. Sukamaju No. 3`; of several in one house the house once, behind the last."""
    said: list[str] = []
    for place, each in enumerate(residents):
        following = residents[place + 1] if place + 1 < len(residents) else None
        same = following is not None and _house(following) == _house(each)
        house = "" if same else _house(each)
        said.append(_with_age(each, today) + (f", {house}" if house else ""))
    apart = "; " if any(_house(each) for each in residents[:-1]) and _several_houses(residents) else ", "
    return apart.join(said)


def family_head(family: Sequence[Resident]) -> str:
    """What a family is called by: its head, else whoever is known to head it, else the first of it."""
    heads = (each.name for each in family if each.relationship is Relationship.HEAD)
    return readable(next(heads, family[0].head_name or family[0].name))


def _several_houses(residents: Sequence[Resident]) -> bool:
    return len({_house(each) for each in residents}) > 1


def _with_age(resident: Resident, today: date) -> str:
    age = age_words(resident.born, today)
    return f"{readable(resident.name)} ({age})" if age else readable(resident.name)


def _house(resident: Resident) -> str:
    """His address; without one the head of his family, unless that is he himself."""
    if resident.address:
        return readable(resident.address)
    is_head = resident.relationship is Relationship.HEAD or resident.head_name == resident.name
    return f"KK {readable(resident.head_name)}" if resident.head_name and not is_head else ""
