"""Which of many, also of the dead, may be listed twice: by what they share few pairs are left to be compared."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.domain.areas import AreaCode
from bot.domain.days.births import born_from
from bot.domain.likeness.likeness import Reason, Told, is_unnamed, likeness
from bot.domain.people.names import fold_name
from bot.domain.people.people import PersonId

LIKELY = 0.85
"""From here on somebody is asked whether two are one."""
WORTH_OPENING = 0.08
"""Below, not even the same mother makes two of them one."""
_AGAINST = {Reason.BORN_OTHER, Reason.SEX_OTHER, Reason.MOTHER_OTHER}
_MANY = 40
"""So many who share something are compared with each other; what more share says little."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody registered, or recorded as dead, without what is sealed of him."""

    id: PersonId
    area: AreaCode
    told: Told
    is_dead: bool = False


def pairs_alike(people: Sequence[Listed], of: Collection[PersonId] = ()) -> Iterator[tuple[Listed, Listed]]:
    """Each pair once that may be one person, as far as this tells; with `of` only those with one of them."""
    blocks: defaultdict[object, list[Listed]] = defaultdict(list)
    by_age = {key for each in people if each.told.born_since for key in _keys_by_age(each)}
    for each in people:
        for key in (*_keys(each.told), *(by_age and by_age.intersection(_keys_by_age(each)))):
            blocks[key].append(each)
    seen: set[tuple[PersonId, PersonId]] = set()
    for block in blocks.values():
        for one, other in _couples(block, of):
            if (one.id, other.id) not in seen and _is_worth_opening(one, other):
                yield one, other
            seen.add((one.id, other.id))


def _is_worth_opening(one: Listed, other: Listed) -> bool:
    return likeness(one.told, other.told).score >= WORTH_OPENING or are_spelt_alike_here(one, other)


def are_of_one_age_here(one: Listed, other: Listed) -> bool:
    """Of one RT and of one age: somebody told by hand where he is expected."""
    return one.area == other.area and are_of_one_age(one.told, other.told)


def are_of_one_age(one: Told, other: Told) -> bool:
    """Called just so by more than one word, and of at least one the age alone is known, which is the other's too."""
    return _are_of_one_age(one, other, Reason.NAME)


def are_spelt_alike_here(one: Listed, other: Listed) -> bool:
    """The same of one RT, each in a household of his own, by names that a slip of the finger tells apart."""
    is_here = one.area == other.area and (not one.told.household or one.told.household != other.told.household)
    return is_here and _are_of_one_age(one.told, other.told, Reason.NAME_SPELT)


def _are_of_one_age(one: Told, other: Told, named: Reason) -> bool:
    is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
    if not is_vague or " " not in fold_name(one.name):
        return False
    reasons = {*likeness(one, other).reasons}
    return named in reasons and not _AGAINST & reasons


def are_one_baby(one: Told, other: Told) -> bool:
    """Of two households, born on one day of one mother, and one of the two has no name yet."""
    reasons = {*likeness(one, other).reasons}
    is_hers = Reason.BORN in reasons and bool(reasons & {Reason.MOTHER, Reason.MOTHER_SPELT})
    is_nameless = is_unnamed(one.name) or is_unnamed(other.name)
    return is_hers and is_nameless and not reasons & {Reason.HOUSEHOLD, Reason.SEX_OTHER}


def _couples(block: list[Listed], of: Collection[PersonId]) -> Iterator[tuple[Listed, Listed]]:
    """By id, so that each is the same whatever the block; no two of the dead, of whom nothing more is asked. Where the
    dead make it too many, the living are compared as if these were not."""
    these = block if len(block) <= _MANY else [each for each in block if not each.is_dead]
    if len(these) <= _MANY:
        for one, other in combinations(sorted(these, key=lambda each: each.id), 2):
            if not (one.is_dead and other.is_dead) and (not of or one.id in of or other.id in of):
                yield one, other


def _keys(told: Told) -> Iterator[object]:
    """The birth date; each name with the year, or where no birth is known the name alone; the house with a name."""
    if told.birth_date and not told.born_since:
        yield told.birth_date
    each_name = [fold_name(name).split() for name in told.names]
    for name in dict.fromkeys(tuple(sorted(words)) for words in each_name):
        for year in _years(told):
            yield name, year
    for word in dict.fromkeys(word for words in each_name for word in words):  # once, else he is found beside himself
        yield told.household, word


def _keys_by_age(who: Listed) -> Iterator[object]:
    """The years that it may be with the RT, and with one word of the name: the other may be written otherwise."""
    words = {word for name in who.told.names for word in fold_name(name).split()} if who.told.born else ()
    for year in _years(who.told) if words else ():
        for word in words:
            yield who.area, year, word


def _years(told: Told) -> set[int | None]:
    """His year alone, or those that it may be: who is a year younger in the other entry has the day and month swapped
    or is another."""
    return {born_from(told.born).year, told.born.latest.year} if told.born else {None}
