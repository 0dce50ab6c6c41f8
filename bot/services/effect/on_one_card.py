"""One No KK in one RT is one household: who comes to it with that of a household that lives there is of that one, as
where a family comes in parts, each told by a report of its own. So is a family that has another card there already."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.domain.people.shared_houses import shared_houses
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson, Change, Effect, JoinHousehold, NameCaretaker, NameHead, person_of
from bot.domain.report.report import Report
from bot.services.effect.joined_before import joined_before
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry, versions
from bot.storage.registry.card_numbers import kk_holders
from bot.storage.registry.registry_writes import last_number


async def on_one_card(transaction: Transaction, report: Report) -> Report:
    """The report, whose newcomers are of the households that have their No KK, where there are such. Who headed the
    family before the others came heads it."""
    effects = report.change.effects
    for house, there in (await _on_another_card(transaction, report)).items():
        effects = tuple(_into(each, house, there, [who for who, _, _ in _newcomers(report.change)]) for each in effects)
    brought = await _cards_brought(transaction, report.change)
    for house, there in (await _with_those_cards(transaction, report.change, brought)).items():
        heads = await _who_may_head(transaction, there, report.change, house)
        effects = tuple(_into(each, house, there, heads) for each in effects)
    joined = await joined_before(transaction, report, [house for house, cards in brought.items() if not cards])
    effects = tuple(joined.get(person_of(each), each) if isinstance(each, JoinHousehold) else each for each in effects)
    return replace(report, change=replace(report.change, effects=effects))


async def cards_here(transaction: Transaction, change: Change) -> dict[HouseholdId, HouseholdId]:
    """By the household that the change makes in the RT, or brings to it, the one in which others live there with the
    No KK that is told of it, or that it brings along."""
    return await _with_those_cards(transaction, change, await _cards_brought(transaction, change))


async def _cards_brought(transaction: Transaction, change: Change) -> dict[HouseholdId, set[str]]:
    """With which No KK those come of each household that is not in the RT yet."""
    comes = list(_newcomers(change))
    houses = dict.fromkeys(house for _, house, _ in comes)
    places = await read_registry.places_of(transaction, houses) if houses else {}
    brought = {house: {kk for _, own, kk in comes if own == house} - {""} for house in houses}
    ids = [who for who, house, _ in comes if house in places and places[house] != change.area and not brought[house]]
    for each in await read_registry.persons(transaction, ids, ancestor(change.area, Level.REGENCY)) if ids else ():
        if each.kk and each.household_id in brought:
            brought[each.household_id].add(each.kk)
    return {house: cards for house, cards in brought.items() if places.get(house) != change.area}


async def _with_those_cards(
    transaction: Transaction, change: Change, brought: Mapping[HouseholdId, Collection[str]]
) -> dict[HouseholdId, HouseholdId]:
    found = {}
    for house, cards in brought.items():
        if len(cards) != 1:
            continue
        (kk,) = cards
        holders = await kk_holders(transaction, kk, [who for who, _, _ in _newcomers(change)])
        here = [other for other, area in holders if area == change.area]
        if here:
            found[house] = here[0]
    return found


async def _on_another_card(transaction: Transaction, report: Report) -> dict[HouseholdId, HouseholdId]:
    """By the household that a family is told to bring to the RT, the one with a card of its own in which all of them
    are there already, since a list says so: that is later than the card that they had before. By one that is made for
    who leaves the others behind, the one of before, with which he is there by now."""
    change = report.change
    come: dict[HouseholdId, list[PersonId]] = {}
    for each in change.effects:
        if isinstance(each, JoinHousehold) and each.area == change.area and each.arrives:
            come.setdefault(each.household_id, []).append(each.person_id)
    ids = [who for those in come.values() for who in those]
    standing = await read_registry.standing_of(transaction, ids, ancestor(change.area, Level.REGENCY)) if ids else {}
    found = {}
    for house, those in come.items():
        live = [standing[who] for who in those if who in standing and standing[who].status in REGISTERED]
        homes = {each.household if each.area == change.area else house for each in live}
        if len(homes) == 1 and homes.isdisjoint((house, *shared_houses(house, change.area))):
            (there,) = homes
            is_so = await _is_theirs(transaction, there, report, those)
            if is_so or await _went_with_it(transaction, report, house, there):
                found[house] = there
    places = await read_registry.places_of(transaction, found) if found else {}
    return {house: there for house, there in found.items() if places.get(house) != change.area}


async def _is_theirs(transaction: Transaction, house: HouseholdId, report: Report, those: Sequence[PersonId]) -> bool:
    """Whether it has a No KK, and nobody grown up lives there beside them: a list may have a baby of theirs that nobody
    told to come."""
    members = [each.id for each in await read_registry.household_members(transaction, house, report.area)]
    found = await read_registry.persons(transaction, members, report.area)
    others = [each for each in found if each.id not in those]
    is_theirs = not any(is_grown_up(each.born, each.marital, report.event_date) for each in others)
    return is_theirs and any(each.kk for each in found)


async def _went_with_it(transaction: Transaction, report: Report, house: HouseholdId, there: HouseholdId) -> bool:
    """Whether all who are told to come to this household, which is nowhere yet and of which no No KK is told, were of
    the other one when that was told, in another RT."""
    comes = [(who, kk) for who, into, kk in _newcomers(report.change) if into == house]
    if any(kk for _, kk in comes) or await read_registry.places_of(transaction, [house]):
        return False
    told_at = await last_number(transaction, until=report.submitted_at)
    then = await versions.then(transaction, versions.PERSON, [who for who, _ in comes], told_at)
    return len(then) == len(comes) and all(
        row["household_id"] == there and row["area_code"] != report.area for row in then.values()
    )


def _newcomers(change: Change) -> Iterator[tuple[PersonId, HouseholdId, str]]:
    """Who comes into which household of the RT, and with which No KK, if one is told."""
    for each in change.effects:
        if isinstance(each, AddPerson) and each.person.area == change.area:
            yield each.person.id, each.person.household_id, each.person.kk
        elif isinstance(each, JoinHousehold) and each.area == change.area and each.arrives:
            yield each.person_id, each.household_id, each.kk


async def _who_may_head(
    transaction: Transaction, there: HouseholdId, change: Change, house: HouseholdId
) -> Collection[PersonId]:
    """Of those who come, who headed their family, and was never kin to another who did; where nobody heads it there,
    whoever is told to."""
    ids = [who for who, own, _ in _newcomers(change) if own == house]
    lives = await read_registry.household_members(transaction, there, change.area)
    if not any(each.relationship is Relationship.HEAD for each in lives):
        return ids
    family = await read_registry.persons(transaction, ids, ancestor(change.area, Level.REGENCY))
    led = {each.id: each.household_id for each in family if each.relationship is Relationship.HEAD}
    pasts = await versions.of_ids(transaction, versions.PERSON, list(led)) if led else []
    return led.keys() - {past.id for past in pasts if _was_kin(past.row, led[PersonId(past.id)])}


def _was_kin(row: Mapping[str, object], house: HouseholdId) -> bool:
    return row["household_id"] == house and row["relationship"] != Relationship.HEAD.value


def _into(effect: Effect, house: HouseholdId, there: HouseholdId, heads: Collection[PersonId]) -> Effect:
    """The same, of that household."""
    if isinstance(effect, AddPerson) and effect.person.household_id == house:
        kin = _kin(effect.person.id, effect.person.relationship, heads)
        return AddPerson(replace(effect.person, household_id=there, relationship=kin))
    if isinstance(effect, JoinHousehold) and effect.household_id == house:
        kin = _kin(effect.person_id, effect.relationship, heads)
        return replace(effect, household_id=there, relationship=kin)
    if isinstance(effect, NameCaretaker) and effect.household_id == house:
        return replace(effect, household_id=there)
    if isinstance(effect, NameHead) and effect.household_id == house and effect.person_id in heads:
        return replace(effect, household_id=there)
    return effect


def _kin(who: PersonId, told: Relationship | None, heads: Collection[PersonId]) -> Relationship | None:
    return None if told is Relationship.HEAD and who not in heads else told
