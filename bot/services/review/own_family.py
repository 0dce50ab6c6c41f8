"""Nobody decides about his own family: known where he said who he is, likely where one of them is called as he is."""

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.services.review.namesakes import families, is_called_as
from bot.services.review.passed_on import to_another
from bot.services.work.work import Work
from bot.storage.officers import officer_residents


async def own_family(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why somebody else has to decide; None where the report is of no family of his.

    A desa with one operator has nobody else, so its TKSK gets the card.
    """
    if (how := await is_of_his_family(work, officer, report)) is None:
        return None
    return Text(
        "decide-own-family", {"number": report.number, "how": how, "who": await to_another(work, officer, report)}
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
