"""*Input SIKS-NG* of a desa as a workbook, a sheet for each menu; the log keeps who fetched it."""

import asyncio

from bot.dialogue.prompt import Text
from bot.reports.keying_book import Line, keying_book
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import siks_desk
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.month.month_rows import FILE_LOCALE
from bot.services.words.month_names import month_name
from bot.services.work.channel import GiveUp, Outcome, SendFile
from bot.services.work.errands import Prepare
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import keying
from bot.storage.officers import officers


async def ask_for_file(chat: Chat, argument: str) -> None:
    """`siks-file:<edition>:<village>`: made outside of this transaction, noted within it."""
    named = siks_desk.village_of(chat, argument)
    rows = await keying.of_village(chat.work.transaction, named[1], named[0]) if named else []
    if named is None or not rows:
        await siks_desk.show(chat)
        return
    edition, village = named
    back = Command.SIKS.button(Text("button-siks-overview"), edition, village)
    chat.tell(Text("keying-file-sent", {"count": len(rows)}), options=(back, *TO_MENU))
    about, ref = f"{edition}:{village}", chat.work.house.new_id()
    chat.work.send(chat.address, Prepare(Command.SIKS_FILE, chat.officer.id, about, ref))
    detail: dict[str, str | int | None] = {"people": len(rows)}
    chat.work.note(actor(chat.officer), "keying.fetched", f"month:{village}:{edition.period}", village, detail)


async def siks_book(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """As it stands when it is made; nothing where another version of the month took its place."""
    house, officer = made_for.house, made_for.officer
    zone, now = house.calendar.timezone, house.clock()
    named = siks_desk.village_within(officer.area, about)
    async with house.db.read() as transaction:
        rows = await keying.of_village(transaction, named[1], named[0]) if named else []
        known = await officers.officers_by_id(transaction, {each.done_by for each in rows if each.done_by})
    if named is None or not rows:
        return GiveUp("not_there_any_more")
    lines = []
    for each in rows:
        by = known[each.done_by].name if each.done_by in known else ""
        on = each.done_at.astimezone(zone).date() if each.done_at else None
        lines.append(Line(each.row, on, by))

    def label(key: str) -> str:
        return house.texts.say(FILE_LOCALE, Text(key))

    book = await asyncio.to_thread(keying_book, lines, label, now.astimezone(zone))
    edition, village = named
    name = f"siks-ng_{village}_{edition.period}_v{edition.version}.xlsx"
    caption = house.texts.say(officer.locale, Text("keying-file-caption", {"month": month_name(edition.period)}))
    return await made_for.send_file(ref, book, SendFile(ref, name, caption))
