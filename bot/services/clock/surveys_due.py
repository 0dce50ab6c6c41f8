"""Surveys that nobody wants any more, or nobody goes to, are closed, and those whom it concerns are told so."""

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.report.review import PENDING
from bot.domain.report.survey import Survey
from bot.services.review import surveying
from bot.services.review.survey_givers import tell_givers
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import reports, surveys


async def close_surveys(house: House, area: AreaCode) -> int:
    """Of a regency: those whose report was decided or withdrawn meanwhile, by whatever way, and those of whoever is on
    duty no more; how many."""
    async with house.db.read() as transaction:
        found = await surveys.unwanted_in(transaction, area, PENDING)
        left = await surveys.of_former(transaction, area)
    if not found and not left:
        return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        for each in found:
            report = await reports.get(transaction, each.report)
            if report is not None and not surveying.is_wanted(report):
                await surveying.close(work, each, report, surveying.over(work, report), "system")
        for each in left:
            await _give_back(work, each)
        await work.flush()
    return len({each.id for each in (*found, *left)})


async def _give_back(work: Work, survey: Survey) -> None:
    """To the village: whoever asked for it, else who decides there as well, may ask another."""
    report = await reports.get(work.transaction, survey.report)
    goes = await officers.by_id(work.transaction, survey.by)
    if report is None or goes is None or goes.active:
        return
    await surveying.close(work, survey, report, None, "system")
    if surveying.is_wanted(report):
        other = Command.SURVEY_ASK.button(Text("button-survey-other"), report.id)
        told = Text("survey-told-left", {**surveying.about(work, report), "name": goes.name})
        await tell_givers(work, survey, told, other)
