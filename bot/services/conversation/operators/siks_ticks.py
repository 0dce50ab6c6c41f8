"""Ticking who was keyed in, and taking that back: each with its line in the log."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.dialogue.prompt import Option, Text
from bot.domain.month.keying import Edition
from bot.services.chat.chat import Chat
from bot.services.work.standing_buttons import Command
from bot.services.work.work import actor
from bot.storage.months import keying
from bot.storage.months.keying import Kept

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


async def tick(chat: Chat, rows: Sequence[Kept]) -> int:
    """They are in, of one month; how many were not yet."""
    work, officer = chat.work, chat.officer
    edition, places = rows[0].entry.edition, [each.entry.place for each in rows]
    count = await keying.tick(work.transaction, officer.area, edition, places, officer.id, work.now)
    if count:
        _note(chat, "keying.done", rows)
    return count


async def untick(chat: Chat, rows: Sequence[Kept]) -> int:
    """They are not in after all; how many were."""
    edition, places = rows[0].entry.edition, [each.entry.place for each in rows]
    count = await keying.untick(chat.work.transaction, chat.officer.area, edition, places)
    if count:
        _note(chat, "keying.undone", rows)
    return count


def _note(chat: Chat, action: str, rows: Sequence[Kept]) -> None:
    for each in rows:
        detail: dict[str, str | int | None] = {"entry": str(each.entry), "menu": each.row.menu.value}
        chat.work.note(actor(chat.officer), action, f"person:{each.row.person}", each.village, detail)


def undo_press(chat: Chat, edition: Edition) -> Option:
    """What takes back the ticks of this very press."""
    at = (chat.work.now - _EPOCH) // _MICROSECOND
    return Command.SIKS_UNDO.button(Text("button-siks-undo-last"), edition, at)


def read_moment(text: str) -> datetime | None:
    """Of which press the button speaks."""
    is_number = text.isascii() and text.isdigit() and len(text) <= len("1793100000000000")
    return _EPOCH + int(text) * _MICROSECOND if is_number else None
