"""What an RT head reads right after *kirim*."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.domain.areas import short_name
from bot.domain.people.people import readable, temporary_id
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.practice_answer import answer_practice
from bot.services.registry import residents_to_check
from bot.services.submission.unchanged import is_unchanged
from bot.services.words.month_names import deadline
from bot.services.words.naming import people_of
from bot.services.words.status_words import untied_lines
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS, Command

AFTERWARDS = (*TO_MENU, *TO_REPORTS)


async def give_receipt(chat: Chat, flow: Flow, report: Report, period: Period) -> None:
    """Whom and what, number, until when; of aid asked for, that none is promised. Of practice, that it was none."""
    if report.practice:
        await answer_practice(chat, flow, report)
        return
    until = deadline(chat.work.house.calendar, period, chat.work.now)
    key = "receipt" if flow.needs_decision else "receipt-nil"
    if flow.needs_decision:
        to_do = Command.RECEIPT.button(Text("button-receipt"), report.id)
    else:
        to_do = Command.WITHDRAW.button(Text("button-withdraw"), report.id)
    on = (_another(report),) if report.dictated else await _go_on(chat, period)
    options = (*on, *AFTERWARDS, to_do)
    what = {"kind": Text(f"kind-{report.kind}")}
    names = people_of(report, chat.scene.today) or "none"
    received = Text(key, {"number": report.number, "names": names, "aid": asks_for_aid(flow), **until}, what)
    written = (Text("receipt-dictated", {"rt": short_name(report.area)}),) if _is_to_decide(report) else ()
    said = (received, *written, *untied_lines(report), *temporary_numbers(report))
    if is_unchanged(report):
        said = (*said, Text("receipt-unchanged"))
        options = (Command.ADD.button(Text("button-add-later"), report.id), *options)
    chat.tell(*said, options=options, about=(report.id,) if flow.needs_decision else ())


def asks_for_aid(flow: Flow | None) -> str:
    """`yes` where a receipt must say that it promises no aid; so too where nobody knows the kind any more."""
    return "no" if flow is not None and flow.traits is not None and not flow.traits.asks_for_aid else "yes"


def _is_to_decide(report: Report) -> bool:
    return report.dictated and report.status is not Status.RECORDED


def _another(report: Report) -> Option:
    """*Catat lagi*, for the same RT."""
    return Command.INPUT.button(Text("button-input-again", {"rt": short_name(report.area)}), report.area)


def temporary_numbers(report: Report) -> tuple[Text, ...]:
    """What those who came without a NIK are called until they have one."""
    added = report.change.added
    return tuple(
        Text("receipt-temporary", {"name": readable(person.name), "id": temporary_id(person.id)})
        for person in added
        if not person.nik
    )


async def _go_on(chat: Chat, period: Period) -> tuple[Option, ...]:
    """*Lanjut cek warga*, where he is in the middle of it."""
    work = chat.work
    if chat.practises:
        return ()
    count = await residents_to_check.left_when_begun(work.transaction, work.house, chat.officer.area, period, work.now)
    return (Command.CHECK.button(Text("button-check-on", {"count": count})),) if count else ()
