"""Of persons whom a list brought, what of their columns a doubt was about: a mark that changes when they do."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.read_registry import IS_REGISTERED

_persons, _households = tables.persons, tables.households
ABOUT: Mapping[str, Sequence[str]] = {
    "nik-none": ("nik_key",),
    "nik-date": ("nik_key",),
    "nik-claimed": ("nik_key",),
    "nik-birth": ("nik_key", "birth_date", "birth_exactness"),
    "age": ("birth_date", "birth_exactness"),
    "nik-sex": ("nik_key", "sex"),
    "kk-none": ("kk_key",),
    "kk-date": ("kk_key",),
    "name": ("name",),
    "mother": ("mother_key",),
    "sex": ("sex",),
    "place": ("birth_place",),
    "shdk": ("relationship",),
    "head": ("relationship", "household_id"),
    "marital": ("marital",),
    "job": ("job",),
    "education": ("education",),
    "address": ("address",),
    "programme": ("programmes",),
    "status": ("status",),
    "note": ("status",),
    "disability": ("version",),
    "decile": ("version",),
    "pregnant": ("version",),
}
"""By doubt, the columns that it is about. What is sealed has no mark of its own: there any change of him counts."""
WHILE_EMPTY = frozenset({"nik-none", "kk-none"})
"""Doubts that are about what is not there, whatever it was before."""
_OF_HOUSE = {"kk_key", "address"}
_OF_PERSON = sorted({one for each in ABOUT.values() for one in each} - _OF_HOUSE)
_STATE = (
    select(
        _persons.c.id,
        _persons.c.area_code,
        *(_persons.c[name] for name in _OF_PERSON),
        _households.c.kk_key,
        _households.c.address,
    )
    .join_from(_persons, _households, _persons.c.household_id == _households.c.id)
    .where(among(_persons.c.id, "ids"), IS_REGISTERED)
)


@dataclass(frozen=True, slots=True)
class State:
    """Where somebody registered stands, and the mark of each doubt that there may be of him."""

    area: AreaCode
    row: Row[*tuple[Any, ...]]

    def mark(self, why: str) -> str:
        """Empty where the doubt is no more."""
        values = [self.row._mapping[name] for name in ABOUT[why]]
        if why in WHILE_EMPTY:
            return "" if all(values) else "none"
        return hashlib.sha256(repr([None if each is None else str(each) for each in values]).encode()).hexdigest()[:16]


async def states_of(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, State]:
    """Of those of these who are registered."""
    found = await transaction.execute(_STATE, {"ids": list(ids)}) if ids else ()
    return {PersonId(row.id): State(AreaCode(row.area_code), row) for row in found}
