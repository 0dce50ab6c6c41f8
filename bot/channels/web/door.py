"""The web channel's routes: pages, the open line, photos in, photos and files out."""

import asyncio

import structlog
from aiohttp import WSCloseCode, web

from bot.channels.web.keeper import Keeper
from bot.channels.web.links import Link
from bot.channels.web.listen import Listener, Refused, read_id
from bot.channels.web.messages import Handed, Spoken
from bot.channels.web.pages import chat_page, file_response, practice_page, refused_page, static_file
from bot.channels.web.parse import CHANNEL
from bot.channels.web.photos import TooLarge, image_type, read_upload
from bot.channels.web.send import WebChannel
from bot.channels.web.socket import greet
from bot.services.work.channel import Accept
from bot.services.work.practice_phones import Practice
from bot.storage.engine.database import StorageUnavailable

LARGEST_FRAME = 256 * 1024

log = structlog.get_logger(__name__)


class WebDoor:
    """Answers browsers. `practice` is given in the demo alone: without it there is no page but a personal chat's."""

    def __init__(self, channel: WebChannel, accept: Accept, secret: bytes, practice: Practice | None = None) -> None:
        self._channel = channel
        self._secret = secret
        self._keeper = Keeper(channel, secret, asks_duty=practice is None)
        self._practice = practice
        self._listener = Listener(channel, accept, practice or Practice(()))
        self._lines: set[web.WebSocketResponse] = set()

    def routes(self) -> list[web.RouteDef]:
        """For `bot.channels.http.Server`."""
        routes = [
            web.get("/chat/{token}", self._chat),
            web.get("/web/line", self._line),
            web.post("/web/photo", self._photo),
            web.get("/web/file/{token}/{seq:[0-9]{1,9}}", self._file),
            web.get("/web/page/{name}", self._static),
        ]
        return [*routes, web.get("/", self._home)] if self._practice else routes

    async def close(self) -> None:
        """Ends the open lines; the browsers come back by themselves."""
        await asyncio.gather(*(line.close(code=WSCloseCode.GOING_AWAY) for line in self._lines))

    async def _read(self, token: str) -> Link | None:
        try:
            return await self._keeper.open(token)
        except StorageUnavailable:
            raise web.HTTPServiceUnavailable(text="Belum dapat dibuka. Coba lagi sebentar.\n") from None

    async def _home(self, request: web.Request) -> web.Response:
        assert self._practice is not None  # noqa: S101 - the route is there with it alone
        return practice_page(self._practice, self._secret, self._channel.clock(), request.host)

    async def _chat(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        link = await self._read(token)
        return chat_page(token, link, request.host) if link else refused_page(request.host)

    async def _static(self, request: web.Request) -> web.Response:
        return static_file(request.match_info["name"])

    async def _line(self, request: web.Request) -> web.WebSocketResponse:
        line = web.WebSocketResponse(heartbeat=25, max_msg_size=LARGEST_FRAME)
        await line.prepare(request)
        self._lines.add(line)
        try:
            await greet(line, self._keeper, self._channel, self._listener)
        finally:
            self._lines.discard(line)
        return line

    async def _photo(self, request: web.Request) -> web.Response:
        """200 is the acknowledgement; the words of a refusal are for the person."""
        link = await self._read(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if link is None:
            return web.Response(status=401, text="Tautan sudah tidak berlaku. Mintalah tautan baru.")
        try:
            said_id, content = read_id(request.headers.get("X-Message-Id")), await read_upload(request)
        except TooLarge:
            return web.Response(status=413, text="Foto terlalu besar. Paling besar 10 MB.")
        except Refused:
            return web.Response(status=400, text="Foto tidak dapat dibaca.")
        if not image_type(content):
            return web.Response(status=415, text="Berkas ini bukan foto. Kirim foto JPG, PNG, atau WebP.")
        return await self._take_photo(link, said_id, content)

    async def _take_photo(self, link: Link, said_id: str, content: bytes) -> web.Response:
        try:
            ref = await self._channel.uploads.keep(link.address, said_id, content)
            await self._listener.hear_photo(link, said_id, ref, len(content))
        except Exception:
            # Whatever it was, it isn't committed: the browser keeps the photo and sends it again.
            log.exception("not_accepted", channel=CHANNEL)
            return web.Response(status=503, text="Belum dapat disimpan.", headers={"Retry-After": "2"})
        return web.Response(text="ok")

    async def _file(self, request: web.Request) -> web.Response:
        """Only what hangs on a message of the chat that the link opens."""
        link = await self._read(request.match_info["token"])
        if link is None:
            return refused_page(request.host)
        message = await self._channel.mail.one(link.chat, int(request.match_info["seq"]))
        match message:
            case Handed(attachment=ref, filename=filename, picture=is_picture):
                return await self._send_file(ref, "" if is_picture else filename)
            case Spoken(photo=ref) if ref:
                return await self._send_file(ref, "")
        raise web.HTTPNotFound(text="Berkas ini sudah tidak ada.\n")

    async def _send_file(self, ref: str, filename: str) -> web.Response:
        content = await self._channel.uploads.read(ref)
        if content is None:
            raise web.HTTPNotFound(text="Berkas ini sudah tidak ada.\n")
        kind = "application/octet-stream" if filename else image_type(content)
        return file_response(content, kind, filename)
