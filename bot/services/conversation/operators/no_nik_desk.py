"""*Tanpa NIK*: whom an operator follows up at Dukcapil, page by page, and the same as a workbook or a letter."""

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, level_of, short_name
from bot.domain.people.people import readable
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.registry.without_nik import WithoutNik, those_without_nik
from bot.services.words.naming import person_named
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.registry import without_nik

SHOWN, LABEL = 6, 24


async def show(chat: Chat, argument: str = "") -> None:
    """`no-nik:2`: with the reason of each; a button opens his page."""
    area = chat.officer.area
    count = await without_nik.count(chat.work.transaction, area)
    if not count:
        chat.tell(Text("without-nik-nobody"), options=TO_MENU)
        return
    pages = -(-count // SHOWN)
    page = min(page_of(argument), pages)
    shown = await those_without_nik(chat.work, area, SHOWN, (page - 1) * SHOWN)
    first = (page - 1) * SHOWN + 1
    lines = [_line(chat, number, each) for number, each in enumerate(shown, start=first)]
    options = (
        Command.PERSON.button(f"{number}. {readable(each.person.name)}"[:LABEL], each.person.id)
        for number, each in enumerate(shown, start=first)
    )
    file = Command.NO_NIK_FILE.button(Text("button-queue-file"))
    title = Text("without-nik-title", {"count": count, "page": page, "pages": pages})
    turning = turn(Command.NO_NIK, page, pages)
    chat.tell(title, *lines, options=(*options, *turning, file, *_letter(area), *TO_MENU))


def _letter(area: AreaCode) -> tuple[Option, ...]:
    """An office writes for its own village."""
    is_village = level_of(area) is Level.VILLAGE
    return (Command.NO_NIK_LETTER.button(Text("button-no-nik-letter")),) if is_village else ()


def _line(chat: Chat, number: int, each: WithoutNik) -> Text:
    about: dict[str, str | int] = {"number": number, "name": person_named(each.person, chat.work.today)}
    about["rt"] = short_name(each.person.area)
    return Text("without-nik-line", about, {"why": Text(f"without-nik-why-{each.why}")})


async def ask_for_file(chat: Chat, argument: str = "") -> None:
    """Made and sent at once; the log keeps that he has it."""
    await _ask_for(chat, Command.NO_NIK_FILE, "no_nik.exported", Text("queue-file-comes"))


async def ask_for_letter(chat: Chat, argument: str = "") -> None:
    """The same as a letter of the village's office, to be signed; who stands above writes none for it."""
    if level_of(chat.officer.area) is not Level.VILLAGE:
        await show(chat)
        return
    await _ask_for(chat, Command.NO_NIK_LETTER, "no_nik.letter", Text("no-nik-letter-comes"))


async def _ask_for(chat: Chat, what: Command, done: str, comes: Text) -> None:
    area = chat.officer.area
    count = await without_nik.count(chat.work.transaction, area)
    if not count:
        chat.tell(Text("without-nik-nobody"), options=TO_MENU)
        return
    chat.work.note(actor(chat.officer), done, f"area:{area}", area, {"count": count})
    chat.tell(comes, options=(Command.NO_NIK.button(Text("button-no-nik")), *TO_MENU))
    chat.work.send(chat.address, Prepare(what, chat.officer.id, "", chat.work.house.new_id()))
