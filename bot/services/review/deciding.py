"""Deciding about a report: by an operator of its area, once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.dialogue.prompt import Arg, Text
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.month.plan import Overtaken, Plan
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, NotPossible, Status, after, may_decide
from bot.domain.report.word import Asked, Word
from bot.services.effect.take_effect import TookEffect, plan_effect
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.review import nik_freed, right_entry, right_stays, together, unfit
from bot.services.review.building import refresh_later
from bot.services.review.decided_before import already
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.review.expect_where_right import expect_where_right
from bot.services.review.fallen_ties import mend_ties
from bot.services.review.lack_words import blanks
from bot.services.review.last_word import Waits, go_on
from bot.services.review.other_approver import own_decision
from bot.services.review.own_family import own_family
from bot.services.review.passed_on import is_own_decision, is_own_report
from bot.services.review.proposals_left import tell_of_proposals
from bot.services.review.surveyed import lacks_survey
from bot.services.review.tell_objector import tell_objector
from bot.services.review.told_along import about_children, tell_of_children
from bot.services.review.told_of_decision import about_the_dead, tell_everybody, tell_of_the_dead
from bot.services.review.unfit_left import tell_of_unfit
from bot.services.review.verdicts import VERDICTS, Decision
from bot.services.review.word_lines import waiting_words
from bot.services.words.misfit_words import names_of
from bot.services.words.place_names import place_of
from bot.services.work.work import Work, actor
from bot.storage.officers import duties
from bot.storage.reports import builds, reports, words


async def decide(work: Work, officer: Officer, decision: Decision, pressed: tuple[Address, str] | None) -> Text:
    """Carries the decision out if the officer may and nobody was first; gives the sentence that answers him.

    The change of status is one compare-and-set, so of two operators at once one wins and the other is told who. With
    the last word that the report asks for it takes effect, in this very transaction; where it does not fit the registry
    as it is, nothing is decided, and the card says what stands in the way.
    """
    report = await reports.get(work.transaction, decision.report)
    if report is None or not may_decide(officer, report.area) or decision.event not in VERDICTS:
        return Text("decide-not-yours")
    if refusal := await _refusal(work, officer, report, decision):
        return refusal
    is_final = decision.event is Event.APPROVED and not report.practice
    if is_final and await _builds_on_others(work, report):
        return await together.tell(work, officer, await together.row_of(work, report), pressed)
    plan = await plan_effect(work, report) if is_final else None
    if plan is not None and plan.misfits:
        return await _does_not_fit(work, officer, report, plan, pressed)
    if not await _set_verdict(work, officer, report, decision):
        fresh = await reports.get(work.transaction, decision.report)
        return await already(work, fresh or report)
    went = await _say_word(work, officer, report, decision, plan)
    approved = [replace(report, status=Status.APPROVED)] if isinstance(went, Waits) else []
    waits = (await waiting_words(work, approved)).get(report.id)
    status = Status.APPLIED if isinstance(went, TookEffect) else after(report.status, decision.event)
    decided = replace(report, status=status)
    lacks = await lacks_of(work, decided)
    await tell_everybody(work, officer, decided, decision, pressed, waits, lacks)
    await tell_objector(work, decided, officer)
    if isinstance(went, TookEffect):
        return await _took_effect(work, decided, went, lacks)
    if not STATES[decided.status].void:  # What builds on it came back with a new card where it fell.
        await refresh_later(work, report.id)
    if waits is not None:
        return Text("decided-waits", {"number": report.number}, {"waits": waits})
    untied = decision.event is Event.APPROVED and report.is_untied
    return Text("decided-untied" if untied else f"decided-{decision.event}", {"number": report.number})


async def _does_not_fit(
    work: Work, officer: Officer, report: Report, plan: Plan, pressed: tuple[Address, str] | None
) -> Text:
    if (way_on := await nik_freed.settle(work, officer, report, plan.misfits)) is not None:
        return way_on
    if (followed := await right_entry.settle(work, report, plan.misfits, pressed)) is not None:
        return followed
    return await unfit.tell(work, report, plan.misfits, pressed)


async def _builds_on_others(work: Work, report: Report) -> bool:
    if not await builds.earlier_of(work.transaction, report.id):
        return False
    await mend_ties(work, report)
    return bool(await builds.earlier_of(work.transaction, report.id))


async def _took_effect(work: Work, report: Report, took: TookEffect, lacks: Sequence[Lack]) -> Text:
    await expect_arrivals(work, report, took.along, took.not_expected)
    await expect_where_right(work, report)
    await right_entry.follow(work, report)
    await refresh_later(work, report.id)
    await tell_of_proposals(work, report, [*took.overtaken, *took.gone_since])
    await tell_of_unfit(work, report, [*took.overtaken, *took.gone_since])
    await tell_of_children(work, report, took)
    stays = await right_stays.tell(work, report)
    if took.dead_before:
        await tell_of_the_dead(work, report, took.dead_before)
        return Text("decided-without-dead", about_the_dead(report, took.dead_before))
    if took.gone_since:
        names = names_of(report, took.gone_since)
        return Text("decided-gone-since", {"number": report.number, "names": names})
    if took.overtaken:
        return await _overtaken(work, report, took.overtaken)
    if stays is not None:
        return Text("decided-right-stays", stays)
    blank = blanks(lacks)
    if not blank and (children := await about_children(work, report, took)):
        return Text("decided-along", children)
    if took.sole_heads and not blank:
        return Text("decided-sole-head", {"number": report.number})
    if took.widowed and not blank:
        return Text("decided-widowed", {"number": report.number})
    if took.renamed_mothers and not blank:
        return Text("decided-mothers-name", {"number": report.number, "count": len(took.renamed_mothers)})
    if blank:
        return Text("decided-blank", {"number": report.number, "count": blank})
    return Text("decided-untied" if report.is_untied else "decided-approved", {"number": report.number})


async def _overtaken(work: Work, report: Report, those: Mapping[PersonId, Overtaken]) -> Text:
    """Why they stay as they are: not always is it something of a later day."""
    about: dict[str, Arg] = {"number": report.number, "names": names_of(report, those)}
    if all(each.is_later for each in those.values()):
        return Text("decided-overtaken", about | {"by": "later"})
    if all(each.is_later or each.is_wed for each in those.values()):
        return Text("decided-overtaken", about | {"by": "wed"})
    places = {each.lives_in for each in those.values()}
    place, *others = places
    if others or not place:
        return Text("decided-overtaken", about | {"by": "other"})
    return Text("decided-overtaken", about | {"by": "elsewhere", "place": await place_of(work, place, report.area)})


async def decide_together(
    work: Work, officer: Officer, report: Report, revisions: str, pressed: tuple[Address, str]
) -> Text:
    """Approves the report and all that it builds on, the earliest first, or none of them; the answer names them all."""
    row = await together.row_of(work, report)
    if str(row.revisions) != revisions or not await together.are_all_his(work, officer, row):
        return await together.tell(work, officer, row, pressed)
    for each in row.reports:
        if (why := await _refusal(work, officer, each, _approved(each))) is not None:
            return why
    if (why := await together.misfit(work, row, pressed)) is not None:
        return why
    for each in row.reports[:-1]:
        await decide(work, officer, _approved(each), None)
    said = await decide(work, officer, _approved(report), pressed)
    every = ", ".join(each.number for each in row.reports)
    return Text(said.key, {"number": every}) if said == Text("decided-approved", {"number": report.number}) else said


def _approved(report: Report) -> Decision:
    return Decision(report.id, report.revision, Event.APPROVED)


async def _refusal(work: Work, officer: Officer, report: Report, decision: Decision) -> Text | None:
    """Why he may not decide so about this report now, or nobody may."""
    if (his := await own_report(work, officer, report)) is not None:
        return his
    if (own := await own_family(work, officer, report)) is not None:
        return own
    try:
        after(report.status, decision.event)
    except NotPossible:
        return await already(work, report)
    if report.revision != decision.revision:
        return Text("decide-old-card", {"number": report.number})
    if decision.event is Event.APPROVED and report.change.is_to_enter and not report.practice:
        return Text("decide-enter-first", {"number": report.number})
    if decision.event is Event.APPROVED and await lacks_survey(work, report):
        return Text("decide-survey-first", {"number": report.number})
    wrong = await own_decision(work, officer, report) if decision.event is Event.APPROVED else None
    return await is_own_decision(work, report, wrong) if wrong else None


async def own_report(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why somebody else has to decide, where he told it himself, by whichever duty of his."""
    if not await duties.are_one_person(work.transaction, officer.id, report.reporter_id):
        return None
    return await is_own_report(work, officer, report)


async def _set_verdict(work: Work, officer: Officer, report: Report, decision: Decision) -> bool:
    if not await reports.set_status(
        work.transaction,
        report.id,
        expected=(report.status, report.revision),
        status=after(report.status, decision.event),
        reason=decision.reason,
        pointed_at=decision.pointed_at,
        decided_by=officer.id,
        decided_at=work.now,
    ):
        return False
    detail: dict[str, str | int | None] = {
        "number": report.number,
        "reason": decision.reason,
        "revision": report.revision,
    }
    work.note(actor(officer), f"report.{decision.event}", f"report:{report.id}", report.area, detail)
    return True


async def _say_word(
    work: Work, officer: Officer, report: Report, decision: Decision, plan: Plan | None
) -> TookEffect | Waits | None:
    """The operator's word is given; if it was the last one, the report takes effect, else others are asked."""
    village = ancestor(report.area, Level.VILLAGE)
    word = Word(
        report.id, report.revision, Asked.APPROVAL, Role.OPERATOR, village, 0, decision.event, officer.id, work.now
    )
    await words.approve(work.transaction, word)
    return await go_on(work, report, plan, officer) if plan is not None else None
