"""What is asked once before a report is approved as it is: whether it may change nothing, or enter somebody twice."""

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.services.matters.likely_double import are_two
from bot.services.matters.told_elsewhere import is_heard_elsewhere
from bot.services.review import card_buttons, report_card, together
from bot.services.review.on_card import say_on_card
from bot.services.submission.alike_reports import Match
from bot.services.submission.approvable import about_matches, to_be_asked
from bot.services.submission.listed_newcomers import could_be_moved, is_here_already, listed_already
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work, actor
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers

SURE = "sure"
"""Behind the verb: approved all the same."""


async def ask_first(work: Work, officer: Officer, report: Report, where: tuple[Address, str]) -> Text | None:
    """Asks on the card, and gives the notice for whoever pressed; None where nothing is to be asked."""
    if report.is_untied:
        return await _ask_whether_untied(work, report, where)
    matches = await listed_already(work, officer, report)
    return await _ask_whether_same(work, officer, report, matches, where) if matches else None


async def note_others(work: Work, officer: Officer, report: Report) -> None:
    """*Beda orang, setujui*: of those who are alike nobody is asked again whether they are one."""
    for match in await listed_already(work, officer, report):
        if match.telling.person_id and match.candidate.person_id:
            await are_two(work, (match.telling.person_id, match.candidate.person_id), report.area, actor(officer))


async def stop_together(work: Work, officer: Officer, report: Report, where: tuple[Address, str]) -> Text | None:
    """What of those that it builds on has to be asked on its own card, which is hung anew below; None where nothing."""
    for each in (await together.row_of(work, report)).reports[:-1]:
        question = await to_be_asked(work, officer, each)
        reporter = await officers.by_id(work.transaction, each.reporter_id)
        if question is not None and reporter is not None:
            prompt = report_card.render(work, await report_card.undecided(work, each, reporter))
            work.send(where[0], SendPrompt(prompt), card=(each.id, each.revision), urgency=Urgency.CARD)
            return question
    return None


async def _ask_whether_same(
    work: Work, officer: Officer, report: Report, matches: list[Match], where: tuple[Address, str]
) -> Text:
    """Approved as it is there would be a second person; in a room nothing of the registered one is told but the RT."""
    can_move = could_be_moved(work, officer, report, matches)
    is_here = is_here_already(work, officer, report, matches)
    same = Option(card_buttons.Verb.SAME, Text("button-is-him" if is_here else "button-they-come"))
    others = Option(f"{card_buttons.Verb.APPROVE}:{SURE}", Text("button-others-approve"))
    back = card_buttons.TO_CARD
    options = card_buttons.led_by(same, (others, back)) if can_move else (others, card_buttons.REJECT, back)
    await say_on_card(work, report, where, (Text("approve-same-ask", about_matches(matches)),), options)
    return Text("approve-same-choose")


async def _ask_whether_untied(work: Work, report: Report, where: tuple[Address, str]) -> Text:
    """Approved as it is it would change nothing of those: asked once, beside the way to tie it."""
    sure = Option(f"{card_buttons.Verb.APPROVE}:{SURE}", Text("button-approve-untied"))
    options = card_buttons.led_by(card_buttons.TIE_IT, (sure, card_buttons.TO_CARD))
    elsewhere = (Text("approve-untied-elsewhere"),) if await is_heard_elsewhere(work, report) else ()
    await say_on_card(work, report, where, (_of_whom_nothing_changes(report), *elsewhere), options)
    return Text("approve-untied-choose")


def _of_whom_nothing_changes(report: Report) -> Text:
    """Where others of it are registered, of these alone."""
    if not report.change.effects:
        return Text("approve-untied-ask")
    return Text("approve-in-part-ask", {"names": ", ".join(map(readable, report.change.unlisted))})
