"""A resident as a list has him, and whom of the registry it means."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Date, Row, or_, select

from bot.domain.days.births import days_of, may_be_one_birth
from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.likeness import Told
from bot.domain.people.names import are_spelt_alike, fold_name
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Sex
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.versions import PERSON

_arrivals, _persons, _versions = tables.arrivals, tables.persons, tables.versions
Known = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Listed:
    """A resident as a list has him; the ids are used only if he, or his household, is new."""

    person: Person
    decile: int | None = None


_CLEAR = (
    "area_code", "name", "sex", "birth_date", "birth_exactness", "birth_place", "nik_key", "mother_key", "relationship",
    "marital", "job", "education", "programmes", "household_id", "status",
)  # fmt: skip
_KNOWN = select(
    _persons.c.id, _persons.c.nik, _persons.c.mother, _persons.c.private, *(_persons.c[name] for name in _CLEAR)
)
_BY_NIK = _KNOWN.where(among(_persons.c.nik_key, "keys"))
_BY_NAME = _KNOWN.where(among(_persons.c.area_code, "areas"), among(_persons.c.name, "names"))
_BY_BIRTH = _KNOWN.where(among(_persons.c.birth_date, "days", Date), among(_persons.c.area_code, "areas"))
_EXPECTED = (
    _KNOWN.add_columns(_arrivals.c.area_code.label("expected_in"))
    .join(_arrivals, _arrivals.c.person_id == _persons.c.id)
    .where(
        among(_persons.c.birth_date, "days", Date),
        among(_arrivals.c.area_code, "areas"),
        or_(_persons.c.area_code != _arrivals.c.area_code, _persons.c.status == BasicStatus.MOVED.value),
    )
)
_BY_CARD = _KNOWN.where(among(_persons.c.household_id, "houses"))
_ONCE_THERE = (
    select(_versions.c.id, _versions.c.household_id)
    # As an expression: else SQLite looks by the kind first, and goes through all that anybody ever was.
    .where(_versions.c.kind.concat("") == PERSON.kind, among(_versions.c.household_id, "houses"))
    .distinct()
)
_BY_ID = _KNOWN.where(among(_persons.c.id, "ids"))


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who may be whom a new row lists, as far as the two can be compared."""

    id: PersonId
    told: Told
    nik: str


async def find_known(
    transaction: Transaction, rows: Sequence[Listed], keys: Sequence[str | None]
) -> tuple[list[Known | None], dict[int, Known]]:
    """Whom each row lists; and by place the namesake of the same RT and birth who has another NIK."""
    by_nik = await _by_nik(transaction, [key for key in keys if key])
    missing = [row.person for row, key in zip(rows, keys, strict=True) if key not in by_nik]
    by_name = await _by_name(transaction, missing) if missing else {}
    found: list[Known | None] = []
    namesakes: dict[int, Known] = {}
    for row, key in zip(rows, keys, strict=True):
        known = by_nik.get(key) if key else None
        if known is None:
            known = _of_that_birth(row.person.born, by_name.get((row.person.area, row.person.name), ()))
        found.append(known)
    otherwise = await _spelt_otherwise(transaction, rows, found)
    found = [otherwise.get(place, known) for place, known in enumerate(found)]
    for place, (known, key) in enumerate(zip(found, keys, strict=True)):
        if known is not None and key is not None and known.nik_key not in (None, key):
            namesakes[place], found[place] = known, None
    return found, namesakes


async def born_in(
    transaction: Transaction, rows: Mapping[int, Listed], theirs: Mapping[int, Collection[HouseholdId]]
) -> dict[int, list[Known]]:
    """By the place of a row, who of these households was born on that very day, also who was of one of them once."""
    houses = list({house for those in theirs.values() for house in those})
    if not houses:
        return {}
    found = [(each.household_id, each) for each in await transaction.execute(_BY_CARD, {"houses": houses})]
    found += await _once_there(transaction, houses)
    same: dict[tuple[str, Day | None], dict[str, Known]] = {}
    for house, each in found:
        same.setdefault((house, born_of(each)), {})[each.id] = each
    days = {place: rows[place].person.born for place in theirs}
    return {
        place: [*{each.id: each for house in theirs[place] for each in same.get((house, day), {}).values()}.values()]
        for place, day in days.items()
        if day and day.is_exact
    }


