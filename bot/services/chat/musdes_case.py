"""One candidate before a deliberation, in private: what is known, what was decided, and the buttons to decide by."""

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.deliberation.deliberation import Deliberation, Form, Ruling, Stage
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.chat.musdes_pages import show_one
from bot.services.deliberation.candidates import Candidate, candidates_of, postponed_before
from bot.services.deliberation.holding import may_hold
from bot.services.review.card_lines import lines
from bot.services.review.report_card import decided_about
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officers

AGREE, REFUSE, VOTE, POSTPONE, AGAIN = "y", "n", "v", "p", "r"
"""What stands behind the report in a button's token."""


async def show_next(
    chat: Chat, held: Deliberation, above: tuple[Text, ...] = (), after: ReportId | None = None
) -> None:
    """The next that nothing was decided about, behind this one and then from the beginning; none left leads back."""
    found = await candidates_of(chat.work, held.village, held)
    start = next((each.number for each in found if each.report.id == after), 0)
    left = [each for each in (*found[start:], *found[:start]) if each.ruling is None and each.report.id != after]
    if not left:
        left = [each for each in found if each.ruling is None]
    if left:
        await show_case(chat, held, left[0], len(found), above)
    else:
        await show_one(chat, held, (*above, Text("musdes-all-decided")))


async def show_case(
    chat: Chat, held: Deliberation, candidate: Candidate, of: int, above: tuple[Text, ...] = ()
) -> None:
    """In full, since he reads it alone; the log keeps whom he saw."""
    report = candidate.report
    reporter = await officers.by_id(chat.work.transaction, report.reporter_id)
    told = await lines(chat.work, report, reporter, private=True) if reporter else ()
    before = await postponed_before(chat.work, report)
    lately = (
        (Text("musdes-postponed-before", {"note": before.note or "none"}),)
        if before and held.stage is Stage.OPEN
        else ()
    )
    said = (said_line(candidate.ruling),) if candidate.ruling else ()
    title = Text("musdes-case", {"number": candidate.number, "of": of})
    about = () if candidate.ruling else (decided_about(chat.work, report),)
    chat.tell(*above, title, *told, *lately, *said, *about, options=_options(chat, held, candidate))
    work, detail = chat.work, {"number": report.number}
    work.note(actor(chat.officer), "report.viewed", f"report:{report.id}", report.area, detail)
    for person in report.change.subjects:
        work.note(actor(chat.officer), "person.viewed", f"person:{person}", report.area, {"how": "deliberation"})


def said_line(ruling: Ruling) -> Text:
    """What was decided, how, and the note."""
    votes = ruling.votes
    about: dict[str, Arg] = {"verdict": ruling.verdict.value, "how": "votes" if votes else "consensus"}
    about |= {"agreed": votes.agreed, "refused": votes.refused, "abstained": votes.abstained} if votes else {}
    return Text("musdes-said", {"agreed": 0, "refused": 0, "abstained": 0, "note": ruling.note or "none", **about})


def _options(chat: Chat, held: Deliberation, candidate: Candidate) -> tuple[Option, ...]:
    report = candidate.report.id
    listed = Command.MUSDES_LIST.button(Text("button-musdes-list"), held.id, size=Size.SMALL)
    if held.stage is not Stage.OPEN or not may_hold(chat.officer, held):
        return (listed, *TO_MENU)
    if candidate.ruling is not None:
        again = Command.MUSDES_SAY.button(Text("button-musdes-again"), held.id, report, AGAIN)
        return (again, Command.MUSDES_CASE.button(Text("button-musdes-goes-on"), held.id, report), listed)
    verbs = [(AGREE, Size.MAIN), (REFUSE, Size.PLAIN), (VOTE, Size.PLAIN), (POSTPONE, Size.PLAIN)]
    if held.form is Form.STATEMENT:
        verbs = [each for each in verbs if each[0] != VOTE]
    said = (
        Command.MUSDES_SAY.button(Text(f"button-musdes-{verb}"), held.id, report, verb, size=size)
        for verb, size in verbs
    )
    return (*said, Command.MUSDES_CASE.button(Text("button-musdes-skip"), held.id, report), listed)
