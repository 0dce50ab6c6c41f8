"""Where Telegram's webhook knocks: checked, handed over, and answered 200 only when all it caused is committed."""

import asyncio
import hmac
import logging
from typing import Any

import orjson
from aiohttp import web
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.backoff import Backoff
from bot.channels.telegram.keyboard import answer
from bot.channels.telegram.traits import TRAITS
from bot.channels.telegram.updates import ALLOWED_UPDATES
from bot.services.work.channel import Accept, AnswerPress
from bot.services.work.trace import where

WEBHOOK_PATH = "/telegram/webhook"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE_BYTES = 1024 * 1024
"""Far above any update; what is larger is not from Telegram."""
WEBHOOK_CONNECTIONS = 100
"""The most that setWebhook takes. Updates that come together are committed together."""

_log = logging.getLogger(__name__)


def webhook_route(accept: Accept, secret: str) -> web.RouteDef:
    """The route for `POST /telegram/webhook`. Telegram delivers again whatever is not answered 200."""
    if not secret:
        raise ValueError("a webhook needs a secret: set [telegram] webhook_secret")
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=401)
        if (request.content_length or 0) > UPDATE_BYTES:
            return web.Response(status=413)
        payload = _json_object(await request.read())
        if payload is None:
            return web.Response(status=400)
        return await _hand_over(accept, payload)

    return web.post(WEBHOOK_PATH, receive)


def _json_object(body: bytes) -> dict[str, Any] | None:
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return payload if isinstance(payload, dict) else None


async def _hand_over(accept: Accept, payload: dict[str, Any]) -> web.Response:
    try:
        press = await accept(TRAITS.name, payload, answers=True)
    except Exception as error:
        _log.error("an update was not accepted, Telegram will deliver it again: %s", where(error))
        return web.Response(status=503)
    return web.Response(status=200) if press is None else _with_answer(press)


def _with_answer(press: AnswerPress) -> web.Response:
    """Telegram takes one method in the body and does not tell what became of it: enough for a button that waits, since
    it comes again if this is lost (https://core.telegram.org/bots/api#making-requests-when-getting-updates)."""
    body = orjson.dumps({"method": "answerCallbackQuery", **answer(press)})
    return web.Response(body=body, content_type="application/json")


async def register_webhook(bot: ExtBot[Any], url: str, secret: str, backoff: Backoff | None = None) -> None:
    """Tells Telegram where to knock (`url` is whole, with the path); tries until it is told. Run it as a task."""
    waiting = backoff or Backoff()
    while True:
        try:
            await bot.set_webhook(
                url, secret_token=secret, allowed_updates=ALLOWED_UPDATES, max_connections=WEBHOOK_CONNECTIONS
            )
        except TelegramError as error:
            _log.warning("the webhook is not set yet: %s", _advice(error))
        else:
            return
        await asyncio.sleep(waiting.after_failure())


def _advice(error: TelegramError) -> str:
    match error:
        case InvalidToken():
            return "the token was refused, check [telegram] token"
        case BadRequest():
            return "the address was refused: [server] public_url must be https on port 443, 80, 88 or 8443"
        case _:
            return type(error).__name__
