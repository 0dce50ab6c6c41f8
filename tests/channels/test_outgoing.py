"""Where the network lets nothing out but a proxy, everything goes through it: both halves of Telegram, the doctor."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from aiohttp import web

from bot.channels.outgoing import proxy_for, say_proxy
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.probe import ask_bot
from bot.channels.telegram.send import build_bot
from bot.channels.whatsapp.graph import Graph
from bot.services.work.channel import AnswerPress
from tests.patience import WITHIN

AWAY = "http://telegram.invalid"
"""A name that no network knows: only the proxy can be asked for it."""
UPDATE = {"update_id": 7, "message": {"from": {"id": 1}}}


class Proxy:
    """Answers in the place of whoever is asked for, and keeps what that was."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.authorized: set[str] = set()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(f"{request.url.host}{request.path}")
        self.authorized.add(request.headers.get("Proxy-Authorization", ""))
        results = {
            "getMe": {"id": 1, "is_bot": True, "first_name": "x", "username": "laporan_bot"},
            "getUpdates": [UPDATE],
        }
        results["getWebhookInfo"] = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        result = results.get(request.path.rpartition("/")[2], True)
        return web.json_response({"ok": True, "result": result})


@pytest.fixture
async def proxy(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Proxy]:
    """Named by the environment, with a password."""
    it, app = Proxy(), web.Application()
    app.router.add_route("*", "/{tail:.*}", it.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setenv("http_proxy", f"http://kantor:rahasia@127.0.0.1:{port}")
    monkeypatch.setenv("https_proxy", f"http://kantor:rahasia@127.0.0.1:{port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    yield it
    await runner.cleanup()


async def test_the_sender_the_poller_and_the_doctor_go_through_the_proxy(proxy: Proxy) -> None:
    bot = build_bot("1:x", AWAY)
    assert (await bot.get_me()).username == "laporan_bot"
    await bot.request.shutdown()
    assert (await ask_bot("1:x", AWAY)).username == "laporan_bot"
    heard = asyncio.Event()

    async def accept(channel: str, payload: Mapping[str, Any], *, answers: bool = False) -> AnswerPress | None:
        heard.set()
        return None

    polling = asyncio.create_task(Poller("1:x", accept, api_base=AWAY).run())
    await asyncio.wait_for(heard.wait(), WITHIN)
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    assert {each.partition("/")[0] for each in proxy.asked} == {"telegram.invalid"}
    assert {each.rpartition("/")[2] for each in proxy.asked} >= {"getMe", "getWebhookInfo", "getUpdates"}
    assert all(each.startswith("Basic ") for each in proxy.authorized)


async def test_so_does_whatsapp(proxy: Proxy) -> None:
    graph = Graph("x", "http://graph.invalid", "v23.0")
    await graph.get("1")
    await graph.close()
    assert proxy.asked == ["graph.invalid/v23.0/1"]


async def test_this_machine_and_what_is_excepted_are_asked_straight(
    proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert proxy_for("https://api.telegram.org") is not None
    for here in ("http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081"):
        assert proxy_for(here) is None
    monkeypatch.setenv("no_proxy", "telegram.org,.example.go.id")
    assert proxy_for("https://api.telegram.org") is None
    assert say_proxy("https://api.telegram.org") == ""


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("http://kantor:rahasia@10.0.0.1:3128", " lewat proxy http://10.0.0.1:3128"),
        ("http://proxy.example.go.id", " lewat proxy http://proxy.example.go.id:80"),
        ("socks5://10.0.0.1:1080", ""),
        ("", ""),
    ],
)
def test_a_proxy_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch, named: str, said: str) -> None:
    for name in ("HTTPS_PROXY", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", named)
    assert say_proxy("https://api.telegram.org") == said
