"""Finding persons in an area of any size: by the words of their names, by number, by the end of a NIK."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Subquery, bindparam, exists, func, literal, not_, or_, select, text

from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.people.people import PersonId
from bot.domain.people.vocabulary import Vocabulary
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import nik_ends
from bot.storage.registry.areas import areas_within, bounds, within_given

_persons, _households, _words = tables.persons, tables.households, tables.name_words
MOST_WORDS = 300_000
"""So many words are held in memory at most (about 30 MB); those behind are still found when spelt exactly."""
SCANNED = 30_000
_ALL = 10_000_000
"""More have no word."""
_COUNTED = 5_000
"""Counting goes no further: it only says which word is rarest."""

# Each word once by one step in the index, whichever database; DISTINCT would read millions of entries.
_EACH_WORD = text(
    "WITH RECURSIVE each(word) AS (SELECT min(word) FROM name_words UNION ALL "
    "SELECT (SELECT min(word) FROM name_words WHERE word > each.word) FROM each WHERE each.word IS NOT NULL) "
    "SELECT word FROM each WHERE word IS NOT NULL LIMIT :most"
)


async def read_vocabulary(transaction: Transaction) -> Vocabulary:
    """The words of all names there are."""
    return Vocabulary((await transaction.execute(_EACH_WORD, {"most": MOST_WORDS})).scalars())


async def persons_named(
    transaction: Transaction, area: AreaCode, words: Sequence[Collection[str]], most: int, scanned: int = SCANNED
) -> list[PersonId]:
    """Some of the area whose names hold, for each of `words`, one of its spellings; whatever their status.

    The rarest word is looked up first, the others are looked for among the first `scanned` of those found: where even
    the rarest has more, two that go together are met soon, and two that don't are not worth a second.
    """
    given = await _rarest_first(transaction, area, words)
    if not given:
        return []
    found = await transaction.execute(_some_named(len(words)), {**given, "most": most, "scanned": scanned})
    return [PersonId(each) for each in found.scalars()]


async def others_named(
    transaction: Transaction,
    area: AreaCode,
    words: Sequence[Collection[str]],
    besides: Collection[PersonId],
    most: int,
    skip: int,
) -> list[PersonId]:
    """All of them but these, RT by RT; behind the first `skip`."""
    given = await _rarest_first(transaction, area, words)
    about = {**given, "scanned": _ALL, "besides": list(besides), "most": most, "skip": skip}
    found = await transaction.execute(_others_of(len(words)), about) if given else None
    return [PersonId(each) for each in found.scalars()] if found else []


async def count_others_named(
    transaction: Transaction, area: AreaCode, words: Sequence[Collection[str]], besides: Collection[PersonId]
) -> int:
    """How many `others_named` there are."""
    given = await _rarest_first(transaction, area, words)
    about = {**given, "scanned": _ALL, "besides": list(besides)}
    return (await transaction.execute(_count_others(len(words)), about)).scalar_one() if given else 0


async def _rarest_first(transaction: Transaction, area: AreaCode, words: Sequence[Collection[str]]) -> dict[str, Any]:
    """The parameters of the statements about names; empty where somebody of the area has none of a word's spellings."""
    counted = [(await _count(transaction, area, each), list(each)) for each in words]
    if not counted or not all(number for number, _ in counted):
        return {}
    rarest_first = [each for _, each in sorted(counted, key=lambda pair: pair[0])]
    return {f"words{place}": each for place, each in enumerate(rarest_first)} | bounds(area)


_SOME = select(literal(1)).where(among(_words.c.word, "words"), within_given(_words.c.area_code)).limit(_COUNTED)
_COUNT = select(func.count()).select_from(_SOME.subquery())


async def _count(transaction: Transaction, area: AreaCode, words: Collection[str]) -> int:
    return (await transaction.execute(_COUNT, {"words": list(words), **bounds(area)})).scalar_one()


@cache
def _some_named(words: int) -> Select[str]:
    wanted = _named(words).subquery()
    return select(wanted.c.person_id).distinct().limit(bindparam("most", type_=Integer))


