"""Where somebody went is put right after his leaving: he is expected there, and no more where that said."""

from collections.abc import Mapping, Sequence

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.changes import NOWHERE, EditPerson
from bot.domain.report.report import Report
from bot.domain.report.told_answers import LEFT_TO, FarPlace, answer_told
from bot.services.review.expect_arrivals import tell_of_arrival, tell_untold
from bot.services.work.work import Work
from bot.storage.registry import arrivals, not_where_told
from bot.storage.reports.about_in_effect import about_in_effect


async def expect_where_right(work: Work, report: Report) -> None:
    """Only once it is in effect. Whoever was received anywhere by then is left as he is."""
    await _expect(work, report, {each.person_id: each.new[LEFT_TO] for each in _edits(report)})


async def expect_as_before(work: Work, report: Report) -> None:
    """The report is taken back: they are expected where they were told to have gone before it."""
    await _expect(work, report, {each.person_id: each.old.get(LEFT_TO, "") for each in _edits(report)})


def _edits(report: Report) -> Sequence[EditPerson]:
    edits = (each for each in report.change.effects if isinstance(each, EditPerson))
    return [each for each in edits if LEFT_TO in each.new]


async def _expect(work: Work, report: Report, went: Mapping[PersonId, str]) -> None:
    left_by = await _left_by(work, report, list(went)) if went and not report.practice else {}
    for left in {each.id: each for each in left_by.values()}.values():
        who = [each for each, told in left_by.items() if told.id == left.id]
        await _of_leaving(work, report, left, who, FarPlace.load(went[who[0]]))


async def _left_by(work: Work, report: Report, ids: Sequence[PersonId]) -> dict[PersonId, Report]:
    """The report in effect by which each of these left the RT last."""
    found = {}
    for who, those in (await about_in_effect(work.transaction, ids)).items():
        told = [each for each in those if each.area == report.area]
        left = [each for each in told if answer_told(each.change, LEFT_TO, who) is not None]
        if left:
            found[who] = max(left, key=lambda each: (each.event_date, each.submitted_at))
    return found


async def _of_leaving(work: Work, by: Report, left: Report, ids: Sequence[PersonId], went: FarPlace) -> None:
    """Who left the regency is expected nowhere; who is in it, in the RT that is told, or in one that nobody knows."""
    near = went.rt if went.rt and ancestor(went.rt, Level.REGENCY) == ancestor(left.area, Level.REGENCY) else NOWHERE
    if went.scope and not went.is_beyond:
        await arrivals.expect(work.transaction, left.id, [(who, NOWHERE) for who in ids])
    before = await not_where_told.received_by_none(work.transaction, left.id, left.area, ids)
    if not before:
        return
    beyond_at = work.now if went.is_beyond else None
    await not_where_told.expect_in(work.transaction, left.id, list(before), near, beyond_at)
    await tell_untold(work, left, {who: rt for who, rt in before.items() if rt != near}, "elsewhere")
    if new := [who for who, rt in before.items() if near and rt != near]:
        await tell_of_arrival(work, left, AreaCode(near), new, f"arrivals:{by.id}:{by.revision}:{near}")
