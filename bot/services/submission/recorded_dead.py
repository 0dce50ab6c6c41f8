"""Newcomers who are recorded as dead: which they are, and coming without those who have died indeed."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.likeness.likeness import Reason, compare_names
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import BasicStatus, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold, SetStatus
from bot.services.submission.by_each_name import by_each_name
from bot.services.submission.filing import Filing
from bot.services.submission.known_families import pairs
from bot.services.words.place_names import place_of
from bot.storage.registry import families, read_registry
from bot.storage.registry.card_numbers import ever_with_nik
from bot.storage.reports.other_names import other_names


async def recorded_dead(filing: Filing, change: Change) -> dict[PersonId, Person]:
    """Of each newcomer who that is, where somebody is recorded as dead in the regency who has his NIK and about his
    name, or if no NIK is told of him, was born on his day and called so, or is of the family that comes; or may be, of
    his age and called so, among the dead of the RT that he comes to."""
    found = await surely_recorded_dead(filing, change)
    left = [each for each in change.added if not each.nik and each.id not in found]
    if not left or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return found
    dead = await _called_so(filing, left, await families.dead_of(filing.work.transaction, change.area), change.area)
    return found | dict(pairs(left, dead, besides={each.id for each in found.values()}))


async def surely_recorded_dead(filing: Filing, change: Change) -> dict[PersonId, Person]:
    """The same but for those of whom the age alone tells it."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return {}
    return await _recorded(filing, change, change.added)


async def _recorded(filing: Filing, change: Change, added: Sequence[Person]) -> dict[PersonId, Person]:
    if not added:
        return {}
    regency = AreaCode(ancestor(filing.officer.area, Level.REGENCY))
    with_nik = [person for person in added if person.nik]
    niks = [person.nik for person in with_nik]
    known = await ever_with_nik(filing.work.transaction, regency, niks) if niks else {}
    dead = {nik: each for nik, each in known.items() if each.status is BasicStatus.DEAD}
    called = await other_names(filing.work.transaction, [each.id for each in dead.values()])
    found = {
        person.id: his
        for person in with_nik
        if (his := dead.get(person.nik))
        and any(score_name(person.name, each) >= FOUND for each in (his.name, *called.get(his.id, ())))
    }
    without = [each for each in added if not each.nik]
    found |= await _dead_by_birth(filing, without, regency)
    return found | await _dead_of_their_families(filing, change, [e for e in without if e.id not in found], regency)


async def _dead_by_birth(filing: Filing, told: Collection[Person], regency: AreaCode) -> dict[PersonId, Person]:
    days = {each.birth_date for each in told if each.birth_date and each.born and each.born.is_exact}
    found = await families.dead_born_on(filing.work.transaction, regency, days) if days else []
    return dict(pairs(told, await _called_so(filing, told, found, regency)))


async def _called_so(
    filing: Filing, told: Collection[Person], found: Sequence[tuple[PersonId, str]], area: AreaCode
) -> list[Person]:
    """Those of the area who have the very name of one of whom is told, once by each of their names."""
    others = await other_names(filing.work.transaction, [who for who, _ in found])
    names = {who: (name, *others.get(who, ())) for who, name in found}
    called = [
        who
        for who, its in names.items()
        if any(compare_names(name, each.name) is Reason.NAME for name in its for each in told)
    ]
    dead = await read_registry.persons(filing.work.transaction, called, area) if called else []
    return await by_each_name(filing.work.transaction, dead)


async def _dead_of_their_families(
    filing: Filing, change: Change, told: Collection[Person], regency: AreaCode
) -> dict[PersonId, Person]:
    """Also by his age, among those of whom the others are known."""
    comes = [each.person_id for each in change.effects if isinstance(each, JoinHousehold)]
    if not told or not comes:
        return {}
    ids = await families.together_with(filing.work.transaction, comes)
    home = await read_registry.persons(filing.work.transaction, ids, regency)
    dead = [each for each in home if each.status is BasicStatus.DEAD]
    return dict(pairs(told, await by_each_name(filing.work.transaction, dead)))


async def doubts_of_the_dead(filing: Filing, change: Change, entered: Sequence[Person]) -> list[Doubt]:
    """Where nobody can be asked who told of them: whoever decides reads who of those whom an operator enters by it,
    whatever it tells, is recorded as dead."""
    names = {each.id: each.name for each in entered}
    die = {each.person_id for each in change.effects if isinstance(each, SetStatus) and each.status is BasicStatus.DEAD}
    return [
        Doubt(
            "died-before" if who in die else "like-dead",
            {"name": names[who], "place": await place_of(filing.work, his.area, filing.officer.area)},
        )
        for who, his in (await _recorded(filing, change, entered)).items()
    ]


def some_live(change: Change, dead: Collection[PersonId]) -> bool:
    """Whether somebody else comes."""
    return any(isinstance(each, JoinHousehold) for each in change.effects) or bool(
        {each.id for each in change.added} - {*dead}
    )


async def without_the_dead(filing: Filing, change: Change, dead: Collection[str]) -> Change:
    """The change without those of whom the reporter says that they are the recorded ones and have died: the others
    come, and the operator reads who does not."""
    found = await recorded_dead(filing, change) if dead else {}
    gone = {who for who, his in found.items() if his.id in dead}
    if not gone or not some_live(change, gone):
        return change
    told = [pair for pair in zip(change.subjects, change.names, strict=True) if pair[0] not in gone]
    names = {each.id: each.name for each in change.added}
    doubts = (Doubt("came-without-dead", {"name": names[who]}) for who in gone)
    return replace(
        change,
        subjects=tuple(who for who, _ in told),
        names=tuple(name for _, name in told),
        effects=_headed(change, gone),
        warnings=(*change.warnings, *doubts),
    )


def _headed(change: Change, gone: Collection[PersonId]) -> tuple[Effect, ...]:
    """Of a family whose head has died the next one heads it."""
    left = [each for each in change.effects if not (isinstance(each, AddPerson) and each.person.id in gone)]
    if any(each.relationship is Relationship.HEAD for each in change.added if each.id in gone):
        place = next((at for at, each in enumerate(left) if isinstance(each, AddPerson)), None)
        if place is not None and isinstance(first := left[place], AddPerson):
            left[place] = AddPerson(replace(first.person, relationship=Relationship.HEAD))
    return tuple(left)
