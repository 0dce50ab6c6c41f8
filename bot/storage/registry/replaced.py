"""What was replaced since: a list that still has it is older than what did, and does not bring it back."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any

from bot.domain.report.said import Said
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.registry_writes import IMPORT, causes_of
from bot.storage.registry.versions import Subject

Sayings = Callable[[Transaction, Collection[str]], Awaitable[Mapping[str, Collection[Said]]]]
"""By the cause of a write, what the report in effect by it says."""
Replaced = Mapping[str, Mapping[str, Mapping[Any, bool]]]
"""By the id of a person or household and the column, all that once stood there, and whether lists alone replaced it."""
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
    lists: bool = False,
) -> Replaced:
    """Of these as they stand now, by reports and operators; also what a list had replaced before a report said the
    same, as `sayings` tells. With `lists` all that lists replaced."""
    pasts = await versions.of_ids(transaction, subject, list(now)) if now else []
    causes = await causes_of(transaction, {past.number for past in pasts})
    after: dict[str, Mapping[str, Any]] = dict(now)
    said = await sayings(transaction, {cause for cause in causes.values() if cause.startswith("report:")})
    found: dict[str, dict[str, dict[Any, bool]]] = {}
    said_since: dict[str, set[str]] = {}
    for past in reversed(pasts):
        stood, after[past.id] = after[past.id], past.row
        settled = said_since.setdefault(past.id, set())
        settled |= {field for who, field in said.get(causes[past.number], ()) if who == past.id}
        for column in columns:
            by_list, was = causes[past.number] == IMPORT and column not in settled, past.row[column]
            if was not in (None, "") and was != stood[column] and (lists or not by_list):
                values = found.setdefault(past.id, {}).setdefault(column, {})
                values[was] = by_list and values.get(was, True)
    return found


async def nothing_said(_transaction: Transaction, _causes: Collection[str]) -> Mapping[str, Collection[Said]]:
    """Where there are no reports."""
    return {}


def brought_back(was: Mapping[str, Collection[Any]], told: Mapping[str, Any], now: Mapping[str, Any]) -> set[str]:
    """The columns in which a list has what was replaced."""
    return {name for name, values in was.items() if told.get(name) in values and told[name] != now[name]}
