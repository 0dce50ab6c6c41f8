"""Handing a report in: built from its answers, checked against the registry, numbered, and put before the operators."""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.flow import Flow
from bot.domain.areas import is_within
from bot.domain.periods import Period
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status, after
from bot.services.officers.practice import NUMBER
from bot.services.review.answers import VERSION
from bot.services.review.assistants_report import tell_head
from bot.services.review.building import refresh_later
from bot.services.review.dictated import tell_the_heads
from bot.services.review.renew_cards import renew_cards
from bot.services.review.report_card import put_up
from bot.services.review.rival_claims import note_rivals
from bot.services.submission.alike_reports import Matches, find_matches
from bot.services.submission.ask_same_report import doubts_about, question_about
from bot.services.submission.ask_whether_alive import ask_whether_alive
from bot.services.submission.ask_whether_misnamed import ask_whether_misnamed
from bot.services.submission.born_already import without_those_born
from bot.services.submission.brought_already import ask_whether_brought
from bot.services.submission.builds_on import note_what_it_builds_on
from bot.services.submission.built import built
from bot.services.submission.children_at_home import with_children_at_home
from bot.services.submission.claimed_niks import with_claimed_niks
from bot.services.submission.declaring import with_declaration
from bot.services.submission.died_here import as_dead_or_alive, ask_whether_dead
from bot.services.submission.doubts import with_doubts
from bot.services.submission.entered_here import ask_whether_entered, doubts_of_entered
from bot.services.submission.expected_arrivals import note_arrivals
from bot.services.submission.filing import Filing
from bot.services.submission.following_newcomers import follow
from bot.services.submission.form import Form
from bot.services.submission.gone_with_mother import with_where_mothers_went
from bot.services.submission.joined_since import ask_whether_they_went
from bot.services.submission.kept_completions import with_completed
from bot.services.submission.kept_entries import with_entered
from bot.services.submission.kept_ids import with_ids_of
from bot.services.submission.known_newcomers import with_known_newcomers, with_same_newcomers
from bot.services.submission.likely_persons import may_be_listed
from bot.services.submission.listed_since import ask_whether_listed_since, with_those_listed
from bot.services.submission.merged import with_merged
from bot.services.submission.named_beside import with_named_beside
from bot.services.submission.objections import find_objection, find_unexpected
from bot.services.submission.old_values import with_old_values
from bot.services.submission.one_entry import with_one_entry
from bot.services.submission.outcome import LetChoose, NothingNew, Outcome, Received, Refused, TooLate
from bot.services.submission.own_households import with_own_households
from bot.services.submission.recorded_dead import without_the_dead
from bot.services.submission.reversed_before import ask_whether_so_indeed
from bot.services.submission.said_nothing_new import not_nil
from bot.services.submission.second_heads import with_second_heads
from bot.services.submission.settled_households import with_settled_households
from bot.services.submission.still_away import with_those_still_away
from bot.services.submission.still_here_too import say_still_here
from bot.services.submission.those_back import with_those_back, without_those_here
from bot.services.submission.told_anew import with_ids_told_before
from bot.services.submission.unchanged import marked_if_unchanged
from bot.services.submission.whole_households import with_whole_households
from bot.services.submission.whose_child import ask_whose_child
from bot.services.submission.with_arrivals import with_arrivals
from bot.services.work.turns import numbering_turn, turns_of, wait_turn
from bot.services.work.work import Work, actor, once
from bot.storage.files import attachments
from bot.storage.reports import report_numbers, reports

GROUPED = 256
"""As many reports as one commit can bring."""


