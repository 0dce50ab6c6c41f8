"""How alike two people are of whom somebody told: one number, and the reasons for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product
from math import exp

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.names import fold_name
from bot.domain.people.people import Sex

CERTAIN = 0.985
"""From here on it is one person, told twice."""
DOUBTFUL = 0.5
"""From here on somebody has to look; below, they are two."""


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody as far as he was told; empty text and None mean "not told"."""

    name: str
    birth_date: date | None = None
    birth_place: str = ""
    sex: Sex | None = None
    mother: str = ""
    household: str = ""
    """Anything that names the household, or the same house."""
    event: date | None = None
    """The day of what is told of him; to be given only where both are told of for the same kind of event."""
    event_since: date | None = None
    """The first day that it may be, where only a span is known; `event` is its last."""
    born_since: date | None = None
    """The first day that he may have been born, where only a span is known; `birth_date` is its last."""
    also: tuple[str, ...] = ()
    """What he was called before, or is to be called once what waits of him is in effect."""

    @property
    def names(self) -> tuple[str, ...]:
        """All by which he is called."""
        return (self.name, *self.also)

    @property
    def born(self) -> Day | None:
        """The birth date in words that make no day of it."""
        return Day.between(self.born_since or self.birth_date, self.birth_date) if self.birth_date else None


