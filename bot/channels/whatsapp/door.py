"""Where Meta's webhook knocks: checked, split, handed over, and answered 200 only when all it caused is committed."""

import asyncio
import hmac
import logging
from collections.abc import Sequence
from hashlib import sha256

import orjson
from aiohttp import web

from bot.channels.whatsapp.traits import TRAITS
from bot.channels.whatsapp.webhook import split
from bot.services.work.channel import Accept, Payload
from bot.services.work.trace import where

WEBHOOK_PATH = "/whatsapp/webhook"
BODY_BYTES = 3 * 1024 * 1024
"""The most that Meta sends: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components"""
_SEVERAL = 2
"""Events of a body; one alone, as nearly all come, needs no task of its own."""
_SIGNATURE, _SCHEME = "X-Hub-Signature-256", "sha256="

_log = logging.getLogger(__name__)


class WebhookDoor:
    """`GET` proves that we know the token of our own choice, `POST` brings what happened."""

    def __init__(self, accept: Accept, number_id: str, app_secret: str, verify_token: str) -> None:
        if not app_secret or not verify_token:
            raise ValueError("a webhook needs [whatsapp] app_secret and verify_token")
        self._accept, self._number_id = accept, number_id
        self._app_secret, self._verify_token = app_secret.encode(), verify_token.encode()

    def routes(self) -> list[web.RouteDef]:
        return [web.get(WEBHOOK_PATH, self.prove), web.post(WEBHOOK_PATH, self.receive)]

    async def prove(self, request: web.Request) -> web.Response:
        """https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests"""
        asked = request.query
        given = asked.get("hub.verify_token", "").encode("utf-8", "surrogateescape")
        if asked.get("hub.mode") != "subscribe" or not hmac.compare_digest(given, self._verify_token):
            return web.Response(status=403)
        return web.Response(text=asked.get("hub.challenge", ""))

    async def receive(self, request: web.Request) -> web.Response:
        """Meta delivers again, for days, whatever is not answered 200."""
        body = await _read(request)
        if body is None:
            return web.Response(status=413)
        if not self._is_signed(request.headers.get(_SIGNATURE, ""), body):
            return web.Response(status=401)
        try:
            told = orjson.loads(body)
        except orjson.JSONDecodeError:
            return web.Response(status=400)
        if not isinstance(told, dict):
            return web.Response(status=400)
        return await self._hand_over(list(split(told, self._number_id)))

    def _is_signed(self, header: str, body: bytes) -> bool:
        """By the app's secret, over the very bytes: JSON written anew would be other bytes."""
        expected = _SCHEME + hmac.new(self._app_secret, body, sha256).hexdigest()
        return hmac.compare_digest(header.encode("utf-8", "surrogateescape"), expected.encode())

    async def _hand_over(self, payloads: Sequence[Payload]) -> web.Response:
        """All at once, in their order. One that is not committed brings back the whole body, of which the others are
        known by their ids then."""
        if len(payloads) < _SEVERAL:
            done = [await self._tried(each) for each in payloads]
        else:
            done = await asyncio.gather(*map(self._tried, payloads))
        failed = list(filter(None, done))
        if failed:
            _log.error("%d of %d were not accepted and will come again: %s", len(failed), len(done), where(failed[0]))
            return web.Response(status=503)
        return web.Response()

    async def _tried(self, payload: Payload) -> Exception | None:
        try:
            await self._accept(TRAITS.name, payload)
        except Exception as error:
            return error
        return None


async def _read(request: web.Request) -> bytes | None:
    """The body as it came; None for one that is longer than any of Meta's."""
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > BODY_BYTES:
            return None
    return bytes(body)
