"""`/musdes`: deliberations of a village opened, decided in, closed; for those above a village the list of villages."""

from bot.dialogue.prompt import Arg, Size, Text
from bot.domain.deliberation.deliberation import Deliberation, Form, Stage, Verdict
from bot.domain.people.people import readable
from bot.domain.report.review import ReportId, may_decide
from bot.domain.report.word import Asked
from bot.services.chat import musdes_questions
from bot.services.chat.chat import Chat
from bot.services.chat.musdes_case import AGAIN, AGREE, POSTPONE, REFUSE, VOTE, said_line, show_case, show_next
from bot.services.chat.musdes_pages import one_of_his, show_home, show_one
from bot.services.conversation.paging import page_of, turn
from bot.services.deliberation.candidates import Candidate, candidates_of
from bot.services.deliberation.holding import cancel_one, close_one, may_hold, village_of, why_not
from bot.services.deliberation.naming import name_of
from bot.services.deliberation.rule_on import (
    Decided,
    agree_to_all,
    decided_already,
    find,
    no_candidate,
    rule_on,
    take_up_again,
    written,
)
from bot.services.deliberation.village_calendar import VillageHeld, village_calendar
from bot.services.words.month_names import month_name
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.deliberations import deliberations
from bot.storage.reports import reports, words

SHOWN, VILLAGES = 7, 10
"""Of candidates, with the ways on; of villages, a line each."""
LABEL = 28
YES = "yes"
_NAMED = 15
"""So many are named before all are agreed to."""


async def show(chat: Chat, which: str = "") -> None:
    """`musdes`, `musdes:<id>`."""
    village = village_of(chat.officer)
    if which:
        if (held := await one_of_his(chat, which)) is not None:
            await show_one(chat, held)
    elif not await _is_wanted(chat):
        chat.tell(Text("musdes-not-here"), options=TO_MENU)
    elif village is None or not may_decide(chat.officer, village):
        await show_area(chat)
    else:
        await show_home(chat, village)


async def _is_wanted(chat: Chat) -> bool:
    """Whether the profile has anything wait for one, or something waits since it had."""
    if chat.work.house.profile.deliberation.kinds:
        return True
    return bool(await words.open_in(chat.work.transaction, chat.officer.area, Asked.DELIBERATION))


# --- opening, changing, closing ---------------------------------------------------------------------------------------


async def begin(chat: Chat, form: str) -> None:
    """`musdes-open:<form>`."""
    village = village_of(chat.officer)
    rule = chat.work.house.profile.deliberation
    known = form in list(Form) and (rule.statement or form != Form.STATEMENT)
    if village is None or not known or not await _is_wanted(chat):
        await show(chat)
    elif await deliberations.open_in(chat.work.transaction, village) is not None:
        await show_home(chat, village, (Text("musdes-open-already"),))
    else:
        musdes_questions.begin_new(chat, Form(form))


async def change(chat: Chat, argument: str) -> None:
    """`musdes-change:<id>` asks what; behind it `:<what>` the question for it."""
    which, _, what = argument.partition(":")
    held = await _open(chat, which)
    if held is None:
        return
    if what in musdes_questions.CHANGES:
        musdes_questions.begin_change(chat, held, what)
        return
    wanted = [each for each in musdes_questions.CHANGES if held.form is not Form.STATEMENT or each != "attendees"]
    options = (Command.MUSDES_CHANGE.button(Text(f"button-musdes-{each}"), held.id, each) for each in wanted)
    back = Command.MUSDES.button(Text("button-back"), held.id, size=Size.SMALL)
    chat.tell(Text("musdes-change-what", parts={"name": name_of(held)}), options=(*options, back))


async def close(chat: Chat, argument: str) -> None:
    """`musdes-close:<id>` asks first; with `:yes` it is closed."""
    which, _, sure = argument.partition(":")
    held = await _open(chat, which)
    if held is None:
        return
    if sure != YES:
        left = [each for each in await candidates_of(chat.work, held.village, held) if each.ruling is None]
        yes = Command.MUSDES_CLOSE.button(Text("button-musdes-close-sure"), held.id, YES)
        back = Command.MUSDES.button(Text("button-back"), held.id, size=Size.SMALL)
        chat.tell(Text("musdes-close-ask", {"left": len(left)}, {"name": name_of(held)}), options=(yes, back))
    elif refused := await close_one(chat.work, chat.officer, held):
        chat.tell(refused, options=TO_MENU)
    else:
        chat.tell(Text("musdes-closed", parts={"name": name_of(held)}), options=TO_MENU)


