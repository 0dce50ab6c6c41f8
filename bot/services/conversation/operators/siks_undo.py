"""*Belum diinput*: ticks of *Input SIKS-NG* taken back, one by one or all of a press."""

from bot.dialogue.prompt import Text
from bot.domain.month.keying import read_edition
from bot.domain.people.people import readable
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import siks_card, siks_desk
from bot.services.conversation.operators.siks_ticks import read_moment, untick
from bot.storage.months import keying


async def undo(chat: Chat, argument: str) -> None:
    """`siks-undo:<entry>`, or `siks-undo:<edition>:<moment>` for all that he ticked by one press then."""
    named, _, moment = argument.partition(":")
    if moment:
        await _undo_press(chat, named, moment)
        return
    kept = await siks_card.kept_of(chat, named)
    if kept is not None:
        await untick(chat, [kept])
        await _show(chat, str(kept.entry), Text("keying-unticked", {"name": readable(kept.row.name)}))


async def _undo_press(chat: Chat, named: str, moment: str) -> None:
    edition, at = read_edition(named), read_moment(moment)
    rows = []
    if edition and at:
        rows = await keying.ticked_at(chat.work.transaction, chat.officer.area, edition, chat.officer.id, at)
    if not rows:
        chat.tell(Text("keying-nothing-to-undo"), options=siks_desk.BACK)
        return
    await untick(chat, rows)
    if len(rows) == 1:
        await _show(chat, str(rows[0].entry), Text("keying-unticked", {"name": readable(rows[0].row.name)}))
    else:
        said = Text("keying-unticked-many", {"count": len(rows)})
        await siks_desk.show_village(chat, rows[0].entry.edition, rows[0].village, (said,))


async def _show(chat: Chat, entry: str, said: Text) -> None:
    kept = await siks_card.kept_of(chat, entry)
    if kept is not None:
        await siks_card.show_one(chat, kept, (said,))
