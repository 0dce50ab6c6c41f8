"""One report of the RT in private: its answers and what became of it, and what its head may still do with it."""

from datetime import date

from bot.dialogue.context import Context
from bot.dialogue.engine import ask
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.dialogue.review_page import answer_line
from bot.dialogue.session import Session
from bot.domain.areas import Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, STATES, ReportId, Status
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import asked_of_his, fill, half_filled
from bot.services.conversation.rt.addition import ADDITION, tell_added
from bot.services.conversation.rt.own_report import own_report
from bot.services.conversation.rt.receipt import asks_for_aid, temporary_numbers
from bot.services.conversation.rt.spoken_answer import add_spoken
from bot.services.review.added import added_lines
from bot.services.review.additions import Added, add, add_too_late, takes_additions
from bot.services.review.answers import answered_steps, session_of
from bot.services.review.building import built_on_it
from bot.services.review.card_lines import declared_lines
from bot.services.review.decided_before import as_it_stands
from bot.services.review.dictated import why_not
from bot.services.review.withdrawing import is_withdrawable, may_withdraw, too_late, withdraw
from bot.services.review.word_lines import status_of
from bot.services.words.naming import how_told, people_of, sender_named
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS, Command
from bot.services.work.work import actor
from bot.storage.officers import officers
from bot.storage.registry import areas

TO_MINE = (*TO_REPORTS, *TO_MENU)


async def show(chat: Chat, report_id: str, above: tuple[Text, ...] = ()) -> None:
    """Everything he may know of the report; the log keeps that he looked."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    flow = chat.work.house.flows.get(report.kind)
    lines = (
        *above,
        *await _headline(chat, report),
        *(_answers(flow, report, chat.scene.today) if flow else ()),
        *declared_lines(chat.work, report.change),
        *await added_lines(chat.work, report, private=True),
        Text("report-state", parts={"status": await status_of(chat.work, report)}),
        *((await as_it_stands(chat.work, report),) if STATES[report.status].verdict else ()),
    )
    chat.tell(*lines, options=await _verbs(chat, report))
    detail: dict[str, str | int | None] = {"number": report.number}
    chat.work.note(actor(chat.officer), "report.viewed", f"report:{report.id}", report.area, detail)


async def _headline(chat: Chat, report: Report) -> tuple[Text, Text]:
    reporter = await officers.by_id(chat.work.transaction, report.reporter_id)
    about = {"number": report.number, "names": _names(chat, report) or "none"}
    name = sender_named(reporter, "-")
    sent = {"day": _sent_on(chat, report), "name": name, "how": how_told(report)}
    return Text("report-title", about, {"kind": Text(f"kind-{report.kind}")}), Text("report-sent-line", sent)


def _answers(flow: Flow, report: Report, today: date) -> list[Text]:
    answers, steps = answered_steps(flow, report)
    return [
        answer_line(step.text(flow.kind, label=True, answers=answers), step, answers.get(step), today) for step in steps
    ]


def _names(chat: Chat, report: Report) -> str:
    return people_of(report, chat.scene.today)


def _sent_on(chat: Chat, report: Report) -> str:
    return say_date(report.submitted_at.astimezone(chat.work.house.calendar.timezone).date())


async def _verbs(chat: Chat, report: Report) -> tuple[Option, ...]:
    flow = chat.work.house.flows.get(report.kind)
    objects = report.status in PENDING and await why_not(chat.work, chat.officer, report) is None
    withdraws = may_withdraw(chat.officer, report) and await is_withdrawable(chat.work, report)
    verbs = (
        (Command.FIX, "button-fix-it", report.status is Status.RETURNED),
        (Command.OBJECT, "button-object", objects),
        (Command.WITHDRAW, "button-withdraw", withdraws),
        (Command.ASK_BACK, "button-ask-back", _is_askable(report)),
        (Command.ADD, "button-add-later", await takes_additions(chat.work, report)),
        (Command.AGAIN, "button-again", flow is not None and flow.needs_decision),
        (Command.RECEIPT, "button-receipt", True),
    )
    return (*(verb.button(Text(label), report.id) for verb, label, may in verbs if may), *TO_MINE)


def _is_askable(report: Report) -> bool:
    """Whether somebody decided it, so that only he can take that back; pressed, it says what is still possible."""
    return not report.practice and report.status in (Status.APPLIED, Status.REJECTED)


async def ask_to_withdraw(chat: Chat, report_id: str) -> None:
    """*Tarik kembali*: asked once, since it cannot be undone."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    if not may_withdraw(chat.officer, report):
        instead = Command.REPORT.button(Text("button-see-report"), report.id)
        chat.tell(Text("withdraw-dictated", {"number": report.number}), options=(instead, *TO_MINE))
    elif not await is_withdrawable(chat.work, report):
        chat.tell(too_late(chat.work, report), options=TO_MINE)
    else:
        about = {"number": report.number, "names": _names(chat, report) or "none"}
        yes = Command.WITHDRAW_NOW.button(Text("button-withdraw-now"), report.id)
        no = Command.REPORT.button(Text("button-keep-it"), report.id)
        later = await built_on_it(chat.work, report)
        warning = (Text("withdraw-later", {"reports": ", ".join(later)}),) if later else ()
        asked = Text("withdraw-ask", about, {"kind": Text(f"kind-{report.kind}")})
        chat.tell(asked, *warning, options=(yes, no))


