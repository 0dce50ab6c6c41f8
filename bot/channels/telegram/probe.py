"""Asks Telegram about the bot, once, for those who look after the server."""

import asyncio

from telegram import Bot
from telegram.error import InvalidToken

from bot.channels.outgoing import proxy_for
from bot.channels.telegram.check import BotSilent, BotState, TokenRefused
from bot.channels.telegram.failures import why_silent
from bot.channels.telegram.request import AiohttpRequest

SECONDS = 5


async def ask_bot(token: str, api_base: str) -> BotState:
    """The bot's name and webhook; raises `BotSilent` when Telegram does not say, not in time, or what is no answer."""
    request = AiohttpRequest(connect=SECONDS, read=SECONDS, proxy=proxy_for(api_base))
    bot = Bot(token, base_url=f"{api_base.rstrip('/')}/bot", request=request, get_updates_request=request)
    try:
        async with asyncio.timeout(SECONDS):
            me, webhook = await asyncio.gather(bot.get_me(), bot.get_webhook_info())
    except InvalidToken:
        raise TokenRefused from None
    except Exception as error:  # a library that reads what Telegram never said fails in any way
        raise BotSilent(why_silent(error)) from None
    finally:
        await request.shutdown()
    return BotState(me.username or "", webhook.url, webhook.pending_update_count, webhook.last_error_message or "")
