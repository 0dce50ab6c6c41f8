"""Why a report cannot be taken as it is: told before, no longer here, a NIK that is somebody else's."""

from collections.abc import Iterable
from datetime import date

from bot.dialogue.prompt import Text
from bot.dialogue.session import walk
from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId, Resident, readable
from bot.domain.people.standing import REGISTERED, Standing, is_told_dropped
from bot.domain.report.changes import Change, EditPerson, PutRight, SetStatus, person_of
from bot.domain.report.person_fields import LAST_DAYS, OF_HIMSELF, OF_NO_ENTRY
from bot.domain.report.told_answers import TOLD_ANSWERS
from bot.services.submission import already_told
from bot.services.submission.expected_arrivals import arriving, not_expected
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.home_before import home_before_he_went
from bot.services.submission.known_numbers import kk_that_is_nik, taken_nik
from bot.services.submission.old_values import changes_nothing
from bot.services.submission.others_who_told import told_by
from bot.services.submission.outcome import AskAgain, LetChoose, LooksAlike, NumberTaken
from bot.services.submission.steps_at_fault import changing, holding, names_in, naming
from bot.storage.registry import read_registry
from bot.storage.reports import reports


async def find_objection(
    filing: Filing, form: Form, change: Change
) -> AskAgain | NumberTaken | LetChoose | LooksAlike | None:
    """The first reason why the report cannot be taken; the report that it replaces doesn't count."""
    repeated = await already_told.find(filing, form.flow, change.subjects, form.fixes, change)
    if repeated is not None and not await _is_of_the_spouse_alone(filing, form, change):
        others_come = await _whether_others_come(filing, form, change, repeated)
        return others_come or LetChoose(naming(form, repeated.person), repeated.text, repeated.report)
    added = {person.id for person in change.added}
    if again := await _not_so_any_more(filing, form, change):
        return again
    rights = [effect for effect in change.effects if isinstance(effect, PutRight)]
    if change.kind in filing.work.house.flows.that_bring(Brings.NEWBORNS):
        added |= {*change.subjects}  # A list may have the baby by now, also elsewhere (`listed_since.py`).
    added |= {effect.person_id for effect in rights} | await _kept_anywhere(filing, rights)
    return (
        await _no_longer_here(filing, form, change, added.union(arriving(change)))
        or await home_before_he_went(filing, form, change)
        or await _number_at_fault(filing, form, change)
        or _already_so(form, change)
    )


async def _is_of_the_spouse_alone(filing: Filing, form: Form, change: Change) -> bool:
    """Of a couple it was told of the one who is named besides; whom the report is about it tells first."""
    gives = form.flow.traits.gives if form.flow.traits else None
    if gives is None or len(change.subjects) == 1:
        return False
    who, _ = gives(walk(form.flow, form.answers)[0])
    told = [who async for who, _ in already_told.told_of(filing, form.flow, change.subjects, form.fixes, change)]
    return bool(who.id) and who.id not in told


async def _whether_others_come(
    filing: Filing, form: Form, change: Change, repeated: already_told.Repeated
) -> LooksAlike | None:
    """Of several who come some were told of before: the others may come without them."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return None
    told = [who async for who, _ in already_told.told_of(filing, form.flow, change.subjects, form.fixes, change)]
    if not change.brought.difference(told):
        return None
    names = ", ".join(readable(change.called[who]) for who in told)
    text = await told_by(filing, "told-some-before", repeated.report, name=names)
    return LooksAlike(text, tuple(told), others_come=True, is_certain=True)


async def find_unexpected(filing: Filing, form: Form, change: Change) -> AskAgain | None:
    """Somebody comes from elsewhere who is not expected here, or no more; or no report tells what is put right."""
    if never_told := _never_told(form, change):
        return never_told
    found = await not_expected(filing, change, names_in(form.answers), form.fixes)
    return AskAgain(naming(form, found[0]), found[1]) if found else None


def _never_told(form: Form, change: Change) -> AskAgain | None:
    """Of whom something is put right that only a report tells, and none did."""
    edits = [each for each in change.effects if isinstance(each, EditPerson)]
    wrong = ((each.person_id, field) for each in edits for field in each.new.keys() & OF_NO_ENTRY - each.old.keys())
    who, field = next(wrong, (None, ""))
    if who is None:
        return None
    what = {"what": Text(f"field-{field}")}
    text = Text("correction-never-told", {"name": readable(change.called[who]), "field": field}, what)
    return AskAgain((*naming(form, who), *changing(form, field)), text)


async def _kept_anywhere(filing: Filing, rights: list[PutRight]) -> set[PersonId]:
    """The right entries of those listed twice, in whatever RT they are registered, or recorded as dead or gone."""
    kept = [right.into for right in rights if right.into]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(filing.work.transaction, kept, regency) if kept else {}
    return {who for who, now in standing.items() if now.status is not BasicStatus.INVALID}


async def _number_at_fault(filing: Filing, form: Form, change: Change) -> AskAgain | NumberTaken | None:
    if taken := await taken_nik(filing, form, change):
        is_listed = taken.may_be_one and any(
            isinstance(each, EditPerson) and each.person_id == taken.who for each in change.effects
        )
        return NumberTaken(holding(form, taken.nik), taken.text, taken.nik, taken.who, taken.holder, is_listed)
    if same := await kk_that_is_nik(filing, change):
        return AskAgain(changing(form, same[0]), same[1])
    return None


def _already_so(form: Form, change: Change) -> AskAgain | None:
    """A report that must change something, and says what stands there already."""
    edits = [effect for effect in change.effects if isinstance(effect, EditPerson)]
    traits = form.flow.traits
    if not (traits and traits.must_change and edits and changes_nothing(edits)):
        return None
    return stands_already(form, next(iter(edits[0].new)))


def stands_already(form: Form, field: str) -> AskAgain:
    """What is told of it stands there."""
    text = Text(f"{form.flow.kind}-same", {"field": field}, {"what": Text(f"field-{field}")})
    return AskAgain(changing(form, field), text)


async def _not_so_any_more(filing: Filing, form: Form, change: Change) -> AskAgain | None:
    """The first who is to be put right and is not held as he was when he was picked, or is not of the reporter's RT."""
    rights = [effect for effect in change.effects if isinstance(effect, PutRight)]
    wanted = [each.person_id for each in rights]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(filing.work.transaction, wanted, regency) if wanted else {}
    otherwise = [each for each in rights if not _stands_so(standing.get(each.person_id), each)]
    # What waits is decided first; but of whom it tells that he ended, nothing is put right before it is in effect.
    living = [each.person_id for each in otherwise if each.was.value in REGISTERED]
    foreseen = {each.id: each for each in await filing.outlook.persons(living, filing.officer.area)}
    names = change.called
    for right in otherwise:
        if not _stands_so(foreseen.get(right.person_id), right):
            key = "no-longer-here" if right.was.value in REGISTERED else "listed-again"
            return AskAgain(naming(form, right.person_id), Text(key, {"name": readable(names[right.person_id])}))
    return None


