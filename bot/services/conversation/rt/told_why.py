"""*Kenapa ditolak?*: an RT head who asks why reads the reason once more, with the way on; in the midst of a report its
question comes back."""

import re
from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.sentences.asks_why import Why, asks_why, names_reports
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import another_report, fill, looking_away, my_reports
from bot.services.conversation.rt.lately import LATELY
from bot.services.officers.contacts import operator_lines
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_REPORTS, Command
from bot.storage.reports import reports
from bot.storage.reports.rt_reports import decided_against

_WITHIN = {Why.SAID: timedelta(days=31), Why.ALONE: LATELY}
"""What he asks later is hardly about that; *kenapa* alone is said of what he has just read."""
_JUST_READ = {**_WITHIN, Why.ALONE: timedelta(minutes=30)}
"""The same in the midst of a report, whose question *kenapa* alone may be about."""

_MOST = 10
"""Reports that were turned down of late, among which he may name one."""
_WORD = re.compile(r"[\w-]+")
_SHORTEST = 3
"""Letters of a word by which he names one."""


async def take(chat: Chat, text: str) -> bool:
    """False where he asks nothing of the kind; where nothing of his was turned down or came back he sees his
    reports, if he spoke of that."""
    why = asks_why(text)
    if why is None or chat.duty.role is not Role.RT:
        return False
    report = await _meant(chat, text, _WITHIN[why])
    if report is not None:
        await _say(chat, report)
    elif why is Why.SAID:
        await my_reports.show(chat)
    else:
        return False
    return True


async def take_within(chat: Chat, text: str) -> bool:
    """The same in the midst of a report. False where it may be the answer: where any words are one, but for a question;
    where nothing of his was turned down, unless he names his reports."""
    why = asks_why(text)
    flow = fill.flow_of(chat)
    if why is None or flow is None or chat.duty.role is not Role.RT:
        return False
    if not another_report.is_no_answer(chat, text) and not text.rstrip().endswith("?"):
        return False
    report = await _meant(chat, text, _JUST_READ[why])
    if report is not None:
        above = await _said_within(chat, report)
    elif why is Why.SAID and names_reports(text):
        above = (Text("talk-state-within"),)
    else:
        return False
    await looking_away.come_back(chat, flow, chat.session, above)
    return True


async def _meant(chat: Chat, text: str, lately: timedelta) -> Report | None:
    """The report that he puts right now, else what was decided against last, of those that he names if he names one:
    one that came back or was turned down with a reason."""
    transaction, fixes = chat.work.transaction, chat.session.context.fixes
    fixed = await reports.get(transaction, fixes) if fixes else None
    if fixed is not None and fixed.status is Status.RETURNED and fixed.reason:
        return fixed
    since = chat.work.now - lately
    against = await decided_against(transaction, chat.officer.area, since, _MOST, chat.practises)
    said = set(_WORD.findall(text.casefold()))
    return max(
        (each for each in against if each.reason), key=lambda each: len(said & _called(chat, each)), default=None
    )


def _called(chat: Chat, report: Report) -> set[str]:
    """The words by which he may name it: its number, its kind, its people."""
    kind = chat.work.house.texts.say(chat.officer.locale, Text(f"kind-{report.kind}"))
    words = _WORD.findall(" ".join((report.number, kind, *report.change.names)).casefold())
    return {each for each in words if len(each) >= _SHORTEST}


async def _said_within(chat: Chat, report: Report) -> tuple[Text, ...]:
    """Without a way that would lead away from what is half filled."""
    if report.id == chat.session.context.fixes:
        return (Text("fix-reason", {"number": report.number, "reason": report.reason}),)
    about, kind = _named(chat, report)
    if report.status is Status.RETURNED:
        return (Text("why-returned-within", about, kind),)
    operators = await operator_lines(chat.work.transaction, chat.officer.area)
    return (Text("told-rejected", about, kind), Text("why-ask-operator"), *operators)


def _named(chat: Chat, report: Report) -> tuple[dict[str, str], dict[str, Text]]:
    about = {"number": report.number, "names": people_of(report, chat.work.today) or "-", "reason": report.reason}
    return about, {"kind": Text(f"kind-{report.kind}")}


async def _say(chat: Chat, report: Report) -> None:
    about, kind = _named(chat, report)
    if report.status is Status.RETURNED:
        fix = Command.FIX.button(Text("button-fix-it"), report.id)
        chat.tell(Text("told-returned", about, kind), options=(fix, *TO_REPORTS))
        return
    see = Command.REPORT.button(Text("button-see-report"), report.id)
    operators = await operator_lines(chat.work.transaction, chat.officer.area)
    chat.tell(Text("told-rejected", about, kind), Text("why-ask-operator"), *operators, options=(see, *TO_REPORTS))
