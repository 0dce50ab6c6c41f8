"""Brings updates to the bot as Telegram does: in order for each chat, the same one again until it is taken."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from tests.patience import WITHIN

Update = dict[str, Any]
Answered = Callable[[dict[str, Any]], Awaitable[None]]
"""Is given the method that the webhook's answer asks for."""


class Delivery:
    """The updates that the bot has not confirmed yet, by webhook or by polling, never both."""

    def __init__(self, retry_delay: float, timeout: float) -> None:
        self.waiting: dict[int, Update] = {}
        self.confirmed: set[int] = set()
        self.statuses: list[int | str] = []
        """Each answer of the webhook, or the name of the error."""
        self.url = ""
        self.secret = ""
        self.last_error = ""
        self.answered: Answered | None = None
        self._retry_delay, self._timeout = retry_delay, timeout
        self._news = asyncio.Condition()
        self._queues: dict[str, deque[Update]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._poll = 0

    async def add(self, update: Update) -> None:
        self.waiting[update["update_id"]] = update
        self._queues.setdefault(_queue(update), deque()).append(update)
        self._push(_queue(update))
        async with self._news:
            self._news.notify_all()

    async def all_confirmed(self, within: float = WITHIN) -> None:
        await self.wait_until(lambda: not self.waiting, within)

    async def wait_until(self, true: Callable[[], bool], within: float) -> None:
        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(true)

    async def _confirm(self, number: int) -> None:
        if self.waiting.pop(number, None) is not None:
            self.confirmed.add(number)
        async with self._news:
            self._news.notify_all()

    # --- webhook ---

    def set_webhook(self, url: str, secret: str) -> None:
        self.url, self.secret = url, secret
        for queue in self._queues:
            self._push(queue)

    def _push(self, queue: str) -> None:
        worker = self._workers.get(queue)
        if self.url and (worker is None or worker.done()):
            self._workers[queue] = asyncio.create_task(self._deliver(queue))

    async def _deliver(self, queue: str) -> None:
        updates = self._queues[queue]
        while updates and self.url:
            update = updates[0]
            if update["update_id"] in self.waiting and not await self._knock(update):
                await asyncio.sleep(self._retry_delay)
                continue
            updates.popleft()
            await self._confirm(update["update_id"])

    async def _knock(self, update: Update) -> bool:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            timeout = aiohttp.ClientTimeout(total=self._timeout)
            async with self._session.post(self.url, json=update, headers=headers, timeout=timeout) as response:
                body = await response.read()
                self.statuses.append(response.status)
                taken = 200 <= response.status < 300
                if taken and body and self.answered:
                    await self.answered(json.loads(body))
                self.last_error = "" if taken else f"Wrong response from the webhook: {response.status}"
                return taken
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            self.statuses.append(type(error).__name__)
            self.last_error = "Connection failed"
            return False

    # --- polling ---

    async def poll(self, offset: int, limit: int, wait: float) -> list[Update] | None:
        """The updates from `offset` on, which confirms those before it; None when another poll takes over."""
        self._poll += 1
        mine = self._poll
        for number in [number for number in self.waiting if number < offset]:
            await self._confirm(number)
        async with self._news:
            self._news.notify_all()
            try:
                async with asyncio.timeout(wait):
                    await self._news.wait_for(lambda: self.waiting or self._poll != mine)
            except TimeoutError:
                return []
        return None if self._poll != mine else [self.waiting[n] for n in sorted(self.waiting)][:limit]

    async def close(self) -> None:
        self.url = ""
        for worker in self._workers.values():
            worker.cancel()
        await asyncio.gather(*self._workers.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()


def _queue(update: Update) -> str:
    """Messages wait for those of their chat, presses for those of their person (tdlib/telegram-bot-api, Client.cpp)."""
    if "callback_query" in update:
        return f"press {update['callback_query']['from']['id']}"
    event = next(value for key, value in update.items() if key != "update_id")
    return f"chat {event['chat']['id']}"