async def cancel(chat: Chat, argument: str) -> None:
    """`musdes-cancel:<id>` asks first; with `:yes` it is called off."""
    which, _, sure = argument.partition(":")
    held = await _open(chat, which)
    if held is None:
        return
    if sure != YES:
        yes = Command.MUSDES_CANCEL.button(Text("button-musdes-cancel-sure"), held.id, YES)
        back = Command.MUSDES.button(Text("button-back"), held.id, size=Size.SMALL)
        chat.tell(Text("musdes-cancel-ask", parts={"name": name_of(held)}), options=(yes, back))
    elif refused := await cancel_one(chat.work, chat.officer, held):
        chat.tell(refused, options=TO_MENU)
    else:
        await show_home(chat, held.village, (Text("musdes-cancelled", parts={"name": name_of(held)}),))


async def _open(chat: Chat, which: str, report_id: ReportId | None = None) -> Deliberation | None:
    """The one in which he may decide now; None where he was told why not, and that nothing changed of the report."""
    held = await one_of_his(chat, which)
    if held is None or (held.stage is Stage.OPEN and may_hold(chat.officer, held)):
        return held
    refused = await why_not(chat.work, chat.officer, held.id)
    here = (Command.MUSDES.button(Text("button-musdes")),)
    report = await reports.get(chat.work.transaction, report_id) if report_id else None
    same = (Text("musdes-unchanged", {"number": report.number}),) if report else ()
    chat.tell(refused, *same, options=(*here, *TO_MENU))
    return None


# --- candidates -------------------------------------------------------------------------------------------------------


