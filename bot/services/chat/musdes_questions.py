"""What an operator is asked of a deliberation in private: its day, place, who led; votes, notes; the signed papers."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.context import Context, Deliberating
from bot.dialogue.engine import ask
from bot.dialogue.fields import FreeText, NumberField, Reason
from bot.dialogue.fields.meetings import Attendance, Chair, MeetingDay, PaperPage
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Size, Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.session import Session, reopened, walk
from bot.domain.deliberation.attendance import attendance_told
from bot.domain.deliberation.deliberation import Attendee, Deliberation, DeliberationId, Form, Meeting, Verdict, Votes
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.chat.musdes_case import show_next
from bot.services.chat.musdes_pages import show_home, show_one
from bot.services.deliberation.hand_in import signed_papers
from bot.services.deliberation.holding import Told, amend_one, open_one, village_of, why_not
from bot.services.deliberation.naming import name_of
from bot.services.deliberation.rule_on import Decided, no_candidate, rule_on, written
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.deliberations import deliberations
from bot.storage.reports import reports

HELD_ON = Step("held-on", MeetingDay())
PLACE = Step("place", FreeText(longest=80, names_something=True))
LEADER = Step("leader", Chair())
ATTENDEES = Step("attendees", Attendance())
NEW = Flow("musdes-new", "", (HELD_ON, PLACE, LEADER), None, review=False)
CHANGES: Mapping[str, Flow] = {
    step.id: Flow(f"musdes-{step.id}", "", (replace(step, id="value"),), None, review=False)
    for step in (HELD_ON, PLACE, LEADER, ATTENDEES)
}
"""What may be changed of one that is open, a question each."""
AGREED = Step("agreed", NumberField())
REFUSED = Step("refused", NumberField())
ABSTAINED = Step("abstained", NumberField())
WHY = Step("why", Reason(longest=300, optional=True))
VOTES = Flow("musdes-votes", "", (AGREED, REFUSED, ABSTAINED, WHY), None, review=False)
NOTE = Step("note", Reason(longest=300))
NOTES = Flow("musdes-note", "", (NOTE,), None, review=False)
PAGE = Step("page", PaperPage())
SIGNED = Flow("musdes-signed", "", (PAGE,), None, review=False)


def _begin(chat: Chat, flow: Flow, about: Deliberating, above: tuple[Text, ...] = ()) -> None:
    session = Session(id=chat.work.house.new_id(), flow=flow.kind, context=Context(deliberating=about))
    turn = ask(flow, session, chat.scene, above=above)
    chat.keep(turn.session)
    chat.ask(turn.says)


def _about(session: Session) -> Deliberating:
    if session.context.deliberating is None:
        raise ValueError("no deliberation is spoken of")
    return session.context.deliberating


async def _held(chat: Chat, which: DeliberationId) -> Deliberation | None:
    held = await deliberations.get(chat.work.transaction, which)
    if held is None:
        chat.tell(Text("musdes-not-yours"), options=TO_MENU)
    return held


# --- opened and changed -----------------------------------------------------------------------------------------------


def begin_new(chat: Chat, form: Form) -> None:
    """Asks for day, place and who leads."""
    _begin(chat, NEW, Deliberating(DeliberationId("-"), form.value), (Text("musdes-new-begins", {"form": form.value}),))


async def open_as_told(chat: Chat, session: Session) -> None:
    """Opens it, and asks who attends; where another was opened meanwhile, that one is shown."""
    answers, _, _ = walk(NEW, session.answers)
    chat.keep(Session())
    form, village = Form(_about(session).what), village_of(chat.officer)
    if village is None:
        chat.tell(Text("musdes-not-yours"), options=TO_MENU)
        return
    meeting = Meeting(answers[PLACE], _leader(answers[LEADER]))
    opened = await open_one(chat.work, chat.officer, village, Told(form, answers[HELD_ON], meeting))
    if opened is None:
        await show_home(chat, village, (Text("musdes-open-already"),))
    elif form is Form.STATEMENT:
        await show_one(chat, opened, (Text("musdes-opened", parts={"name": name_of(opened)}),))
    else:
        begin_change(chat, opened, ATTENDEES.id, (Text("musdes-opened", parts={"name": name_of(opened)}),))


def _leader(told: str) -> Attendee:
    return attendance_told(told)[0]


def begin_change(chat: Chat, held: Deliberation, what: str, above: tuple[Text, ...] = ()) -> None:
    """Asks for one thing of it anew."""
    _begin(chat, CHANGES[what], Deliberating(held.id, what), above)


async def change_as_told(chat: Chat, session: Session) -> None:
    """Changes it, and shows its page."""
    about = _about(session)
    flow = CHANGES[about.what]
    answers, _, _ = walk(flow, session.answers)
    value = answers[flow.steps[0]]
    chat.keep(Session())
    held = await _held(chat, about.which)
    if held is None:
        return
    told = Told(
        held.form, value if about.what == HELD_ON.id else held.held_on, _changed(held.meeting, about.what, value)
    )
    refused = await amend_one(chat.work, chat.officer, held, told)
    now = await deliberations.get(chat.work.transaction, held.id) or held
    await show_one(chat, now, (refused,) if refused else (Text("musdes-changed"),))


def _changed(meeting: Meeting, what: str, value: object) -> Meeting:
    if what == PLACE.id:
        return replace(meeting, place=str(value))
    if what == LEADER.id:
        return replace(meeting, leader=_leader(str(value)))
    if what == ATTENDEES.id and isinstance(value, tuple):
        return replace(meeting, attendees=value)
    return meeting


# --- votes and notes --------------------------------------------------------------------------------------------------


def begin_votes(chat: Chat, held: Deliberation, report: Report) -> None:
    """Asks how many voted how, and for a note."""
    above = (Text("musdes-votes-begin", _named(chat, report)),)
    _begin(chat, VOTES, Deliberating(held.id, "votes", report.id), above)


def _named(chat: Chat, report: Report) -> dict[str, str]:
    return {"number": report.number, "names": people_of(report, chat.work.today) or "none"}


async def decide_by_votes(chat: Chat, session: Session) -> None:
    """The greater part decides; where both are as many, or more voted than attend, he is asked again."""
    answers, _, _ = walk(VOTES, session.answers)
    about = _about(session)
    held = await _held(chat, about.which)
    if held is None or about.report is None:
        chat.keep(Session())
        return
    votes = Votes(answers[AGREED], answers[REFUSED], answers[ABSTAINED])
    if objection := _objection(held, votes):
        _count_again(chat, session, objection)
        return
    if votes.verdict is Verdict.REFUSED and not answers.get(WHY):
        _ask_why(chat, session)
        return
    chat.keep(Session())
    await _decide(chat, held, about.report, Decided(votes.verdict or Verdict.POSTPONED, votes, answers.get(WHY) or ""))


def _objection(held: Deliberation, votes: Votes) -> Text | None:
    attended = len(held.meeting.attendees)
    if attended and votes.total > attended:
        return Text("musdes-votes-too-many", {"count": votes.total, "attended": attended})
    if votes.verdict is None:
        return Text("musdes-votes-alike", {"count": votes.agreed})
    return None


def _count_again(chat: Chat, session: Session, why: Text) -> None:
    again = reopened(VOTES, session, *(step.id for step in (AGREED, REFUSED, ABSTAINED)))
    turn = ask(VOTES, replace(again, revision=session.revision + 1), chat.scene, above=(why,))
    chat.keep(turn.session)
    chat.ask(turn.says)


def _ask_why(chat: Chat, session: Session) -> None:
    """What was refused is told to its RT head with the reason, so there has to be one."""
    about = _about(session)
    votes = ",".join(str(session.answers[step.id]) for step in (AGREED, REFUSED, ABSTAINED))
    _begin(chat, NOTES, replace(about, what=f"votes,{votes}"), (Text("musdes-why-needed"),))


def begin_note(chat: Chat, held: Deliberation, report: Report, verdict: Verdict) -> None:
    """Asks why it is refused or put off."""
    above = (Text(f"musdes-why-{verdict}", _named(chat, report)),)
    _begin(chat, NOTES, Deliberating(held.id, verdict.value, report.id), above)


async def decide_with_note(chat: Chat, session: Session) -> None:
    """Writes it down with the note."""
    answers: Answers = walk(NOTES, session.answers)[0]
    about = _about(session)
    chat.keep(Session())
    held = await _held(chat, about.which)
    if held is None or about.report is None:
        return
    name, *counted = about.what.split(",")
    votes = Votes(*map(int, counted)) if counted else None
    verdict = votes.verdict if votes else Verdict(name)
    await _decide(chat, held, about.report, Decided(verdict or Verdict.POSTPONED, votes, answers[NOTE]))


async def _decide(chat: Chat, held: Deliberation, report: ReportId, decided: Decided) -> None:
    refused = await rule_on(chat.work, chat.officer, held, report, decided)
    said = refused or await _written(chat, report, decided.verdict)
    now = await deliberations.get(chat.work.transaction, held.id) or held
    await show_next(chat, now, (said,), report)


async def _written(chat: Chat, report_id: ReportId, verdict: Verdict) -> Text:
    report = await reports.get(chat.work.transaction, report_id)
    return written(report, verdict) if report else await no_candidate(chat.work, report_id)


# --- signed papers ----------------------------------------------------------------------------------------------------


async def begin_signed(chat: Chat, held: Deliberation) -> None:
    """Asks for photos of the signed papers, or for a PDF."""
    about = Deliberating(held.id, "signed")
    session = Session(id=chat.work.house.new_id(), flow=SIGNED.kind, context=Context(deliberating=about))
    came = len(await signed_papers(chat.work, held))
    above = (Text("musdes-signed-begins", {"count": came}, {"name": name_of(held)}),)
    turn = ask(SIGNED, session, chat.scene, above=above)
    chat.keep(turn.session)
    chat.tell(*(line for say in turn.says for line in say.lines), options=signing_ways(held.id, turn.session.id, came))


def signing_ways(which: DeliberationId, session: str, came: int) -> tuple[Option, ...]:
    """*Sudah semua*, where anything came; else only the way out."""
    done = (Command.MUSDES_DONE.button(Text("button-musdes-done", {"count": came}), which, size=Size.MAIN),)
    again = (Command.MUSDES_SIGNED.button(Text("button-musdes-start-again"), which, "again"),)
    return (*((*done, *again) if came else ()), Command.CANCEL.button(Text("button-cancel"), session, size=Size.SMALL))


async def never_typed(chat: Chat, session: Session) -> None:
    """The question takes photos and documents alone, so it is never answered in full."""
    chat.keep(Session())
    chat.tell(await why_not(chat.work, chat.officer, _about(session).which), options=TO_MENU)
