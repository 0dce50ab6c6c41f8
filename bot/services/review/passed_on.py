"""Whoever may not decide a report himself reads who does; where that is the TKSK the card is put up there."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.services.review.other_approver import tksk_phones
from bot.services.review.report_card import hang
from bot.services.review.whose_turn import NOBODY, OPERATOR, TKSK, whose_turn
from bot.services.words.naming import how_told
from bot.services.work.work import Work
from bot.storage.officers import officers


async def is_own_decision(work: Work, report: Report, wrong: Report) -> Text:
    """That it puts right what he approved himself."""
    turn = await whose_turn(work, report)
    who = turn if turn == OPERATOR else await _to_the_tksk(work, report)
    return Text("decide-own-decision", {"number": report.number, "own": wrong.number, "who": who})


async def is_own_report(work: Work, officer: Officer, report: Report) -> Text:
    """That he told it, or wrote it down, himself."""
    about = {"number": report.number, "how": how_told(report), "who": await to_another(work, officer, report)}
    return Text("decide-own-report", about)


async def to_another(work: Work, officer: Officer, report: Report) -> str:
    """Who is to decide: others of the village, its TKSK where there is nobody else, or nobody yet."""
    operators = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.OPERATOR)
    return OPERATOR if any(each.seat != officer.seat for each in operators) else await _to_the_tksk(work, report)


async def _to_the_tksk(work: Work, report: Report) -> str:
    """He may have come since it was put up; a card that hangs there is not put up again."""
    phones = await tksk_phones(work, ancestor(report.area, Level.VILLAGE))
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await hang(work, report, reporter, phones)
    return TKSK if phones else NOBODY
