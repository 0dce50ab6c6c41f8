"""Telling an RT head that a report of his was approved: at once, or with the others of the evening in one message."""

from datetime import timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.gathered_news import Gathering, gathering_of_last
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.words.naming import people_of
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, TO_REPORTS
from bot.services.work.work import Work
from bot.storage.messages import outbox
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import reports, rt_reports

_SINCE = timedelta(hours=12)
"""Longer ago no gathering of now began."""
MOST_NAMED = 12
"""The rest is told as a number; all of them stand in *laporan saya*."""


async def is_told_with_others(work: Work, report: Report, reporter: Officer) -> bool:
    """Queues one message for all that is approved in a row, instead of one each; False where it is to be told at once.

    The message that waits is replaced by one that names this report as well, and goes when it would have gone.
    """
    if report.practice or report.is_untied or not reporter.active:
        return False
    approved = await rt_reports.approved_between(work.transaction, reporter.id, work.now - _SINCE, work.now)
    gathering = gathering_of_last(approved)
    if gathering is None or report.id not in gathering.those:
        return False
    for address in (await addresses_of(work.transaction, [reporter.id])).get(reporter.id, [])[:1]:
        say = Say(await _lines(work, gathering), (*TO_REPORTS, *TO_MENU), GO)
        work.say_later(address, reporter.locale, say, gathering.due_at, replaces=_key(reporter), notice=Notice.DECIDED)
    return True


async def tell_gathered_now(work: Work, reporter: Officer) -> None:
    """What waits to be told together goes before what is told now."""
    for address in (await addresses_of(work.transaction, [reporter.id])).get(reporter.id, [])[:1]:
        await outbox.hurry(work.transaction, address, _key(reporter), work.now)


def _key(reporter: Officer) -> str:
    return f"approved/{reporter.id}"


async def _lines(work: Work, gathering: Gathering[ReportId]) -> tuple[Text, ...]:
    named = gathering.those[:MOST_NAMED]
    known = await reports.get_many(work.transaction, named)
    more = len(gathering.those) - len(named)
    rest = (Text("told-approved-more", {"count": more}),) if more > 0 else ()
    return (
        Text("told-approved-many", {"count": len(gathering.those)}),
        *(_line(work, each) for each in map(known.__getitem__, named)),
        *rest,
    )


def _line(work: Work, report: Report) -> Text:
    about = {"number": report.number, "names": people_of(report, work.today) or "none"}
    return Text("told-approved-line", about, {"kind": Text(f"kind-{report.kind}")})
