"""`/mading`: what hangs on the notice board, case by case, and the way to write down an objection (*sanggah*)."""

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within, level_of, short_name
from bot.domain.days.dates import say_date
from bot.domain.report.on_board import Line
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status, may_decide
from bot.domain.report.word import Word
from bot.services.board.hanging import hanging, of_report
from bot.services.board.print_sheets import ask_for_sheet
from bot.services.chat import board_questions
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.review.objecting import board_word, may_object, too_late
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports

SHOWN = 7
"""A page, each with its button."""
LABEL = 28
_DIGITS = 5
"""No revision has as many."""


def area_of(chat: Chat) -> AreaCode:
    """Whose board he reads: that of his village, or those of his area."""
    is_one = level_of(chat.officer.area) >= Level.VILLAGE
    return ancestor(chat.officer.area, Level.VILLAGE) if is_one else chat.officer.area


async def show(chat: Chat, argument: str = "") -> None:
    """`board`, `board:<page>`."""
    found = await hanging(chat.work, area_of(chat))
    if not found:
        how = "off" if not chat.work.house.profile.board.is_used else "on"
        chat.tell(Text("board-empty", {"how": how}), options=TO_MENU)
        return
    pages = -(-len(found) // SHOWN)
    page = min(page_of(argument), pages)
    first = (page - 1) * SHOWN
    numbered = list(enumerate(found[first : first + SHOWN], start=first + 1))
    title = Text("board-title", {"count": len(found), "page": page, "pages": pages})
    lines = [await _line(chat, number, each) for number, each in numbered]
    options = (_button(number, each) for number, each in numbered)
    printing = (Command.BOARD_PRINT.button(Text("button-board-print")),) if _prints(chat) else ()
    chat.tell(title, *lines, options=(*options, *turn(Command.BOARD, page, pages), *printing, *TO_MENU))


def _prints(chat: Chat) -> bool:
    """Who decides for one village prints its list."""
    return level_of(chat.officer.area) == Level.VILLAGE and may_decide(chat.officer, chat.officer.area)


async def print_list(chat: Chat, argument: str = "") -> None:
    """`board-print`: the list as it is now, to be hung up."""
    if not _prints(chat):
        chat.tell(Text("board-not-here"), options=_away())
        return
    count = await ask_for_sheet(chat.work, chat.officer, area_of(chat))
    if count:
        chat.tell(Text("board-prints", {"count": count}), options=_away())
    else:
        await show(chat)


def _button(number: int, line: Line) -> Option:
    """Several of one report lead to it, each by a button of its own: no platform takes two that are the same."""
    return Command.BOARD_CASE.button(f"{number}. {line.name}"[:LABEL], line.report, line.revision, number)


async def _line(chat: Chat, number: int, line: Line) -> Text:
    rt = await place_of(chat.work, line.rt, chat.officer.area)
    return Text("board-line", {**_about(line), "number": number, "rt": rt})


def _about(line: Line) -> dict[str, Arg]:
    about: dict[str, Arg] = {"name": line.name, "rt": short_name(line.rt), "result": line.result.value}
    return about | {"until": say_date(line.until), "programmes": ", ".join(line.programmes) or "none"}


async def show_case(chat: Chat, argument: str) -> None:
    """`board-case:<report>:<revision>:<place>`: that one, with the way to object."""
    found = await _found(chat, argument)
    if found is None:
        return
    report, word = found
    lines = [Text("board-case", _about(each)) for each in await of_report(chat.work, report, word)]
    if not _hangs(chat, report, word):
        chat.tell(*lines, too_late(report, word), options=_away())
        return
    object_now = Command.BOARD_OBJECT.button(Text("button-board-object"), report.id, report.revision, size=Size.MAIN)
    may = (object_now,) if may_object(chat.officer, word) and not chat.practises else ()
    chat.tell(*lines, Text("board-how"), options=(*may, *_away()))


async def begin_objection(chat: Chat, argument: str) -> None:
    """`board-object:<report>:<revision>` asks who objects."""
    found = await _found(chat, argument)
    if found is None:
        return
    report, word = found
    if chat.practises:
        chat.tell(Text("board-practice"), options=_away())
    elif not may_object(chat.officer, word):
        chat.tell(Text("board-not-here"), options=_away())
    elif not _hangs(chat, report, word):
        chat.tell(too_late(report, word), options=_away())
    else:
        board_questions.begin(chat, report)


def _hangs(chat: Chat, report: Report, word: Word) -> bool:
    is_open = word.is_open and report.status is Status.APPROVED and report.revision == word.revision
    return is_open and word.until is not None and word.until > chat.work.now


async def _found(chat: Chat, argument: str) -> tuple[Report, Word] | None:
    """None where it never hung on a board that he reads, which he is told."""
    which, revision, *_ = (*argument.split(":"), "")
    is_number = revision.isascii() and revision.isdigit() and len(revision) < _DIGITS
    word = await board_word(chat.work, ReportId(which), int(revision)) if is_number else None
    report = await reports.get(chat.work.transaction, ReportId(which)) if word else None
    if word is None or report is None or not is_within(word.area, area_of(chat)):
        chat.tell(Text("board-not-here"), options=_away())
        return None
    return report, word


def _away() -> tuple[Option, ...]:
    return (Command.BOARD.button(Text("button-board")), *TO_MENU)
