"""Whose No KK it is where a family went apart: of those who left last, whichever part was approved first."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, func, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among, as_dicts
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.household_gaps import keep_receivers
from bot.storage.registry.led_by import led_by
from bot.storage.registry.members import who_left_since
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_rows import number_columns
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.versions import HOUSEHOLD, PERSON

_persons, _households, _versions = tables.persons, tables.households, tables.versions
_LIVE_IN = select(_persons.c.id, _persons.c.household_id, _persons.c.placed_on).where(
    among(_persons.c.household_id, "houses"), IS_REGISTERED
)
_LEFT_EMPTY = select(_households.c.id, _households.c.area_code, _households.c.kk, _households.c.kk_key).where(
    among(_households.c.id, "houses"),
    _households.c.kk_key.is_not(None),
    ~exists().where(_persons.c.household_id == _households.c.id, IS_REGISTERED),
    exists()
    .where(_versions.c.kind.concat("") == PERSON.kind, _versions.c.household_id == _households.c.id)
    .where(_persons.c.id == _versions.c.id, _persons.c.household_id != _households.c.id),
)
"""Of which somebody is of another household by now."""
_LAST_GONE = select(func.max(_persons.c.placed_on)).where(
    _persons.c.household_id == bindparam("house"), _persons.c.status == BasicStatus.MOVED.value
)
"""Who left an RT, and is registered nowhere, left with the card if he was the last."""
_HOUSES_OF = select(_persons.c.id, _persons.c.household_id, _persons.c.area_code, _persons.c.placed_on).where(
    among(_persons.c.id, "ids")
)
_CARDS = select(_households.c.id, _households.c.kk_key).where(among(_households.c.id, "houses"))
_TAKE = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values(kk=bindparam("new_kk"), kk_key=bindparam("new_kk_key"))
)


@dataclass(frozen=True, slots=True)
class Apart:
    """A household that went on with some of a family, and that of those who left the same RT."""

    house: HouseholdId
    other: HouseholdId
    left: AreaCode
    on: date
    """When these came to where they are."""


async def leave_to_the_last(
    write: RegistryWrite,
    told: Sequence[JoinHousehold],
    joined: Sequence[JoinHousehold],
    places: Mapping[HouseholdId, AreaCode],
    came_from: Mapping[PersonId, AreaCode],
    came_on: Mapping[PersonId, date | None],
    along: Collection[PersonId],
) -> None:
    """After persons joined households, as it was `told`, and as it was settled; `places` are those of before, `along`
    those who came with them and went on since.

    Whoever leaves a family leaves its card to the others, who take it along when they go: also where they were approved
    before him, so that he had the household to himself, or come only after him, to whom it went by then. It is never
    taken from more by fewer: who stayed for some days may have gone with them and moved on.
    """
    found = [*await _of_who_took_it(write.transaction, told, joined, places, came_on, along)]
    for was, now in zip(told, joined, strict=True):
        day, left = came_on.get(was.person_id), came_from.get(was.person_id)
        if was.household_id != now.household_id and day and left and places.get(was.household_id, left) != left:
            found.append(Apart(was.household_id, now.household_id, left, day))
    for each in {apart.house: apart for apart in sorted(found, key=lambda apart: apart.on)}.values():
        await _hand_over(write, each, along)


async def _of_who_took_it(
    transaction: Transaction,
    told: Sequence[JoinHousehold],
    joined: Sequence[JoinHousehold],
    places: Mapping[HouseholdId, AreaCode],
    came_on: Mapping[PersonId, date | None],
    along: Collection[PersonId],
) -> list[Apart]:
    took: dict[HouseholdId, date] = {}
    for was, now in zip(told, joined, strict=True):
        day = came_on.get(was.person_id)
        if day and was.household_id == now.household_id and places.get(now.household_id, now.area) != now.area:
            took[now.household_id] = max(day, took.get(now.household_id, day))
    found = []
    for house, day in took.items():
        later = await who_left_since(transaction, [house], day)
        rows = await _in_their_own(transaction, house, [each.id for each in later if each.id not in along])
        found += [Apart(house, each.household_id, places[house], each.placed_on) for each in rows if each.placed_on]
    return found


async def _in_their_own(
    transaction: Transaction, house: HouseholdId, those: Sequence[PersonId]
) -> list[Row[*tuple[Any, ...]]]:
    """Those of them who live in a household that only those of this one have come to, not with somebody else."""
    rows = (await transaction.execute(_HOUSES_OF, {"ids": list(those)})).all() if those else ()
    return [each for each in rows if each.household_id in shared_houses(house, AreaCode(each.area_code))]


async def _hand_over(write: RegistryWrite, apart: Apart, along: Collection[PersonId]) -> None:
    transaction = write.transaction
    live = (await transaction.execute(_LIVE_IN, {"houses": [apart.house, apart.other]})).all()
    stay = [each for each in live if each.household_id == apart.house]
    cards = await transaction.execute(_CARDS, {"houses": [apart.house, apart.other]})
    keys = {row.id: row.kk_key for row in cards}
    card = await _card_of_before(transaction, apart)
    if card is None or keys[apart.other] is not None or not stay:
        return
    went_on = [each for each in stay if each.id not in along]
    is_smaller = len(live) - len(stay) < len(went_on)
    if not is_smaller and all(each.placed_on and each.placed_on < apart.on for each in went_on):
        await _give(write, apart.house, apart.other, card, is_left=keys[apart.house] == card["kk_key"])


async def _give(
    write: RegistryWrite, house: HouseholdId, other: HouseholdId, card: Mapping[str, Any], *, is_left: bool
) -> None:
    await write.touch(households=[house, other])
    await write.transaction.execute(_TAKE, {"house": other, "new_kk": card["kk"], "new_kk_key": card["kk_key"]})
    if is_left:
        await write.transaction.execute(_TAKE, {"house": house, "new_kk": None, "new_kk_key": None})


async def leave_to_who_left_after(
    write: RegistryWrite, houses: Mapping[HouseholdId, int], day: date | None, besides: Collection[PersonId] = ()
) -> None:
    """Of these households, which somebody died in or went from (those `besides`) on that day, so many to another RT:
    where they were the last, those who had left on it or later left with the card, if they are no fewer; of several
    that have none those of the head, or the most. Without a day, since who stood there last was nobody, those who ever
    left."""
    transaction = write.transaction
    for card in as_dicts(await transaction.execute(_LEFT_EMPTY, {"houses": sorted(houses)})) if houses else ():
        left = HouseholdId(card["id"])
        if (home := await _where_it_was(transaction, card, besides)) is not None:
            await _give(write, left, home, card, is_left=True)
            if not (await led_by(transaction, [home], ()))[home].is_received:
                await keep_receivers(write, dict.fromkeys(besides, (left, home)), [home])
            continue
        other = await _of_who_left_after(transaction, card, houses[left], day, besides)
        if other is not None:
            await _give(write, left, other, card, is_left=True)


async def _where_it_was(
    transaction: Transaction, card: Mapping[str, Any], those: Collection[PersonId]
) -> HouseholdId | None:
    """The household of before that they all came back to, if it has no No KK by now."""
    homes = {row.household_id for row in await transaction.execute(_HOUSES_OF, {"ids": list(those)})}
    back = {each for each in homes if card["id"] in shared_houses(each, AreaCode(card["area_code"]))}
    return next(iter(await _lacking(transaction, back)), None) if len(back) == 1 else None


async def _of_who_left_after(
    transaction: Transaction, card: Mapping[str, Any], least: int, day: date | None, besides: Collection[PersonId]
) -> HouseholdId | None:
    later = await who_left_since(transaction, [card["id"]], day - timedelta(days=1) if day else date.min)
    heads = {each.id: each.is_head for each in later if each.id not in besides}
    own = await _in_their_own(transaction, card["id"], list(heads))
    gone_on = (await transaction.execute(_LAST_GONE, {"house": card["id"]})).scalar() if own else None
    rows = [each for each in own if gone_on is None or each.placed_on is None or each.placed_on >= gone_on]
    lacking = await _lacking(transaction, {row.household_id for row in rows})
    sizes = Counter(row.household_id for row in rows if row.household_id in lacking)
    led = {row.household_id for row in rows if heads[row.id]}
    those = [house for house, size in sizes.items() if size >= least]
    return max(those, key=lambda house: (house in led, sizes[house], house), default=None)


async def _lacking(transaction: Transaction, houses: Collection[HouseholdId]) -> set[HouseholdId]:
    """Those of them that have no No KK."""
    found = await transaction.execute(_CARDS, {"houses": sorted(houses)}) if houses else ()
    return {HouseholdId(row.id) for row in found if row.kk_key is None}


async def _card_of_before(transaction: Transaction, apart: Apart) -> Mapping[str, Any] | None:
    """The household as it was last in the RT that both left, if it had a No KK."""
    past = await versions.of_ids(transaction, HOUSEHOLD, [apart.house])
    there = [each for each in past if each.row["area_code"] == apart.left]
    last = max(there, key=lambda each: each.number, default=None)
    return last.row if last is not None and last.row["kk_key"] else None


_HOLDS = (
    select(_persons.c.id)
    .join(_households, _households.c.id == _persons.c.household_id)
    .where(
        _households.c.kk_key == bindparam("key"),
        or_(
            and_(or_(among(_persons.c.id, "ids"), _persons.c.household_id == bindparam("house")), IS_REGISTERED),
            and_(_persons.c.household_id == bindparam("house"), _persons.c.status == BasicStatus.MOVED.value),
        ),
    )
    .order_by(_persons.c.status == BasicStatus.MOVED.value, _persons.c.placed_on.desc(), _persons.c.id)
    .limit(1)
)


async def who_holds(transaction: Transaction, house: HouseholdId, kk: str) -> PersonId | None:
    """Somebody of the household that has this No KK by now, of those who live in that one, or left it; while nobody
    registered has it, of those who went last."""
    if not kk:
        return None
    left = await who_left_since(transaction, [house], date.min)
    key = number_columns(transaction.vault, "kk", kk)["kk_key"]
    found = await transaction.execute(_HOLDS, {"ids": [each.id for each in left], "house": house, "key": key})
    who = found.scalar()
    return PersonId(who) if who else None
