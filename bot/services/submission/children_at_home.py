"""A child that is told by hand heads nothing, and has no household of its own where its mother or its family lives."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.people.ages import is_grown_up
from bot.domain.people.find_residents import Housed
from bot.domain.people.names import fold_name, words_of
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Sex, readable
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold
from bot.services.submission.filing import Filing
from bot.storage.registry import versions
from bot.storage.registry.card_numbers import kk_holders

CHILD_ALONE = "child-alone"
"""The doubt about who comes on his own, and of whom it is not clear whose he is."""
Comes = AddPerson | JoinHousehold
_KIN_BY_MOTHER = {
    Relationship.HEAD: Relationship.CHILD,
    Relationship.WIFE: Relationship.CHILD,
    Relationship.CHILD: Relationship.GRANDCHILD,
    Relationship.CHILD_IN_LAW: Relationship.GRANDCHILD,
}


async def with_children_at_home(filing: Filing, change: Change) -> Change:
    """The change, in which those under seventeen who come on their own join whom they are of; where that is not clear
    the operator reads so. Among others the first grown-up of whom nobody said how he is kin heads in its place."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return change
    coming = [each for each in change.effects if isinstance(each, Comes) and (_is_new(each) or _arrives(each))]
    known = await _known(filing, coming)
    for house in dict.fromkeys(_house(each) for each in coming):
        those = [each for each in coming if _house(each) == house]
        children = [each for each in those if _is_child(filing, known.get(_who(each)))]
        if children and len(children) == len(those):
            change = await _at_home(filing, change, those, [known[_who(each)] for each in those])
        elif any(_kin(each) is Relationship.HEAD for each in children):
            change = _replaced(change, list(_led_by_the_first_grown(those, children)))
    return change


def _is_new(effect: Effect) -> bool:
    return isinstance(effect, AddPerson)


def _arrives(effect: Effect) -> bool:
    return isinstance(effect, JoinHousehold) and effect.arrives and not effect.implied


def _who(effect: Comes) -> PersonId:
    return effect.person.id if isinstance(effect, AddPerson) else effect.person_id


def _house(effect: Comes) -> HouseholdId:
    return effect.person.household_id if isinstance(effect, AddPerson) else effect.household_id


def _kin(effect: Comes) -> Relationship | None:
    return effect.person.relationship if isinstance(effect, AddPerson) else effect.relationship


async def _known(filing: Filing, coming: Sequence[Comes]) -> dict[PersonId, Person]:
    told = {each.person.id: each.person for each in coming if isinstance(each, AddPerson)}
    ids = [each.person_id for each in coming if isinstance(each, JoinHousehold)]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await filing.outlook.persons(ids, regency)
    return told | {each.id: each for each in found}


def _is_child(filing: Filing, person: Person | None) -> bool:
    return person is not None and not is_grown_up(person.born, person.marital, filing.scene.today)


def _led_by_the_first_grown(those: Sequence[Comes], children: Sequence[Comes]) -> Iterator[Comes]:
    untold = (each for each in those if each not in children and _is_new(each) and _kin(each) is None)
    first = next(untold, None)
    for each in those:
        if each is first:
            yield _of(each, _house(each), Relationship.HEAD)
        elif each in children and _kin(each) is Relationship.HEAD:
            yield _of(each, _house(each), None)


def _of(effect: Comes, house: HouseholdId, kin: Relationship | None, address: str | None = None) -> Comes:
    """The same into this household; `address` where it is another's."""
    match effect:
        case AddPerson(person):
            told = replace(person, household_id=house, relationship=kin)
            return AddPerson(told if address is None else replace(told, address=address, kk=""))
        case JoinHousehold():
            told_of = replace(effect, household_id=house, relationship=kin)
            return told_of if address is None else replace(told_of, address="", kk="")
        case _:
            assert_never(effect)


def _replaced(change: Change, effects: Iterable[Comes]) -> Change:
    now = {_who(each): each for each in effects}
    back = (now.get(_who(e), e) if isinstance(e, Comes) else e for e in change.effects)
    return replace(change, effects=tuple(back))


