"""Nobody decides about his own family: known where he said who he is, likely where one of them is called as he is."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.services.review.namesakes import families, is_called_as
from bot.services.review.other_approver import tksk_phones
from bot.services.review.report_card import hang
from bot.services.work.work import Work
from bot.storage.officers import officer_residents, officers


async def own_family(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why somebody else has to decide; None where the report is of no family of his.

    A desa with one operator has nobody else, so its TKSK gets the card.
    """
    if (how := await is_of_his_family(work, officer, report)) is None:
        return None
    return Text(
        "decide-own-family", {"number": report.number, "how": how, "who": await _pass_on(work, officer, report)}
    )


async def is_of_his_family(work: Work, officer: Officer, report: Report) -> str | None:
    """Whether that is `known`, or `likely` by his name; None where it is neither."""
    if report.practice:
        return None
    members = await families(work, report)
    known = await officer_residents.of(work.transaction, officer.id) if members else set()
    if any(each.id in known for each in members):
        return "known"
    return "likely" if not known and is_called_as(officer, members) else None


async def _pass_on(work: Work, officer: Officer, report: Report) -> str:
    """Who is to decide: others of the village, its TKSK where there is nobody else, or nobody yet."""
    operators = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.OPERATOR)
    if any(each.seat != officer.seat for each in operators):
        return "operator"
    phones = await tksk_phones(work, ancestor(report.area, Level.VILLAGE))
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await hang(work, report, reporter, phones)
    return "tksk" if phones else "nobody"
