"""*Input SIKS-NG* of a desa as a workbook, a sheet for each menu; the log keeps who fetched it."""

import asyncio

from bot.dialogue.prompt import Text
from bot.reports.keying_book import Line, keying_book
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import siks_desk
from bot.services.month.month_rows import FILE_LOCALE
from bot.services.words.month_names import month_name
from bot.services.work.channel import SendFile
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.files import attachments
from bot.storage.months import keying
from bot.storage.officers import officers


async def send(chat: Chat, argument: str) -> None:
    """`siks-file:<edition>:<village>`: as it stands now."""
    named = siks_desk.village_of(chat, argument)
    rows = await keying.of_village(chat.work.transaction, named[1], named[0]) if named else []
    if named is None or not rows:
        await siks_desk.show(chat)
        return
    edition, village = named
    house, zone = chat.work.house, chat.work.house.calendar.timezone
    known = await officers.officers_by_id(chat.work.transaction, {each.done_by for each in rows if each.done_by})
    lines = []
    for each in rows:
        by = known[each.done_by].name if each.done_by in known else ""
        on = each.done_at.astimezone(zone).date() if each.done_at else None
        lines.append(Line(each.row, on, by))
    book = await asyncio.to_thread(
        keying_book, lines, lambda key: house.texts.say(FILE_LOCALE, Text(key)), chat.work.now.astimezone(zone)
    )
    ref, name = house.new_id(), f"siks-ng_{village}_{edition.period}_v{edition.version}.xlsx"
    kept = await asyncio.to_thread(house.attachments.write, ref, book)
    await attachments.announce(chat.work.transaction, ref, chat.work.now, name)
    await attachments.mark_kept(chat.work.transaction, ref, kept.size, kept.sha256)
    caption = house.texts.say(chat.officer.locale, Text("keying-file-caption", {"month": month_name(edition.period)}))
    chat.work.send(chat.address, SendFile(ref, name, caption))
    back = Command.SIKS.button(Text("button-siks-overview"), edition, village)
    chat.tell(Text("keying-file-sent", {"count": len(rows)}), options=(back, *TO_MENU))
    detail: dict[str, str | int | None] = {"file": name, "people": len(rows)}
    chat.work.note(actor(chat.officer), "keying.fetched", f"month:{village}:{edition.period}", village, detail)
