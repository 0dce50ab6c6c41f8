"""Whom rows of a list mean of a household that is there: of its No KK, or where others of it come from, and born on
that day."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from bot.domain.likeness.likeness import is_unnamed
from bot.domain.people.names import fold_name
from bot.domain.people.people import HouseholdId, Person
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.listed import Known, Listed, born_in
from bot.storage.registry.listed_houses import Houses
from bot.storage.registry.replaced import nothing_said, replaced
from bot.storage.registry.versions import PERSON


async def of_their_houses(
    transaction: Transaction,
    rows: Sequence[Listed],
    keys: Sequence[str | None],
    known: Sequence[Known | None],
    houses: Houses,
) -> tuple[dict[int, Known], dict[int, Known]]:
    """Whom rows list of whom nobody is known so far, of one No KK, or of it once, and day of birth: those who have
    another NIK or live elsewhere, and babies of whom one of the two, row or registry, has no name yet. A household
    that others of the row's No KK are of so far counts as one of that No KK: a mother with a new card brings her
    child."""
    new = {place: rows[place] for place, person in enumerate(known) if person is None}
    born = await born_in(transaction, new, _houses_of(rows, new, known, houses))
    called = await _called_so(transaction, new, known, born)
    listed = {each.id for each in (*called.values(), *known) if each}
    left = {place: those for place, those in born.items() if place not in called}
    return called, _babies(rows, keys, left, listed)


def _houses_of(
    rows: Sequence[Listed], new: Mapping[int, Listed], known: Sequence[Known | None], houses: Houses
) -> dict[int, set[HouseholdId]]:
    """By the place of a row, the household of its No KK, and those that the others of it stand in."""
    others: dict[str, set[HouseholdId]] = {}
    for row, person in zip(rows, known, strict=True):
        if person is not None and row.person.kk:
            others.setdefault(row.person.kk, set()).add(HouseholdId(person.household_id))
    found = {place: set(others.get(row.person.kk, ())) for place, row in new.items()}
    for place, row in new.items():
        if card := houses.with_card_of(row.person):
            found[place].add(card)
    return {place: those for place, those in found.items() if those}


def _babies(
    rows: Sequence[Listed], keys: Sequence[str | None], born: Mapping[int, Sequence[Known]], listed: Collection[str]
) -> dict[int, Known]:
    """Of several who have no name yet and are of one sex, whichever: nothing tells them apart. A row without a name
    lists him who has one only where there is one of that day."""
    found: dict[int, Known] = {}
    for place, those in born.items():
        taken = {*listed, *(each.id for each in found.values())}
        told, may_be = rows[place].person, [each for each in those if each.id not in taken]
        fit = [each for each in may_be if _may_be_one_baby(told, keys[place], each)]
        unnamed = [each for each in fit if is_unnamed(each.name)]
        if chosen := unnamed[:1] or (fit if len(fit) == 1 and is_unnamed(told.name) else []):
            found[place] = chosen[0]
    return found


def _may_be_one_baby(told: Person, key: str | None, known: Known) -> bool:
    is_of_one_sex = told.sex is None or not known.sex or told.sex.value == known.sex
    return is_of_one_sex and (key is None or known.nik_key is None)


async def _called_so(
    transaction: Transaction,
    new: Mapping[int, Listed],
    known: Sequence[Known | None],
    born: Mapping[int, Sequence[Known]],
) -> dict[int, Known]:
    """Whom rows list under a NIK that nobody has, or without one where he lives no more: called so but for spelling, or
    so until a report put it right. Nobody whom another row lists: a list that has him twice has two people."""
    now = {str(each.id): each._asdict() for place in new for each in born.get(place, ())}
    was = await replaced(transaction, PERSON, now, ("name",), nothing_said)
    names = {
        who: {fold_name(name) for name in (row["name"], *was.get(who, {}).get("name", ()))} for who, row in now.items()
    }
    called = {place: fold_name(new[place].person.name) for place in new}
    found = {place: each for place in new for each in born.get(place, ()) if called[place] in names[str(each.id)]}
    listed = Counter(each.id for each in (*found.values(), *filter(None, known)))
    return {place: each for place, each in found.items() if listed[each.id] == 1}
