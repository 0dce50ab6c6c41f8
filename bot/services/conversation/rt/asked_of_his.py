"""What an RT head writes while an operator waits for an answer about a report: he is asked whether it is that."""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.context import Replied
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.domain.sentences.small_talk import Topic, understand_talk
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.lately import LATELY
from bot.services.review.additions import ASKED
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import Command, button_token
from bot.services.work.told import readable
from bot.storage.history import audit
from bot.storage.messages import told_buttons
from bot.storage.reports import additions, reports

SAID = "said"
"""Behind the report's id in the token of *tambah*: what he wrote already."""
_LONGEST = 1000
_MAY_ANSWER = frozenset({Topic.AGREED, Topic.MISTAKE, Topic.GONE})
"""Of what is said in any talk; a greeting or a question of his own answers nothing."""


async def take(chat: Chat, text: str) -> bool:
    """False where nothing is asked of him, or this answers nothing."""
    if chat.duty.role is not Role.RT:
        return False
    talk = understand_talk(text, chat.work.house.flows.vocabulary)
    if talk is not None and talk.topic not in _MAY_ANSWER:
        return False
    report = await asked(chat)
    if report is None:
        return False
    words = clean(text)[:_LONGEST]
    remember(chat, Replied(report.id, words))
    names = people_of(report, chat.work.today) or "none"
    about = {"number": report.number, "names": names, "words": words}
    yes = Command.ADD.button(Text("button-is-answer"), report.id, SAID)
    no = Command.MENU.button(Text("button-no-answer"))
    chat.tell(Text("asked-is-answer", about, {"kind": Text(f"kind-{report.kind}")}), options=(yes, no))
    return True


def take_what_was_said(chat: Chat, report_id: ReportId) -> Replied | None:
    """What he wrote or spoke of this report before he was asked whether it is an answer; once, None where there is
    nothing."""
    replied = chat.session.context.replied
    if replied is None or replied.report != report_id:
        return None
    remember(chat, None)
    return replied


def remember(chat: Chat, replied: Replied | None) -> None:
    """Until he says whether it is an answer."""
    chat.keep(replace(chat.session, context=replace(chat.session.context, replied=replied)))


async def asked(chat: Chat) -> Report | None:
    """The report that was asked about last, where it waits and nothing was added since."""
    transaction = chat.work.transaction
    for report_id in _with_a_question(await told_buttons.of(transaction, chat.address)):
        report = await reports.get(transaction, report_id)
        if report is not None and report.status is Status.WAITING and await _is_open(chat, report):
            return report
    return None


def _with_a_question(told: list[bytes]) -> Iterator[ReportId]:
    """The newest first."""
    begins = f"{button_token(Command.ADD)}:"
    for message in readable(told):
        yield from (ReportId(each.removeprefix(begins)) for each in message.labels if each.startswith(begins))


async def _is_open(chat: Chat, report: Report) -> bool:
    transaction = chat.work.transaction
    lines = await audit.of_subject(transaction, f"report:{report.id}")
    asked = max((each.at for each in lines if each.line.action == ASKED), default=None)
    if asked is None or chat.work.now - asked > LATELY:
        return False
    return all(each.at < asked for each in await additions.of_report(transaction, report.id))
