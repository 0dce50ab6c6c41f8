"""One person's page in private, with what can be done from there; the log keeps who looked."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import Person, PersonId, Resident, readable
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import its_me
from bot.services.conversation.operators.person_page import history_of, lines_of, read_page
from bot.services.conversation.operators.search_desk import LABEL
from bot.services.conversation.paging import page_of, turn
from bot.services.registry.lacking import lacks_of_person
from bot.services.registry.who_looked import looks_at
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor

REPORTS, FAMILY = 2, 4
"""Buttons of each on a page; with the ways on and the menu, eleven at most, or twelve of who is on the list no more."""
TOLD = 6
"""Lines of what was told, at once."""


async def show(chat: Chat, person_id: str) -> None:
    """`person:<id>`."""
    await _show(chat, PersonId(person_id), 1)


async def turn_page(chat: Chat, argument: str) -> None:
    """`kin:<page>:<id>`: the others of his family and of the reports about him."""
    page, _, person_id = argument.partition(":")
    await _show(chat, PersonId(person_id), page_of(page))


async def _show(chat: Chat, person_id: PersonId, page: int) -> None:
    found = await read_page(chat.work, chat.officer, person_id)
    if found is None:
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    person, family, told = found.person, found.family, found.told
    looks = await looks_at(chat.work.transaction, person.id)
    _note(chat, person.id, person.area, "details")
    pages = max(1, -(-len(told) // REPORTS), -(-len(family) // FAMILY))
    page = min(page, pages)
    looked = Text("person-looks", {"times": looks.times, "people": looks.people})
    options = (
        *_opening(chat, found.ending),
        *_reports(chat, told, page),
        *_family(family, page),
        *await _completing(chat, person),
        *(its_me.option(chat, person) if chat.officer.role is not Role.DINSOS else ()),
        Command.ABOUT.button(Text("button-about"), person.id),
    )
    turning = turn(Command.KIN, page, pages, person.id)
    chat.tell(*await lines_of(chat.work, found), looked, options=(*options, *turning, *TO_MENU))
    for each in family:
        _note(chat, each.id, person.area, "family")


async def history(chat: Chat, argument: str) -> None:
    """`told-of:<page>:<id>`: who told what of him, and who decided, to the very first."""
    number, _, person_id = argument.partition(":")
    found = await read_page(chat.work, chat.officer, PersonId(person_id))
    if found is None:
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    person = found.person
    told = await history_of(chat.work, chat.officer, person.id)
    pages = max(1, -(-len(told) // TOLD))
    page = min(page_of(number), pages)
    about: dict[str, Arg] = {"name": readable(person.name), "count": len(told), "page": page, "pages": pages}
    back = Command.PERSON.button(Text("button-back-to-person"), person.id)
    turning = turn(Command.TOLD_OF, page, pages, person.id)
    chat.tell(Text("person-told", about), *told[(page - 1) * TOLD : page * TOLD], options=(*turning, back, *TO_MENU))
    _note(chat, person.id, person.area, "history")


async def print_it(chat: Chat, person_id: str) -> None:
    """`print:<id>`: what the page says as a PDF; made outside of this transaction, noted within it."""
    found = await read_page(chat.work, chat.officer, PersonId(person_id))
    if found is None:
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    order = Prepare(Command.PRINT, chat.officer.id, found.person.id, chat.work.house.new_id())
    chat.work.send(chat.address, order)
    _note(chat, found.person.id, found.person.area, "paper")
    for each in found.family:
        _note(chat, each.id, found.person.area, "paper")
    back = Command.PERSON.button(Text("button-back-to-person"), found.person.id)
    chat.tell(Text("person-printing", {"name": readable(found.person.name)}), options=(back, *TO_MENU))


def _note(chat: Chat, person: PersonId, area: AreaCode, how: str) -> None:
    chat.work.note(actor(chat.officer), "person.viewed", f"person:{person}", area, {"how": how})


def _opening(chat: Chat, report: Report | None) -> tuple[Option, ...]:
    if report is None or not may_decide(chat.officer, report.area):
        return ()
    return (Command.DETAILS.button(Text("button-open-number", {"number": report.number}), report.id),)


def _reports(chat: Chat, told: Sequence[Report], page: int) -> tuple[Option, ...]:
    """Those that are his to open."""
    shown = told[(page - 1) * REPORTS : page * REPORTS]
    his = (each for each in shown if may_decide(chat.officer, each.area))
    return tuple(Command.DETAILS.button(Text("button-open-number", {"number": each.number}), each.id) for each in his)


def _family(family: Sequence[Resident], page: int) -> tuple[Option, ...]:
    shown = family[(page - 1) * FAMILY : page * FAMILY]
    return tuple(Command.PERSON.button(readable(each.name)[:LABEL], each.id) for each in shown)


async def _completing(chat: Chat, person: Person) -> tuple[Option, ...]:
    """*Lengkapi*, where something that the national list asks for is not known of him, and it is his to enter."""
    if chat.officer.role is Role.DINSOS or not await lacks_of_person(chat.work, chat.officer.area, person.id):
        return ()
    return (Command.COMPLETE.button(Text("button-complete"), person.id),)
