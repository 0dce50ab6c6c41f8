"""Whose the NIK of a listed resident is, where it is somebody else's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import Person
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.listed import Known, Listed, born_of
from bot.storage.registry.listed_houses import Houses
from bot.storage.registry.registry_rows import mother_key

_households = tables.households
_KKS = select(_households.c.id, _households.c.kk_key).where(among(_households.c.id, "ids"))


@dataclass(frozen=True, slots=True)
class Other:
    """Whose a NIK is, and in what he differs from the row: codes of `birth`, `mother`, `name`, `sex`, `kk`."""

    name: str
    area: AreaCode
    differs: tuple[str, ...]


async def kks_of(transaction: Transaction, known: Sequence[Known]) -> dict[str, str | None]:
    """The index of No KK of the households of these, by the household."""
    if not known:
        return {}
    found = await transaction.execute(_KKS, {"ids": list({each.household_id for each in known})})
    return {row.id: row.kk_key for row in found}


def owners(
    vault: Vault,
    rows: Sequence[Listed],
    keys: Sequence[str | None],
    known: Sequence[Known | None],
    houses: Houses,
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
    born = born_of(known)
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
