"""New people whom the registry knows, by their NIK or as somebody says: they are moved, not entered a second time."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor, is_within
from bot.domain.likeness.likeness import are_apart
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.month.as_known import RETURNED
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import BACK_HERE, AddPerson, Change, Doubt, EditPerson, Effect, JoinHousehold, PutRight
from bot.domain.report.person_fields import EDITABLE, same_value, text_of
from bot.domain.report.review import STATES, ReportId
from bot.domain.report.tellings import Telling, tellings_of
from bot.services.submission.alike_reports import compare
from bot.services.submission.by_each_name import by_each_name
from bot.services.submission.expected_newcomers import expected_so
from bot.services.submission.filing import Filing
from bot.services.submission.known_families import has_died_since, of_their_families, pairs
from bot.services.submission.recorded_dead import recorded_dead, surely_recorded_dead
from bot.services.words.place_names import place_of
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import ended_with_nik, ever_with_nik
from bot.storage.reports import alike, reports
from bot.storage.reports.alike import Candidate


async def with_known_newcomers(filing: Filing, change: Change, same: Collection[str] = ()) -> Change:
    """The change with each of them linked, if his name is near enough to that of the one with the same NIK, or he is of
    a family that comes; one who is recorded as dead only where the reporter said that he is the `same`, and lives, or
    where he died after that day: his coming is history then.

    Somebody registered in the reporter's own RT is not linked: that he is here already is an objection. The operator
    is warned of whoever is still registered elsewhere.
    """
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return change
    linked = await _by_their_niks(filing, change, same)
    linked |= {
        told: his for told, his in (await of_their_families(filing, change, linked)).items() if not is_here(filing, his)
    }
    known = await _with_linked(filing, change, linked)
    found = await recorded_dead(filing, known) if same else {}
    return await _with_linked(filing, known, {who: his for who, his in found.items() if his.id in same})


async def _by_their_niks(filing: Filing, change: Change, same: Collection[str]) -> dict[PersonId, Person]:
    added = [person for person in change.added if person.nik]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    known = await ever_with_nik(filing.work.transaction, regency, [person.nik for person in added]) if added else {}
    held = {each.id: await _by_that_name(filing, each, known[each.nik]) for each in added if each.nik in known}
    linked = {each.id: held[each.id] for each in added if _is_he(filing, each, held.get(each.id), same)}
    dead = await surely_recorded_dead(filing, change)
    return linked | {who: his for who, his in dead.items() if his.id in same or has_died_since(his, change.event_date)}


async def with_ended_newcomers(filing: Filing, change: Change) -> tuple[Change, list[PersonId]]:
    """The change with each newcomer linked to whoever is dead or gone and has his NIK, whatever his name; those."""
    added = [person for person in change.added if person.nik]
    if not added or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return change, []
    regency = ancestor(filing.officer.area, Level.REGENCY)
    held = await ended_with_nik(filing.work.transaction, regency, [person.nik for person in added])
    known = {each.id: each for each in await read_registry.persons(filing.work.transaction, [*held.values()], regency)}
    linked = {person.id: known[held[person.nik]] for person in added if held.get(person.nik) in known}
    return await _with_linked(filing, change, linked), [each.id for each in linked.values()]


async def with_same_newcomers(
    filing: Filing, change: Change, same: Collection[str], unlike: Collection[str] = ()
) -> Change:
    """The change with each newcomer linked to the one of these, registered or gone, whom he is most like; and whoever
    comes along to whom he is in the family of that one, but to nobody whom he is said to be `unlike`."""
    if not same:
        return change
    likest: dict[PersonId, PersonId] = {}
    here = await expected_so(filing, change)
    for telling in tellings_of(change):
        ended = [BasicStatus.MOVED]
        near = await alike.registered(filing.work.transaction, telling, also=ended, afar=True, expected=here)
        found = [each for each in near if each.person_id in same]
        best = max(compare(telling, found), key=lambda match: match.likeness.score, default=None)
        if best is not None and best.candidate.person_id and telling.person_id:
            likest[telling.person_id] = best.candidate.person_id
    regency = ancestor(filing.officer.area, Level.REGENCY)
    persons = await read_registry.persons(filing.work.transaction, list(likest.values()), regency)
    known = {each.id: each for each in persons if each.status.value in REGISTERED or each.status is BasicStatus.MOVED}
    linked = {who: known[his] for who, his in likest.items() if his in known}
    linked = await _told_as_new(filing, change, same) | linked
    theirs = (await of_their_families(filing, change, linked)).items() if linked else ()
    # Who is on the list of this RT is asked about, and is he where the answer was yes.
    may_be = {told: his for told, his in theirs if not is_here(filing, his) or his.id in same}
    linked |= {told: his for told, his in may_be.items() if his.id not in unlike}
    return await _with_linked(filing, change, linked)


async def _told_as_new(filing: Filing, change: Change, same: Collection[str]) -> dict[PersonId, Person]:
    """Each with the one whom a report of these that is not in effect yet enters: called and born alike, else whoever
    made it be asked."""
    told = await reports.get_many(filing.work.transaction, [ReportId(each) for each in same])
    waiting = [each for each in told.values() if STATES[each.status].pending and not each.practice]
    new = {person.id: person for each in waiting for person in each.change.added}
    found = dict(pairs(change.added, [*new.values()]))
    taken = {each.id for each in found.values()}
    there = [_candidate(each, report.id) for report in waiting for each in tellings_of(report.change)]
    for mine in tellings_of(change):
        if mine.person_id and mine.person_id not in found:
            left = [each for each in there if each.person_id in new.keys() - taken]
            best = max(compare(mine, left), key=lambda match: match.likeness.score, default=None)
            if best is not None and best.candidate.person_id:
                found[mine.person_id] = new[best.candidate.person_id]
                taken.add(best.candidate.person_id)
    return found


def _candidate(told: Telling, report: ReportId) -> Candidate:
    return Candidate(told.told, told.area, NikLikeness.UNKNOWN, told.person_id, report)


async def _with_linked(filing: Filing, change: Change, linked: dict[PersonId, Person]) -> Change:
    told = {person.id: person for person in change.added}
    alive = {who: each for who, each in linked.items() if not has_died_since(each, change.event_date)}
    doubts = [await _doubt(filing, told[who].name, person) for who, person in alive.items()]
    doubts += [
        Doubt("nik-differs", {"name": told[who].name}) for who, each in linked.items() if _differ(told[who], each)
    ]
    doubts += [
        Doubt("named-otherwise", {"name": told[who].name})
        for who, each in linked.items()
        if _is_called_otherwise(told[who], each)
    ]
    doubts += [
        Doubt("called-otherwise", {"name": told[who].name})
        for who, each in alive.items()
        if told[who].nik != each.nik and are_apart(told[who].name, each.name)
    ]
    doubts += [
        Doubt("told-otherwise", {"name": told[who].name, "field": field})
        for who, each in alive.items()
        for field in _told_otherwise(told[who], each)
    ]
    joined = (_linked(effect, linked) for effect in change.effects)
    lacking = (edit for who, person in alive.items() if (edit := _completed(told[who], person)) is not None)
    return replace(
        change,
        subjects=tuple(linked[who].id if who in linked else who for who in change.subjects),
        effects=(*_alive_again(alive.values()), *joined, *lacking),
        warnings=(*change.warnings, *doubts),
    )


_OF_THE_HOUSE = frozenset({"kk", "address", "relationship", "programmes"})
"""His joining says these, or the household that he comes to has them."""


def _completed(told: Person, known: Person) -> EditPerson | None:
    """What was told of him and the registry lacks; what it has stays as it is."""
    fields = (field for field in EDITABLE if field not in _OF_THE_HOUSE and field != "name")
    new = {field: text_of(told, field) for field in fields if text_of(told, field) and not text_of(known, field)}
    return EditPerson(known.id, dict.fromkeys(new, ""), new) if new else None


_COMPARED = ("sex", "birth_date", "birth_place", "mother", "marital", "job", "education", "programmes")
"""Of his NIK, name and household other doubts tell; of health no room reads that it differs."""


def _told_otherwise(told: Person, known: Person) -> Iterator[str]:
    """What both know of him, and is not the same: the registered stays."""
    for field in _COMPARED:
        one, other = text_of(told, field), text_of(known, field)
        may_be = field == "birth_date" and told.born and known.born and told.born.may_be(known.born)
        if one and other and not may_be and not same_value(one, other):
            yield field


def _differ(told: Person, known: Person) -> bool:
    """Whether two NIKs are known of him: the one that is registered stays, and the operator reads so."""
    return bool(told.nik and known.nik) and told.nik != known.nik


def _is_he(filing: Filing, told: Person, known: Person | None, same: Collection[str]) -> bool:
    if known is None or known.status is BasicStatus.DEAD or is_here(filing, known):
        return False
    return known.id in same or not _is_called_otherwise(told, known)


async def _by_that_name(filing: Filing, told: Person, known: Person) -> Person:
    """By the name that he had, or is to have, where he is told by that."""
    if not _is_called_otherwise(told, known):
        return known
    by_name = await by_each_name(filing.work.transaction, [known])
    return next((each for each in by_name if not _is_called_otherwise(told, each)), known)


def _is_called_otherwise(told: Person, known: Person) -> bool:
    """Whether he stands under another name with his NIK: the operator reads that one of the two is wrong."""
    return bool(told.nik) and told.nik == known.nik and score_name(told.name, known.name) < FOUND


def is_here(filing: Filing, known: Person) -> bool:
    """Whether he lives in the reporter's RT already."""
    return known.status.value in REGISTERED and is_within(known.area, filing.officer.area)


async def _doubt(filing: Filing, name: str, known: Person) -> Doubt:
    """By the name that was typed: what his own RT knows of him opens to this one when the report takes effect."""
    if known.status.value not in REGISTERED:
        return Doubt(RETURNED, {"name": name})
    if is_here(filing, known):
        return Doubt(BACK_HERE, {"name": name})
    place = await place_of(filing.work, known.area, filing.officer.area)
    return Doubt("still-elsewhere", {"name": name, "place": place})


def _alive_again(linked: Iterable[Person]) -> Iterator[Effect]:
    """Before all else: who is recorded as dead and comes lives."""
    for person in linked:
        if person.status is BasicStatus.DEAD:
            yield PutRight(person.id, BasicStatus.ALIVE, person.status, person.area)


def _linked(effect: Effect, linked: dict[PersonId, Person]) -> Effect:
    if not isinstance(effect, AddPerson) or effect.person.id not in linked:
        return effect
    told = effect.person
    return JoinHousehold(
        linked[told.id].id, told.household_id, told.area, True, told.kk, told.address, told.relationship
    )  # fmt: skip
