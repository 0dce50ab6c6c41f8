"""A survey is asked of somebody, handed in once, or closed because nobody wants it any more; each is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.dialogue.prompt import Option, Text
from bot.dialogue.surveying import PHOTOS
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, may_decide
from bot.domain.report.survey import Stage, Survey, SurveyId
from bot.services.review.renew_cards import renew_cards
from bot.services.review.survey_givers import say_to, tell_givers
from bot.services.words.naming import people_of
from bot.services.words.status_words import status_words
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work, actor
from bot.storage.files import attachments
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import without_those_away
from bot.storage.reports import additions, surveys
from bot.storage.reports.additions import Addition


def is_wanted(report: Report) -> bool:
    """Whether somebody may still go and look."""
    return report.status in PENDING and not report.practice


def about(work: Work, report: Report) -> dict[str, str]:
    """By which number and by whom it is named."""
    return {"number": report.number, "names": people_of(report, work.today) or "none"}


async def who_may_go(work: Work, officer: Officer, report: Report) -> list[Officer]:
    """Whoever asks himself, unless he is of Dinas Sosial, the operators of the village, the heads of the report's RT:
    those who can be reached and are not on leave."""
    village = ancestor(report.area, Level.VILLAGE)
    operators = await officers.for_area(work.transaction, village, Role.OPERATOR)
    heads = await officers.officers_of_area(work.transaction, report.area, [Role.RT])
    himself = () if officer.role is Role.DINSOS else (officer,)
    here = await without_those_away(work.transaction, (*operators, *heads))
    those = {each.id: each for each in (*himself, *here)}
    reached = await addresses_of(work.transaction, those)
    return [each for each in those.values() if reached.get(each.id)]


async def ask_to_go(work: Work, officer: Officer, report: Report, who: Officer) -> Survey | Text:
    """Asks him, in place of whoever was asked before; gives why not where it cannot be."""
    if not may_decide(officer, report.area):
        return Text("decide-not-yours")
    if not is_wanted(report):
        return over(work, report)
    for each in await surveys.of_report(work.transaction, report.id):
        if each.stage is Stage.OPEN and each.by == who.id:
            return Text("survey-asked-already", {**about(work, report), "name": who.name})
        if each.stage is Stage.OPEN:
            await close(work, each, report, Text("survey-by-another", about(work, report)), f"officer:{officer.id}")
    rule = work.house.profile.surveys
    due_on = work.today + timedelta(days=rule.days)
    which, asks = SurveyId(work.house.new_id()), report.kind in rule.kinds
    survey = Survey(which, report.id, report.area, who.id, officer.id, work.now, due_on, asks=asks)
    if not await surveys.add(work.transaction, survey):
        return Text("survey-asked-already", {**about(work, report), "name": who.name})
    note(work, actor(officer), "asked", survey, report)
    if who.id != officer.id:
        by, kind = {**about(work, report), "name": officer.name}, {"kind": Text(f"kind-{report.kind}")}
        told = Text("survey-asked", by, kind)
        await tell(work, who, told, (Command.SURVEY.button(Text("button-survey-see"), survey.id),))
    await renew_cards(work, report)
    return survey


def over(work: Work, report: Report) -> Text:
    """Why nobody need go any more."""
    return Text("survey-over", about(work, report), {"status": status_words(report, work.house.calendar)})


async def close(work: Work, survey: Survey, report: Report, told: Text | None, by: str) -> None:
    """It is wanted no more; whoever was to go is told so."""
    if not await surveys.end(work.transaction, survey, Stage.CLOSED, work.now):
        return
    note(work, by, "closed", survey, report)
    goes = await officers.by_id(work.transaction, survey.by)
    if told is not None and goes is not None and goes.active:
        await tell(work, goes, told, (Command.SURVEYS.button(Text("button-surveys")),))


async def hand_in(work: Work, officer: Officer, survey: Survey, report: Report, answers: Mapping[str, Any]) -> Text:
    """Attaches what he found to the report, once; where nobody wants it any more it is kept, and he is told so."""
    stage = Stage.DONE if is_wanted(report) else Stage.CLOSED
    told = replace(survey, answers=answers)
    if survey.by != officer.id or not await surveys.end(work.transaction, told, stage, work.now):
        return Text("survey-ended", about(work, report))
    note(work, actor(officer), "done" if stage is Stage.DONE else "closed", survey, report)
    if stage is Stage.CLOSED:
        return over(work, report)
    for photo in photos_in(answers):
        await additions.add(work.transaction, Addition(report.id, officer.id, work.now, photo=photo))
    await attachments.belong_to(work.transaction, photos_in(answers), report.id)
    await renew_cards(work, report)
    if survey.asked_by != officer.id:
        details = Command.DETAILS.button(Text("button-open-number", {"number": report.number}), report.id)
        told_done = Text("survey-told-done", {**about(work, report), "name": officer.name})
        await tell_givers(work, survey, told_done, details)
    return Text("survey-done", about(work, report))


def photos_in(answers: Mapping[str, Any]) -> list[str]:
    """The attachments among what was answered."""
    return [str(answers[step.id]) for step in PHOTOS if answers.get(step.id)]


async def tell(work: Work, officer: Officer, told: Text, options: tuple[Option, ...]) -> None:
    """In his own chat, if he has one."""
    found = await addresses_of(work.transaction, [officer.id])
    for address in found.get(officer.id, [])[:1]:
        say_to(work, officer, address, told, *options)


def note(work: Work, by: str, what: str, survey: Survey, report: Report) -> None:
    """What happened to it, in the log."""
    detail: dict[str, str | int | None] = {"number": report.number, "officer": survey.by}
    work.note(by, f"survey.{what}", f"report:{report.id}", report.area, detail)
