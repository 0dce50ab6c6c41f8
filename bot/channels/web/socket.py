"""One browser's open line to one chat: what it says is heard in order, what is new is sent in order."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress

import structlog
from aiohttp import WSCloseCode, WSMsgType, web
from orjson import JSONDecodeError, dumps, loads

from bot.channels.web.hub import Watch
from bot.channels.web.keeper import Keeper
from bot.channels.web.links import Link
from bot.channels.web.listen import MOST_SEQ, Listener, Refused
from bot.channels.web.messages import show
from bot.channels.web.parse import CHANNEL
from bot.channels.web.send import WebChannel
from bot.storage.engine.database import StorageUnavailable

CLOSED_FOR_BAD_LINK = 4401
HELLO_WITHIN = 15
"""Seconds."""

log = structlog.get_logger(__name__)


class Socket:
    """Lives as long as the connection."""

    def __init__(
        self, line: web.WebSocketResponse, link: Link, keeper: Keeper, channel: WebChannel, listener: Listener
    ) -> None:
        self._line = line
        self._link = link
        self._keeper = keeper
        self._channel = channel
        self._listener = listener
        self._look = listener.look(link)
        self._sent = 0

    async def serve(self, after: int, edition: str) -> None:
        """`after` is the last message the browser has, `edition` the chat's edition it knew then."""
        chat = self._link.chat
        with self._channel.hub.watch(chat) as watch:
            # An edit between this line and the first reading is sent twice at most: the browser merges by number.
            self._sent = after if edition == self._channel.hub.edition(chat) else 0
            if after and not self._sent:
                await self._send(type="again")
            watch.news.set()
            teller = asyncio.create_task(self._tell(watch))
            try:
                with suppress(ConnectionError):
                    await self._listen()
            finally:
                teller.cancel()
                with suppress(asyncio.CancelledError):
                    await teller

    async def _tell(self, watch: Watch) -> None:
        try:
            while True:
                await watch.news.wait()
                await self._tell_news(watch)
        except ConnectionError:
            pass
        except Exception:
            # The browser connects again and asks for what it lacks.
            log.exception("not_told", channel=CHANNEL)
            await self._line.close(code=WSCloseCode.INTERNAL_ERROR)

    async def _tell_news(self, watch: Watch) -> None:
        edition = self._channel.hub.edition(self._link.chat)
        edited, again = watch.take()
        if again:
            self._sent = 0
            await self._send(type="again")
        for seq in edited:
            await self._send_edited(seq)
        await self._send_new()
        await self._send(type="ready", edition=edition)

    async def _send_edited(self, seq: int) -> None:
        message = await self._channel.mail.one(self._link.chat, seq) if seq <= self._sent else None
        if message is not None:
            await self._send(type="messages", messages=[show(seq, message, self._link.address, self._look)])

    async def _send_new(self) -> None:
        while found := await self._channel.mail.after(self._link.chat, self._sent):
            shown = [show(seq, message, self._link.address, self._look) for seq, message in found]
            await self._send(type="messages", messages=shown)
            self._sent = found[-1][0]

    async def _listen(self) -> None:
        async for frame in self._line:
            heard = read_frame(frame.data) if frame.type == WSMsgType.TEXT else {}
            if heard.get("type") == "ping":
                await self._send(type="pong")
            elif not await self._may_go_on():
                await self._line.close(code=CLOSED_FOR_BAD_LINK)
            else:
                await self._hear(heard)

    async def _may_go_on(self) -> bool:
        """A line stays open for days; a duty may end meanwhile."""
        try:
            return await self._keeper.may_open(self._link)
        except StorageUnavailable:
            return True  # what he says is not committed either

    async def _hear(self, heard: Mapping[str, object]) -> None:
        said_id = heard.get("id")
        try:
            notice = await self._listener.hear(self._link, heard)
        except Refused:
            await self._send(type="refused", id=said_id)
        except Exception:
            # Whatever it was, it isn't committed: the browser keeps it and says it again.
            log.exception("not_accepted", channel=CHANNEL)
            await self._send(type="failed", id=said_id)
        else:
            if notice:
                await self._send(type="notice", press=said_id, text=notice)
            await self._send(type="ack", id=said_id)

    async def _send(self, **message: object) -> None:
        await self._line.send_str(dumps(message).decode())


async def greet(line: web.WebSocketResponse, keeper: Keeper, channel: WebChannel, listener: Listener) -> None:
    """A connection says hello with its link first, so that no link stands in an address; then it is served."""
    try:
        hello = read_frame(await line.receive_str(timeout=HELLO_WITHIN))
    except (TypeError, TimeoutError):
        await line.close()
        return
    try:
        link = await keeper.open(str(hello.get("token", "")))
    except StorageUnavailable:
        await line.close(code=WSCloseCode.TRY_AGAIN_LATER)
        return
    if link is None:
        await line.close(code=CLOSED_FOR_BAD_LINK)
        return
    if fresh := keeper.renew(link):
        await line.send_str(dumps({"type": "renewed", "token": fresh}).decode())
    try:
        if await keeper.is_new(link):
            await listener.hear_arrival(link)
    except Exception:
        # It isn't committed: the browser connects again.
        log.exception("not_accepted", channel=CHANNEL)
        await line.close(code=WSCloseCode.TRY_AGAIN_LATER)
        return
    after = hello.get("after")
    await Socket(line, link, keeper, channel, listener).serve(
        after if isinstance(after, int) and 0 < after <= MOST_SEQ else 0, str(hello.get("edition"))
    )


def read_frame(text: str) -> dict[str, object]:
    """The JSON object in it; empty if there is none."""
    try:
        frame = loads(text)
    except JSONDecodeError:
        return {}
    return frame if isinstance(frame, dict) else {}
