"""Undoing a write: each field that it changed, and nobody changed since, is as it was before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from sqlalchemy import delete, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import former_names, name_index, nik_ends, versions
from bot.storage.registry.lives import lives_of
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.registry_changes import named
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.versions import HOUSEHOLD, PERSON, Subject

_persons = tables.persons
UNTOLD = frozenset({"confirmed_on", "ended_exactness", "placed_on"})
"""Fields that nobody is asked about: they follow from what else happens."""
_ENDING = {"ended_on", "ended_exactness"}
"""They go with the end that they are of, also where its day was put right since; so does the day by which he stands."""


@dataclass(frozen=True, slots=True)
class Restoring:
    """Somebody whom a write changed: the columns that go back, and the fields that were changed since."""

    subject: Subject
    id: str
    values: dict[str, Any]
    changed_since: frozenset[str]
    left: dict[str, int] = dataclass_field(default_factory=dict)
    """Fields that the write left as they were, and go back too: what had set them, by this write, is taken back."""


async def plan_restoring(transaction: Transaction, number: int) -> list[Restoring]:
    """What undoing write `number` would do to those who were there before it."""
    return [each for subject in (PERSON, HOUSEHOLD) for each in await _planned(transaction, subject, number)]


async def _planned(transaction: Transaction, subject: Subject, number: int) -> list[Restoring]:
    befores = await versions.of_write(transaction, subject, number)
    ids = [past.id for past in befores]
    now = await versions.now(transaction, subject, ids)
    pasts = await versions.of_ids(transaction, subject, ids)
    afters = {past.id: past.row for past in pasts if past.since == number}
    lives = await lives_of(transaction, subject, pasts)
    plans = []
    for before in befores:
        if before.id in now:
            after = afters.get(before.id, now[before.id])
            changed = subject.differing(transaction.vault, before.row, after)
            kept = changed & subject.differing(transaction.vault, after, now[before.id])
            if "area_code" in changed - kept:
                kept -= {"placed_on"}
            if "status" in changed - kept:
                kept -= _ENDING | ({"placed_on"} if "ended_on" in kept else set())
            same = (
                subject.fields.keys() - changed - UNTOLD - subject.differing(transaction.vault, after, now[before.id])
            )
            left = lives[before.id].left_of(number, same)
            values = lives[before.id].values_at(number, (changed - kept) | left.keys())
            plans.append(Restoring(subject, before.id, values, frozenset(kept - UNTOLD), left))
    return plans


async def made_by(transaction: Transaction, subject: Subject, ids: Collection[str], number: int) -> list[str]:
    """Those among these who are there by write `number`, and were not before."""
    return [key for key, first in (await _first_writes(transaction, subject, ids)).items() if first == number]


async def made_since(transaction: Transaction, subject: Subject, ids: Collection[str], number: int) -> list[str]:
    """Those among these who are there by a write after `number`."""
    return [key for key, first in (await _first_writes(transaction, subject, ids)).items() if first > number]


async def placed_since(transaction: Transaction, persons: Collection[PersonId], number: int) -> list[PersonId]:
    """Those among these who stand in their household, where it is, by a write after `number`."""
    now = await versions.now(transaction, PERSON, persons)
    place = {key: _place(row) for key, row in now.items()}
    there = {key for key, row in now.items() if row["version"] <= number}
    pasts = await versions.of_ids(transaction, PERSON, list(now.keys() - there))
    there |= {each.id for each in pasts if each.since <= number < each.number and _place(each.row) == place[each.id]}
    return [PersonId(key) for key in now if key not in there]


def _place(row: versions.Stored) -> tuple[Any, ...]:
    return row["household_id"], row["area_code"], row["status"]


async def _first_writes(transaction: Transaction, subject: Subject, ids: Collection[str]) -> dict[str, int]:
    """Since which write each of these is there without a break: what made him may have been taken back before."""
    now = await versions.now(transaction, subject, ids)
    first: dict[str, int] = {key: row["version"] for key, row in now.items()}
    for past in reversed(await versions.of_ids(transaction, subject, list(now))):
        if past.number == first[past.id]:
            first[past.id] = past.since
    return first


async def restore(
    write: RegistryWrite, plans: Sequence[Restoring], persons: Sequence[PersonId], households: Sequence[HouseholdId]
) -> None:
    """Carries the plans out, and takes out whom the undone write had made."""
    transaction = write.transaction
    back = [PersonId(plan.id) for plan in plans if plan.subject is PERSON]
    before, ended = await named(transaction, [*back, *persons]), await _endings(transaction, [*back, *persons])
    await write.touch([*back, *persons], [*(HouseholdId(p.id) for p in plans if p.subject is HOUSEHOLD), *households])
    for plan in plans:
        if plan.values:
            table = plan.subject.table
            await transaction.execute(update(table).where(table.c.id == plan.id).values(plan.values))
    for subject, ids in ((PERSON, persons), (HOUSEHOLD, households)):
        if ids:
            gone = delete(subject.table).where(among(subject.table.c.id, "ids"))
            await transaction.execute(gone, {"ids": list(ids)})
    await former_names.forget(transaction, [*back, *persons])
    await name_index.change(transaction, before, await named(transaction, back))
    await nik_ends.change(transaction, ended, await _endings(transaction, back))


_NIKS = select(_persons.c.id, _persons.c.area_code, _persons.c.nik).where(among(_persons.c.id, "ids"))


async def _endings(transaction: Transaction, persons: Sequence[PersonId]) -> list[Ending]:
    """Persons as the index of the ends of NIK knows them."""
    found = await transaction.execute(_NIKS, {"ids": list(persons)})
    return [
        Ending(
            PersonId(row.id), AreaCode(row.area_code), transaction.vault.open_text("nik", row.nik) if row.nik else ""
        )
        for row in found
    ]
