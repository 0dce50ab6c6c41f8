"""What the registry holds of the fields that a report changes, kept in the report beside the new values."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.dialogue.rules import Holder, nik_doubts
from bot.domain.areas import Level, ancestor
from bot.domain.days.day import Day
from bot.domain.people.people import Person, PersonId, Sex
from bot.domain.report.changes import Change, Doubt, EditPerson, Effect
from bot.domain.report.foreseen import Does
from bot.domain.report.person_fields import old_of, same_value
from bot.services.submission.days_of_coming import with_days_of_coming
from bot.services.submission.days_of_leaving import with_days_of_leaving
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.services.submission.told_answers import with_told_answers
from bot.storage.reports import foreseen, reports


async def with_old_values(filing: Filing, change: Change) -> Change:
    """The change with the old values of all edits; a birth date or sex that the NIK contradicts becomes a doubt."""
    change = await with_days_of_leaving(filing, await with_days_of_coming(filing, change))
    change = await with_told_answers(filing, change)
    edits = [effect for effect in change.effects if isinstance(effect, EditPerson)]
    if not edits:
        return change
    ids = [edit.person_id for edit in edits]
    # Who comes with this very report, or with one that waits, is in his old RT yet.
    comes = arriving(change) or await _is_brought(filing, ids)
    area = ancestor(filing.officer.area, Level.REGENCY) if comes else filing.officer.area
    found = await filing.outlook.persons(ids, area)
    known = {person.id: person for person in found}
    before = await _told_before(filing) if len(known) < len(set(ids)) else {}
    effects = tuple(
        _filled(effect, known[effect.person_id])
        if isinstance(effect, EditPerson) and effect.person_id in known
        else _as_told(effect, before)
        for effect in change.effects
    )
    doubts = [doubt for edit in edits if edit.person_id in known for doubt in _doubts(edit, known[edit.person_id])]
    return replace(change, effects=effects, warnings=(*change.warnings, *doubts))


async def _is_brought(filing: Filing, ids: Sequence[PersonId]) -> bool:
    rows = await foreseen.about(filing.work.transaction, filing.outlook.sight, ids)
    return any(row.does is Does.BRINGS and row.area == filing.officer.area for row in rows)


async def _told_before(filing: Filing) -> dict[PersonId, EditPerson]:
    """What the report that is fixed changes of whom."""
    told = await reports.get(filing.work.transaction, filing.besides) if filing.besides else None
    return {e.person_id: e for e in told.change.effects if isinstance(e, EditPerson)} if told else {}


def _as_told(effect: Effect, before: Mapping[PersonId, EditPerson]) -> Effect:
    """Of one who is not here any more: as it was when he was."""
    told = before.get(effect.person_id) if isinstance(effect, EditPerson) else None
    if told is None or not isinstance(effect, EditPerson):
        return effect
    return replace(effect, old={field: told.old[field] for field in effect.new if field in told.old})


def _filled(edit: EditPerson, person: Person) -> EditPerson:
    return replace(edit, old=old_of(person, edit))


def _doubts(edit: EditPerson, person: Person) -> tuple[Doubt, ...]:
    if "birth_date" in edit.new:
        return nik_doubts(person.nik, Holder(Day.load(edit.new["birth_date"])))
    return nik_doubts(person.nik, Holder(sex=Sex(edit.new["sex"]))) if "sex" in edit.new else ()


def changes_nothing(edits: Sequence[EditPerson]) -> bool:
    """Whether all new values are the old ones."""
    return all(same_value(edit.old.get(field, ""), new) for edit in edits for field, new in edit.new.items())
