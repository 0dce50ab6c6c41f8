"""*Keberatan*: an RT head is told what an operator wrote down for his RT, and may say that it is wrong."""

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import short_name
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, ReportId, Status, may_report
from bot.services.review import report_card
from bot.services.review.asking_back import ask_back
from bot.services.review.renew_cards import renew_cards
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.naming import people_of
from bot.services.words.status_words import status_words
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import additions, reports
from bot.storage.reports.additions import Addition

REASONS = ("untrue", "person", "day")
"""Preset reasons; the labels are the texts `ask-back-reason-{id}`."""
MOST = 3
"""Who said so three times is heard by a visit to the office."""


async def tell_the_heads(work: Work, report: Report, operator: Officer) -> None:
    """Those who head the RT, but for himself; of a report that nobody decides about there is nothing to object to."""
    heads = [each for each in await officers.for_area(work.transaction, report.area, Role.RT) if each.id != operator.id]
    found = await addresses_of(work.transaction, [each.id for each in heads])
    is_decided = report.status is not Status.RECORDED
    see = Command.REPORT.button(Text("button-see-report"), report.id)
    options = (*((Command.OBJECT.button(Text("button-object"), report.id),) if is_decided else ()), see, *TO_MENU)
    about: dict[str, Arg] = {
        "name": operator.name,
        "number": report.number,
        "names": people_of(report, work.today) or "none",
        "rt": short_name(report.area),
        "again": report.revision,
    }
    key = "dictated-told" if is_decided else "dictated-nil-told"
    said = Text(key, about, {"kind": Text(f"kind-{report.kind}")})
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((said,), options, GO))


async def why_not(work: Work, officer: Officer, report: Report | None) -> Text | None:
    """Why he cannot object to it; None where he can: it waits, or it is decided and can be asked to be taken back."""
    if report is None or not may_report(officer, report.area) or officer.writes_down:
        return Text("withdraw-not-yours")
    about = {"number": report.number}
    if not report.dictated or report.status in (Status.RECORDED, Status.WITHDRAWN):
        return Text("object-not-now", about, {"status": status_words(report, work.house.calendar)})
    if report.status in PENDING and len(await _said_before(work, report)) >= MOST:
        return Text("object-enough", about)
    return None


async def object_to(work: Work, officer: Officer, report_id: ReportId, reason: str) -> Text:
    """Before the decision his reason hangs on the card; after it the decider is asked to take it back. Gives the
    sentence that answers him."""
    report = await reports.get(work.transaction, report_id)
    refused = await why_not(work, officer, report)
    if report is None or refused is not None:
        return refused or Text("withdraw-not-yours")
    if report.status not in PENDING:
        return await ask_back(work, officer, report.id, reason)
    await additions.add(work.transaction, Addition(report.id, officer.id, work.now, reason, objects=True))
    detail: dict[str, str | int | None] = {"number": report.number, "revision": report.revision}
    work.note(actor(officer), "report.objected", f"report:{report.id}", report.area, detail)
    await renew_cards(work, report)
    await _tell(work, officer, report, reason)
    return Text("objected", {"number": report.number})


async def _said_before(work: Work, report: Report) -> list[Addition]:
    return [each for each in await additions.of_report(work.transaction, report.id) if each.objects]


async def _tell(work: Work, officer: Officer, report: Report, reason: str) -> None:
    """Those before whom it hangs, where the card cannot show it, and who wrote it down."""
    names = people_of(report, work.today) or "none"
    told = Text("object-told", {"number": report.number, "names": names, "name": officer.name, "reason": reason})
    for address in await report_card.deciders(work, report):
        if report.status is not Status.WAITING or work.can_change(address):
            work.send(address, SendPrompt(report_card.render(work, Say((told,)))))
    operator = await officers.by_id(work.transaction, report.reporter_id)
    if operator is not None:
        see = Command.REPORT.button(Text("button-see-report"), report.id)
        await tell_reporter(work, report, operator, told, (see,))
