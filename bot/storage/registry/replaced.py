"""What reports and operators replaced: a list that still has it is older than they are, and does not bring it back."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.registry_writes import IMPORT, causes_of
from bot.storage.registry.versions import Subject

Replaced = Mapping[str, Mapping[str, frozenset[Any]]]
"""By the id of a person or household and the column, all that once stood there."""
OF_PERSON = (
    "area_code", "household_id", "name", "sex", "birth_date", "birth_place", "mother_key", "relationship", "marital",
    "job", "education", "status",
)  # fmt: skip
"""Columns that reports change. What somebody gets is the list's to say."""
OF_HOUSE = ("area_code", "address", "head_name")


async def replaced(
    transaction: Transaction, subject: Subject, now: Mapping[str, Mapping[str, Any]], columns: Collection[str]
) -> Replaced:
    """Of these, as they stand now."""
    pasts = await versions.of_ids(transaction, subject, list(now)) if now else []
    causes = await causes_of(transaction, {past.number for past in pasts})
    after: dict[str, Mapping[str, Any]] = dict(now)
    found: dict[str, dict[str, set[Any]]] = {}
    for past in reversed(pasts):
        stood, after[past.id] = after[past.id], past.row
        if causes[past.number] != IMPORT:
            of_one = found.setdefault(past.id, {})
            for column in columns:
                if past.row[column] not in (None, "") and past.row[column] != stood[column]:
                    of_one.setdefault(column, set()).add(past.row[column])
    return {key: {column: frozenset(was) for column, was in of_one.items()} for key, of_one in found.items()}


def brought_back(was: Mapping[str, Collection[Any]], told: Mapping[str, Any], now: Mapping[str, Any]) -> set[str]:
    """The columns in which a list has what was replaced."""
    return {name for name, values in was.items() if told.get(name) in values and told[name] != now[name]}
