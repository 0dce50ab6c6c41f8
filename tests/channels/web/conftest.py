"""A web channel on a real database behind a real server, with scripted services behind it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from bot.channels.http import Server
from bot.channels.web.door import WebDoor
from bot.channels.web.links import Link, sign_link
from bot.channels.web.send import WebChannel
from bot.channels.whatsapp.blocks import Words, blocks
from bot.channels.whatsapp.traits import TRAITS
from bot.dialogue.prompt import Button, Inbound, Pressed, Prompt
from bot.domain.address import Address
from bot.services.work.channel import AnswerPress, Payload, SendPrompt
from bot.services.work.news import News
from bot.services.work.practice_phones import Look, Phone, Practice
from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault
from bot.storage.files.attachment_files import AttachmentFiles
from tests.patience import WITHIN

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
SECRET = b"only for tests"
WORDS = Words("Pilih", "Pilihan", "Yang lain", "Ketik", "Ambil di sini:", (("tekan", "ketik", "pilih"),))
LOOK = Look("WhatsApp", TRAITS, lambda prompt: blocks(prompt, WORDS))
"""What the plan of that channel gives, in words of the tests."""
PRACTICE = Practice(
    (
        Phone("rt-1", "HP Pak Dedi", "Ketua RT 003", "dedi", "Pak Dedi", phone="081200000001", short="RT 003"),
        Phone("rt-2", "HP Bu Nani", "Ketua RT 004", "nani", "Bu Nani", phone="081200000002", short="RT 004", look=LOOK),
        Phone("operator", "HP Bu Yuyun", "Operator desa", "yuyun", "Bu Yuyun", room="grup", short="Operator"),
        Phone("dinsos", "HP Pak Herman", "Dinas Sosial", "herman", "Pak Herman", short="Dinsos"),
    ),
    hint="Ketik lapor di HP Pak Dedi.",
)
QUESTION = Prompt("Siapa yang meninggal?", (Button("Asep (52)", "s:1:asep"), Button("Batal", "s:1:batal")))


class Down(Exception):  # noqa: N818 - what a test makes happen
    """The services can't commit."""


@dataclass
class Services:
    """Stands for everything behind the door: takes each id once, answers each with a question."""

    channel: WebChannel
    failures: int = 0
    taken: dict[str, Inbound] = field(default_factory=dict)

    async def __call__(self, channel: str, payload: Payload, *, answers: bool = False) -> AnswerPress | None:
        if self.failures:
            self.failures -= 1
            raise Down
        inbound = self.channel.parse(payload)
        assert inbound is not None
        if inbound.id in self.taken:
            return None
        self.taken[inbound.id] = inbound
        await self.channel.carry_out(inbound.sender, SendPrompt(QUESTION))
        return AnswerPress(inbound.id, "Dicatat.") if answers and isinstance(inbound.said, Pressed) else None


class Browser:
    """One open line, as the page's script uses it."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self.line = line
        self.messages: dict[int, dict[str, object]] = {}
        self.edition = ""
        self.resent: list[int] = []
        self.notices: list[str] = []

    async def hello(self, token: str, after: int = 0, edition: str = "") -> None:
        await self.line.send_json({"type": "hello", "token": token, "after": after, "edition": edition})
        await self.until("ready")

    async def say(self, text: str, said_id: str = "") -> str:
        """How the server answered: ack, failed or refused."""
        return await self.tell("say", said_id, text=text)

    async def tell(self, kind: str, said_id: str = "", **what: object) -> str:
        said_id = said_id or str(uuid4())
        await self.line.send_json({"type": kind, "id": said_id, **what})
        answer = await self.until("ack", "failed", "refused")
        assert answer["id"] == said_id
        return str(answer["type"])

    async def until(self, *kinds: str) -> dict[str, object]:
        while True:
            frame: dict[str, object] = await self.line.receive_json(timeout=WITHIN)
            self._take(frame)
            if frame["type"] in kinds:
                return frame

    async def until_shown(self, *texts: str) -> None:
        while [message.get("text") for _, message in sorted(self.messages.items())] != list(texts):
            await self.until("ready")

    def _take(self, frame: dict[str, object]) -> None:
        match frame:
            case {"type": "messages", "messages": list(messages)}:
                self.resent += [message["seq"] for message in messages if message["seq"] in self.messages]
                self.messages |= {message["seq"]: message for message in messages}
            case {"type": "ready", "edition": str(edition)}:
                self.edition = edition
            case {"type": "notice", "text": str(text)}:
                self.notices.append(text)
            case _:
                pass


@dataclass
class Site:
    """The served channel, with what a test needs to look at it from outside."""

    channel: WebChannel
    services: Services
    serve: Callable[[int], Server]
    server: Server
    http: aiohttp.ClientSession
    files: AttachmentFiles
    folder: Path
    news: News
    """Of the process that serves."""

    def kept_files(self) -> list[str]:
        return [path.name for path in self.folder.iterdir()] if self.folder.exists() else []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server.port}{path}"

    def token(self, address: str, room: str = "", lasting: timedelta = timedelta(days=1)) -> str:
        return sign_link(SECRET, Link(address, room, NOW + lasting))

    async def restart(self) -> None:
        """On the same port, after `server.stop()`."""
        self.server = self.serve(self.server.port)
        await self.server.start()

    async def open(self, address: str, room: str = "", after: int = 0, edition: str = "") -> Browser:
        browser = Browser(await self.http.ws_connect(self.url("/web/line")))
        await browser.hello(self.token(address, room), after, edition)
        return browser

    async def prompt(self, address: str, text: str) -> None:
        await self.channel.carry_out(Address("web", address), SendPrompt(Prompt(text)))


VAULT = Vault({1: bytes(32)}, bytes(32))


@pytest.fixture
def database_url(fresh_sqlite: str) -> str:
    """SQLite, unless a test file asks for both."""
    return fresh_sqlite


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, VAULT)
    await database.migrate()
    yield database
    await database.dispose()


@pytest.fixture
async def site(database: Database, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Site]:
    """The demo's site, or with the parameter None that of `run`."""
    folder = tmp_path / "attachments"
    files = AttachmentFiles(folder, VAULT)
    news = News(database.bell)
    channel = WebChannel(database, files, lambda: NOW, news)
    services = Services(channel)
    door = WebDoor(channel, services, SECRET, getattr(request, "param", PRACTICE))

    def serve(port: int) -> Server:
        return Server("127.0.0.1", port, routes=door.routes(), check_ready=database.ping, closing=[door.close])

    async with aiohttp.ClientSession() as http:
        site = Site(channel, services, serve, serve(0), http, files, folder, news)
        await site.server.start()
        yield site
    await site.server.stop()
