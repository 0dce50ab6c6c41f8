"""Who of those that are offered is called so: *Nurhayati*, *diganti istrinya*."""

from collections.abc import Mapping

from bot.dialogue.reading import Json
from bot.domain.people.people import Relationship
from bot.domain.sentences.plain_words import PLAIN, TITLES
from bot.domain.sentences.tokens import spell

_KIN = {
    "istri": Relationship.WIFE, "suami": Relationship.HUSBAND, "anak": Relationship.CHILD,
    "menantu": Relationship.CHILD_IN_LAW, "cucu": Relationship.GRANDCHILD,
    "mertua": Relationship.PARENT_IN_LAW,
}  # fmt: skip
"""Of a head of family, whose place another takes."""
_NOT_A_NAME = PLAIN | TITLES


def called_so(typed: str, offered: Mapping[str, Json], of: Json) -> str:
    """The option that is the only one of this name, or the only such kin `of` a head of family; empty where there is
    none, or several."""
    words = [word.strip(".,!") for word in typed.casefold().split()]
    said = {word for word in words if word and spell(word) not in _NOT_A_NAME}
    if not said:
        return ""
    kin = {_KIN.get(word.removesuffix("nya")) for word in said}
    named = [option for option, person in _persons(offered) if said <= set(_name(person))]
    related = [option for option, person in _persons(offered) if {person.get("relationship")} == kin]
    found = named or (related if _is_head(of) else [])
    return found[0] if len(found) == 1 else ""


def named_on(typed: str, offered: Mapping[str, Json]) -> str:
    """The option of the only one whose whole name this is, as it is read first of a choice on a small phone."""
    said = typed.casefold().split()
    named = [
        option
        for option, value in offered.items()
        if (one := whom_it_names(option, value)) and one.get("id") and said == _name(one)
    ]
    return named[0] if len(named) == 1 else ""


def whom_it_names(option: str, value: Json) -> dict[str, Json]:
    """The person of an answer that is one, or behind whom his household stands; empty of a family at one tap, which is
    called otherwise, and of an answer that is nobody."""
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return {}
    is_whole = isinstance(value, list) and len(value) > 1 and first.get("id") != option
    return {} if is_whole else first


def _persons(offered: Mapping[str, Json]) -> list[tuple[str, dict[str, Json]]]:
    return [
        (option, value[0])
        for option, value in offered.items()
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict)
    ]


def _is_head(person: Json) -> bool:
    first = person[0] if isinstance(person, list) and person else person
    return isinstance(first, dict) and first.get("relationship") == Relationship.HEAD


def _name(person: dict[str, Json]) -> list[str]:
    return str(person.get("name", "")).casefold().split()
