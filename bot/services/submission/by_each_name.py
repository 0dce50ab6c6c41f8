"""People once by each name that they have, had or are to have: whoever tells of them may call them by any."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.people.people import Person
from bot.storage.engine.transaction import Transaction
from bot.storage.reports.other_names import other_names


async def by_each_name(transaction: Transaction, persons: Sequence[Person]) -> list[Person]:
    """These, and behind them once more whoever was renamed or is to be, under each of the other names."""
    called = await other_names(transaction, [each.id for each in persons])
    return [*persons, *(replace(each, name=name) for each in persons for name in called.get(each.id, ()))]
