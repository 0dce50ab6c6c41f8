"""A NIK on the card of whom a report tells of, that another is registered with: both cards are looked at."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.areas import is_within
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import HOLDER_FACT, AddPerson, Change, Doubt, EditPerson
from bot.services.matters.card_claims import HOLDER, claim, claim_no_more, claimed_in
from bot.services.review.nik_freed import with_holder_freed
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.known_numbers import held_by_others, regency_of
from bot.services.words.place_names import place_of
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.reports import reports


async def with_claimed_niks(filing: Filing, form: Form, change: Change) -> Change:
    """The change as the reporter says whose card it stands on: who is new is entered without it; who is put right gets
    it from another of his RT, whose own is told next, or once the RT where the other lives has looked at his card. The
    other may be dead or gone."""
    told = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    before = claimed_in(told.change) if told else set()
    if form.numbered:
        change = await _as_numbered(filing, form, change)
    change = await _with_swapped(filing, change)
    now = claimed_in(change)
    if not filing.practises:
        submission = told.submission if told else form.id
        await claim(filing.work, sorted(now), submission)
        await claim_no_more(filing.work, before - now, submission)
    return change


async def _as_numbered(filing: Filing, form: Form, change: Change) -> Change:
    for nik, who, holder in await held_by_others(filing, change):
        known = await filing.outlook.persons([holder], regency_of(filing))
        if known and holder in form.numbered:
            change = await _claimed(filing, change, nik, who, known[0])
    return change


async def _with_swapped(filing: Filing, change: Change) -> Change:
    """Where a report that waits gives the NIK of whom this one puts right to who has the one that he gets, and lives in
    another RT: that one's is emptied by this report, else each of the two would wait for the other."""
    had = {
        each.new["nik"]: each.old["nik"]
        for each in change.effects
        if isinstance(each, EditPerson) and each.new.get("nik") and each.old.get("nik")
    }
    if not had or filing.practises:
        return change
    holders = await nik_holders(filing.work.transaction, list(had))
    foreseen = {each.id: each for each in await filing.outlook.persons(list(holders.values()), regency_of(filing))}
    for nik, who in holders.items():
        holder = foreseen.get(who)
        if holder is not None and holder.nik == had[nik] != nik and who not in change.subjects:
            change = await with_holder_freed(filing.work, change, holder, nik)
    return change


async def _claimed(filing: Filing, change: Change, nik: str, who: PersonId, holder: Person) -> Change:
    place = await place_of(filing.work, holder.area, filing.officer.area)
    about = {"name": _names(change).get(who, ""), "place": place}
    if _is_new(change, who):
        doubt = Doubt("nik-of-other", {**about, HOLDER: holder.id})
        return replace(_without(change, who), warnings=(*change.warnings, doubt))
    if not is_within(holder.area, filing.officer.area):
        return replace(change, warnings=(*change.warnings, _of_elsewhere(holder, about)))
    return replace(
        change,
        effects=(EditPerson(holder.id, {"nik": nik}, {"nik": ""}), *change.effects),
        facts=(*change.facts, (HOLDER_FACT, holder.name)),
        warnings=(*change.warnings, Doubt("new-nik-of-neighbour", {"name": about["name"]})),
    )


def _of_elsewhere(holder: Person, about: Mapping[str, str]) -> Doubt:
    """Of who is dead or gone nobody looks at a card: whoever decides reads what is to be told of him first."""
    if holder.status.value in REGISTERED:
        return Doubt("new-nik-of-other", {**about, HOLDER: holder.id})
    return Doubt("new-nik-of-dead" if holder.status is BasicStatus.DEAD else "new-nik-of-gone", about)


def _is_new(change: Change, who: PersonId) -> bool:
    return any(person.id == who for person in change.added)


def _without(change: Change, who: PersonId) -> Change:
    effects = tuple(
        replace(effect, person=replace(effect.person, nik=""))
        if isinstance(effect, AddPerson) and effect.person.id == who
        else effect
        for effect in change.effects
    )
    return replace(change, effects=effects)


def _names(change: Change) -> Mapping[PersonId, str]:
    new = {person.id: person.name for person in change.added}
    return change.called | new
