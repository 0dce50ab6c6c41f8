"""Who is on an RT's list no more of late, as its head reads it at the end of *cek warga*."""

from datetime import timedelta

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus
from bot.services.chat.chat import Chat
from bot.storage.registry import read_registry

OF_LATE = timedelta(days=45)
"""Since when: a month's round, and a half."""
MOST = 8


async def gone_of_late(chat: Chat) -> tuple[Text, ...]:
    """Whom others, or he himself, told as dead or gone, each with the day; and what to do where that is wrong."""
    since = chat.scene.today - OF_LATE
    ended = await read_registry.ended(chat.work.transaction, chat.officer.area, (BasicStatus.DEAD, BasicStatus.MOVED))
    late = [each for each in ended if each.ended_on and each.ended_on >= since][:MOST]
    if not late:
        return ()
    lines = (
        Text(
            "check-gone-line",
            {
                "who": describe(each, chat.scene.today),
                "status": each.status.value,
                "day": each.ended.say() if each.ended and not each.ended.is_open else "none",
            },
        )
        for each in late
    )
    return (Text("check-gone-title-line"), *lines, Text("check-gone-wrong"))
