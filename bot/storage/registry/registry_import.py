"""Taking residents of a list into the registry: new ones added, known ones brought up to date."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.likeness import Told
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import name_index, nik_ends, private_facts
from bot.storage.registry.name_index import Named
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.private_facts import PrivateFacts
from bot.storage.registry.registry_changes import household_row, mother_key, person_row
from bot.storage.registry.registry_writes import RegistryWrite

_persons, _households = tables.persons, tables.households
Known = Row[*tuple[Any, ...]]


class Taken(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    NIK_OF_ANOTHER = "nik-of-another"
    """Refused: the NIK is somebody else's, by birth date, mother, name or family."""
    ENDED = "ended"
    """Refused: the person has died or moved, by a report; a list does not bring anybody back."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A resident as a list has him; the ids are used only if he, or his household, is new."""

    person: Person
    decile: int | None = None


_CLEAR = (
    "area_code", "name", "sex", "birth_date", "birth_exactness", "birth_place", "nik_key", "mother_key", "relationship",
    "marital", "job", "education", "programmes", "household_id", "status",
)  # fmt: skip
_SEALED = {"nik_key": ("nik",), "mother_key": ("mother",)}
_KNOWN = select(
    _persons.c.id, _persons.c.nik, _persons.c.mother, _persons.c.private, *(_persons.c[name] for name in _CLEAR)
)
_BY_NIK = _KNOWN.where(among(_persons.c.nik_key, "keys"))
_BY_NAME = _KNOWN.where(among(_persons.c.area_code, "areas"), among(_persons.c.name, "names"))
_KKS = select(_households.c.id, _households.c.kk_key).where(among(_households.c.id, "ids"))
_HOUSES = select(_households).where(among(_households.c.kk_key, "keys"))


