"""What cannot be told of whoever is chosen is said at the choice, before more is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.reading import NOT_LOADABLE, Json, Seeks
from bot.dialogue.session import walk
from bot.dialogue.traits import DATE
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, PersonId, Resident, readable
from bot.domain.people.standing import is_told_dropped, is_told_gone
from bot.domain.report.person_fields import same_value, text_of
from bot.services.submission import already_told
from bot.services.submission.built import built
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.objections import ended_before, stands_already
from bot.services.submission.outcome import AskAgain, LetChoose
from bot.services.submission.steps_at_fault import naming
from bot.storage.reports import reports

_ENTRIES = frozenset({Seeks.ENTRIES, Seeks.TWICE})
"""Where an entry is asked for, it can be told of once he is recorded as dead."""


async def object_at_choice(filing: Filing, form: Form, before: Mapping[str, Json]) -> AskAgain | LetChoose | None:
    """What speaks against those of whom it tells so far, and on that day, unless both were so in the answers `before`.

    What has a day of its own is looked at when that is told; what has none is of the day on which it is told. What the
    report that is fixed said before does not count.
    """
    filing = replace(filing, besides=form.fixes)
    if stands := await _stands_already(filing, form, before):
        return stands
    persons = _told_of(form.flow, form.answers)
    if not persons or (persons == _told_of(form.flow, before) and _day_told(form.answers) == _day_told(before)):
        return None
    day = await _day(filing, form)
    return (await _told(filing, form, persons, day) or await _gone(filing, form, persons, day)) if day else None


async def _stands_already(filing: Filing, form: Form, before: Mapping[str, Json]) -> AskAgain | None:
    """Of a kind that must change something: what the registry has of him, or would have by what waits."""
    given = _given(form.flow, form.answers)
    if given is None or given == _given(form.flow, before):
        return None
    who, new = given
    known = await filing.outlook.persons([who.id], filing.officer.area) if who.id and new else []
    same = known and all(same_value(text_of(known[0], field), value) for field, value in new.items())
    return stands_already(form, next(iter(new))) if same else None


def _given(flow: Flow, answers: Mapping[str, Json]) -> tuple[Resident, Mapping[str, str]] | None:
    if flow.traits is None or flow.traits.gives is None:
        return None
    try:
        return flow.traits.gives(walk(flow, answers)[0])
    except NOT_LOADABLE:
        return None


def _told_of(flow: Flow, answers: Mapping[str, Json]) -> Sequence[Resident]:
    if flow.traits is None or flow.traits.tells_of is None:
        return ()
    try:
        return [each for each in flow.traits.tells_of(walk(flow, answers)[0]) if each.id]
    except NOT_LOADABLE:
        return ()


def _day_told(answers: Mapping[str, Json]) -> Json:
    """As it was answered, also that nobody knows it."""
    return answers.get(DATE, "")


def _is_dated(flow: Flow) -> bool:
    return any(step.id == DATE for step in flow.steps)


async def _day(filing: Filing, form: Form) -> Day | None:
    """None where it is to be told yet."""
    if _is_dated(form.flow):
        told = walk(form.flow, form.answers)[0].get(next(step for step in form.flow.steps if step.id == DATE))
        if told is None and DATE in form.answers:
            return Day(filing.scene.today, Exactness.UNKNOWN)
        return told if isinstance(told, Day) else None
    report = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    return Day(report.event_date if report else filing.scene.today)


async def _told(filing: Filing, form: Form, persons: Sequence[Resident], day: Day) -> LetChoose | None:
    """Told before, as far as that is seen yet; of what has a day it is where nothing waits that it is told once more
    of."""
    if _is_dated(form.flow) and not any(each.waits for each in persons):
        return None
    ids = [PersonId(each.id) for each in persons]
    if walk(form.flow, form.answers)[1] is None:
        repeated = await already_told.find(filing, form.flow, ids, form.fixes, built(filing, form))
    else:
        repeated = await already_told.find_so_far(filing, form.flow, ids, form.fixes, day)
    return LetChoose(naming(form, repeated.person), repeated.text, repeated.report) if repeated else None


async def _gone(filing: Filing, form: Form, persons: Sequence[Resident], day: Day) -> AskAgain | None:
    """The first who is told as dead or gone before that day by a report that waits, or at all where it has no day; or
    as nobody, or as entered twice; whom the report named before it was returned is for the operator to judge."""
    gone = [each for each in persons if is_told_gone(each) and not _may_be_told(form, each)]
    gone = [e for e in gone if not _is_dated(form.flow) or ended_before(e, day.latest) or is_told_dropped(e)]
    report = await reports.get(filing.work.transaction, form.fixes) if gone and form.fixes else None
    named = report.change.subjects if report else ()
    for each in gone:
        if each.id not in named:
            about = {"name": readable(each.name), "status": each.status.value}
            return AskAgain(naming(form, each.id), Text(_says(form, each), about))
    return None


def _may_be_told(form: Form, who: Resident) -> bool:
    """Of one who left either RT may tell that he died, and his entry may be dropped."""
    traits = form.flow.traits
    is_the_last = traits is not None and traits.told.is_the_last
    return who.status is BasicStatus.MOVED and (is_the_last or _is_entry(form, who))


def _is_entry(form: Form, who: Resident) -> bool:
    fields = {step.id: step.field for step in form.flow.steps}
    return any(getattr(fields[step], "seeks", None) in _ENTRIES for step in naming(form, who.id))


def _says(form: Form, who: Resident) -> str:
    if is_told_dropped(who):
        return "told-dropped"
    if _is_entry(form, who):
        return "told-gone-entry"
    return "told-gone" if _day_told(form.answers) else "told-gone-now"