async def withdraw_it(chat: Chat, report_id: str) -> None:
    """Withdraws it; a fix of it that was under way ends too."""
    said = await withdraw(chat.work, chat.officer, ReportId(report_id))
    chat.has_decided = True
    if chat.session.context.fixes == report_id:
        chat.keep(Session())
    chat.tell(said, options=TO_MINE)


async def begin_adding(chat: Chat, argument: str) -> None:
    """*Tambah foto/keterangan*: asks for it; a half-filled report comes first. `<report>:said` adds what he wrote."""
    report_id, _, how = argument.partition(":")
    report = await own_report(chat, report_id)
    if report is None:
        return
    said = asked_of_his.take_what_was_said(chat, report.id) if how == asked_of_his.SAID else None
    if said is not None and said.voice:
        await add_spoken(chat, report.id, said.voice)
    elif said is not None:
        tell_added(chat, report.id, await add(chat.work, chat.officer, report.id, Added(said.words)))
    elif not await takes_additions(chat.work, report):
        chat.tell(add_too_late(chat.work, report), options=TO_MINE)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        session = Session(id=chat.work.house.new_id(), flow=ADDITION.kind, context=Context(adds_to=report.id))
        turn = ask(ADDITION, session, chat.scene, above=(Text("add-to", {"number": report.number}),))
        chat.keep(turn.session)
        chat.ask(turn.says)


async def begin_again(chat: Chat, report_id: str) -> None:
    """*Lapor lagi seperti ini*: a new report with the same answers but those that belong to one person or paper."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    flow = chat.work.house.flows.get(report.kind)
    if flow is None or not flow.needs_decision:
        await menu.show(chat, above=(Text("stale-button"),))
        return
    _, steps = answered_steps(flow, report)
    told = session_of(flow, report).answers
    kept = {step.id: told[step.id] for step in steps if not step.field.personal and step.id in told}
    above = Text("again-begins", {"number": report.number}, {"kind": Text(f"kind-{report.kind}")})
    await fill.open_report(chat, report.kind, kept, (above,))


async def receipt(chat: Chat, report_id: str) -> None:
    """*Tanda terima*: one message to forward to the family; no number of a person, no mother, no illness."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    code = ancestor(report.area, Level.VILLAGE)
    village = (await areas.get_areas(chat.work.transaction, [code])).get(code)
    about = {
        "number": report.number,
        "names": _names(chat, report) or "none",
        "day": _sent_on(chat, report),
        "rt": short_name(report.area),
        "village": village.name if village else code,
        "district": village.district_name if village else "",
        "aid": asks_for_aid(chat.work.house.flows.get(report.kind)),
    }
    parts = {"kind": Text(f"kind-{report.kind}"), "status": await status_of(chat.work, report)}
    chat.tell(Text("receipt-to-forward", about, parts), *temporary_numbers(report))
