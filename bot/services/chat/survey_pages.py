"""Surveys as they are read in a chat: those of one officer, those of an area, one of them, who may be asked to go."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.domain.report.survey import Stage, Survey, SurveyId
from bot.services.chat.chat import Chat
from bot.services.review import surveying
from bot.services.review.surveyed import day_of, map_link
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports import reports, surveys

SHOWN, LABEL = 6, 28
"""Of a list on one page; letters of a label."""
Row = tuple[Survey, Report]


async def wanted(chat: Chat, found: Sequence[Survey]) -> list[Row]:
    """With their reports; those that nobody wants any more are left out."""
    known = await reports.get_many(chat.work.transaction, {each.report for each in found}) if found else {}
    rows = [(each, known[each.report]) for each in found if each.report in known]
    return [row for row in rows if surveying.is_wanted(row[1])]


async def one_of_his(chat: Chat, which: str) -> Row | None:
    """One that is his to answer, or that he may read as he decides there; None where he was told that it is not."""
    survey = await surveys.get(chat.work.transaction, SurveyId(which))
    report = await reports.get(chat.work.transaction, survey.report) if survey else None
    if survey is None or report is None or not (survey.by == chat.officer.id or may_decide(chat.officer, report.area)):
        chat.tell(Text("survey-gone"), options=TO_MENU)
        return None
    return survey, report


async def show_list(chat: Chat, rows: Sequence[Row], page: int, command: Command) -> None:
    """A page of them, each with where, until when, a link to the map, and its button."""
    pages = max(1, -(-len(rows) // SHOWN))
    page = min(page, pages)
    start = (page - 1) * SHOWN
    shown = rows[start : start + SHOWN]
    names = await officers.officers_by_id(chat.work.transaction, {survey.by for survey, _ in shown})
    lines: list[Text] = []
    options: list[Option] = []
    for number, (survey, report) in enumerate(shown, start=start + 1):
        by = names.get(survey.by)
        lines += _line(chat, number, survey, report, "" if command is Command.SURVEYS or by is None else by.name)
        options.append(Command.SURVEY.button(f"{number}. {_called(report)}"[:LABEL], survey.id))
    late = sum(survey.due_on < chat.work.today for survey, _ in rows)
    about: dict[str, Arg] = {"count": len(rows), "late": late, "page": page, "pages": pages}
    title = Text("surveys-title" if command is Command.SURVEYS else "surveys-area-title", about)
    turning = [each for each in (page - 1, page + 1) if 1 <= each <= pages]
    ways = (
        command.button(Text("button-page-before" if each < page else "button-page-after"), each) for each in turning
    )
    chat.tell(title, *lines, options=(*options, *ways, *await _besides(chat, command), *TO_MENU))


async def _besides(chat: Chat, command: Command) -> tuple[Option, ...]:
    """From his own to those of his area, for whoever decides there, and back."""
    if command is Command.SURVEYS_AREA:
        count = await surveys.count_open_of(chat.work.transaction, chat.officer.id)
        return (Command.SURVEYS.button(Text("button-surveys-own")),) if count else ()
    if not may_decide(chat.officer, chat.officer.area):
        return ()
    return (Command.SURVEYS_AREA.button(Text("button-surveys-area")),)


def _called(report: Report) -> str:
    return ", ".join(map(readable, report.change.names)) or report.number


def _line(chat: Chat, number: int, survey: Survey, report: Report, by: str) -> list[Text]:
    is_late = survey.due_on < chat.work.today
    about: dict[str, Arg] = {**surveying.about(chat.work, report), "place": number, "rt": short_name(report.area)}
    about |= {"day": say_date(survey.due_on), "late": "yes" if is_late else "no", "by": by or "none"}
    pin = _pin(report)
    link = [Text("survey-map", {"link": pin})] if pin else []
    return [Text("surveys-line", about, {"kind": Text(f"kind-{report.kind}")}), *link]


def _pin(report: Report) -> str:
    """Where its reporter said the house stands."""
    return next((link for _, value in report.change.facts if (link := map_link(value))), "")


async def show_one(chat: Chat, survey: Survey, report: Report, above: tuple[Text, ...] = ()) -> None:
    """Where to go, about whom, until when; what may be done."""
    work = chat.work
    village = ancestor(report.area, Level.VILLAGE)
    known = await areas.get_areas(work.transaction, [village])
    by = await officers.by_id(work.transaction, survey.by)
    about: dict[str, Arg] = {**surveying.about(work, report), "rt": short_name(report.area)}
    about |= {"village": known[village].name if village in known else village, "by": by.name if by else "-"}
    about |= {"day": day_of(work, survey), "stage": survey.stage.value, "own": _yes(survey.by == chat.officer.id)}
    lines = [Text("survey-page", about, {"kind": Text(f"kind-{report.kind}")})]
    if pin := _pin(report):
        lines.append(Text("survey-map", {"link": pin}))
    if not surveying.is_wanted(report):
        lines.append(surveying.over(work, report))
    elif survey.stage is Stage.OPEN and survey.by == chat.officer.id:
        lines.append(Text("survey-what-to-do"))
    work.note(actor(chat.officer), "report.viewed", f"report:{report.id}", report.area, {"number": report.number})
    chat.tell(*above, *lines, options=(*_ways(chat, survey, report), *TO_MENU))


def _ways(chat: Chat, survey: Survey, report: Report) -> tuple[Option, ...]:
    decides = may_decide(chat.officer, report.area)
    details = (Command.DETAILS.button(Text("button-open-number", {"number": report.number}), report.id),)
    is_open = survey.stage is Stage.OPEN and surveying.is_wanted(report)
    mine: tuple[Option, ...] = ()
    if is_open and survey.by == chat.officer.id:
        label = Text("button-survey-go-on" if survey.answers else "button-survey-start")
        mine = (Command.SURVEY_START.button(label, survey.id, size=Size.MAIN),)
        mine += () if decides else (Command.SURVEY_DECLINE.button(Text("button-survey-decline"), survey.id),)
    other = (Command.SURVEY_ASK.button(Text("button-survey-other"), report.id),) if is_open and decides else ()
    return (*mine, *other, *(details if decides else ()), Command.SURVEYS.button(Text("button-surveys")))


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


async def choose_who(chat: Chat, report: Report, above: tuple[Text, ...] = ()) -> None:
    """Who may be asked to go, each with his button."""
    work = chat.work
    if not surveying.is_wanted(report):
        chat.tell(Text("survey-practice") if report.practice else surveying.over(work, report), options=TO_MENU)
        return
    before = [each for each in await surveys.of_report(work.transaction, report.id) if each.stage is Stage.OPEN]
    who = await surveying.who_may_go(work, chat.officer, report)
    go = await officers.officers_by_id(work.transaction, {each.by for each in before})
    asked = [
        Text("survey-goes", {"name": go[each.by].name, "day": day_of(work, each)}) for each in before if each.by in go
    ]
    options = (
        Command.SURVEY_GIVE.button(
            Text(
                "button-survey-give",
                {
                    "name": each.name,
                    "role": each.duty,
                    "self": _yes(each.id == chat.officer.id),
                    "reporter": _yes(each.id == report.reporter_id),
                },
            ),
            report.id,
            each.id,
        )
        for each in who
        if each.id not in {open_one.by for open_one in before}
    )
    lines = (*above, *asked, Text("survey-ask-whom", surveying.about(work, report)))
    chat.tell(*lines, options=(*options, *TO_MENU))