@cache
def _others_of(words: int) -> Select[str]:
    others = _others(words)
    ordered = select(others.c.person_id).order_by(others.c.area_code, others.c.person_id)
    return ordered.limit(bindparam("most", type_=Integer)).offset(bindparam("skip", type_=Integer))


@cache
def _count_others(words: int) -> Select[int]:
    return select(func.count()).select_from(_others(words))


def _others(words: int) -> Subquery:
    named = _named(words).subquery("named")
    mine = among(named.c.person_id, "besides")
    return select(named.c.area_code, named.c.person_id).where(not_(mine)).distinct().subquery("others")


def _named(words: int) -> Select[str, str]:
    rarest = select(_words.c.area_code, _words.c.person_id)
    rarest = rarest.where(among(_words.c.word, "words0"), within_given(_words.c.area_code))
    first = rarest.limit(bindparam("scanned", type_=Integer)).subquery("first")
    wanted = select(first.c.area_code, first.c.person_id)
    for place in range(1, words):
        other = _words.alias(f"other{place}")
        wanted = wanted.where(
            exists().where(
                among(other.c.word, f"words{place}"),
                other.c.area_code == first.c.area_code,
                other.c.person_id == first.c.person_id,
            )
        )
    return wanted


_WITH_NUMBER = (
    select(_persons.c.id)
    .join_from(_persons, _households)
    .where(
        or_(_persons.c.nik_key == bindparam("nik"), _persons.c.household_id.in_(
            select(_households.c.id).where(_households.c.kk_key == bindparam("kk"))
        )),
        within_given(_persons.c.area_code),
    )
)  # fmt: skip
_NUMBERED = select(_persons.c.id, _persons.c.nik).where(
    among(_persons.c.id, "ids"), _persons.c.nik.is_not(None), within_given(_persons.c.area_code)
)


async def persons_numbered(transaction: Transaction, area: AreaCode, number: str) -> list[PersonId]:
    """Of the area: who has this NIK, or belongs to the family with this No KK."""
    keys = {"nik": transaction.vault.index("nik", number), "kk": transaction.vault.index("kk", number)}
    return [PersonId(each) for each in (await transaction.execute(_WITH_NUMBER, {**keys, **bounds(area)})).scalars()]


async def persons_ending(
    transaction: Transaction, area: AreaCode, end: str, most: int, skip: int = 0
) -> list[PersonId]:
    """Some of the area whose NIK ends with these four digits; behind the first `skip`."""
    ids = await nik_ends.find(transaction, await _villages(transaction, area), end, most, skip)
    found = await transaction.execute(_NUMBERED, {"ids": ids, **bounds(area)})
    return [PersonId(who) for who, nik in found if transaction.vault.open_text("nik", nik).endswith(end)]


async def count_ending(transaction: Transaction, area: AreaCode, end: str) -> int:
    """How many there are, with those whose NIK was such once."""
    return await nik_ends.count(transaction, await _villages(transaction, area), end)


async def _villages(transaction: Transaction, area: AreaCode) -> list[AreaCode]:
    inside = level_of(area) < Level.VILLAGE
    villages = [each.code for each in await areas_within(transaction, area, Level.VILLAGE)] if inside else [area]
    return [ancestor(each, Level.VILLAGE) for each in villages]


@dataclass(frozen=True, slots=True)
class Called:
    """What somebody is called, as far as it takes to put many into an order."""

    name: str
    area: AreaCode
    status: int


_CALLED = select(_persons.c.id, _persons.c.name, _persons.c.area_code, _persons.c.status).where(
    among(_persons.c.id, "ids")
)


async def called(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, Called]:
    """Of each of these who is there."""
    found = await transaction.execute(_CALLED, {"ids": list(ids)})
    return {PersonId(who): Called(name, AreaCode(area), status) for who, name, area, status in found}


_WHERE = select(_persons.c.id, _persons.c.area_code).where(among(_persons.c.id, "ids"))


async def areas_of(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, AreaCode]:
    """The RT of each person."""
    return {PersonId(who): AreaCode(area) for who, area in await transaction.execute(_WHERE, {"ids": list(ids)})}
