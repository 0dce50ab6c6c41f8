"""*Minta dibatalkan* that nobody answered before the month was cut: whoever asked reads so, and what puts it right."""

from collections.abc import Iterable

from bot.dialogue.prompt import Say, Text
from bot.domain.report.review import ReportId, Status
from bot.services.effect.open_month import is_closed
from bot.services.matters.take_back_asked import NAME, subject_of, who_asked
from bot.services.review.asking_back import those_who_may
from bot.services.review.puts_right import ways_to_put_right
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import GO, Command
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports


async def tell_of_lapsed_requests(work: Work, over: Iterable[Matter]) -> None:
    """Of those matters that settled themselves: each whose decision stands, in a closed month. Those who might have
    taken it back read that too."""
    for matter in over:
        if matter.cause == NAME:
            await _tell_of(work, matter)


async def _tell_of(work: Work, matter: Matter) -> None:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None or subject_of(report) != matter.subject or report.status is not Status.APPLIED:
        return
    if not await is_closed(work.transaction, report):
        return
    asker = await officers.by_id(work.transaction, (await who_asked(work.transaction, report.id))[0])
    if asker is None:
        return
    said = {"number": report.number, "names": people_of(report, work.today), "name": asker.name}
    kind, ways = {"kind": Text(f"kind-{report.kind}")}, ways_to_put_right(work, report)
    await tell_reporter(
        work, report, asker, Text("told-lapsed", {**said, "ways": "some" if ways else "none"}, kind), ways
    )
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    for officer, address in await those_who_may(work, report):
        work.say(address, officer.locale, Say((Text("ask-back-lapsed", said, kind),), (opening,), GO))