@dataclass(frozen=True, slots=True)
class Other:
    """Whose a NIK is, and in what he differs from the row: codes of `birth`, `mother`, `name`, `sex`, `kk`."""

    name: str
    area: AreaCode
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who may be whom a new row lists, as far as the two can be compared."""

    id: PersonId
    told: Told
    nik: str


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


async def upsert_residents(write: RegistryWrite, rows: Sequence[Listed]) -> Upserted:
    """Takes rows, a thousand or so at a time; no two of them may be one person. Empty fields of a row change nothing.

    A person is known again by the NIK, else, where either side lacks one, by RT, name and birth date; where one of
    the dates is not known to the day, they must not contradict one another, and no third may be meant.
    """
    transaction = write.transaction
    keys = [transaction.vault.index("nik", row.person.nik) if row.person.nik else None for row in rows]
    known, namesakes = await _find_known(transaction, rows, keys)
    houses = await _Houses.of(write, rows)
    kks = await _kks_of(transaction, [each for each in known if each])
    others = _others(transaction.vault, rows, keys, known, houses, kks)
    alike: dict[int, Alike] = {}
    who: list[PersonId] = []
    grown: Counter[AreaCode] = Counter()
    new: list[dict[str, Any]] = []
    changed: dict[str, list[dict[str, Any]]] = {}
    niks: list[str] = []
    renamed: list[tuple[Named, Named]] = []
    renumbered: list[tuple[Ending, Ending]] = []
    taken: list[Taken] = []
    for place, (row, key, person) in enumerate(zip(rows, keys, known, strict=True)):
        refusal = _refuse(row.person, person, others.get(place))
        who.append(PersonId(person.id) if person else row.person.id)
        if refusal is None:
            house_id = houses.id_for(row.person, person)
            if person is None:
                rest = {"household_id": house_id, "version": write.number}
                new.append(person_row(transaction.vault, row.person, row.decile) | rest)
                niks.append(row.person.nik)
                _count(grown, new[-1], 1)
                if twin := namesakes.get(place):
                    alike[place] = _alike(transaction.vault, twin)
            elif differing := _differing(transaction.vault, row, key, house_id, person):
                changed.setdefault(",".join(sorted(differing)), []).append({"known_id": person.id} | differing)
                renamed += _renamed(person, differing)
                if differing.keys() & {"nik_key", "area_code"}:
                    renumbered.append(_renumbered(transaction.vault, row.person, differing, person))
                _count(grown, dict(person._mapping), -1)
                _count(grown, {**person._mapping, **differing}, 1)
            else:
                taken.append(Taken.SAME)
                continue
        taken.append(refusal or (Taken.ADDED if person is None else Taken.CHANGED))
    await houses.write()
    await write.touch([update["known_id"] for updates in changed.values() for update in updates])
    if new:
        await transaction.execute(insert(_persons), new)
        await name_index.enter(transaction, [Named(row["id"], row["area_code"], row["name"]) for row in new])
        endings = [Ending(row["id"], row["area_code"], nik) for row, nik in zip(new, niks, strict=True)]
        await nik_ends.enter(transaction, endings)
    for updates in changed.values():
        await _update(transaction, updates)
    await name_index.change(transaction, [before for before, _ in renamed], [after for _, after in renamed])
    await nik_ends.change(transaction, [before for before, _ in renumbered], [after for _, after in renumbered])
    return Upserted(taken, grown, who, others, alike)


def _count(grown: Counter[AreaCode], person: Mapping[str, Any], by: int) -> None:
    if person["status"] in REGISTERED:
        grown[AreaCode(person["area_code"])] += by


def _renamed(known: Known, differing: Mapping[str, Any]) -> list[tuple[Named, Named]]:
    if not differing.keys() & {"name", "area_code"}:
        return []
    area, name = differing.get("area_code", known.area_code), differing.get("name", known.name)
    return [(Named(known.id, known.area_code, known.name), Named(known.id, area, name))]


def _renumbered(vault: Vault, told: Person, differing: Mapping[str, Any], known: Known) -> tuple[Ending, Ending]:
    had = vault.open_text("nik", known.nik) if known.nik else ""
    area, nik = differing.get("area_code", known.area_code), told.nik if "nik_key" in differing else had
    return Ending(known.id, known.area_code, had), Ending(known.id, area, nik)


async def _update(transaction: Transaction, updates: list[dict[str, Any]]) -> None:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in updates[0] if name != "known_id"}
    statement = update(_persons).where(_persons.c.id == bindparam("known_id")).values(values)
    rows = [{name if name == "known_id" else f"new_{name}": value for name, value in row.items()} for row in updates]
    await transaction.execute(statement, rows)


async def _find_known(
    transaction: Transaction, rows: Sequence[Listed], keys: Sequence[str | None]
) -> tuple[list[Known | None], dict[int, Known]]:
    """Whom each row lists; and by place the namesake of the same RT and birth who has another NIK."""
    by_nik = await _by_nik(transaction, [key for key in keys if key])
    missing = [row.person for row, key in zip(rows, keys, strict=True) if key not in by_nik]
    by_name = await _by_name(transaction, missing) if missing else {}
    found: list[Known | None] = []
    namesakes: dict[int, Known] = {}
    for place, (row, key) in enumerate(zip(rows, keys, strict=True)):
        known = by_nik.get(key) if key else None
        if known is None:
            named = _of_that_birth(row.person.born, by_name.get((row.person.area, row.person.name), ()))
            if named is not None and key is not None and named.nik_key is not None:
                namesakes[place] = named
            else:
                known = named
        found.append(known)
    return found, namesakes


def _alike(vault: Vault, known: Known) -> Alike:
    born = _born(known)
    told = Told(
        known.name,
        known.birth_date,
        known.birth_place,
        Sex(known.sex) if known.sex else None,
        vault.open_text("mother", known.mother) if known.mother else "",
        born_since=born.earliest if born and not born.is_exact else None,
    )
    return Alike(PersonId(known.id), told, vault.open_text("nik", known.nik) if known.nik else "")


async def _kks_of(transaction: Transaction, known: Sequence[Known]) -> dict[str, str | None]:
    """The index of No KK of the households of these, by the household."""
    if not known:
        return {}
    found = await transaction.execute(_KKS, {"ids": list({each.household_id for each in known})})
    return {row.id: row.kk_key for row in found}


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


def _of_that_birth(told: Day | None, namesakes: Sequence[Known]) -> Known | None:
    """The last who was born on the very day, as exactly known; else the only one who may have been."""
    same = [row for row in namesakes if _born(row) == told]
    if same or told is None:
        return same[-1] if same else None
    near = [row for row in namesakes if (born := _born(row)) and not (born.is_exact and told.is_exact)]
    possible = [row for row in near if (born := _born(row)) and may_be_one_birth(born, told)]
    return possible[0] if len(possible) == 1 else None


def _born(known: Known) -> Day | None:
    return Day(known.birth_date, Exactness(known.birth_exactness or Exactness.DAY)) if known.birth_date else None


def _refuse(told: Person, known: Known | None, other: Other | None) -> Taken | None:
    if known is not None and known.status not in REGISTERED and told.status.value in REGISTERED:
        return Taken.ENDED
    return Taken.NIK_OF_ANOTHER if other else None


def _others(
    vault: Vault,
    rows: Sequence[Listed],
    keys: Sequence[str | None],
    known: Sequence[Known | None],
    houses: "_Houses",
    kks: Mapping[str, str | None],
) -> dict[int, Other]:
    """By the place of a row, who has its NIK and is not he whom it lists."""
    found: dict[int, Other] = {}
    for place, (row, key, person) in enumerate(zip(rows, keys, known, strict=True)):
        if key and person and person.nik_key == key:
            house_key = houses.key_of(row.person)
            if other := _whose(vault, row.person, person, house_key, kks.get(person.household_id)):
                found[place] = other
    return found


_ENOUGH = 3
_SAME_MOTHER = 78.0
"""A score of names below this is another mother: one may be written by her first name or misspelt."""


def _whose(vault: Vault, told: Person, known: Known, house_key: str | None, known_house: str | None) -> Other | None:
    """Who has the NIK of the row, where it is not he whom the row lists: they differ in too much for one who was
    corrected, wed or moved."""
    born = _born(known)
    is_other_name = known.name != told.name and score_name(told.name, known.name) < FOUND
    differs: dict[str, int] = {}
    if told.born and born and not may_be_one_birth(told.born, born):
        differs["birth"] = 1 if _nearly(told.born, born) else 2
    if is_other_name and max(score_name(told.name, known.name), score_name(known.name, told.name)) < FOUND:
        differs["name"] = 2
    if told.sex and known.sex and told.sex.value != known.sex:
        differs["sex"] = 1
    if house_key and known_house and house_key != known_house:
        differs["kk"] = 1
    if differs and told.mother and known.mother_key and mother_key(vault, told.mother) != known.mother_key:
        mother = vault.open_text("mother", known.mother) if known.mother else ""
        if max(score_name(told.mother, mother), score_name(mother, told.mother)) < _SAME_MOTHER:
            differs["mother"] = 2
    if sum(differs.values()) < _ENOUGH:
        return None
    return Other(known.name, AreaCode(known.area_code), tuple(differs))


def _nearly(one: Day, other: Day) -> bool:
    """Whether one of two dates may be the other, mistyped: in one part, or day and month swapped."""
    (a, b, c), (x, y, z) = ((day.latest.day, day.latest.month, day.latest.year) for day in (one, other))
    return (a == x) + (b == y) + (c == z) == 2 or (a == y and b == x and c == z)


def _clear(vault: Vault, listed: Listed, key: str | None, house_id: str) -> dict[str, Any]:
    """The columns that can be compared."""
    told = listed.person
    return {
        "area_code": told.area,
        "name": told.name,
        "sex": told.sex.value if told.sex else None,
        "birth_date": told.birth_date,
        "birth_exactness": None if told.birth_exactness is Exactness.DAY else told.birth_exactness.value,
        "birth_place": told.birth_place,
        "nik_key": key,
        "mother_key": mother_key(vault, told.mother),
        "relationship": told.relationship,
        "marital": told.marital,
        "job": told.job,
        "education": told.education,
        "programmes": ",".join(told.programmes),
        "household_id": house_id,
        "status": None if told.status is BasicStatus.ALIVE else told.status.value,
    }


def _differing(vault: Vault, listed: Listed, key: str | None, house_id: str, known: Known) -> dict[str, Any]:
    """The columns to be written, sealed ones too where their index differs."""
    told, has = _clear(vault, listed, key, house_id), known._mapping
    differing = {name: value for name, value in told.items() if value not in (None, "") and value != has[name]}
    _settle_birth(listed.person, known, told["birth_exactness"], differing)
    if differing.keys() & _SEALED.keys():
        sealed = person_row(vault, listed.person)
        for index in differing.keys() & _SEALED.keys():
            differing |= {name: sealed[name] for name in _SEALED[index]}
    return differing | _private(vault, listed, known)


def _settle_birth(person: Person, known: Known, exactness: str | None, differing: dict[str, Any]) -> None:
    """Date and exactness change together; a vague date that the one known fits into tells nothing."""
    has, told = _born(known), person.born
    for column in ("birth_date", "birth_exactness"):
        differing.pop(column, None)
    if told and told != has and not (has and not told.is_exact and may_be_one_birth(has, told)):
        differing |= {"birth_date": told.latest, "birth_exactness": exactness}


def _private(vault: Vault, listed: Listed, known: Known) -> dict[str, Any]:
    """The sealed record of health and rank, where the list knows more."""
    has, told = private_facts.open_facts(vault, known.private), listed.person
    facts = PrivateFacts(
        told.disability or has.disability,
        told.pregnant_since or has.pregnant_since,
        has.decile if listed.decile is None else listed.decile,
    )
    return {} if facts == has else {"private": private_facts.seal(vault, facts)}


_OF_HOUSE = ("area_code", "address", "head_name")


class _Houses:
    """The households of a chunk: those that are there by No KK, and those to be added or changed."""

    def __init__(self, write: RegistryWrite, by_key: Mapping[str, Known]) -> None:
        self._write = write
        self._vault = write.transaction.vault
        self._known = by_key
        self._new: dict[str, dict[str, Any]] = {}
        self._changed: dict[str, dict[str, Any]] = {}
        self._keys: dict[str, str] = {}

    @classmethod
    async def of(cls, write: RegistryWrite, rows: Sequence[Listed]) -> "_Houses":
        """Looks up the households of all rows."""
        transaction = write.transaction
        keys = {row.person.kk: transaction.vault.index("kk", row.person.kk) for row in rows if row.person.kk}
        found: Iterable[Known] = await transaction.execute(_HOUSES, {"keys": list(keys.values())}) if keys else ()
        houses = cls(write, {row.kk_key: row for row in found})
        houses._keys = keys
        return houses

    def key_of(self, told: Person) -> str | None:
        """The index of the row's No KK."""
        return self._keys.get(told.kk)

    def id_for(self, told: Person, known: Known | None) -> str:
        """The household of the person's No KK; without one that where he is, or a new one for him alone."""
        if not told.kk and known is not None:
            return str(known.household_id)
        key = self._keys.get(told.kk, told.id)
        there = self._known.get(key)
        if there is not None:
            self._bring_up_to_date(told, there)
            return str(there.id)
        row = self._new.get(key)
        if row is None:
            row = self._new[key] = household_row(self._vault, told) | {"version": self._write.number}
        elif told.relationship is Relationship.HEAD:
            row |= {"head_name": told.name, "address": told.address or row["address"]}
        return str(row["id"])

    def _bring_up_to_date(self, told: Person, there: Known) -> None:
        """The head's row speaks for the household; others only where nothing is known."""
        is_head = told.relationship is Relationship.HEAD
        address = told.address if told.address and (is_head or not there.address) else there.address
        before = (there.area_code, there.address, there.head_name)
        after = (told.area, address, told.name) if is_head else (there.area_code, address, there.head_name)
        if after != before:
            self._changed[there.id] = dict(zip(_OF_HOUSE, after, strict=True))

    async def write(self) -> None:
        """Adds and changes what was noted."""
        transaction = self._write.transaction
        if self._new:
            await transaction.execute(insert(_households), list(self._new.values()))
        if self._changed:
            await self._write.touch(households=[HouseholdId(house) for house in self._changed])
            rows = [{"house": key} | {f"new_{n}": v for n, v in row.items()} for key, row in self._changed.items()]
            await transaction.execute(_CHANGE_HOUSE, rows)


_CHANGE_HOUSE = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values({name: bindparam(f"new_{name}") for name in _OF_HOUSE})
)
