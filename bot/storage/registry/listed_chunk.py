"""The persons of some rows of a list who are to be added and changed, written together, with their indexes."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import bindparam, insert, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Person
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import former_names, name_index, nik_ends
from bot.storage.registry.listed import Known, Listed
from bot.storage.registry.listed_changes import differing_from, told_by
from bot.storage.registry.name_index import Named
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.registry_rows import person_row
from bot.storage.registry.registry_writes import RegistryWrite

_persons = tables.persons
_T = TypeVar("_T")


class Taken(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    NIK_OF_ANOTHER = "nik-of-another"
    """Refused: the NIK is somebody else's, by birth date, mother, name or family."""
    ENDED = "ended"
    """Refused: the person has died or moved, by a report; a list does not bring anybody back."""


class Chunk:
    """Whoever is added and changed, and what the indexes of names and numbers must hear of it."""

    def __init__(self, write: RegistryWrite) -> None:
        self._write = write
        self._vault = write.transaction.vault
        self._new: list[dict[str, Any]] = []
        self._niks: list[str] = []
        self._changed: dict[str, list[dict[str, Any]]] = {}
        self._renamed: list[tuple[Named, Named]] = []
        self._renumbered: list[tuple[Ending, Ending]] = []
        self.grown: Counter[AreaCode] = Counter()
        self.joined: dict[str, HouseholdId] = {}
        """By the person who is in another household now."""

    def add(self, listed: Listed, household: str) -> None:
        """Somebody new, in this household."""
        rest = {"household_id": household, "version": self._write.number}
        self._new.append(person_row(self._vault, listed.person, listed.decile) | rest)
        self._niks.append(listed.person.nik)
        self._count(self._new[-1], 1)

    def change(self, row: Listed, key: str | None, household: str, known: Known, stays: Collection[str]) -> Taken:
        """Somebody known, as the row has him in this household, but for the columns that stay; `key` is that of the
        row's NIK."""
        told = told_by(self._vault, row, key, household)
        differing = differing_from(self._vault, row, told, known, stays)
        if not differing:
            return Taken.SAME
        if "household_id" in differing:
            self.joined[known.id] = HouseholdId(differing["household_id"])
        self._changed.setdefault(",".join(sorted(differing)), []).append({"known_id": known.id, **differing})
        if differing.keys() & {"name", "area_code"}:
            self._renamed.append(_renamed(known, differing))
        if differing.keys() & {"nik_key", "area_code"}:
            self._renumbered.append(_renumbered(self._vault, row.person, differing, known))
        self._count(dict(known._mapping), -1)
        self._count({**known._mapping, **differing}, 1)
        return Taken.CHANGED

    def _count(self, person: Mapping[str, Any], by: int) -> None:
        if person["status"] in REGISTERED:
            self.grown[AreaCode(person["area_code"])] += by

    async def write(self) -> None:
        """Writes what was noted; who is changed is kept in the history before."""
        transaction = self._write.transaction
        await self._write.touch([update["known_id"] for updates in self._changed.values() for update in updates])
        if self._new:
            await transaction.execute(insert(_persons), self._new)
            await name_index.enter(transaction, [Named(row["id"], row["area_code"], row["name"]) for row in self._new])
            numbered = zip(self._new, self._niks, strict=True)
            await nik_ends.enter(transaction, [Ending(row["id"], row["area_code"], nik) for row, nik in numbered])
        for updates in self._changed.values():
            await _update(transaction, updates)
        await self._rename(transaction)
        await nik_ends.change(transaction, *_apart(self._renumbered))

    async def _rename(self, transaction: Transaction) -> None:
        """Whoever is called otherwise, or lives elsewhere, is found there also by what he was called before."""
        if self._renamed:
            await former_names.keep(transaction, [(was.person_id, was.name, now.name) for was, now in self._renamed])
            once = await former_names.former_names(transaction, [was.person_id for was, _ in self._renamed])
            again = [
                (replace(w, name=n), replace(i, name=n)) for w, i in self._renamed for n in once.get(w.person_id, ())
            ]
            await name_index.change(transaction, *_apart([*self._renamed, *again]))


def _apart(pairs: Sequence[tuple[_T, _T]]) -> tuple[list[_T], list[_T]]:
    return [before for before, _ in pairs], [after for _, after in pairs]


def _renamed(known: Known, differing: Mapping[str, Any]) -> tuple[Named, Named]:
    area, name = differing.get("area_code", known.area_code), differing.get("name", known.name)
    return Named(known.id, known.area_code, known.name), Named(known.id, area, name)


def _renumbered(vault: Vault, told: Person, differing: Mapping[str, Any], known: Known) -> tuple[Ending, Ending]:
    had = vault.open_text("nik", known.nik) if known.nik else ""
    area, nik = differing.get("area_code", known.area_code), told.nik if "nik_key" in differing else had
    return Ending(known.id, known.area_code, had), Ending(known.id, area, nik)


async def _update(transaction: Transaction, updates: list[dict[str, Any]]) -> None:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in updates[0] if name != "known_id"}
    statement = update(_persons).where(_persons.c.id == bindparam("known_id")).values(values)
    rows = [{name if name == "known_id" else f"new_{name}": value for name, value in row.items()} for row in updates]
    await transaction.execute(statement, rows)
