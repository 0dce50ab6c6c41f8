"""Who lived in an RT until lately, died or left: of whom something that was before that is told after it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, Resident, unhoused
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import arrivals, name_search, read_registry
from bot.storage.reports import effects

LATELY = timedelta(days=366)
NAMESAKES = 100
"""So many who are called so in a regency are looked at."""


async def lately_here(
    transaction: Transaction, area: AreaCode, statuses: Sequence[BasicStatus], today: date
) -> list[Resident]:
    """Those who ended so, the latest first."""
    ended = await read_registry.ended(transaction, area, statuses)
    return [each for each in ended if each.ended_on and each.ended_on >= today - LATELY]


async def received_elsewhere(
    transaction: Transaction, area: AreaCode, today: date, query: str = "", within: timedelta = LATELY
) -> list[Resident]:
    """Those who left for another RT of the regency and live there by now; nothing of how they live there.

    Of those called as the `query` also who left without the RT's telling it, as another told that they came.
    """
    left = await arrivals.left_since(transaction, area, today - within)
    regency = AreaCode(ancestor(area, Level.REGENCY))
    if words := [[word] for word in words_of(query)]:
        named = await name_search.persons_named(transaction, regency, words, NAMESAKES)
        left |= await effects.left_for_elsewhere(transaction, area, named, today - within)
    known = await read_registry.residents(transaction, list(left), regency) if left else []
    return [
        replace(
            unhoused(each), status=BasicStatus.MOVED, ended_on=left[each.id], programmes=(), is_caretaker=False
        )
        for each in known
    ]  # fmt: skip
