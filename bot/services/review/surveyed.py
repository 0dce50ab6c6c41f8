"""What surveys say of a report: who goes or went, what was found, whether one is lacking."""

from collections.abc import Mapping, Sequence

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.review_page import answer_line
from bot.dialogue.session import walk
from bot.dialogue.surveying import survey_flow
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, OfficerId
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.survey import Stage, Survey
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import surveys


def flow_with(house: House, asks: bool) -> Flow:
    """The questions of a survey, with those of the profile where it `asks` them."""
    return survey_flow(house.profile.survey if asks else ())


async def lacks_survey(work: Work, report: Report) -> bool:
    """Whether the profile wants somebody to have been there before it is approved, and nobody was."""
    if report.practice or report.kind not in work.house.profile.surveys.needed:
        return False
    return not await surveys.done_of(work.transaction, [report.id])


async def survey_lines(work: Work, report: Report, private: bool = False) -> list[Text]:
    """Who goes until when, or went; in private what he found as well. Of those that were closed nothing."""
    found = [each for each in await surveys.of_report(work.transaction, report.id) if each.stage is not Stage.CLOSED]
    if not found:
        return []
    known = await officers.officers_by_id(work.transaction, {each.by for each in found})
    lines: list[Text] = []
    for each in found:
        lines.append(_who_and_when(work, each, report, known))
        lines += answer_lines(work, each) if private and each.stage is Stage.DONE else []
    return lines


def _who_and_when(work: Work, survey: Survey, report: Report, known: Mapping[OfficerId, Officer]) -> Text:
    by = known.get(survey.by)
    about: dict[str, Arg] = {"name": by.name if by else "-", "stage": survey.stage.value, "day": day_of(work, survey)}
    about["own"] = "yes" if survey.by == report.reporter_id else "no"
    return Text("card-surveyed-line", about)


async def visit_lines(work: Work, told: Sequence[Report]) -> dict[ReportId, Text]:
    """Of those of the reports at which somebody has been, who was there last and when."""
    about = {each.id: each for each in told}
    found = await surveys.done_of(work.transaction, list(about))
    known = await officers.officers_by_id(work.transaction, {each.by for each in found}) if found else {}
    return {each.report: _who_and_when(work, each, about[each.report], known) for each in found}


def day_of(work: Work, survey: Survey) -> str:
    """Until when there is time, or when it was done."""
    if survey.ended_at is None:
        return say_date(survey.due_on)
    at = survey.ended_at.astimezone(work.house.calendar.timezone)
    return f"{say_date(at.date())} {at.strftime('%H.%M')}"


def answer_lines(work: Work, survey: Survey) -> Sequence[Text]:
    """What was answered, question by question; a place on the map as a link."""
    flow = flow_with(work.house, survey.asks)
    answers, _, applicable = walk(flow, survey.answers)
    told = [(step, value) for step in applicable if (value := answers.get(step)) is not None]
    lines = [answer_line(step.text(flow.kind, label=True), step, value, work.today) for step, value in told]
    pin = map_link(str(survey.answers.get("location") or ""))
    return [*lines, *([Text("survey-map", {"link": pin})] if pin else [])]


def map_link(place: str) -> str:
    """Of degrees, such as `-6.30125, 107.30456`; empty for anything else."""
    parts = [each.strip() for each in place.split(",")]
    try:
        latitude, longitude = map(float, parts)
    except ValueError:
        return ""
    return f"https://maps.google.com/?q={latitude},{longitude}"
