"""What reports and operators replaced: a list that still has it is older than they are, and does not bring it back."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any

from bot.domain.report.said import Said
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.registry_writes import IMPORT, causes_of
from bot.storage.registry.versions import Subject

Sayings = Callable[[Transaction, Collection[str]], Awaitable[Mapping[str, Collection[Said]]]]
"""By the cause of a write, what the report in effect by it says."""
Replaced = Mapping[str, Mapping[str, frozenset[Any]]]
"""By the id of a person or household and the column, all that once stood there."""
OF_PERSON = (
    "area_code", "household_id", "name", "sex", "birth_date", "birth_place", "mother_key", "relationship", "marital",
    "job", "education", "status",
)  # fmt: skip
"""Columns that reports change. What somebody gets is the list's to say."""
OF_HOUSE = ("area_code", "address", "head_name")


async def replaced(
    transaction: Transaction,
    subject: Subject,
    now: Mapping[str, Mapping[str, Any]],
    columns: Collection[str],
    sayings: Sayings,
) -> Replaced:
    """Of these, as they stand now; also what a list had replaced before a report said the same, as `sayings` tells."""
    pasts = await versions.of_ids(transaction, subject, list(now)) if now else []
    causes = await causes_of(transaction, {past.number for past in pasts})
    after: dict[str, Mapping[str, Any]] = dict(now)
    said = await sayings(transaction, {cause for cause in causes.values() if cause.startswith("report:")})
    found: dict[str, dict[str, set[Any]]] = {}
    said_since: dict[str, set[str]] = {}
    for past in reversed(pasts):
        stood, after[past.id] = after[past.id], past.row
        settled = said_since.setdefault(past.id, set())
        settled |= {field for who, field in said.get(causes[past.number], ()) if who == past.id}
        for column in columns if causes[past.number] != IMPORT else settled.intersection(columns):
            if past.row[column] not in (None, "") and past.row[column] != stood[column]:
                found.setdefault(past.id, {}).setdefault(column, set()).add(past.row[column])
    return {key: {column: frozenset(was) for column, was in of_one.items()} for key, of_one in found.items()}


async def nothing_said(_transaction: Transaction, _causes: Collection[str]) -> Mapping[str, Collection[Said]]:
    """Where there are no reports."""
    return {}


def brought_back(was: Mapping[str, Collection[Any]], told: Mapping[str, Any], now: Mapping[str, Any]) -> set[str]:
    """The columns in which a list has what was replaced."""
    return {name for name, values in was.items() if told.get(name) in values and told[name] != now[name]}
