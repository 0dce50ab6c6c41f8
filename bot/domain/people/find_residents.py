"""Finding residents of an RT by a name, or by the household they belong to: its head, its kin, its address."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.domain.people.asked_people import KIN_OF, SAYS_STREET, AskedPerson, Kin, asked_person, street_words
from bot.domain.people.names import Listed, rank_residents, score_name
from bot.domain.people.people import HouseholdId

MOST = 8
"""More cannot be told apart on a small screen."""
SURE = 93.0
"""A head's name this near, or a whole query: no misspelling of somebody else's."""
AS_TYPED = 97.0
"""The words themselves, or how they begin; below it something is spelt otherwise."""
_LIKE_STREET = 85.0


class Housed(Listed, Protocol):
    """Somebody who can be searched for, with the household he belongs to."""

    @property
    def household_id(self) -> str: ...

    @property
    def relationship(self) -> int | None: ...

    @property
    def sex(self) -> str | None: ...

    @property
    def address(self) -> str: ...

    @property
    def head_name(self) -> str: ...


H = TypeVar("H", bound=Housed)


def speaks_of_more(query: str) -> bool:
    """Whether the words tell more than a name: kin, an address, a title."""
    asked = asked_person(query)
    return not asked.is_name_alone or any(word in SAYS_STREET for word in street_words(query))


def find_residents(query: str, listed: Sequence[H], limit: int = MOST) -> list[H]:
    """Those that `query` may mean, best first: by name, then the members of a household meant."""
    asked = asked_person(query)
    kin = _kin_of(asked, listed)
    there = [] if kin else _called_at(asked, listed)
    named = there or _named(asked, listed)
    housed = kin or ([] if there else _at_address(query, listed, bool(named)))
    if housed:
        named = [each for each in named if score_name(query, each.name) >= SURE]
    elif not named:
        housed = _families_of_heads(query, listed)
    return _each_once([*_spouses_of(asked, named, listed), *named, *housed])[:limit]


def _each_once(found: Sequence[H]) -> list[H]:
    return list({each.id: each for each in reversed(found)}.values())[::-1]


def _named(asked: AskedPerson, listed: Sequence[H]) -> list[H]:
    """Whom the whole query names, then whom it names without what is said before a name; those of the other sex than
    a title says come last."""
    named = rank_residents(asked.whole, listed, len(listed))
    if asked.kin is None and asked.name != asked.whole:
        sure = [each for each in named if score_name(asked.whole, each.name) >= SURE]
        named = _each_once([*sure, *rank_residents(asked.name, listed, len(listed))])
    return sorted(named, key=lambda each: _contradicts(each.sex, asked.sex))


def _contradicts(sex: str | None, asked: str | None) -> bool:
    return bool(sex and asked and sex != asked)


def _kin_of(asked: AskedPerson, listed: Sequence[H]) -> list[H]:
    """*istri pak Dedi*, *bapaknya Wawan*, *keluarga Asep*: those kin in the households of all who are called so."""
    if asked.kin is None:
        return []
    called = rank_residents(asked.name, listed, len(listed))
    if asked.street:
        called = [each for each in called if _lives_at(asked.street, each)]
    kin = KIN_OF[asked.kin]
    if asked.kin is not Kin.HOUSE:
        called = [each for each in called if each.relationship in kin]
    called = sorted(called, key=lambda each: _contradicts(each.sex, asked.sex))
    members = _members_of(dict.fromkeys(each.household_id for each in called), listed)
    meant = [other for each in called for other in members if _is_kin(other, each, asked)]
    who = {each.id for each in called}
    return meant or sorted(members, key=lambda each: asked.kin is not Kin.HOUSE and each.id in who)


def _is_kin(other: Housed, named: Housed, asked: AskedPerson) -> bool:
    if asked.kin is None or other.household_id != named.household_id or other.id == named.id:
        return False
    related = {int(each): others for each, others in KIN_OF[asked.kin].items()}
    wanted = related.get(named.relationship, ()) if named.relationship else ()
    return other.relationship in wanted and not _contradicts(other.sex, asked.kin_sex)


def _spouses_of(asked: AskedPerson, named: Sequence[H], listed: Sequence[H]) -> list[H]:
    """*Bu Asep* is the wife of Asep, where no woman is called so."""
    if asked.kin or asked.sex is None or any(not _contradicts(each.sex, asked.sex) for each in named):
        return []
    theirs = AskedPerson(asked.whole, asked.name, Kin.SPOUSE, asked.sex)
    return [other for each in named for other in listed if _is_kin(other, each, theirs)]


def _called_at(asked: AskedPerson, listed: Sequence[H]) -> list[H]:
    """*Mang Asep no 6*: who is called so there, then the family of a head who was."""
    if not asked.street:
        return []
    there = [each for each in listed if _lives_at(asked.street, each)]
    return rank_residents(asked.name, there, len(there)) or _families_of_heads(asked.name, there)


def _lives_at(asked: Sequence[str], each: Housed) -> bool:
    return any(word not in SAYS_STREET for word in asked) and _is_at(asked, street_words(each.address))


def _at_address(query: str, listed: Sequence[H], named: bool) -> list[H]:
    """Everybody at *no 12* or *gang melati*; a street without its word (*melati*) only where nobody is called so."""
    asked = street_words(query)
    said = any(word in SAYS_STREET for word in asked)
    if not any(word not in SAYS_STREET for word in asked) or (named and not said) or (not said and _is_number(asked)):
        return []
    at = {address for address in {each.address for each in listed} if _is_at(asked, street_words(address))}
    return [each for each in listed if each.address in at]


def _is_number(words: Sequence[str]) -> bool:
    return all(word.isdigit() for word in words)


def _is_at(asked: Sequence[str], has: Sequence[str]) -> bool:
    """Each word is there, numbers as they are; the words for street and number may be missing."""
    return all(
        word in has or word in SAYS_STREET or (len(word) > 2 and not word.isdigit() and _is_near(word, has))
        for word in asked
    )


def _is_near(word: str, has: Sequence[str]) -> bool:
    return any(score_name(word, each) >= _LIKE_STREET for each in has if each not in SAYS_STREET)


def _families_of_heads(query: str, listed: Sequence[H]) -> list[H]:
    heads = {name for name in {each.head_name for each in listed if each.head_name} if score_name(query, name) >= SURE}
    return _members_of(dict.fromkeys(each.household_id for each in listed if each.head_name in heads), listed)


def _members_of(houses: dict[str, None] | dict[HouseholdId, None], listed: Sequence[H]) -> list[H]:
    """Household by household in the order given, its head first."""
    place = {str(house): number for number, house in enumerate(houses)}
    members = [each for each in listed if each.household_id in place]
    return sorted(members, key=lambda each: (place[each.household_id], each.relationship or 99, each.id))
