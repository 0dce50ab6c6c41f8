"""What a report told of somebody's event beside its day, kept beside the right answer: for all of whom it told so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import Change, EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.told_answers import TOLD_ANSWERS, answer_told
from bot.services.submission.filing import Filing
from bot.services.submission.said_of_others import with_others
from bot.storage.reports import effects, foreseen, reports


async def with_told_answers(filing: Filing, change: Change) -> Change:
    """The change that says it of each of whom the same report told the same and who stands as he does; as it is where
    no report of the RT, in effect or waiting, tells anything of the kind."""
    edit, field = _told_anew(change)
    if edit is None or (report := await _that_told(filing, edit.person_id, field)) is None:
        return change
    told = await _answers_of(filing, report, field)
    old = told[edit.person_id]
    right = replace(edit, old={field: old})
    others = await _standing_so(filing, [who for who in told if who != edit.person_id and told[who] == old], field)
    his = replace(change, effects=tuple(right if each is edit else each for each in change.effects))
    return with_others(his, right, others)


def _told_anew(change: Change) -> tuple[EditPerson | None, str]:
    edits = (each for each in change.effects if isinstance(each, EditPerson))
    found = ((each, field) for each in edits for field in each.new if field in TOLD_ANSWERS)
    return next(found, (None, ""))


async def _that_told(filing: Filing, who: PersonId, field: str) -> Report | None:
    """The last report of the RT that tells it, be it in effect or waiting."""
    transaction = filing.work.transaction
    rows = await foreseen.about(transaction, filing.outlook.sight, [who])
    about = [*(row.report for row in rows), *(await effects.in_effect_about(transaction, [who])).get(who, [])]
    known = (await reports.get_many(transaction, about)).values() if about else ()
    told = [each for each in known if each.area == filing.officer.area and _tells(each, who, field)]
    return max(told, key=lambda each: (each.event_date, each.submitted_at), default=None)


def _tells(report: Report, who: PersonId, field: str) -> bool:
    return answer_told(report.change, field, who) is not None


async def _answers_of(filing: Filing, report: Report, field: str) -> dict[PersonId, str]:
    """What it told of each for this field, or what was put right since."""
    told = {who: answer_told(report.change, field, who) for who in report.change.called}
    about = await effects.in_effect_about(filing.work.transaction, list(told))
    known = await reports.get_many(filing.work.transaction, {each for ids in about.values() for each in ids})
    return {
        who: _put_right(_after(report, about.get(who, ()), known), who, field, answer)
        for who, answer in told.items()
        if answer is not None
    }


def _after(report: Report, about: Sequence[ReportId], known: Mapping[ReportId, Report]) -> list[Report]:
    """The reports in effect that took effect after it, the first one first; none where it waits itself."""
    later = about[: about.index(report.id)] if report.id in about else ()
    return [known[each] for each in reversed(later) if each in known]


def _put_right(later: Iterable[Report], who: PersonId, field: str, answer: str) -> str:
    for report in later:
        for effect in report.change.effects:
            if isinstance(effect, EditPerson) and effect.person_id == who:
                answer = effect.new.get(field, answer)
    return answer


async def _standing_so(filing: Filing, those: Sequence[PersonId], field: str) -> list[Person]:
    found = await filing.outlook.persons(sorted(those), filing.officer.area) if those else []
    return [each for each in found if TOLD_ANSWERS[field].may_be_of(each.status)]