class Reason(StrEnum):
    """Why two are thought to be one, or not."""

    NAME = "name"
    NAME_SPELT = "name-spelt"
    NAME_PART = "name-part"
    NAME_OTHER = "name-other"
    BORN = "born"
    BORN_SWAPPED = "born-swapped"
    BORN_NEAR = "born-near"
    BORN_OTHER = "born-other"
    NO_SIBLINGS = "no-siblings"
    PLACE = "place"
    PLACE_OTHER = "place-other"
    SEX_OTHER = "sex-other"
    MOTHER = "mother"
    MOTHER_SPELT = "mother-spelt"
    MOTHER_OTHER = "mother-other"
    NIK = "nik"
    NIK_NEAR = "nik-near"
    NIK_OTHER = "nik-other"
    HOUSEHOLD = "household"
    EVENT = "event"
    EVENT_NEAR = "event-near"
    EVENT_OTHER = "event-other"


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` from 0 to 1: about how likely it is that they are one person."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def is_certain(self) -> bool:
        """One person, beyond reasonable doubt."""
        return self.score >= CERTAIN

    @property
    def is_doubtful(self) -> bool:
        """Somebody has to look, or it is certain."""
        return self.score >= DOUBTFUL


# Weights add up as logarithms of odds (Fellegi and Sunter, 1969); tuned on benchmarks/duplicates.py with another seed.
_BEFORE = -7.0
_WEIGHTS: dict[Reason, float] = {
    Reason.NAME: 5.0,
    Reason.NAME_SPELT: 4.2,
    Reason.NAME_PART: 2.4,
    Reason.NAME_OTHER: -5.5,
    Reason.BORN: 4.6,
    Reason.BORN_SWAPPED: 4.2,
    Reason.BORN_NEAR: 3.2,
    Reason.BORN_OTHER: -5.5,
    Reason.NO_SIBLINGS: 4.5,
    Reason.PLACE: 0.3,
    Reason.PLACE_OTHER: -0.6,
    Reason.SEX_OTHER: -3.0,
    Reason.MOTHER: 2.6,
    Reason.MOTHER_SPELT: 2.2,
    Reason.MOTHER_OTHER: -4.0,
    Reason.NIK: 9.0,
    Reason.NIK_NEAR: 3.5,
    Reason.NIK_OTHER: -2.5,
    Reason.HOUSEHOLD: 1.2,
    Reason.EVENT: 4.0,
    Reason.EVENT_NEAR: 3.0,
    Reason.EVENT_OTHER: -3.0,
}
_SAME_PLACE = 0.85
DAYS_IN_ONE_HOUSE = 3 * 365
"""By so many at most the births differ of who is taken for one of a family by his whole name: parents and children
called alike are further apart."""
SHORTEST_PREGNANCY = 200
"""Days; two of one mother born nearer to one another, and not as twins, are one."""
_TWINS = 2
_NEAR_EVENT = 3
"""Days by which two may differ who tell of one event."""
_AT_MOST_TWINS = 0.97
_UNNAMED = "bayi"
_TRIED, _AMONG = 4, 6
"""So many words are tried in every order, each against so many."""


def likeness(one: Told, other: Told, nik: NikLikeness = NikLikeness.UNKNOWN) -> Likeness:
    """How alike two people are; `nik` says how their numbers compare, which may be known only by their indexes."""
    reasons = (*_reasons(one, other), *_of_nik(nik))
    odds = _BEFORE + sum(_WEIGHTS[reason] for reason in reasons)
    score = 1 / (1 + exp(-odds))
    return Likeness(min(score, _AT_MOST_TWINS) if _may_be_twins(reasons) else score, reasons)


def are_apart(one: str, other: str, *also: str) -> bool:
    """Whether two names, theirs or their mothers', tell two people apart whatever else is alike, unless they share a
    household or a number nearly: then somebody may have been called otherwise. `also` is what the other is called
    beside that."""
    return all(compare_names(one, each) is Reason.NAME_OTHER for each in (other, *also))


def _may_be_twins(reasons: Sequence[Reason]) -> bool:
    """Twins are often named alike: without the same name or number nobody is refused."""
    return Reason.BORN in reasons and not {Reason.NAME, Reason.NIK} & set(reasons)


def _reasons(one: Told, other: Told) -> Iterator[Reason]:
    name, born = _likest([compare_names(*pair) for pair in product(one.names, other.names)]), _born(one, other)
    is_of_one_house = bool(one.household) and one.household == other.household
    mother = _mother(one.mother, other.mother)
    if is_of_one_house and mother is Reason.MOTHER_OTHER and (name, born) == (Reason.NAME, Reason.BORN):
        mother = None  # No house has two of one name born on one day: a mother's name was put right, or is misread.
    yield from filter(None, (name, born or _event(one, other), mother))
    if one.sex and other.sex and one.sex is not other.sex:
        yield Reason.SEX_OTHER
    if one.birth_place and other.birth_place:
        alike = JaroWinkler.similarity(fold_name(one.birth_place), fold_name(other.birth_place)) >= _SAME_PLACE
        yield Reason.PLACE if alike else Reason.PLACE_OTHER
    if is_of_one_house:
        yield Reason.HOUSEHOLD
    if mother in (Reason.MOTHER, Reason.MOTHER_SPELT) and _no_siblings(one, other):
        yield Reason.NO_SIBLINGS


def _of_nik(nik: NikLikeness) -> Iterator[Reason]:
    known = {NikLikeness.EQUAL: Reason.NIK, NikLikeness.NEAR: Reason.NIK_NEAR, NikLikeness.OTHER: Reason.NIK_OTHER}
    if nik in known:
        yield known[nik]


def _likest(compared: Sequence[Reason | None]) -> Reason | None:
    """Whoever has several names is called by any of them; None where it is not known what he is called."""
    return max(filter(None, compared), key=lambda reason: _WEIGHTS[reason], default=None)


def compare_names(one: str, other: str) -> Reason | None:
    """Equal after folding (titles, Moh., double letters), misspelt, a part of the other, or another name; None where
    one has no name yet (*bayi ibu …*)."""
    mine, yours = fold_name(one).split(), fold_name(other).split()
    if not mine or not yours or _UNNAMED in (mine[0], yours[0]):
        return None
    few, many = (mine, yours) if len(mine) <= len(yours) else (yours, mine)
    joined, other_joined = "".join(few), "".join(many)
    if joined == other_joined or (len(few) == len(many) and sorted(few) == sorted(many)):
        return Reason.NAME
    if _all_matched(few, many) or (len(joined) > 5 and _near(joined, other_joined)):
        return Reason.NAME_PART if len(few) < len(many) else Reason.NAME_SPELT
    return Reason.NAME_OTHER


def is_unnamed(name: str) -> bool:
    """Whether nobody has been given this name yet, so that it says nothing (*bayi ibu …*)."""
    return fold_name(name).split()[:1] in ([], [_UNNAMED])


def _all_matched(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether each of the words finds one of its own; most names part at the first word."""
    if len(few) > _TRIED:
        return all(any(_near(word, each) for each in many) for word in few)
    found = []
    for word in few:
        found.append([place for place, each in enumerate(many[:_AMONG]) if _near(word, each)])
        if not found[-1]:
            return False
    return any(len(set(places)) == len(few) for places in product(*found))


def _near(one: str, other: str) -> bool:
    """One slip of the finger in a short word, two in a long one; an initial stands for its word."""
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    slips = DamerauLevenshtein.distance(one, other)
    longest = max(len(one), len(other))
    return longest > 3 and slips <= (1 if longest < 8 else 2)


def _born(mine: Told, yours: Told) -> Reason | None:
    """Where one is not known to the day nothing is said by two that overlap."""
    one, other = mine.birth_date, yours.birth_date
    if one is None or other is None:
        return None
    if (mine.born_since or yours.born_since) and mine.born and yours.born:
        return None if may_be_one_birth(mine.born, yours.born) else Reason.BORN_OTHER
    if one == other:
        return Reason.BORN
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return Reason.BORN_SWAPPED
    return Reason.BORN_NEAR if _slips(one, other) == 1 else Reason.BORN_OTHER


def _event(one: Told, other: Told) -> Reason | None:
    """Says something only of those whose birth date nobody told; a baby's birth is its birth date."""
    if one.event is None or other.event is None:
        return None
    mine, yours = one.event_since or one.event, other.event_since or other.event
    days = max(0, (mine - other.event).days, (yours - one.event).days)
    if days == 0 and (mine, yours) != (one.event, other.event):
        return Reason.EVENT_NEAR
    return Reason.EVENT if days == 0 else Reason.EVENT_NEAR if days <= _NEAR_EVENT else Reason.EVENT_OTHER


def _slips(one: date, other: date) -> int:
    """Parts that were mistyped: one more or less, or one digit another; a part quite different counts as two."""
    slips = 0
    for mine, yours in ((one.day, other.day), (one.month, other.month), (one.year, other.year)):
        if mine != yours:
            digits = sum(a != b for a, b in zip(f"{mine:04}", f"{yours:04}", strict=True))
            slips += 1 if abs(mine - yours) == 1 or digits == 1 else 2
    return slips


def _no_siblings(mine: Told, yours: Told) -> bool:
    one, other = mine.birth_date, yours.birth_date
    if one is None or other is None or mine.born_since or yours.born_since:
        return False
    return _TWINS < abs((one - other).days) < SHORTEST_PREGNANCY


def _mother(one: str, other: str) -> Reason | None:
    if not one or not other:
        return None
    compared = compare_names(one, other)
    known = {Reason.NAME: Reason.MOTHER, Reason.NAME_SPELT: Reason.MOTHER_SPELT, Reason.NAME_PART: Reason.MOTHER_SPELT}
    return Reason.MOTHER_OTHER if compared is Reason.NAME_OTHER else known.get(compared) if compared else None
