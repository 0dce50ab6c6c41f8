"""The kept messages of every chat: each thing said is kept once, each edit told to who is watching."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.channels.web.hub import Hub
from bot.channels.web.messages import Message, Spoken, pack, unpack
from bot.channels.web.parse import CHANNEL
from bot.domain.address import Address
from bot.storage.engine.database import Database
from bot.storage.messages import mailbox
from bot.storage.officers import duties

PAGE = 200
"""Messages read at a time."""
AT_ONCE = 10_000
"""More than can come between a reading and the writing that follows it."""
CHATS_REMEMBERED = 1000


@dataclass(slots=True)
class _Known:
    """Which messages of a chat hold which said ids, up to a sequence number."""

    up_to: int = 0
    seqs: dict[str, int] = field(default_factory=dict)

    def learn(self, messages: list[tuple[int, Message]]) -> None:
        for seq, message in messages:
            if isinstance(message, Spoken):
                self.seqs[message.said_id] = seq
            self.up_to = seq


class Mail:
    """The mailbox as the web channel uses it."""

    async def may_open(self, address: Address) -> bool:
        """Whether whoever speaks from this address has a duty, or is invited to one."""
        now = self._clock()
        async with self._database.read() as transaction:
            return await duties.may_open(transaction, address, now, now.date())

    def __init__(self, database: Database, hub: Hub, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._known: dict[str, _Known] = {}

    async def keep(self, chat: str, message: Message) -> int:
        """Adds a message; gives its sequence number."""
        async with self._database.write() as transaction:
            seq = await mailbox.keep(transaction, Address(CHANNEL, chat), pack(message), self._clock())
        self._hub.arrived(chat)
        return seq

    async def keep_once(self, chat: str, spoken: Spoken) -> int:
        """Adds what was said unless it was added before, by this process or another."""
        known = self._remember(chat)
        while found := await self.after(chat, known.up_to):
            known.learn(found)
        async with self._database.write() as transaction:
            await mailbox.hold(transaction, Address(CHANNEL, chat))
            fresh = await mailbox.after(transaction, Address(CHANNEL, chat), known.up_to, AT_ONCE)
            known.learn([(seq, unpack(body)) for seq, body in fresh])
            if spoken.said_id in known.seqs:
                return known.seqs[spoken.said_id]
            seq = await mailbox.keep(transaction, Address(CHANNEL, chat), pack(spoken), self._clock())
        self._hub.arrived(chat)
        return seq

    async def change(self, chat: str, seq: int, change: Callable[[Message], Message]) -> None:
        """Puts `change(message)` in its place; a message that isn't there, or stays the same, counts as changed."""
        async with self._database.write() as transaction:
            await mailbox.hold(transaction, Address(CHANNEL, chat))
            found = await mailbox.after(transaction, Address(CHANNEL, chat), seq - 1, 1)
            if not found or found[0][0] != seq:
                return
            before = unpack(found[0][1])
            after = change(before)
            if after == before:
                return
            await mailbox.replace(transaction, Address(CHANNEL, chat), seq, pack(after))
        self._hub.edited(chat, seq)

    async def mark_taken(self, chat: str, seq: int) -> None:
        """The commit that holds what was said is done."""
        await self.change(chat, seq, lambda said: replace(said, taken=True) if isinstance(said, Spoken) else said)

    async def after(self, chat: str, seq: int, limit: int = PAGE) -> list[tuple[int, Message]]:
        """At most `limit` messages that follow `seq`, in order."""
        async with self._database.read() as transaction:
            found = await mailbox.after(transaction, Address(CHANNEL, chat), seq, limit)
        return [(number, unpack(body)) for number, body in found]

    async def one(self, chat: str, seq: int) -> Message | None:
        """The message with this number."""
        found = await self.after(chat, seq - 1, 1)
        return found[0][1] if found and found[0][0] == seq else None

    def _remember(self, chat: str) -> _Known:
        known = self._known.pop(chat, None) or _Known()
        self._known[chat] = known
        if len(self._known) > CHATS_REMEMBERED:
            self._known.pop(next(iter(self._known)))
        return known
