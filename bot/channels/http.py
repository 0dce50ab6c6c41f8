"""The HTTP server: health, metrics, and the routes that the channels bring."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Iterable, Sequence

import structlog
from aiohttp import web
from prometheus_client import REGISTRY, CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.domain.why_not import why_not

BODY_LIMIT = 1024 * 1024
"""Bytes of a request's body; a route that takes more reads the stream itself."""
READY_WITHIN = 3
"""Seconds for the readiness check."""
STOP_WITHIN = 20
"""Seconds that running requests are given at the end."""
REFUSED_GOES_ON = 3
"""Seconds that a body which was refused already is still read, so that the sender comes to read why."""

log = structlog.get_logger(__name__)

CheckReady = Callable[[], Awaitable[None]]
Close = Callable[[], Awaitable[None]]


class NotReady(Exception):  # noqa: N818 - told to whoever asks
    """Why the process can do nothing for anybody now."""


class CannotListen(Exception):  # noqa: N818 - told to the operator as it is
    """The address can't be served on; the message says what to change."""


class Server:
    """Serves `routes` on host and port, port 0 being any free one.

    `check_ready` returns when the database commits and raises otherwise, `NotReady` for what else is wrong. `closing`
    is called when the server stops, to end what never ends by itself (WebSockets). No access log is written: addresses
    and links are personal.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        routes: Iterable[web.AbstractRouteDef],
        check_ready: CheckReady,
        closing: Sequence[Close] = (),
        registry: CollectorRegistry = REGISTRY,
    ) -> None:
        self._host = host
        self._port = port
        self._check_ready = check_ready
        self._registry = registry
        app = web.Application(client_max_size=BODY_LIMIT)
        app.add_routes([*self._own_routes(), *routes])
        for close in closing:
            app.on_shutdown.append(_at_shutdown(close))
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=STOP_WITHIN, lingering_time=REFUSED_GOES_ON, handle_signals=False
        )

    @property
    def port(self) -> int:
        """The port served on, once started."""
        return self._port

    async def start(self) -> None:
        """Returns when the port is open; raises `CannotListen`."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise CannotListen(_explain(error, self._host, self._port)) from error
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Takes no more connections, lets running requests end, closes the rest."""
        await self._runner.cleanup()

    def _own_routes(self) -> list[web.RouteDef]:
        return [
            web.get("/health/live", self._live),
            web.get("/health/ready", self._ready),
            web.get("/metrics", self._metrics),
        ]

    async def _live(self, _: web.Request) -> web.Response:
        return web.Response(text="live\n")

    async def _ready(self, _: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(READY_WITHIN):
                await self._check_ready()
        except NotReady as trouble:
            log.warning("not_ready", failure=str(trouble))
            return web.Response(status=503, text=f"{trouble}\n")
        except Exception as error:
            log.warning("not_ready", failure=type(error).__name__)
            return web.Response(status=503, text="the database does not answer\n")
        return web.Response(text="ready\n")

    async def _metrics(self, _: web.Request) -> web.Response:
        return web.Response(body=generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _at_shutdown(close: Close) -> Callable[[web.Application], Awaitable[None]]:
    async def run(_: web.Application) -> None:
        await close()

    return run


def _explain(error: OSError, host: str, port: int) -> str:
    where = f"{host}:{port}"
    change = "di konfigurasi, bagian [server]"
    if error.errno == errno.EADDRINUSE:
        return f"{where} sudah dipakai program lain; hentikan program itu, atau ganti port {change}"
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"pengguna ini tidak boleh memakai {where}; pilih port di atas 1023 {change}"
    return f"{where} tidak bisa dipakai ({why_not(error)}); periksa host dan port {change}"
