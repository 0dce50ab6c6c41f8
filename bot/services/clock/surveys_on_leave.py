"""A survey stays whose it is while he is on leave; whoever asked for it is told once, and may ask another."""

from collections.abc import Sequence
from datetime import timedelta

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.address import Address
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, OfficerId
from bot.domain.report.survey import Survey
from bot.services.review import surveying
from bot.services.review.survey_givers import say_to, who_gives
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.months import ledger
from bot.storage.officers import officers
from bot.storage.officers.deputies import in_place_of
from bot.storage.reports import reports

_CLAIM = timedelta(minutes=2)


async def tell_of_leaves(work: Work, found: Sequence[Survey]) -> int:
    """Of those whose last day comes before he is back, each once a leave; how many letters."""
    away = await in_place_of(work.transaction)
    count = 0
    for absent in sorted({each.by for each in found if each.by in away}):
        own = [each for each in found if each.by == absent and _ends_meanwhile(each, away[absent])]
        news = [each for each in own if await _is_first(work, each, away[absent])]
        count += await _tell(work, absent, away[absent], news)
    return count


def _ends_meanwhile(survey: Survey, deputy: Officer) -> bool:
    return deputy.deputyship is not None and survey.due_on <= deputy.deputyship.last


async def _is_first(work: Work, survey: Survey, deputy: Officer) -> bool:
    job, period = f"survey-leave/{survey.id}", deputy.id
    if not await ledger.claim(work.transaction, job, period, "surveys", work.now, work.now + _CLAIM):
        return False
    await ledger.done(work.transaction, job, period, work.now)
    return True


async def _tell(work: Work, absent: OfficerId, deputy: Officer, news: Sequence[Survey]) -> int:
    """One letter a reader, of whatever he is to give to somebody else."""
    goes = await officers.by_id(work.transaction, absent)
    readers: dict[Address, tuple[Officer, list[Survey]]] = {}
    for each in news:
        for who, address in await who_gives(work, each):
            readers.setdefault(address, (who, []))[1].append(each)
    if goes is None or deputy.deputyship is None:
        return 0
    about: dict[str, Arg] = {"name": goes.name, "last": say_date(deputy.deputyship.last)}
    for address, (who, own) in readers.items():
        told, way = await _said(work, about, own)
        say_to(work, who, address, told, way)
    return len(readers)


async def _said(work: Work, about: dict[str, Arg], own: Sequence[Survey]) -> tuple[Text, Option]:
    report = await reports.get(work.transaction, own[0].report) if len(own) == 1 else None
    if report is None:
        listed = Command.SURVEYS_AREA.button(Text("button-surveys-area"))
        return Text("surveys-told-away", {**about, "count": len(own)}), listed
    due = {"day": say_date(own[0].due_on), "late": "yes" if own[0].due_on < work.today else "no"}
    told = Text("survey-told-away", {**about, **surveying.about(work, report), **due})
    return told, Command.SURVEY_ASK.button(Text("button-survey-other"), report.id)