async def submit(filing: Filing, form: Form) -> Outcome:
    """Takes the report, or says why not: one form is one report, however often it comes.

    What is taken is written in the filing's transaction. Raises ValueError for a flow that builds no report.
    """
    flow, filing = form.flow, replace(filing, besides=form.fixes)
    if not flow.needs_decision and (refusal := await not_nil(filing)):
        return NothingNew(refusal)
    told = await with_entered(filing, form, await _on_its_day(filing, form, built(filing, form)))
    told = await with_where_mothers_went(filing, form, told)
    await wait_turn(filing.work, _turns(filing, flow, told))
    arrived = await with_arrivals(filing, form, told)
    if not isinstance(arrived, Change):
        return arrived
    change = await with_second_heads(filing, await with_old_values(filing, await with_merged(filing, arrived)))
    if unexpected := await find_unexpected(filing, form, change):
        return unexpected
    kept = with_ids_of(filing, change, form.fixes) if form.fixes else with_ids_told_before(filing, change)
    change = await with_completed(filing, await kept, form.fixes)
    change = await with_known_newcomers(filing, change, form.same)
    change = await without_the_dead(filing, change, form.dead)
    change = await with_settled_households(filing, change)
    change, here = await without_those_born(filing, change, form.here, form.fixes)
    change, same = await with_those_listed(filing, form, change)
    change = await with_same_newcomers(filing, change, same.union(here), form.unlike)
    change = await with_those_back(filing, await as_dead_or_alive(filing, form, change))
    change = await without_those_here(filing, change, here)
    change = await with_whole_households(filing, await with_own_households(filing, change))
    change = await with_children_at_home(filing, change)
    change = await with_those_still_away(filing, change, told)
    change = with_declaration(filing, form, change)
    await wait_turn(filing.work, turns_of(filing.work.transaction.vault, change))
    checked = await _checked(filing, form, change)
    if not isinstance(checked, Change):
        return checked
    period = await filing.work.open_period(filing.officer.area)
    report = await (_resubmit if form.fixes else _add)(filing, form, checked, period)
    if report is None:
        return TooLate(fixes=bool(form.fixes))
    await _follow_up(filing, form, report)
    return Received(report, period)


def _turns(filing: Filing, flow: Flow, change: Change) -> Iterator[str]:
    """Before the first check: what it finds then holds until the report is there for others to find."""
    yield from turns_of(filing.work.transaction.vault, change)
    yield numbering_turn(number_code(flow, practises=filing.practises))


def number_code(flow: Flow, *, practises: bool) -> str:
    """What numbers of the kind's reports begin with."""
    return f"{NUMBER}-{flow.code}" if practises else flow.code


async def _on_its_day(filing: Filing, form: Form, change: Change) -> Change:
    """What has no day of its own is of the day on which it was told first, also where it is fixed later."""
    told = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    if told is None or told.event_date > filing.scene.today:
        return change
    scene = replace(filing.scene, today=told.event_date)
    return replace(change, event_date=built(replace(filing, scene=scene), form).event_date)


async def _checked(filing: Filing, form: Form, change: Change) -> Change | Refused:
    """The change with what the operator should doubt, or what speaks against it."""
    if question_of_name_there := await ask_whether_misnamed(filing, form, change):
        return question_of_name_there
    if objection := await find_objection(filing, form, change):
        came = isinstance(objection, LetChoose) and objection.earlier and objection.earlier.submission == form.id
        return TooLate(fixes=False) if came else objection
    if question_of_name := await may_be_listed(filing, form):
        return question_of_name
    if question_of_nik := await ask_whether_alive(filing, form, change):
        return question_of_nik
    if question_of_death := await ask_whether_dead(filing, form, change):
        return question_of_death
    if question_of_double := await ask_whether_entered(filing, form, change):
        return question_of_double
    if question_of_family := await ask_whether_they_went(filing, form, change):
        return question_of_family
    return await _compared(filing, form, change)


