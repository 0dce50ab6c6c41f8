"""Who lived in an RT until lately, died or left: of whom something that was before that is told after it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.names import digits_of_nik, is_whole_number, words_of
from bot.domain.people.people import BasicStatus, PersonId, Resident, unhoused
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import left_here, name_search, read_registry, versions
from bot.storage.registry.versions import PERSON

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
    ids = await left_here.told_to_leave(transaction, area, today - within)
    regency = AreaCode(ancestor(area, Level.REGENCY))
    if words := [[word] for word in words_of(query)]:
        ids += await name_search.persons_named(transaction, regency, words, NAMESAKES)
    left = await left_here.left_on(transaction, area, ids, today - within)
    known = await read_registry.residents(transaction, list(left), regency) if left else []
    return [
        replace(
            unhoused(each), status=BasicStatus.MOVED, ended_on=left[each.id], programmes=(), is_caretaker=False
        )
        for each in known
    ]  # fmt: skip


async def once_here(transaction: Transaction, area: AreaCode, query: str) -> list[Resident]:
    """Those called as the `query`, or whose NIK it is, who stood on the RT's list once, however long ago, and belong to
    another one by now, whoever moved them, also a list; nothing of how they live there."""
    regency = AreaCode(ancestor(area, Level.REGENCY))
    if is_whole_number(digits := digits_of_nik(query)):
        named = await name_search.persons_numbered(transaction, regency, digits)
    else:
        words = [[word] for word in words_of(query)]
        named = await name_search.persons_named(transaction, regency, words, NAMESAKES) if words else []
    past = await versions.of_ids(transaction, PERSON, named) if named else []
    ids = dict.fromkeys(PersonId(each.id) for each in past if each.row["area_code"] == area)
    known = await read_registry.residents(transaction, list(ids), regency) if ids else []
    homes = await name_search.areas_of(transaction, [each.id for each in known]) if known else {}
    gone = [unhoused(each) for each in known if homes.get(each.id, area) != area]
    return [replace(each, status=BasicStatus.MOVED, programmes=(), is_caretaker=False) for each in gone]
