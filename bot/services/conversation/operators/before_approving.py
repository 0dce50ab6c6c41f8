"""What is asked once before a report is approved as it is: whether it may change nothing, or enter somebody twice."""

from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import short_name
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.services.review import report_card
from bot.services.submission.alike_reports import Match
from bot.services.submission.listed_newcomers import could_be_moved, listed_already
from bot.services.work.work import Work
from bot.storage.officers import officers

SURE = "sure"
"""Behind the verb: approved all the same."""


async def ask_first(work: Work, officer: Officer, report: Report, where: tuple[Address, str]) -> Text | None:
    """Asks on the card, and gives the notice for whoever pressed; None where nothing is to be asked."""
    if report.is_untied:
        return await _ask_whether_untied(work, report, where)
    matches = await listed_already(work, officer, report)
    return await _ask_whether_same(work, officer, report, matches, where) if matches else None


async def _ask_whether_same(
    work: Work, officer: Officer, report: Report, matches: list[Match], where: tuple[Address, str]
) -> Text:
    """Approved as it is there would be a second person; in a room nothing of the registered one is told but the RT."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        about: dict[str, Arg] = {
            "names": ", ".join(dict.fromkeys(readable(match.telling.told.name) for match in matches)),
            "rt": ", ".join(sorted({short_name(match.candidate.area) for match in matches})),
            "percent": min(99, round(max(match.likeness.score for match in matches) * 100)),
        }
        can_move = could_be_moved(work, officer, report, matches)
        same = Option(report_card.Verb.SAME, Text("button-they-come"))
        others = Option(f"{report_card.Verb.APPROVE}:{SURE}", Text("button-others-approve"))
        back = report_card.TO_CARD
        said = (*await report_card.lines(work, report, reporter), Text("approve-same-ask", about))
        options = report_card.led_by(same, (others, back)) if can_move else (others, report_card.REJECT, back)
        work.edit(*where, report_card.render(work, Say(said, options, report_card.token_prefix(report))))
    return Text("approve-same-choose")


async def _ask_whether_untied(work: Work, report: Report, where: tuple[Address, str]) -> Text:
    """Approved as it is it would change nothing: asked once, beside the way to tie it."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        said = (*await report_card.lines(work, report, reporter), Text("approve-untied-ask"))
        sure = Option(f"{report_card.Verb.APPROVE}:{SURE}", Text("button-approve-untied"))
        options = report_card.led_by(report_card.TIE_IT, (sure, report_card.TO_CARD))
        work.edit(*where, report_card.render(work, Say(said, options, report_card.token_prefix(report))))
    return Text("approve-untied-choose")
