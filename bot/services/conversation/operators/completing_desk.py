"""`/lengkapi`: who of an operator's area lacks something that the national list asks for, each with a button."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import short_name
from bot.domain.people.people import PersonId, readable
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.services.chat import completing
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.registry.incomplete_people import incomplete_people
from bot.services.registry.lacking import Lack
from bot.services.registry.outlook import Outlook
from bot.services.words.naming import person_named
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import foreseen, reports

SHOWN = 6
"""With the ways on and the menu, ten buttons."""
TO_NO_NIK = (Command.NO_NIK.button(Text("button-no-nik")),)
LABEL = 24


async def show(chat: Chat, argument: str = "") -> None:
    """`incomplete`, `incomplete:2`: page by page, those who wait longest first."""
    found = await incomplete_people(chat.work, chat.officer.area)
    if not found:
        chat.tell(Text("complete-nobody"), options=(*TO_NO_NIK, *TO_MENU))
        return
    pages = -(-len(found) // SHOWN)
    page = min(page_of(argument), pages)
    first = (page - 1) * SHOWN
    shown = found[first : first + SHOWN]
    lines = [_line(chat, number, lacks) for number, lacks in enumerate(shown, start=first + 1)]
    options = tuple(_button(number, lacks[0].person.id, lacks) for number, lacks in enumerate(shown, start=first + 1))
    title = Text("complete-title", {"count": len(found), "page": page, "pages": pages})
    turning = turn(Command.INCOMPLETE, page, pages)
    chat.tell(title, *lines, Text("complete-choose"), options=(*options, *turning, *TO_NO_NIK, *TO_MENU))


def _line(chat: Chat, number: int, lacks: Sequence[Lack]) -> Text:
    texts, locale, person = chat.work.house.texts, chat.officer.locale, lacks[0].person
    missing = ", ".join(texts.say(locale, Text(f"entry-{lack.field}")) for lack in lacks)
    told = "yes" if lacks[0].told else "no"
    who = {
        "name": person_named(person, chat.work.today),
        "rt": short_name(person.area),
        "missing": missing,
        "told": told,
    }
    return Text("complete-line", {"number": number, **who})


def _button(number: int, who: PersonId, lacks: Sequence[Lack]) -> Option:
    return Command.COMPLETE.button(f"{number}. {readable(lacks[0].person.name)}"[:LABEL], who)


async def begin(chat: Chat, person: str) -> None:
    """Asks for what is not known of this one; without a name it shows them all."""
    if not person:
        await show(chat)
    elif refusal := await completing.begin(chat, await _bringing(chat, PersonId(person)), [PersonId(person)]):
        chat.tell(refusal, options=(Command.INCOMPLETE.button(Text("button-complete-others")), *TO_MENU))


async def _bringing(chat: Chat, person: PersonId) -> Report | None:
    """The report that waits and alone knows him, where this operator decides about it."""
    transaction = chat.work.transaction
    about = await foreseen.about(transaction, Outlook(transaction, chat.work.now).sight, [person])
    told = next((each.report for each in about if each.does is Does.ADDS), None)
    report = await reports.get(transaction, told) if told else None
    return report if report is not None and may_decide(chat.officer, report.area) else None
