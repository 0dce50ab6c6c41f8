"""Who of the registry new people are that no NIK tells: of the family of somebody known, of those expected, or a whole
family that is listed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.likeness.likeness import DAYS_IN_ONE_HOUSE, Reason, Told, likeness
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Change
from bot.domain.report.foreseen import Does
from bot.services.registry.who_comes import who_is_expected
from bot.services.submission.by_each_name import by_each_name
from bot.services.submission.filing import Filing
from bot.storage.registry import families, read_registry
from bot.storage.registry.name_search import persons_named
from bot.storage.reports import foreseen
from bot.storage.reports.alike import NAMESAKES
from bot.storage.reports.other_names import other_names, to_be_named

_WORDS_OF_A_FAMILY = 4
"""Asep and Siti, of 40 and 38, are many; Asep Saepudin and Cucu Cahyati of those ages are one couple."""
_NAMES = {Reason.NAME, Reason.NAME_SPELT}
_BIRTHS = {Reason.BORN, Reason.BORN_SWAPPED, Reason.BORN_NEAR}
_AGAINST = {Reason.BORN_OTHER, Reason.SEX_OTHER}


async def of_their_families(
    filing: Filing, change: Change, linked: Mapping[PersonId, Person]
) -> dict[PersonId, Person]:
    """Each of the others with the one he is: by name and birth among the families of those `linked` and among those
    expected here; of no such family only where two of one household are found, or one who left and is nowhere."""
    others = [person for person in change.added if person.id not in linked]
    homes = await _of_those_expected(filing) if others else []
    near = await _of_the_homes(filing, others, linked, change.event_date, homes) if others else {}
    left = [each for each in others if each.id not in near]
    whole = await _born_as_they_are(filing, left, besides={each.id for each in near.values()})
    left = [each for each in left if each.id not in whole]
    whole |= await _called_as_a_family(filing, left, besides={each.id for each in (near | whole).values()})
    babies = [each for each in left if each.id not in whole]
    return near | whole | (await _of_the_homes(filing, babies, whole, change.event_date) if babies and whole else {})


async def _of_the_homes(
    filing: Filing,
    told: Collection[Person],
    known: Mapping[PersonId, Person],
    came_on: date,
    expected: Collection[Person] = (),
) -> dict[PersonId, Person]:
    """Each with the one he is among the families of those `known`, also under another name, and those `expected`."""
    ids = {each.id for each in known.values()}
    homes = [*await _of_the_houses(filing, known, came_on), *await _born_into_them(filing, known)] if known else []
    near = dict(pairs(told, [*homes, *expected], besides=ids))
    for fits in (_are_noted_otherwise, _are_born_alike, _are_called_in_short):
        left = [each for each in told if each.id not in near]
        near |= _only_one(left, homes, {*ids, *(each.id for each in near.values())}, fits)
    return near


async def _of_the_houses(filing: Filing, known: Mapping[PersonId, Person], came_on: date) -> list[Person]:
    """Also who came along and has died since."""
    ids = list({each.id for each in known.values()})
    return await _persons(filing, await families.together_with(filing.work.transaction, ids), lived_on=came_on)


async def _born_into_them(filing: Filing, known: Mapping[PersonId, Person]) -> list[Person]:
    """Whom reports that wait enter in the households of those."""
    houses = {each.household_id for each in known.values()}
    rows = await foreseen.using(filing.work.transaction, filing.outlook.sight, [], houses)
    new = [row.person for row in rows if row.does is Does.ADDS]
    return await filing.outlook.persons(new, AreaCode(ancestor(filing.officer.area, Level.REGENCY)))


async def _born_as_they_are(
    filing: Filing, told: Collection[Person], besides: Collection[PersonId]
) -> dict[PersonId, Person]:
    """Two of one household, or one who left and is called just so."""
    found = dict(pairs(told, await _born_on_their_days(filing, told), besides))
    sizes, names = Counter(each.household_id for each in found.values()), {each.id: each.name for each in told}
    return {
        who: his
        for who, his in found.items()
        if sizes[his.household_id] > 1 or (his.status is BasicStatus.MOVED and _is_called_just_so(names[who], his.name))
    }


async def _called_as_a_family(
    filing: Filing, told: Collection[Person], besides: Collection[PersonId]
) -> dict[PersonId, Person]:
    """Those of one household of the district whose names are theirs and whose ages fit: several, by enough words that
    no other family is called so. Each household is compared by itself: another Dede of that age is no hindrance."""
    if len(told) < 2:
        return {}
    houses = defaultdict[HouseholdId, list[Person]](list)
    for each in await _persons(filing, await _named_in_district(filing, told)):
        houses[each.household_id].append(each)
    words = {each.id: len(words_of(each.name)) for each in told}
    found = [dict(pairs(told, members, besides)) for members in houses.values() if len(members) > 1]
    best = max(found, key=lambda each: sum(words[who] for who in each), default={})
    is_theirs = len(best) > 1 and sum(words[who] for who in best) >= _WORDS_OF_A_FAMILY
    return best if is_theirs else {}


async def _named_in_district(filing: Filing, told: Collection[Person]) -> list[PersonId]:
    district = ancestor(filing.officer.area, Level.DISTRICT)
    found = dict[PersonId, None]()
    for each in told:
        words = [[word] for word in words_of(each.name)]
        found |= dict.fromkeys(await persons_named(filing.work.transaction, district, words, NAMESAKES))
        found |= dict.fromkeys(await to_be_named(filing.work.transaction, district, words_of(each.name)))
    return list(found)


async def _of_those_expected(filing: Filing) -> list[Person]:
    """Who left and is expected here, and of whom it is told that he leaves for here."""
    area = filing.officer.area
    expected = [each.id for each in await who_is_expected(filing.outlook, area)]
    return await _persons(filing, [*expected, *(each.person for each in (await filing.outlook.waiting(area)).sent)])


async def _born_on_their_days(filing: Filing, told: Collection[Person]) -> list[Person]:
    days = {each.birth_date for each in told if each.birth_date and each.born and each.born.is_exact}
    if not days:
        return []
    regency = AreaCode(ancestor(filing.officer.area, Level.REGENCY))
    found = await families.born_on(filing.work.transaction, regency, days)
    names = [each.name for each in told]
    called = await other_names(filing.work.transaction, [who for who, _ in found])
    those = {who: (name, *called.get(who, ())) for who, name in found}
    fit = [who for who, its in those.items() if any(_is_called(one, other) for one in its for other in names)]
    return await _persons(filing, fit)


def _is_called(name: str, other: str) -> bool:
    return bool(_NAMES & set(likeness(Told(name), Told(other)).reasons))


def _is_called_just_so(name: str, other: str) -> bool:
    return Reason.NAME in likeness(Told(name), Told(other)).reasons


async def _persons(filing: Filing, ids: list[PersonId], lived_on: date | None = None) -> list[Person]:
    """Once by each of their names."""
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await read_registry.persons(filing.work.transaction, ids, regency) if ids else []
    known = [
        each
        for each in found
        if each.status.value in REGISTERED
        or each.status is BasicStatus.MOVED
        or (lived_on is not None and has_died_since(each, lived_on))
    ]
    return await by_each_name(filing.work.transaction, known)


def has_died_since(person: Person, came_on: date) -> bool:
    """Whether somebody recorded as dead lived on the day on which he is told to have come."""
    died_on = person.died_or_left_on if person.status is BasicStatus.DEAD else None
    return died_on is not None and died_on >= came_on


def _only_one(
    told: Collection[Person],
    homes: Collection[Person],
    besides: Collection[PersonId],
    fits: Callable[[Person, Person], bool],
) -> dict[PersonId, Person]:
    """Of a family that comes, each with the one of it who fits him, where nobody else does, nor he anybody else."""
    left = [his for his in reversed([*homes]) if his.id not in besides]  # Last is by which name he is registered.
    fit = {each.id: {his.id: his for his in left if fits(each, his)} for each in told}
    times = Counter(his for those in fit.values() for his in those)
    alone = {who: next(iter(those.values())) for who, those in fit.items() if len(those) == 1}
    return {who: his for who, his in alone.items() if times[his.id] == 1}


def _are_noted_otherwise(mine: Person, his: Person) -> bool:
    """Called just so, though his birth or his NIK stands otherwise there: in one house nobody shares his whole name
    with one of his age. Of the very day under another NIK as well: one is wrong, and the operator reads so."""
    reasons = likeness(_as_told(mine), _as_told(his)).reasons
    if Reason.NAME not in reasons or Reason.SEX_OTHER in reasons or mine.born is None or his.born is None:
        return False
    if mine.nik and his.nik and mine.nik != his.nik:
        return mine.born == his.born and mine.born.is_exact
    return len(words_of(mine.name)) > 1 and abs((mine.born.latest - his.born.latest).days) <= DAYS_IN_ONE_HOUSE


def _are_born_alike(mine: Person, his: Person) -> bool:
    reasons = likeness(_as_told(mine), _as_told(his)).reasons
    return Reason.BORN in reasons and Reason.SEX_OTHER not in reasons and not (mine.nik and his.nik != mine.nik)


def _are_called_in_short(mine: Person, his: Person) -> bool:
    """By a part of his name, or of no known age: in one house that is enough, where nothing speaks against it."""
    reasons = {*likeness(_as_told(mine), _as_told(his)).reasons}
    is_called = bool(reasons & {*_NAMES, Reason.NAME_PART})
    return is_called and not reasons & _AGAINST and not (mine.nik and his.nik and mine.nik != his.nik)


def pairs(
    told: Collection[Person], known: Collection[Person], besides: Collection[PersonId] = ()
) -> Iterator[tuple[PersonId, Person]]:
    """Each with the likest who is called and born alike; nobody is taken twice."""
    alike = [(likeness(_as_told(mine), _as_told(his)), mine, his) for mine in told for his in known]
    taken = set[PersonId](besides)
    for how, mine, his in sorted(alike, key=lambda each: -each[0].score):
        if _is_one(how.reasons, mine, his) and not taken & {mine.id, his.id}:
            taken |= {mine.id, his.id}
            yield mine.id, his


def _is_one(reasons: Collection[Reason], mine: Person, his: Person) -> bool:
    if not _NAMES & set(reasons) or Reason.SEX_OTHER in reasons or (mine.nik and his.nik and mine.nik != his.nik):
        return False
    if _BIRTHS & set(reasons):
        return True
    return bool(mine.born and his.born) and Reason.BORN_OTHER not in reasons


def _as_told(person: Person) -> Told:
    born = person.born
    since = born.earliest if born and not born.is_exact else None
    return Told(person.name, person.birth_date, sex=person.sex, born_since=since)
