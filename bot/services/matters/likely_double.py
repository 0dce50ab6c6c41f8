"""Two who are registered, or dead by one of the two entries, and may be one person: put to the operators, and to the RT
head where both are in his RT."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within, level_of
from bot.domain.likeness.doubles import (
    LIKELY,
    Listed,
    are_of_one_age,
    are_of_one_age_here,
    are_one_baby,
    are_spelt_alike_here,
    pairs_alike,
)
from bot.domain.likeness.likeness import Told as Known
from bot.domain.likeness.likeness import likeness
from bot.domain.likeness.nik_likeness import NikLikeness, near_niks
from bot.domain.people.officer import Role
from bot.domain.people.people import Person, PersonId, readable
from bot.domain.people.standing import Entry
from bot.domain.report.review import RETURNED_COUNTS_FOR
from bot.services.matters.cause import Cause, Told
from bot.services.matters.raising import raise_matter, settle_matter
from bot.services.matters.whom import whom
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import likely_doubles, matters, read_registry
from bot.storage.registry.matters import Matter
from bot.storage.reports import foreseen
from bot.storage.reports.foreseen import Sight

NAME = "likely-double"
TWO = "two"
MOST_OF_ONE_AGE = 3
"""A name that more of an age bear says little."""


def subject_of(one: PersonId, other: PersonId) -> str:
    """The same whichever is named first."""
    return f"person:{'+'.join(sorted((one, other)))}"


async def doubles_of(
    transaction: Transaction, village: AreaCode, now: datetime, of: Collection[PersonId] = ()
) -> list[Matter]:
    """All of a village, or those with one `of` these; without those of whom somebody said that they are two."""
    pairs = list(pairs_alike(await likely_doubles.listed_in(transaction, village), of))
    far = await likely_doubles.far_pairs(transaction, village)
    pairs += [pair for pair in far if not of or {each.id for each in pair} & {*of}]
    of_one_age = await _of_one_age(transaction, village, of)
    pairs += [pair for pair in of_one_age.values() if not {pair, pair[::-1]} & {*pairs}]
    sealed = await likely_doubles.sealed_of(transaction, {each.id for pair in pairs for each in pair}) if pairs else {}
    asked = of_one_age.keys()
    scored = [(one, other, _score(one, other, sealed, subject_of(one.id, other.id) in asked)) for one, other in pairs]
    found = [each for one, other, score in scored if score >= LIKELY for each in _matters(one, other, score, now)]
    said = await matters.settled_by_somebody(transaction, NAME, [each.subject for each in found]) if found else set()
    return [each for each in found if each.subject not in said]


async def _of_one_age(
    transaction: Transaction, village: AreaCode, of: Collection[PersonId]
) -> dict[str, tuple[Listed, Listed]]:
    """Who of the village, or `of` these, is known by his age alone, with whoever of another RT of the regency is called
    just so and of that age; by the subject of each pair. One of the two may be dead; of the dead too few
    may be of that age."""
    pairs: dict[str, tuple[Listed, Listed]] = {}
    for one in await likely_doubles.known_by_age(transaction, village):
        if (of and one.id not in of) or " " not in one.told.name:
            continue
        others = [each for each in await likely_doubles.namesakes(transaction, one) if each.area != one.area]
        found = [each for each in others if are_of_one_age(one.told, each.told)]
        for these in ([e for e in found if not e.is_dead], [e for e in found if e.is_dead and not one.is_dead]):
            if len(these) <= MOST_OF_ONE_AGE:
                pairs |= {subject_of(one.id, each.id): (one, each) for each in these}
    return pairs


def _score(one: Listed, other: Listed, sealed: dict[PersonId, tuple[str, str]], may_be_one: bool) -> float:
    """`may_be_one` where they are known to be of one name and age, each in an RT of his own."""
    (my_mother, my_nik), (your_mother, your_nik) = sealed[one.id], sealed[other.id]
    mine, yours = replace(one.told, mother=my_mother), replace(other.told, mother=your_mother)
    score = likeness(mine, yours, _compared(my_nik, your_nik)).score
    is_of_age = are_of_one_age(mine, yours) if may_be_one else are_of_one_age_here(one, other)
    is_of_age = is_of_age or are_spelt_alike_here(replace(one, told=mine), replace(other, told=yours))
    is_to_be_asked = not (my_nik and your_nik) and (is_of_age or are_one_baby(mine, yours))
    return max(score, LIKELY) if is_to_be_asked else score


def _compared(mine: str, yours: str) -> NikLikeness:
    if not mine or not yours:
        return NikLikeness.UNKNOWN
    if mine == yours:
        return NikLikeness.EQUAL
    return NikLikeness.NEAR if mine in near_niks(yours) else NikLikeness.OTHER


def _matters(one: Listed, other: Listed, score: float, now: datetime) -> tuple[Matter, ...]:
    """One; where they are of two villages one for each, since it is the turn of both."""
    mine = _matter(one, other, score, now)
    villages = [ancestor(each.area, Level.VILLAGE) for each in (one, other)]
    return (mine,) if villages[0] == villages[1] else tuple(replace(mine, area=each) for each in villages)


def _matter(one: Listed, other: Listed, score: float, now: datetime) -> Matter:
    where = one.area if one.area == other.area else ancestor(one.area, Level.VILLAGE)
    return Matter(NAME, subject_of(one.id, other.id), where, now, {"percent": str(min(99, round(score * 100)))})


def may_be_one(new: Person, other: PersonId, told: Known, nik: str, now: datetime) -> Matter:
    """A person just entered and somebody of his RT, as likely as the two are one."""
    since = new.born.earliest if new.born and not new.born.is_exact else None
    mine = Known(new.name, new.birth_date, new.birth_place, new.sex, new.mother, born_since=since)
    return _matter(
        Listed(new.id, new.area, mine),
        Listed(other, new.area, told),
        likeness(mine, told, _compared(new.nik, nik)).score,
        now,
    )


def both_of(matter: Matter) -> tuple[PersonId, PersonId]:
    """The two whom it is about."""
    return PersonId(matter.ids[0]), PersonId(matter.ids[1])


async def asked_of_rt(transaction: Transaction, rt: AreaCode, now: datetime) -> list[Matter]:
    """Those of one RT: but a report that waits about one of the two answers it, whatever it is."""
    kept = [each for each in matters.of_cause(await matters.unsettled(transaction, rt), NAME) if each.area == rt]
    still = await _stands(transaction, kept) if kept else []
    ids = [who for each in still for who in both_of(each)]
    waiting = await foreseen.about(transaction, Sight(now - RETURNED_COUNTS_FOR, None), ids) if ids else []
    told = {row.person for row in waiting}
    return [each for each in still if not told & {*both_of(each)}]


async def are_two(work: Work, pair: tuple[PersonId, PersonId], area: AreaCode, by: str) -> None:
    """Somebody said so: nobody is asked about these two again, unless an operator opens it himself."""
    await raise_matter(work, Matter(NAME, subject_of(*pair), area, work.now))
    await settle_matter(work, NAME, subject_of(*pair), by, TWO)


async def _stands(transaction: Transaction, matters_kept: Sequence[Matter]) -> list[Matter]:
    """While both are registered, or one of them and the other is dead, both where the matter is or each in one of two
    villages, and nobody said of them elsewhere that they are two. A version before kept some whose name says a word
    twice as doubles of themselves."""
    ids = [who for each in matters_kept for who in both_of(each)]
    where = await read_registry.entered_in(transaction, ids)
    said = await matters.settled_by_somebody(transaction, NAME, [each.subject for each in matters_kept])
    return [
        each
        for each in matters_kept
        if each.subject not in said
        and len({*both_of(each)}) > 1
        and may_be_asked(where, both_of(each))
        and _is_theirs(each, where)
    ]


def may_be_asked(where: Mapping[PersonId, Entry], pair: Sequence[PersonId]) -> bool:
    """Whether both are entered still, and at least one of them lives."""
    return all(who in where for who in pair) and not all(where[who].is_dead for who in pair)


def _is_theirs(matter: Matter, where: Mapping[PersonId, Entry]) -> bool:
    """Of two villages each has its own, so one of the two is enough for it."""
    here = [is_within(where[who].area, matter.area) for who in both_of(matter)]
    of_two = len({ancestor(where[who].area, Level.VILLAGE) for who in both_of(matter)}) > 1
    return any(here) if of_two and level_of(matter.area) is Level.VILLAGE else all(here)


async def _tell(work: Work, matter: Matter) -> Told:
    one, other = both_of(matter)
    where = await read_registry.entered_in(work.transaction, [one, other])
    parts = {"one": await who_at(work, one, matter.area, where), "other": await who_at(work, other, matter.area, where)}
    what = Text("matter-likely-double", {"percent": matter.facts.get("percent", "")}, parts)
    here = [who for who in (one, other) if who in where and is_within(where[who].area, matter.area)]
    found = await read_registry.residents(work.transaction, here[:1], matter.area) if here else []
    asking = Command.ASK_DOUBLE.button(Text("button-ask-double"), one, other)
    comparing = Command.COMPARE.button(Text("button-compare"), one, other)
    ways = (comparing, asking) if len(here) > 1 else (asking,)
    return Told(readable(found[0].name) if found else "-", what, ways, tuple(here))


async def who_at(work: Work, who: PersonId, area: AreaCode, where: Mapping[PersonId, Entry]) -> Text:
    """As those of an area may read of him: of who is entered elsewhere only that there is one, and where; and whether
    he is recorded as dead."""
    if who not in where or is_within(where[who].area, area):
        said = await whom(work, who, area)
    else:
        said = Text("double-elsewhere", {"rt": await place_of(work, where[who].area, area)})
    return Text("double-dead", parts={"who": said}) if who in where and where[who].is_dead else said


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, reasons=(TWO,))
