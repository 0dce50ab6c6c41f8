"""Finding residents of an RT by a name, or by the household they belong to: its head, its kin, its address."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from bot.domain.people.names import Listed, fold_name, rank_residents, score_name
from bot.domain.people.people import HouseholdId, Relationship

MOST = 8
"""More cannot be told apart on a small screen."""
SURE = 93.0
"""A head's name this near, or a whole query: no misspelling of somebody else's."""
_LIKE_STREET = 85.0


class Housed(Listed, Protocol):
    """Somebody who can be searched for, with the household he belongs to."""

    @property
    def household_id(self) -> str: ...

    @property
    def relationship(self) -> int | None: ...

    @property
    def address(self) -> str: ...

    @property
    def head_name(self) -> str: ...


H = TypeVar("H", bound=Housed)

_COUPLE = (Relationship.HEAD, Relationship.HUSBAND, Relationship.WIFE)
_KIN: dict[str, tuple[Relationship, ...]] = {
    "istri": (Relationship.WIFE,), "isteri": (Relationship.WIFE,), "bini": (Relationship.WIFE,),
    "suami": (Relationship.HEAD, Relationship.HUSBAND), "anak": (Relationship.CHILD,), "putra": (Relationship.CHILD,),
    "putri": (Relationship.CHILD,), "menantu": (Relationship.CHILD_IN_LAW,), "mantu": (Relationship.CHILD_IN_LAW,),
    "cucu": (Relationship.GRANDCHILD,), "mertua": (Relationship.PARENT_IN_LAW,), "orangtua": (Relationship.PARENT,),
    "keluarga": (), "keluarganya": (), "sekeluarga": (), "rumah": (), "rumahnya": (), "kk": (),
}  # fmt: skip
_TITLE = re.compile(r"(?:nya|dari|si|pak|pa|bapak|bpk|bu|ibu|mang|kang|teh|ceu|haji|hj|h)\b\.?\s*", re.IGNORECASE)
_NAMES_TOO = frozenset({"cucu", "putra", "putri"})
"""Also first names, so that they speak of kin only before a title: *cucu pak Asep*."""
_STREET = {
    "gang": "gg", "gng": "gg", "jalan": "jl", "jln": "jl", "kampung": "kp", "kmp": "kp", "kampong": "kp",
    "dusun": "dsn", "ds": "dsn", "blk": "blok", "nomor": "no", "nomer": "no", "nmr": "no", "perumahan": "perum",
}  # fmt: skip
_SAYS_STREET = frozenset({"gg", "jl", "kp", "dsn", "blok", "no", "perum"})


def speaks_of_household(query: str) -> bool:
    """Whether the words are those for kin or an address, so that a name alone cannot be meant: *istri pak Dedi*."""
    word, _, rest = query.strip().lower().partition(" ")
    return (word in _KIN and bool(rest)) or any(each in _SAYS_STREET for each in _street_words(query))


def find_residents(query: str, listed: Sequence[H], limit: int = MOST) -> list[H]:
    """Those that `query` may mean, best first: by name, then the members of a household meant."""
    named = rank_residents(query, listed, limit)
    housed = _kin_of(query, listed) or _at_address(query, listed, bool(named))
    if housed:
        named = [each for each in named if score_name(query, each.name) >= SURE]
    elif not named:
        housed = _families_of_heads(query, listed)
    known = {each.id for each in named}
    return [*named, *(each for each in housed if each.id not in known)][:limit]


def _kin_of(query: str, listed: Sequence[H]) -> list[H]:
    """*istri pak Dedi*, *keluarga Asep*: those kin in the households of all who are called so."""
    word, _, rest = query.strip().lower().partition(" ")
    kin = _KIN.get(word)
    name = _TITLE.sub("", rest) if kin is not None else ""
    if kin is None or not fold_name(name) or (word in _NAMES_TOO and not _TITLE.match(rest)):
        return []
    called = [each for each in rank_residents(name, listed, len(listed)) if not kin or each.relationship in _COUPLE]
    members = _members_of(dict.fromkeys(each.household_id for each in called), listed)
    who = {each.id for each in called}
    meant = [each for each in members if each.relationship in kin and each.id not in who]
    return meant or sorted(members, key=lambda each: bool(kin) and each.id in who)


def _at_address(query: str, listed: Sequence[H], named: bool) -> list[H]:
    """Everybody at *no 12* or *gang melati*; a street without its word (*melati*) only where nobody is called so."""
    asked = _street_words(query)
    said = any(word in _SAYS_STREET for word in asked)
    if not any(word not in _SAYS_STREET for word in asked) or (named and not said) or (not said and _is_number(asked)):
        return []
    at = {address for address in {each.address for each in listed} if _is_at(asked, _street_words(address))}
    return [each for each in listed if each.address in at]


def _is_number(words: Sequence[str]) -> bool:
    return all(word.isdigit() for word in words)


@lru_cache(maxsize=20_000)
def _street_words(text: str) -> tuple[str, ...]:
    apart = re.sub(r"(?<=[a-z])(?=\d)", " ", text.casefold())
    return tuple(_STREET.get(word, word.lstrip("0") or word) for word in re.findall(r"[^\W_]+", apart))


def _is_at(asked: Sequence[str], has: Sequence[str]) -> bool:
    """Each word is there, numbers as they are; the words for street and number may be missing."""
    return all(
        word in has or word in _SAYS_STREET or (len(word) > 2 and not word.isdigit() and _is_near(word, has))
        for word in asked
    )


def _is_near(word: str, has: Sequence[str]) -> bool:
    return any(score_name(word, each) >= _LIKE_STREET for each in has if each not in _SAYS_STREET)


def _families_of_heads(query: str, listed: Sequence[H]) -> list[H]:
    heads = {name for name in {each.head_name for each in listed if each.head_name} if score_name(query, name) >= SURE}
    return _members_of(dict.fromkeys(each.household_id for each in listed if each.head_name in heads), listed)


def _members_of(houses: dict[str, None] | dict[HouseholdId, None], listed: Sequence[H]) -> list[H]:
    """Household by household in the order given, its head first."""
    place = {str(house): number for number, house in enumerate(houses)}
    members = [each for each in listed if each.household_id in place]
    return sorted(members, key=lambda each: (place[each.household_id], each.relationship or 99, each.id))