def _stands_so(now: Standing | Person | None, right: PutRight) -> bool:
    return now is not None and now.status is right.was and now.area == right.area


async def _no_longer_here(filing: Filing, form: Form, change: Change, added: set[PersonId]) -> AskAgain | None:
    """The first of whom it speaks who isn't on the list of the reporter's RT, or is not any more; whom the report named
    before it was returned is for the operator to judge."""
    names = {who: name for who, name in zip(change.subjects, change.names, strict=False) if who not in added}
    listed = {each.id: each for each in await filing.outlook.residents(list(names), filing.officer.area)}
    told = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    then = told.change.subjects if told else ()
    were_here = await _were_here_then(filing, change, listed.values())
    for who, name in names.items():
        if who in then:
            continue
        here = listed.get(who)
        was_here = here is not None and (who in were_here or _died_after_all(change, here) or _is_he(change, here))
        if here is None or not (here.status in REGISTERED or here.waits or was_here):
            return AskAgain(naming(form, who), Text("no-longer-here", {"name": readable(name)}))
        if is_told_dropped(here) and already_told.tells_of(change, who):
            return AskAgain(naming(form, who), Text("told-dropped", {"name": readable(name)}))
        if _happened_after(change, here):
            return AskAgain(naming(form, who), Text("told-gone", {"name": readable(name), "status": here.status.value}))
    return None


def _is_he(change: Change, who: Resident) -> bool:
    """Whether who somebody was who died here or left is put right, and nothing else is told of him."""
    told = [effect for effect in change.effects if person_of(effect) == who.id]
    fields = {field for effect in told if isinstance(effect, EditPerson) for field in effect.new}
    is_edit = bool(told) and all(isinstance(effect, EditPerson) for effect in told)
    his = fields <= {*OF_HIMSELF, *LAST_DAYS, *TOLD_ANSWERS}
    return is_edit and his and who.status in (BasicStatus.DEAD, BasicStatus.MOVED)


def _happened_after(change: Change, who: Resident) -> bool:
    """Whether something is told of him after the day on which he died or left by a report that waits; of the moved that
    they died since is heard from either RT."""
    if not ended_before(who, change.event_date):
        return False
    return already_told.tells_of(change, who.id) and not _died_after_all(change, who)


def ended_before(who: Resident, day: date) -> bool:
    """Whether he died or left before that day."""
    return who.ended_on is not None and day > who.ended_on


async def _were_here_then(filing: Filing, change: Change, listed: Iterable[Resident]) -> set[PersonId]:
    """Who left on that day or after it, and is told of what he was while he lived here."""
    edited = {each.person_id for each in change.effects if isinstance(each, EditPerson)}
    left = [each.id for each in listed if each.id in edited and each.status is BasicStatus.MOVED]
    known = await read_registry.persons(filing.work.transaction, left, filing.officer.area) if left else []
    return {each.id for each in known if each.died_or_left_on and change.event_date <= each.died_or_left_on}


def _died_after_all(change: Change, who: Resident) -> bool:
    """Somebody who left is told as dead."""
    died = [e for e in change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.DEAD]
    return who.status is BasicStatus.MOVED and any(each.person_id == who.id for each in died)
