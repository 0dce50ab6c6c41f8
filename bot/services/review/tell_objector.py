"""Whoever wrote down an objection (*sanggah*) reads what was decided about it."""

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.words.naming import named_on_board
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import objections

_DECIDED = (Status.APPROVED, Status.APPLIED, Status.REJECTED)


async def tell_objector(work: Work, report: Report, decider: Officer) -> None:
    """Of the last objection to it, once the report is decided anew; not whoever decides it, or sent it, who is told
    otherwise."""
    if not report.revision or report.status not in _DECIDED:
        return
    found = await objections.of_report(work.transaction, report.id)
    by = await officers.by_id(work.transaction, found[-1].by) if found else None
    if by is None or not by.active or by.id in (decider.id, report.reporter_id):
        return
    about: dict[str, Arg] = {"names": named_on_board(report), "status": report.status.value}
    told = Text("board-objection-decided", about)
    for address in (await addresses_of(work.transaction, [by.id])).get(by.id, [])[:1]:
        work.say(address, by.locale, Say((told,), TO_MENU, GO), notice=Notice.DECIDED)
