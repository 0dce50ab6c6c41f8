"""Tying a report that speaks of nobody registered: to a registered person, or to one whom an operator enters by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json, Scene
from bot.dialogue.session import walk
from bot.domain.areas import short_name
from bot.domain.people.officer import Officer
from bot.domain.people.people import Person, Resident, readable
from bot.domain.report.changes import AddPerson, Change, Effect
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, may_decide
from bot.services.review.answers import VERSION, session_of
from bot.services.review.card_buttons import tie_offered_by
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.decided_before import already
from bot.services.review.deciding import decide
from bot.services.review.passed_on import is_own_report
from bot.services.review.renew_cards import renew_cards
from bot.services.review.verdicts import Decision
from bot.services.submission.alike_reports import find_matches
from bot.services.submission.ask_same_report import doubts_about, may_be_back, refusal
from bot.services.submission.doubts import with_doubts
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.kept_entries import with_entered
from bot.services.submission.likely_persons import Nobody, taken, unlisted_in
from bot.services.submission.objections import find_objection
from bot.services.submission.old_values import with_old_values
from bot.services.submission.outcome import LooksAlike, NumberTaken
from bot.services.submission.recorded_dead import doubts_of_the_dead
from bot.services.submission.retelling import Refused, Tied, does_not_fit, keep, retell
from bot.services.submission.with_arrivals import said_to_come, with_arrivals
from bot.services.words.taken_niks import nik_taken
from bot.services.work.work import Work
from bot.storage.officers import duties
from bot.storage.registry.name_search import areas_of
from bot.storage.reports.about_in_effect import about_in_effect


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant, with his household behind him; `entered` where he is to be added to the registry."""

    family: Sequence[Resident]
    entered: Person | None = None

    @property
    def who(self) -> Resident:
        """He himself."""
        return self.family[0]


def nobody_in(flow: Flow | None, report: Report) -> Nobody | None:
    """The question of a report that names nobody registered, and waits or was approved so; None where each names
    somebody, or it is neither."""
    if flow is None or not (report.status is Status.WAITING or is_approved_untied(report)):
        return None
    answers, _, steps = walk(flow, session_of(flow, report).answers)
    return next(iter(unlisted_in(answers, steps)), None)


def is_approved_untied(report: Report) -> bool:
    """Whether it is in effect, and changed nothing of somebody whom it speaks of."""
    return report.status is Status.APPLIED and report.is_untied


async def tie(work: Work, officer: Officer, wanted: tuple[Report, int], meant: Meant) -> Tied | Refused:
    """The kind's report is built again as if this person had been picked, checked as at any door, and put up anew."""
    report, revision = wanted
    if not may_decide(officer, report.area):
        return Refused(Text("decide-not-yours"))
    if await duties.are_one_person(work.transaction, officer.id, report.reporter_id):
        return Refused(await is_own_report(work, officer, report))
    if report.status is not Status.WAITING or report.revision != revision:
        return Refused(await already(work, report))
    flow = work.house.flows.get(report.kind)
    nobody = nobody_in(flow, report)
    if flow is None or nobody is None:
        return Refused(Text("tie-nobody", {"number": report.number}))
    session = session_of(flow, report)
    answered, _, asked = walk(flow, session.answers)
    told = taken(session.answers, unlisted_in(answered, asked), meant.family)
    answers, given, missing = _filled(flow, told)
    if missing is not None:
        return await _ask_more(work, officer, report, given, missing, flow)
    filing = Filing(work, officer, scene_of(work, officer, report), report.practice, report.id)
    form = Form(report.submission, flow, given, flow.version, fixes=report.id, same=said_to_come(report.change))
    change = await _told(filing, report, form, answers, meant)
    if isinstance(change, Refused):
        return change
    fixed = _revised(report, flow, given, _with_the_others(change, report, answers, walk(flow, given)[2]))
    if along := _who_goes_along(flow, report, told, meant):
        return await does_not_fit(work, fixed) or await _ask_more(work, officer, report, told, along, flow)
    outcome = await retell(work, officer, fixed, meant.who.id, await _said(work, report, fixed, meant))
    if isinstance(outcome, Tied):
        await _renew_what_offered_it(work, fixed)
    return outcome


async def _renew_what_offered_it(work: Work, tied: Report) -> None:
    """The cards of what brought those of whom it tells, which led to this tie, do so no more."""
    about = await about_in_effect(work.transaction, tied.change.subjects)
    brought = {each.id: each for told in about.values() for each in told if tied.number in tie_offered_by(each)}
    for each in brought.values():
        await renew_cards(work, each)


def _filled(flow: Flow, given: Mapping[str, Json]) -> tuple[Answers, dict[str, Json], Step[object] | None]:
    """With the least that further questions may be answered by, and the first that only the RT head can answer."""
    known = dict(given)
    for _ in flow.steps:
        answers, missing, _ = walk(flow, dict(known))
        least = missing.field.unasked(answers) if missing else None
        if missing is None or (least is None and not missing.field.optional):
            break
        known[missing.id] = least
    answers, missing, _ = walk(flow, dict(known))
    return answers, known, missing


