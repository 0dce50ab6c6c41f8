"""How somebody is named where he could be taken for another: by age, and house or head of family."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
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


def with_namesakes(residents: Sequence[Resident], today: date) -> tuple[Resident, ...]:
    """The same, each of whom is marked who could be taken for another of them, of another family."""
    families = defaultdict(set)
    for each in residents:
        families[_alike(each, today)].add(each.head_name)
    return tuple(replace(r, has_namesake=True) if len(families[_alike(r, today)]) > 1 else r for r in residents)


def _alike(resident: Resident, today: date) -> tuple[str, str, str]:
    return readable(resident.name), age_words(resident.born, today), readable(resident.address)


def head_that_tells(resident: Resident) -> str:
    """The head of his family where name, age and house leave him to be taken for another."""
    return readable(resident.head_name) if resident.has_namesake else ""


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
    """His address, for who has a namesake in it with the head of his family; without one that head, unless that is he
    himself."""
    if resident.address:
        return ", KK ".join(filter(None, (readable(resident.address), head_that_tells(resident))))
    is_head = resident.relationship is Relationship.HEAD or resident.head_name == resident.name
    return f"KK {readable(resident.head_name)}" if resident.head_name and not is_head else ""