async def _at_home(filing: Filing, change: Change, those: Sequence[Comes], children: Sequence[Person]) -> Change:
    """Not of those who come to somebody who lives here."""
    coming = {each.id for each in children}
    house, area = _house(those[0]), filing.officer.area
    if any(each.id not in coming for each in await filing.outlook.members(house, area)):
        return change
    names = ", ".join(readable(each.name) for each in children)
    homes = await _homes(filing, those, children)
    if len(homes) != 1 or _are_other_houses(_told_address(those), homes[0].one.address):
        own = [_of(each, house, None if _kin(each) is Relationship.HEAD else _kin(each)) for each in those]
        doubt = Doubt(CHILD_ALONE, {"names": names})
        return replace(_replaced(change, own), warnings=(*change.warnings, doubt))
    home = homes[0]
    joined = [_of(each, HouseholdId(home.one.household_id), home.kin, home.one.address) for each in those]
    doubt = Doubt("child-at-home", {"names": names, "head": readable(home.one.head_name or home.one.name)})
    return replace(_replaced(change, joined), warnings=(*change.warnings, doubt))


def _told_address(those: Sequence[Comes]) -> str:
    told = (each.person.address if isinstance(each, AddPerson) else each.address for each in those)
    return next((each for each in told if each), "")


def _are_other_houses(told: str, lived: str) -> bool:
    """By their numbers: of a village's name there are several spellings."""
    mine, other = _numbers(told), _numbers(lived)
    return bool(mine and other) and not mine & other


def _is_one_house(told: str, lived: str) -> bool:
    return bool(_numbers(told)) and (fold_name(told), _numbers(told)) == (fold_name(lived), _numbers(lived))


def _numbers(address: str) -> set[str]:
    return {number.lstrip("0") for number in re.findall(r"\d+", address)}


@dataclass(frozen=True, slots=True)
class Home:
    """A household of the RT, by one who lives in it, and as whom the child is of it; None as before, or untold."""

    one: Housed
    kin: Relationship | None = None


async def _homes(filing: Filing, those: Sequence[Comes], children: Sequence[Person]) -> list[Home]:
    """Those that the first of these tell of: the mother's name, whom they lived with, the No KK, the house."""
    coming = {each.id for each in children}
    here = await filing.outlook.housed(filing.officer.area, await filing.outlook.waiting(filing.officer.area))
    here = [each for each in here if each.id not in coming]
    kin = await _lived_with(filing, [each.person_id for each in those if isinstance(each, JoinHousehold)])
    mothers = {fold_name(each.mother) for each in children if each.mother}
    hers = [each for each in here if fold_name(each.name) in mothers and each.sex != Sex.MALE]
    hers = [each for each in hers if each.id in kin or len(words_of(each.name)) > 1]
    numbered = await _numbered(filing, those, coming)
    address = _told_address(those)
    there = [each for each in here if _is_one_house(address, each.address)]
    ways = (
        [Home(each, _by_mother(each)) for each in hers],
        [Home(each) for each in here if each.id in kin],
        [Home(each) for each in here if each.household_id in numbered],
        [Home(each) for each in there],
    )
    found = next((way for way in ways if way), [])
    return list({each.one.household_id: each for each in reversed(found)}.values())


def _by_mother(mother: Housed) -> Relationship | None:
    return _KIN_BY_MOTHER.get(Relationship(mother.relationship)) if mother.relationship else None


async def _lived_with(filing: Filing, children: Collection[PersonId]) -> set[PersonId]:
    """Who was of a household with one of these children when it came to be of it, or last."""
    transaction = filing.work.transaction
    rows = (await versions.now(transaction, versions.PERSON, children)).values()
    pasts = await versions.of_ids(transaction, versions.PERSON, children) if children else []
    spans = [(row["household_id"], row["version"], row["version"]) for row in rows]
    spans += [(past.row["household_id"], past.since, past.number - 1) for past in pasts]
    found = set[PersonId]()
    for house, *moments in spans:
        for moment in dict.fromkeys(moments):
            found |= {PersonId(row["id"]) for row in await versions.members_then(transaction, [house], moment)}
    return found - {*children}


async def _numbered(filing: Filing, those: Sequence[Comes], coming: Collection[PersonId]) -> set[HouseholdId]:
    """Of this RT, with the No KK that is told."""
    told = {each.person.kk if isinstance(each, AddPerson) else each.kk for each in those} - {""}
    found = [each for kk in told for each in await kk_holders(filing.work.transaction, kk, list(coming))]
    return {house for house, area in found if area == filing.officer.area}
