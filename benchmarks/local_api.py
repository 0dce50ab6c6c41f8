"""A Bot API that says yes to everything, and the webhook's other end; by hand, so that neither is what is measured.

aiohttp on this side would cost more than the bots: its client and server together about a millisecond a message.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs

import orjson

from benchmarks.conversation import Keyboard
from tests.journeys.process import free_port

CONNECTIONS = 100
"""The most that Telegram opens to a webhook (setWebhook, max_connections)."""
_ME = {"id": 1, "is_bot": True, "first_name": "lapor", "username": "lapor_bot"}
ANSWER_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "


@dataclass(slots=True)
class Chat:
    """What was last written to a chat; `written` is set with each message."""

    written: asyncio.Event = field(default_factory=asyncio.Event)
    text: str = ""
    keyboard: Keyboard = ()


@dataclass(slots=True)
class Api:
    """What was asked of it."""

    chats: dict[int, Chat] = field(default_factory=lambda: defaultdict(Chat))
    sent: int = 0
    presses_ended: int = 0

    def answer(self, method: str, kind: bytes, body: bytes) -> Any:
        """The result of any method."""
        match method:
            case "getme":
                return _ME
            case "sendmessage":
                return self._sent(_read(kind, body))
            case "answercallbackquery":
                self.presses_ended += 1
            case _:
                pass
        return True

    def _sent(self, said: dict[str, Any]) -> dict[str, Any]:
        chat_id, markup = int(said["chat_id"]), said.get("reply_markup") or {}
        chat = self.chats[chat_id]
        chat.text = said["text"]
        chat.keyboard = (orjson.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", ())
        chat.written.set()
        self.sent += 1
        return {"message_id": self.sent, "date": 1, "chat": {"id": chat_id, "type": "private"}, "text": "x"}


def _read(kind: bytes, body: bytes) -> dict[str, Any]:
    if b"json" in kind:
        read: dict[str, Any] = orjson.loads(body)
        return read
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


class Messages(asyncio.Protocol):
    """HTTP/1.1 with Content-Length, one message after the other."""

    def __init__(self) -> None:
        self._came = b""
        self.transport: asyncio.WriteTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.WriteTransport, transport)  # uvloop's is none by its type

    def data_received(self, data: bytes) -> None:
        self._came += data
        while b"\r\n\r\n" in self._came:
            head, _, rest = self._came.partition(b"\r\n\r\n")
            first, *lines = head.split(b"\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
            length = int(headers.get(b"content-length", 0))
            if len(rest) < length:
                return
            self._came = rest[length:]
            self.came(first, headers, rest[:length])

    def came(self, first: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        """A whole message."""
        raise NotImplementedError


class _Served(Messages):
    """One connection to the Bot API."""

    def __init__(self, api: Api) -> None:
        super().__init__()
        self._api = api

    def came(self, first: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        method = first.split(b" ")[1].rpartition(b"/")[2].decode().lower()
        result = self._api.answer(method, headers.get(b"content-type", b""), body)
        answer = orjson.dumps({"ok": True, "result": result})
        self.transport.write(ANSWER_HEAD + str(len(answer)).encode() + b"\r\n\r\n" + answer)


class _Line(Messages):
    """One connection to a webhook."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[asyncio.Future[tuple[int, bytes]]] = deque()

    async def post(self, request: bytes) -> tuple[int, bytes]:
        """Status and body of the answer."""
        answered: asyncio.Future[tuple[int, bytes]] = asyncio.get_running_loop().create_future()
        self._waiting.append(answered)
        self.transport.write(request)
        return await answered

    def came(self, first: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        self._waiting.popleft().set_result((int(first.split(b" ")[1]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        for answered in self._waiting:
            answered.set_exception(ConnectionError("the bot hung up"))


class Lines:
    """Connections to a bot, as many as a platform opens."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: asyncio.Queue[_Line] = asyncio.Queue()
        self._opened = 0

    async def post(self, head: bytes, body: bytes) -> tuple[int, bytes]:
        """Status and body of the answer; `head` ends where the length follows. Raises OSError where nobody listens."""
        line = await self._line()
        answered = await line.post(head + str(len(body)).encode() + b"\r\n\r\n" + body)
        self._free.put_nowait(line)
        return answered

    async def _line(self) -> _Line:
        if self._free.empty() and self._opened < CONNECTIONS:
            self._opened += 1
            try:
                return (await asyncio.get_running_loop().create_connection(_Line, "127.0.0.1", self._port))[1]
            except OSError:
                self._opened -= 1
                raise
        return await self._free.get()

    def close(self) -> None:
        """Hangs up."""
        while not self._free.empty():
            self._free.get_nowait().transport.close()


class Webhook:
    """Delivers updates to a bot, over as many connections as Telegram would have."""

    def __init__(self, api: Api, port: int, secret: str) -> None:
        self._api, self._lines = api, Lines(port)
        self._head = (
            "POST /telegram/webhook HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()

    async def deliver(self, update: dict[str, Any]) -> int:
        """The status of the answer; raises OSError where nobody listens."""
        status, answer = await self._lines.post(self._head, orjson.dumps(update))
        if b"answerCallbackQuery" in answer:
            self._api.presses_ended += 1
        return status

    def close(self) -> None:
        """Hangs up."""
        self._lines.close()


@asynccontextmanager
async def local_api() -> AsyncIterator[tuple[Api, str]]:
    """The Bot API on a free port, and its address."""
    api, port = Api(), free_port()
    server = await asyncio.get_running_loop().create_server(lambda: _Served(api), "127.0.0.1", port)
    try:
        yield api, f"http://127.0.0.1:{port}"
    finally:
        server.close()
