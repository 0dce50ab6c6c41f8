"""Whom of an area a name or the end of a NIK may mean: some to be ranked, and how to go on behind them to the last."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.people.names import words_of
from bot.domain.people.people import PersonId
from bot.domain.people.vocabulary import Vocabulary
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search

CANDIDATES = 448
"""So many are ranked; those behind them follow RT by RT."""
ENOUGH = 8
"""With so many no spelling is guessed any more."""
SPELLINGS, NEAREST = 8, 2
GUESSED_AMONG = 3_000
"""Of those who have the rarest word, so many are looked at where spellings are guessed."""
MOST_ASKED = 6
"""Words of a query that count."""
Spellings = list[list[str]]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Those to be ranked; how many there are `behind` them, and those of them `behind(skip, most)`."""

    first: Sequence[PersonId]
    behind: int = 0
    go_on: Callable[[int, int], Awaitable[list[PersonId]]] | None = None


async def by_name(transaction: Transaction, words: Vocabulary, where: Sequence[AreaCode], name: str) -> Candidates:
    """By the surest reading that finds enough, those of surer ones before."""
    found: dict[PersonId, None] = {}
    for spellings in _plans(words, words_of(name)[:MOST_ASKED]):
        full = False
        for area in where:
            scanned = name_search.SCANNED if all(len(each) == 1 for each in spellings) else GUESSED_AMONG
            some = await name_search.persons_named(transaction, area, spellings, CANDIDATES + 1, scanned)
            full = full or len(some) > CANDIDATES
            found |= dict.fromkeys(some[:CANDIDATES])
        if full:
            return await _with_others(transaction, where, spellings, list(found))
        if len(found) >= ENOUGH:
            break
    return Candidates(list(found))


async def _with_others(
    transaction: Transaction, where: Sequence[AreaCode], spellings: Spellings, first: Sequence[PersonId]
) -> Candidates:
    counts = [await name_search.count_others_named(transaction, area, spellings, first) for area in where]

    async def go_on(skip: int, most: int) -> list[PersonId]:
        found: list[PersonId] = []
        for area, count in zip(where, counts, strict=True):
            left = most - len(found)
            if left and skip < count:
                found += await name_search.others_named(transaction, area, spellings, first, left, skip)
            skip = max(skip - count, 0)
        return found

    return Candidates(first, sum(counts), go_on)


async def by_end(transaction: Transaction, area: AreaCode, end: str) -> Candidates:
    """By the last four digits of a NIK."""
    first = await name_search.persons_ending(transaction, area, end, CANDIDATES)
    behind = await name_search.count_ending(transaction, area, end) - CANDIDATES

    async def go_on(skip: int, most: int) -> list[PersonId]:
        return await name_search.persons_ending(transaction, area, end, most, CANDIDATES + skip)

    return Candidates(first, behind, go_on) if behind > 0 else Candidates(first)


def _plans(words: Vocabulary, asked: Sequence[str]) -> list[Spellings]:
    """What each word may be, the surest reading first: as it is, as the beginning of a word, misspelt, run together;
    of three and more one may be wrong."""
    exact = [[word] for word in asked]
    begun = [list(dict.fromkeys([word, *words.beginning(word, SPELLINGS)])) for word in asked]
    near = [words.near(word, SPELLINGS) for word in asked]
    nearest = [list(dict.fromkeys([word, *each[:NEAREST]])) for word, each in zip(asked, near, strict=True)]
    wide = [list(dict.fromkeys([*starts, *each])) for starts, each in zip(begun, near, strict=True)]
    plans = [exact, begun, nearest, wide]
    halves = [words.halves(word) for word in asked]
    if any(halves):
        plans.append([[each] for word, pair in zip(asked, halves, strict=True) for each in pair or (word,)])
    if len(asked) > 1:
        plans.append([["".join(asked)]])
    if len(asked) > 2:
        plans += [exact[:place] + exact[place + 1 :] for place in reversed(range(len(asked)))]
    return [plan for place, plan in enumerate(plans) if plan not in plans[:place]]