async def list_all(chat: Chat, argument: str) -> None:
    """`musdes-list:<id>`, `musdes-list:<page>:<id>`: all candidates with what was decided, each with its button."""
    page, _, which = argument.rpartition(":")
    held = await one_of_his(chat, which)
    if held is None:
        return
    found = await candidates_of(chat.work, held.village, held)
    pages = max(1, -(-len(found) // SHOWN))
    number = min(page_of(page), pages)
    shown = found[(number - 1) * SHOWN : number * SHOWN]
    title = Text("musdes-list-title", {"count": len(found), "page": number, "pages": pages}, {"name": name_of(held)})
    options = (Command.MUSDES_CASE.button(_label(each), held.id, each.report.id, "this") for each in shown)
    back = Command.MUSDES.button(Text("button-back"), held.id, size=Size.SMALL)
    ways = turn(Command.MUSDES_LIST, number, pages, held.id)
    chat.tell(title, *(_line(chat, each) for each in shown), options=(*options, *ways, back, *TO_MENU))


def _name(candidate: Candidate) -> str:
    return ", ".join(map(readable, candidate.report.change.names)) or candidate.report.number


def _label(candidate: Candidate) -> str:
    return f"{candidate.number}. {_name(candidate)}"[:LABEL]


def _line(chat: Chat, candidate: Candidate) -> Text:
    named = people_of(candidate.report, chat.work.today) or candidate.report.number
    about: dict[str, Arg] = {"number": candidate.number, "name": named}
    about["verdict"] = candidate.ruling.verdict.value if candidate.ruling else "none"
    return Text("musdes-list-line", about, {"kind": Text(f"kind-{candidate.report.kind}")})


async def show_candidate(chat: Chat, argument: str) -> None:
    """`musdes-case:<id>` the next; `:<report>` the next behind that one; `:<report>:this` that very one."""
    which, report, this = [*argument.split(":"), "", ""][:3]
    held = await one_of_his(chat, which)
    if held is None:
        return
    if not this:
        if held.stage is Stage.OPEN and may_hold(chat.officer, held):
            await show_next(chat, held, after=ReportId(report) if report else None)
        else:
            await show_one(chat, held)
        return
    found = await candidates_of(chat.work, held.village, held)
    candidate = next((each for each in found if each.report.id == report), None)
    if candidate is None:
        await show_one(chat, held, (await no_candidate(chat.work, ReportId(report)),))
    else:
        await show_case(chat, held, candidate, len(found))


async def say(chat: Chat, argument: str) -> None:
    """`musdes-say:<id>:<report>:<verb>`."""
    which, report_id, verb = [*argument.split(":"), "", ""][:3]
    report = ReportId(report_id)
    held = await _open(chat, which, report)
    if held is None:
        return
    candidate = await find(chat.work, held, report)
    if candidate is None:
        await show_next(chat, held, (await no_candidate(chat.work, report),))
    elif verb == AGAIN:
        await _again(chat, held, candidate)
    elif candidate.ruling is not None:
        await show_next(chat, held, (await decided_already(chat.work, held, report),), report)
    elif verb in (REFUSE, POSTPONE):
        verdict = Verdict.REFUSED if verb == REFUSE else Verdict.POSTPONED
        musdes_questions.begin_note(chat, held, candidate.report, verdict)
    elif verb == VOTE and held.form is not Form.STATEMENT:
        musdes_questions.begin_votes(chat, held, candidate.report)
    elif verb == AGREE:
        refused = await rule_on(chat.work, chat.officer, held, report, Decided(Verdict.AGREED))
        said = refused or written(candidate.report, Verdict.AGREED)
        await show_next(chat, held, (said,), report)
    else:
        await show_one(chat, held)


async def _again(chat: Chat, held: Deliberation, candidate: Candidate) -> None:
    refused = await take_up_again(chat.work, chat.officer, held, candidate.report.id)
    found = await candidates_of(chat.work, held.village, held)
    now = next((each for each in found if each.report.id == candidate.report.id), None)
    if now is None or refused:
        await show_one(chat, held, (refused or await no_candidate(chat.work, candidate.report.id),))
    else:
        was = (said_line(candidate.ruling),) if candidate.ruling else ()
        await show_case(chat, held, now, len(found), (Text("musdes-taken-up"), *was))


async def agree_all(chat: Chat, argument: str) -> None:
    """`musdes-all:<id>` lists whom; with `:yes` all that nothing was decided about are agreed to by consensus."""
    which, _, sure = argument.partition(":")
    held = await _open(chat, which)
    if held is None:
        return
    left = [each for each in await candidates_of(chat.work, held.village, held) if each.ruling is None]
    if not left:
        await show_one(chat, held, (Text("musdes-all-decided"),))
    elif sure != YES:
        yes = Command.MUSDES_ALL.button(Text("button-musdes-all-sure", {"count": len(left)}), held.id, YES)
        back = Command.MUSDES.button(Text("button-back"), held.id, size=Size.SMALL)
        more = len(left) - _NAMED
        rest = (Text("musdes-all-more", {"count": more}),) if more > 0 else ()
        lines = (_line(chat, each) for each in left[:_NAMED])
        chat.tell(Text("musdes-all-ask", {"count": len(left)}), *lines, *rest, options=(yes, back))
    else:
        count = await agree_to_all(chat.work, chat.officer, held)
        await show_one(chat, held, (Text("musdes-all-done", {"count": count}),))


# --- who has held one -------------------------------------------------------------------------------------------------


async def show_area(chat: Chat, argument: str = "") -> None:
    """`musdes-area:<page>`: the villages of an area, first those where nobody has met."""
    period, rows = await village_calendar(chat.work, chat.officer.area)
    pages = max(1, -(-len(rows) // VILLAGES))
    page = min(page_of(argument), pages)
    shown = rows[(page - 1) * VILLAGES : page * VILLAGES]
    about: dict[str, Arg] = {"month": month_name(period), "all": len(rows), "held": sum(bool(row.held) for row in rows)}
    options = [Command.MUSDES.button(f"{row.village.name}"[:LABEL], row.held[0].id) for row in shown if row.held][
        :SHOWN
    ]
    lines = [_village_line(row) for row in shown]
    ways = turn(Command.MUSDES_AREA, page, pages)
    board = Command.BOARD.button(Text("button-board"))
    chat.tell(Text("musdes-area-title", about), *lines, options=(*options, *ways, board, *TO_MENU))


def _village_line(row: VillageHeld) -> Text:
    about: dict[str, Arg] = {"name": row.village.name, "district": row.village.district_name or "none"}
    about |= {"waiting": row.waiting, "stage": row.held[0].stage.value if row.held else "none"}
    return Text("musdes-area-line", about, {"held": name_of(row.held[0])} if row.held else {})
