"""The server says whether it lives and is ready, and stops without cutting anybody off."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from prometheus_client import CollectorRegistry, Counter

from bot.channels.http import BODY_LIMIT, CannotListen, NotReady, Server


class Outage(Exception):  # noqa: N818 - what a test makes happen
    pass


class Database:
    """Answers, or doesn't."""

    answers = True

    async def ping(self) -> None:
        if not self.answers:
            raise Outage


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def read(http: aiohttp.ClientSession, server: Server, path: str) -> tuple[int, str]:
    async with http.get(f"http://127.0.0.1:{server.port}{path}") as answer:
        return answer.status, await answer.text()


async def test_it_is_ready_while_the_database_answers(http: aiohttp.ClientSession) -> None:
    database = Database()
    server = Server("127.0.0.1", 0, routes=[], check_ready=database.ping)
    await server.start()
    assert await read(http, server, "/health/ready") == (200, "ready\n")
    database.answers = False
    assert await read(http, server, "/health/ready") == (503, "the database does not answer\n")
    assert await read(http, server, "/health/live") == (200, "live\n")
    await server.stop()


async def test_what_else_is_wrong_is_told(http: aiohttp.ClientSession) -> None:
    async def check() -> None:
        raise NotReady("telegram refuses the token")

    server = Server("127.0.0.1", 0, routes=[], check_ready=check)
    await server.start()
    assert await read(http, server, "/health/ready") == (503, "telegram refuses the token\n")
    await server.stop()


async def test_metrics_are_prometheus_text(http: aiohttp.ClientSession) -> None:
    registry = CollectorRegistry()
    Counter("laporan", "Reports", registry=registry).inc(3)
    server = Server("127.0.0.1", 0, routes=[], check_ready=Database().ping, registry=registry)
    await server.start()
    assert "laporan_total 3.0" in (await read(http, server, "/metrics"))[1]
    await server.stop()


async def test_a_taken_port_is_told_with_what_to_do() -> None:
    first = Server("127.0.0.1", 0, routes=[], check_ready=Database().ping)
    await first.start()
    second = Server("127.0.0.1", first.port, routes=[], check_ready=Database().ping)
    with pytest.raises(CannotListen, match=r"sudah dipakai program lain; .* \[server\]"):
        await second.start()
    await first.stop()


async def test_a_running_request_ends_before_the_server_stops(http: aiohttp.ClientSession) -> None:
    began, may_end = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        began.set()
        await may_end.wait()
        return web.Response(text="done")

    server = Server("127.0.0.1", 0, routes=[web.get("/slow", slow)], check_ready=Database().ping)
    await server.start()
    running = asyncio.create_task(read(http, server, "/slow"))
    await began.wait()
    stopping = asyncio.create_task(server.stop())
    await asyncio.sleep(0)
    may_end.set()
    assert await running == (200, "done")
    await stopping
    with pytest.raises(aiohttp.ClientConnectorError):
        await read(http, server, "/health/live")


async def test_a_body_over_the_limit_is_refused(http: aiohttp.ClientSession) -> None:
    async def take(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    server = Server("127.0.0.1", 0, routes=[web.post("/take", take)], check_ready=Database().ping)
    await server.start()
    async with http.post(f"http://127.0.0.1:{server.port}/take", data=bytes(BODY_LIMIT + 1)) as answer:
        assert answer.status == 413
    await server.stop()
