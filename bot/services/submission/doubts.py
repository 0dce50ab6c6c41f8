"""What an operator should look at in a report that is taken all the same."""

from bot.domain.changes import AddPerson, Change, Doubt
from bot.domain.review import VOID
from bot.services.conversation.chat import Chat
from bot.services.submission.incomplete import find_incomplete
from bot.storage import report_lists

LOOKED_BACK = 30
"""How many of his latest reports are compared with a new one."""


async def find_doubts(chat: Chat, change: Change, fixes: str | None) -> list[Doubt]:
    """What is missing of whom, and what looks told before; the report `fixes`, which it replaces, doesn't count."""
    return [*await find_incomplete(chat, change), *await _told_alike(chat, change, fixes)]


async def _told_alike(chat: Chat, change: Change, fixes: str | None) -> list[Doubt]:
    """Doubts about those whom no id tells apart, babies and the not listed: told before under the same name, or of the
    same mother on the same day. Only a doubt, for there are twins.
    """
    if change.subjects and not any(isinstance(effect, AddPerson) for effect in change.effects):
        return []
    told = await report_lists.of_reporter(chat.work.conn, chat.work.house.vault, chat.officer.id, LOOKED_BACK)
    return [
        Doubt("like-earlier", {"number": earlier.number})
        for earlier in told
        if earlier.id != fixes and earlier.status not in VOID and _alike(earlier.change, change)
    ]


def _alike(one: Change, other: Change) -> bool:
    if one.kind != other.kind or not other.names:
        return False
    mothers = dict(one.facts).get("mother"), dict(other.facts).get("mother")
    same_birth = one.event_date == other.event_date and mothers[0] is not None and mothers[0] == mothers[1]
    return same_birth or [name.casefold() for name in one.names] == [name.casefold() for name in other.names]
