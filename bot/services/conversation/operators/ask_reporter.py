"""*Tanya RT*: the reporter is asked something about a report that waits; what he answers stands on its card."""

from bot.dialogue.prompt import Option, Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.services.review import card_buttons
from bot.services.review.additions import ASKED
from bot.services.review.told_of_decision import tell_reporter
from bot.services.review.who_hears import who_hears
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work, actor
from bot.storage.history import audit
from bot.storage.officers import officers

QUESTIONS = ("exists", "photo", "day", "look")
"""What is asked often; the labels are the texts `ask-reporter-{id}`, what he reads `asked-reporter-{id}`."""


def options() -> tuple[Option, ...]:
    """The questions, and the way back."""
    asked = tuple(Option(f"{card_buttons.Verb.ASK}:{each}", Text(f"ask-reporter-{each}")) for each in QUESTIONS)
    return (*asked, card_buttons.TO_CARD)


async def ask(work: Work, officer: Officer, report: Report, which: str, words: str = "") -> Text:
    """One of the questions, or his own `words`; the same once a day. Gives the sentence that answers him."""
    about = {"number": report.number}
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None or not await who_hears(work, report, reporter, is_asked=True):
        return Text("ask-reporter-nobody", about)
    if await _is_asked(work, report, which):
        return Text("ask-reporter-already", about)
    question = Text("ask-reporter-words", {"words": words}) if words else Text(f"asked-reporter-{which}")
    told = {"name": officer.name, "number": report.number, "names": people_of(report, work.today) or "none"}
    said = Text("asked-reporter", told, {"kind": Text(f"kind-{report.kind}"), "question": question})
    answer = Command.ADD.button(Text("button-answer-operator"), report.id)
    await tell_reporter(work, report, reporter, said, (answer,))
    work.note(actor(officer), ASKED, f"report:{report.id}", report.area, {"number": report.number, "which": which})
    return Text("asked-of-reporter", about)


async def _is_asked(work: Work, report: Report, which: str) -> bool:
    zone = work.house.calendar.timezone
    said = await audit.of_subject(work.transaction, f"report:{report.id}")
    today = [each.line for each in said if each.at.astimezone(zone).date() == work.today]
    return bool(which) and any(each.action == ASKED and each.detail.get("which") == which for each in today)