def _who_goes_along(flow: Flow, report: Report, told: Mapping[str, Json], meant: Meant) -> Step[object] | None:
    """The question who of his family goes with him, which nobody is asked who tells of one by hand; none where the
    others were told of by name, or he is registered alone or is entered."""
    answers, missing, _ = walk(flow, dict(told))
    is_one_of_a_family = len(report.change.names) == 1 and meant.entered is None and len(meant.family) > 1
    return missing if is_one_of_a_family and missing and missing.field.unasked(answers) is not None else None


def scene_of(work: Work, officer: Officer, report: Report) -> Scene:
    """As on the day on which it was told, in its RT."""
    day = report.submitted_at.astimezone(work.house.calendar.timezone).date()
    return Scene(day, report.area, officer.id)


def _with_the_others(change: Change, report: Report, answers: Answers, steps: Sequence[Step[object]]) -> Change:
    """It speaks still of whoever it spoke of that is to be tied yet, though of himself alone the kind would not."""
    left = [each.name for each in unlisted_in(answers, steps) if each.name in report.change.unlisted]
    return replace(change, names=(*change.names, *(each for each in left if each not in change.unlisted)))


def _revised(report: Report, flow: Flow, given: Mapping[str, Json], change: Change) -> Report:
    return replace(
        report,
        revision=report.revision + 1,
        event_date=change.event_date,
        change=change,
        answers={**given, VERSION: flow.version},
    )


async def _told(filing: Filing, report: Report, form: Form, answers: Answers, meant: Meant) -> Change | Refused:
    """What the report says now, or what speaks against it; the report itself is no reason."""
    flow = form.flow
    if flow.build is None:
        raise ValueError(f"flow {flow.kind} builds no report")
    for problem in filter(None, (rule(answers, filing.scene) for rule in flow.rules)):
        if not problem.once:
            return Refused(problem.text)
    built = flow.build(answers, Desk(filing.scene, filing.work.house.new_id))
    entered: tuple[Effect, ...] = (AddPerson(meant.entered),) if meant.entered else ()
    told = replace(
        built, effects=(*entered, *built.effects), photos=report.change.photos, declared=report.change.declared
    )
    told = await with_entered(filing, form, told)
    arrived = await with_arrivals(filing, form, told)
    if isinstance(arrived, LooksAlike):
        return Refused(Text("coming-first", arrived.text.args))
    change = await with_old_values(filing, arrived)
    if objection := await find_objection(filing, form, change):
        if isinstance(objection, NumberTaken):
            return Refused(await nik_taken(filing.work, objection.nik, filing.officer.area))
        return Refused(objection.text)
    if meant.entered is not None:
        matches = await find_matches(filing, change, report.id)
        if matches.certain and not may_be_back(filing, matches.certain):
            return Refused((await refusal(filing, form, matches.certain, matches)).text)
        dead = await doubts_of_the_dead(filing, change, [meant.entered])
        change = replace(change, warnings=(*change.warnings, *doubts_about(matches), *dead))
    return await with_doubts(filing, change)


async def _ask_more(
    work: Work, officer: Officer, report: Report, given: Mapping[str, Json], missing: Step[object], flow: Flow
) -> Tied | Refused:
    """The report goes back for the one question that is asked of somebody registered alone, the rest being kept."""
    kept = _revised(report, flow, given, report.change)
    if refused := await keep(work, officer, kept, ""):
        return refused
    label = missing.text(flow.kind, label=True)
    words = work.house.texts.say(CARD_LOCALE, Text("reason-pointed", parts={"what": label}))
    decision = Decision(kept.id, kept.revision, Event.RETURNED, words, missing.id)
    await decide(work, officer, decision, None)
    return Tied(kept, returned=True)


async def _said(work: Work, before: Report, report: Report, meant: Meant) -> Text:
    """To the RT head: who it is, where he lives in his RT, and who of his family with him; else only in which he is
    registered."""
    parts = {"kind": Text(f"kind-{report.kind}")}
    about = {"number": report.number}
    if meant.entered is not None:
        return Text("told-entered", {**about, "name": readable(meant.who.name)}, parts)
    home = (await areas_of(work.transaction, [meant.who.id])).get(meant.who.id, report.area)
    his = {each.id for each in meant.family[1:]} & set(report.change.subjects) - set(before.change.subjects)
    with_him = [describe(each, work.today) for each in meant.family[1:] if each.id in his]
    who = "; ".join([describe(meant.who, work.today), *with_him]) if home == report.area else "none"
    return Text("told-tied", {**about, "who": who, "rt": short_name(home)}, parts)
