"""Taking residents of a list into the registry: new ones added, known ones brought up to date."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.areas import AreaCode
from bot.domain.likeness.likeness import is_unnamed
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import children_of_listed, parted
from bot.storage.registry.household_gaps import keep_receivers
from bot.storage.registry.listed import Alike, Known, Listed, alike_to, find_known
from bot.storage.registry.listed_cards import Carded, carded
from bot.storage.registry.listed_changes import told_by
from bot.storage.registry.listed_chunk import Chunk, Taken
from bot.storage.registry.listed_houses import Houses
from bot.storage.registry.listed_of_house import of_their_houses
from bot.storage.registry.new_cards import new_cards
from bot.storage.registry.nik_owner import Other, kks_of, owners
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.renewed_cards import renewed
from bot.storage.registry.replaced import OF_PERSON, Sayings, brought_back, nothing_said, replaced
from bot.storage.registry.versions import PERSON

NUMBER = "nik_key"
"""Stands for a NIK that differs from the one that is registered, which stays."""


@dataclass(frozen=True, slots=True)
class Upserted:
    """What became of each row, whom it lists in the registry, and by how many each RT grew."""

    taken: list[Taken]
    grown: Counter[AreaCode]
    who: list[PersonId]
    others: Mapping[int, Other]
    """By the place of a row that was refused, whose the NIK is."""
    alike: Mapping[int, Alike]
    """By the place of a row that was added, who of the same RT, name and birth has another NIK."""
    kept: Mapping[int, frozenset[str]]
    """By the place of a row, the columns in which it has what was replaced since: they stay as they are."""
    by_lists: Mapping[int, frozenset[str]]
    """Those of them that were replaced by lists alone."""
    no_heads: Mapping[PersonId, str]
    """Who heads no household though the list says so, or did, where nobody says how he is kin to who does: the name of
    that one."""
    cards: Mapping[int, Carded]
    """By the place of a row, what its No KK did to a household that was there."""


async def upsert_residents(
    write: RegistryWrite, rows: Sequence[Listed], sayings: Sayings = nothing_said, *, newest: bool = False
) -> Upserted:
    """Takes rows, a thousand or so at a time; no two of them may be one person. Empty fields of a row change nothing.

    What a report or an operator has replaced is not brought back: a list that has it still is the older one. So is what
    a list replaced, but by one that is said to be the `newest`.

    A person is known again by the NIK, else, where either side lacks one, by RT, birth date and the name as it sounds;
    where one of the dates is not known to the day, they must not contradict one another, and no third may be meant. Of
    one No KK, name and day of birth there is one, wherever he has gone on to from that household: a NIK that differs is
    another number of his, and the registered one stays; a baby who has no name yet is known by No KK and day alone.
    A household without a No KK takes one that nobody has from a row of its family (`new_cards`).
    Whom it lists in another RT than his family has a household of his own there.
    """
    transaction = write.transaction
    keys = [transaction.vault.index("nik", row.person.nik) if row.person.nik else None for row in rows]
    known, namesakes = await find_known(transaction, rows, keys)
    houses = await Houses.of(write, rows, sayings, newest=newest)
    kks = await kks_of(transaction, [each for each in known if each])
    cards = await renewed(transaction, rows, known, kks, houses.key_of, houses.is_nobodys, sayings, lists=not newest)
    await houses.know_formers([(rows[place].person, person) for place in cards.former if (person := known[place])])
    await houses.give_cards(cards.new)
    called, babies = await of_their_houses(transaction, rows, keys, known, houses)
    known = [{**called, **babies}.get(place, person) for place, person in enumerate(known)]
    kks |= await kks_of(transaction, [*called.values(), *babies.values()])
    given = new_cards(rows, known, kks, houses.is_nobodys)
    await houses.give_cards(given)
    others = owners(transaction.vault, rows, keys, known, houses, kks)
    kept, by_lists = await _kept(transaction, rows, keys, known, houses, kks, sayings, lists=not newest)
    renumbered = [place for place, person in called.items() if keys[place] and person.nik_key]
    kept = _with_what_identifies(kept, rows, renumbered, babies)
    chunk = Chunk(write)
    taken = [
        _refuse(row.person, person, others.get(place)) or _take(chunk, houses, row, key, person, kept.get(place))
        for place, (row, key, person) in enumerate(zip(rows, keys, known, strict=True))
    ]
    added = {place: twin for place, twin in namesakes.items() if taken[place] is Taken.ADDED}
    alike = {place: alike_to(transaction.vault, twin) for place, twin in added.items()}
    moved = {place: each for place, each in enumerate(known) if each and each.id in chunk.joined}
    went = {place: (each, chunk.joined[each.id]) for place, each in moved.items()}
    told = await carded(transaction, rows, given, cards.new, went, kks)
    who = [PersonId(person.id) if person else row.person.id for row, person in zip(rows, known, strict=True)]
    await houses.write()
    await chunk.write()
    moves = {PersonId(each.id): (HouseholdId(each.household_id), HouseholdId(house)) for each, house in went.values()}
    await keep_receivers(write, moves, houses.new)
    on_cards = {each for each, row in zip(who, rows, strict=True) if row.person.kk}
    await children_of_listed.take_along(write, moves, on_cards)
    theirs = {HouseholdId(each) for each in (*houses.named, *(person.household_id for person in known if person))}
    new = [each for each, became in zip(who, taken, strict=True) if became is Taken.ADDED]
    no_heads = await _keep_households_whole(write, theirs, dict(zip(who, rows, strict=True)), houses.addresses)
    await children_of_listed.join_mothers(write, new)
    kept, by_lists = _with_former_cards(kept, by_lists, cards.former)
    return Upserted(taken, chunk.grown, who, others, alike, kept, by_lists, no_heads, told)


def _take(
    chunk: Chunk,
    houses: Houses,
    row: Listed,
    key: str | None,
    known: Known | None,
    stays: frozenset[str] | None,
) -> Taken:
    """What becomes of a row that is not refused; what `stays` of whom it lists is as it is."""
    if known is None:
        chunk.add(row, houses.id_for(row.person, None))
        return Taken.ADDED
    stays = stays or frozenset()
    house = known.household_id if stays & _PLACED else houses.id_for(row.person, known)
    return chunk.change(row, key, house, known, stays)


def _with_former_cards(
    kept: Mapping[int, frozenset[str]], by_lists: Mapping[int, frozenset[str]], former: Mapping[int, bool]
) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """Also the No KK of who is listed with one that his household had before."""
    card, none = frozenset({"household_id"}), frozenset[str]()
    listed = {place: card if by_list else none for place, by_list in former.items()}
    return (
        {**kept, **{place: kept.get(place, none) | card for place in former}},
        {**by_lists, **{place: by_lists.get(place, none) | each for place, each in listed.items()}},
    )


def _with_what_identifies(
    kept: Mapping[int, frozenset[str]], rows: Sequence[Listed], renumbered: Iterable[int], babies: Iterable[int]
) -> dict[int, frozenset[str]]:
    """Also the number of whom the row has with another one, and the name of whom it has without any."""
    nameless = [place for place in babies if is_unnamed(rows[place].person.name)]
    found = dict(kept)
    for column, places in ((NUMBER, renumbered), ("name", nameless)):
        found |= {place: found.get(place, frozenset()) | {column} for place in places}
    return found


async def _keep_households_whole(
    write: RegistryWrite, theirs: set[HouseholdId], rows: Mapping[PersonId, Listed], addresses: Mapping[str, str]
) -> dict[PersonId, str]:
    """Of these households nobody is left in another RT than they are, and no two head one; who does not by that."""
    of_rows = {str(who): row.person.address for who, row in rows.items()}
    await parted.give_their_own(write, theirs, {**addresses, **of_rows})
    write.led |= theirs
    return await keep_one_head(
        write, [who for who, row in rows.items() if row.person.relationship is Relationship.HEAD]
    )


_PLACED = frozenset({"area_code", "household_id"})
"""Who stays where a report says that he is, stays in the household of there."""


async def _kept(
    transaction: Transaction,
    rows: Sequence[Listed],
    keys: Sequence[str | None],
    known: Sequence[Known | None],
    houses: Houses,
    kks: Mapping[str, str | None],
    sayings: Sayings,
    *,
    lists: bool,
) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """In which columns each row has what was replaced since, by `lists` too, and in which of them by lists alone."""
    told: dict[int, Mapping[str, Any]] = {}
    for place, (row, key, person) in enumerate(zip(rows, keys, known, strict=True)):
        if person is not None:
            of_row = told_by(transaction.vault, row, key, houses.listed_in(row.person, person))
            if any(of_row[name] not in (None, "", person._mapping[name]) for name in OF_PERSON):
                told[place] = of_row
    now = {str(person.id): person._asdict() for place in told if (person := known[place])}
    was = await replaced(transaction, PERSON, now, OF_PERSON, sayings, lists)
    found = {
        place: brought_back(was.get(person.id, {}), says, now[person.id])
        for place, says in told.items()
        if (person := known[place])
    }
    moved = {
        _place_of(told[place])
        for place, back in found.items()
        if rows[place].person.relationship is Relationship.HEAD and not back & _PLACED
    }
    kept: dict[int, frozenset[str]] = {}
    by_lists: dict[int, frozenset[str]] = {}
    for place, back in found.items():
        person, says = known[place], told[place]
        if person is None or person.id not in was:
            continue
        values = was[person.id]
        if says["household_id"] == person.household_id and _place_of(says) in moved:
            back -= {"area_code"}  # He lived there once, and is back with the family that he joined since.
        listed = {name for name in back if values[name][says[name]]}
        if back & _PLACED == listed & _PLACED == {"household_id"} and not kks.get(person.household_id):
            # Whom a list parted from his family, which follows him; on a card of his own he stays.
            back, listed = back - _PLACED, listed - _PLACED
        if back:
            kept[place], by_lists[place] = frozenset(back), frozenset(listed)
    return kept, by_lists


def _place_of(told: Mapping[str, Any]) -> tuple[str, str]:
    """The household and the RT of a row."""
    return told["household_id"], told["area_code"]


def _refuse(told: Person, known: Known | None, other: Other | None) -> Taken | None:
    if known is not None and known.status not in REGISTERED and told.status.value in REGISTERED:
        return Taken.ENDED
    return Taken.NIK_OF_ANOTHER if other else None
