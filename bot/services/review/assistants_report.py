"""What an assistant of an RT head reports goes straight to the operators, and is told to the head at once."""

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of


async def tell_head(work: Work, report: Report, reporter: Officer) -> None:
    """With a button to the report, which he may fix or withdraw like his own; of practice nothing is told."""
    if reporter.assists is None or report.practice:
        return
    head = await officers.by_id(work.transaction, reporter.assists)
    if head is None or not head.active:
        return
    about = {"name": reporter.name, "number": report.number, "names": people_of(report, work.today) or "none"}
    text = Text("assistant-reported", about, {"kind": Text(f"kind-{report.kind}")})
    options = (Command.REPORT.button(Text("button-see-report"), report.id), *TO_MENU)
    for address in (await addresses_of(work.transaction, [head.id])).get(head.id, [])[:1]:
        work.say(address, head.locale, Say((text,), options, GO))
