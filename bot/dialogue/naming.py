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


def family_that_tells(resident: Resident) -> str:
    """`KK Asep`, where name, age and house leave him to be taken for another; with who of his family lives with him,
    where the heads are called alike as well."""
    head = "" if resident.lives_with and _is_head(resident) else resident.head_name
    return _family(head if resident.has_namesake else "", resident.lives_with)


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
    """His address, for who has a namesake in it with his family; without one its head, unless it is he himself."""
    if resident.address:
        return ", ".join(filter(None, (readable(resident.address), family_that_tells(resident))))
    return _family("" if _is_head(resident) else resident.head_name, resident.lives_with)


def _is_head(resident: Resident) -> bool:
    return resident.relationship is Relationship.HEAD or resident.head_name == resident.name


def _family(head: str, lives_with: str) -> str:
    said = (f"KK {readable(head)}" if head else "", f"serumah {readable(lives_with)}" if lives_with else "")
    return ", ".join(filter(None, said))