async def _once_there(transaction: Transaction, houses: Sequence[HouseholdId]) -> list[tuple[str, Known]]:
    """Each household with whoever lived in it before he went on to another."""
    once = [(row.id, row.household_id) for row in await transaction.execute(_ONCE_THERE, {"houses": houses})]
    ids = list({who for who, _ in once})
    known = {each.id: each for each in await transaction.execute(_BY_ID, {"ids": ids})} if ids else {}
    return [(house, known[who]) for who, house in sorted(once) if who in known]


def alike_to(vault: Vault, known: Known) -> Alike:
    born = born_of(known)
    told = Told(
        known.name,
        known.birth_date,
        known.birth_place,
        Sex(known.sex) if known.sex else None,
        vault.open_text("mother", known.mother) if known.mother else "",
        born_since=born.earliest if born and not born.is_exact else None,
    )
    return Alike(PersonId(known.id), told, vault.open_text("nik", known.nik) if known.nik else "")


async def _by_nik(transaction: Transaction, keys: list[str]) -> dict[str, Known]:
    """Where several have a NIK, the one who is registered."""
    found = list(await transaction.execute(_BY_NIK, {"keys": keys})) if keys else []
    return {row.nik_key: row for row in sorted(found, key=lambda row: row.status in REGISTERED)}


async def _by_name(transaction: Transaction, persons: Sequence[Person]) -> dict[tuple[str, str], list[Known]]:
    wanted = {"areas": list({each.area for each in persons}), "names": list({each.name for each in persons})}
    found: dict[tuple[str, str], list[Known]] = {}
    for row in await transaction.execute(_BY_NAME, wanted):
        found.setdefault((row.area_code, row.name), []).append(row)
    return found


async def _spelt_otherwise(
    transaction: Transaction, rows: Sequence[Listed], found: Sequence[Known | None]
) -> dict[int, Known]:
    """By the place of a row of nobody known so far, who of its RT, or expected there, was born then, and is called so
    but for capitals, titles and spelling: what is told in a chat is kept as it was typed. Nobody whom another row
    lists."""
    left = {place: row.person for place, row in enumerate(rows) if found[place] is None and row.person.born}
    born = await _by_births(transaction, left.values()) if left else {}
    likely = {place: _of_that_birth(who.born, _called(who, born)) for place, who in left.items()} if born else {}
    listed = Counter(each.id for each in (*likely.values(), *found) if each)
    return {place: each for place, each in likely.items() if each and listed[each.id] == 1}


async def _by_births(transaction: Transaction, persons: Collection[Person]) -> dict[tuple[str, str], list[Known]]:
    """By RT and folded name."""
    days = {day for each in persons if each.born for day in days_of(each.born)}
    wanted = {"areas": list({each.area for each in persons}), "days": sorted(days)}
    found: dict[tuple[str, str], list[Known]] = {}
    for row in await transaction.execute(_BY_BIRTH, wanted):
        found.setdefault((row.area_code, fold_name(row.name)), []).append(row)
    for row in await transaction.execute(_EXPECTED, wanted):
        found.setdefault((row.expected_in, fold_name(row.name)), []).append(row)
    return found


def _called(who: Person, born: Mapping[tuple[str, str], Sequence[Known]]) -> list[Known]:
    """Those of his RT and sex who are called so; of another day, which may be his, letter for letter."""
    those = [each for each in born.get((who.area, fold_name(who.name)), ()) if not _is_of_other_sex(who, each)]
    return [each for each in those if born_of(each) == who.born or are_spelt_alike(who.name, each.name)]


def _is_of_other_sex(told: Person, known: Known) -> bool:
    return told.sex is not None and bool(known.sex) and told.sex.value != known.sex


def _of_that_birth(told: Day | None, namesakes: Sequence[Known]) -> Known | None:
    """Who was born on the very day, as exactly known: of two the one without a NIK, for the other is known by his own;
    else the only one who may have been."""
    same = sorted((row for row in namesakes if born_of(row) == told), key=lambda row: row.nik_key is None)
    if same or told is None:
        return same[-1] if same else None
    near = [row for row in namesakes if (born := born_of(row)) and not (born.is_exact and told.is_exact)]
    possible = [row for row in near if (born := born_of(row)) and may_be_one_birth(born, told)]
    return possible[0] if len(possible) == 1 else None


def born_of(known: Known) -> Day | None:
    return Day(known.birth_date, Exactness(known.birth_exactness or Exactness.DAY)) if known.birth_date else None