async def _compared(filing: Filing, form: Form, change: Change) -> Change | Refused:
    """With those who look alike: he is asked, or the operator should doubt."""
    matches = Matches() if filing.practises else await find_matches(filing, change, form.fixes)
    if any(report.submission == form.id for report in matches.reports.values()):
        return TooLate(fixes=False)
    if question_of_list := await ask_whether_listed_since(filing, form, matches, change):
        return question_of_list
    if question := await question_about(filing, form, matches, change) or ask_whose_child(form, change):
        return question
    if question_of_told := await ask_whether_brought(filing, form, change):
        return question_of_told
    change = await with_named_beside(filing, form, await with_one_entry(filing, form, change))
    doubts = (
        *change.warnings,
        *doubts_about(matches),
        *await doubts_of_entered(filing, change),
    )
    change = await with_doubts(filing, await with_claimed_niks(filing, form, replace(change, warnings=doubts)))
    return ask_whether_so_indeed(form, change) or change


async def _follow_up(filing: Filing, form: Form, report: Report) -> None:
    """What a report taken sets going."""
    await tell_head(filing.work, report, filing.officer)
    await note_arrivals(filing, report)
    await note_what_it_builds_on(filing.work, report, form.answers)
    await say_still_here(filing, form)
    rivals = await note_rivals(filing.work, report)
    if report.change.photos:
        await attachments.belong_to(filing.work.transaction, report.change.photos, report.id)
    if form.flow.needs_decision:
        await put_up(filing.work, report, filing.officer)
    if report.dictated and not report.practice:
        await tell_the_heads(filing.work, report, filing.officer)
    if form.fixes:
        await refresh_later(filing.work, report.id)
    for each in rivals:
        await renew_cards(filing.work, each)


async def _add(filing: Filing, form: Form, change: Change, period: Period) -> Report | None:
    work, flow = filing.work, form.flow
    event = Event.SUBMITTED if flow.needs_decision else Event.RECORDED
    number = await next_number(work, number_code(flow, practises=filing.practises), period)
    report = Report(
        id=ReportId(work.house.new_id()),
        number=number,
        kind=change.kind,
        area=change.area,
        reporter_id=filing.officer.id,
        status=after(None, event),
        event_date=change.event_date,
        submission=form.id,
        change=change,
        answers={**form.answers, VERSION: flow.version},
        submitted_at=work.now,
        due_in=period,
        practice=filing.practises,
        dictated=filing.officer.writes_down,
    )
    if not await reports.add_many(work.transaction, [report]):
        return None
    detail: dict[str, str | int | None] = {"number": number, "kind": flow.kind}
    if report.dictated:
        detail["how"] = "dictated"
    work.note(actor(filing.officer), f"report.{event}", f"report:{report.id}", report.area, detail)
    return report


async def next_number(work: Work, code: str, period: Period) -> str:
    """The database is asked once for all reports of a commit."""
    numbers = await once(
        work.memo.numbers, (code, period), lambda: report_numbers.next_numbers(work.transaction, code, period, GROUPED)
    )
    return numbers.pop(0)


async def _resubmit(filing: Filing, form: Form, change: Change, period: Period) -> Report | None:
    """The returned report with its new answers; None where it was decided or sent again meanwhile."""
    work = filing.work
    report = await reports.get(work.transaction, form.fixes) if form.fixes else None
    if report is None or report.status is not Status.RETURNED or not is_within(report.area, filing.officer.area):
        return None
    fixed = replace(
        report,
        status=after(report.status, Event.RESUBMITTED),
        reporter_id=filing.officer.id,
        dictated=filing.officer.writes_down,
        revision=report.revision + 1,
        event_date=change.event_date,
        change=marked_if_unchanged(report, change),
        answers={**form.answers, VERSION: form.version},
        reason="",
        submitted_at=work.now,
        due_in=period,
    )
    if not await reports.resubmit(work.transaction, fixed):
        return None
    await follow(work, filing.officer, report.change, fixed)
    detail: dict[str, str | int | None] = {"revision": fixed.revision}
    work.note(actor(filing.officer), f"report.{Event.RESUBMITTED}", f"report:{report.id}", report.area, detail)
    return fixed
