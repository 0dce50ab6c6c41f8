"""Brings webhooks to the office as Meta does: signed, several in one body, again until they are answered 200."""

import asyncio
import hmac
import json
from hashlib import sha256
from random import Random
from typing import Any

import aiohttp

from tests.patience import WITHIN

_TAKEN = (200, 400, 401, 403, 413)
"""Answers after which a body does not come again."""


class Delivery:
    """What the office has not answered 200 for yet. With a `seed` bodies hold several events, some come twice, and
    statuses come in any order; without one each event comes once, alone, in order."""

    def __init__(self, secret: str, number_id: str, retry_delay: float, seed: int | None) -> None:
        self.url = ""
        self.answers: list[int | str] = []
        """Each answer of the office, or the name of the error."""
        self._secret, self._number_id, self._retry_delay = secret.encode(), number_id, retry_delay
        self._dice = Random(seed) if seed is not None else None
        self._waiting: list[dict[str, Any]] = []
        self._carried = 0
        """Events of the body that is under way."""
        self._news = asyncio.Condition()
        self._session: aiohttp.ClientSession | None = None
        self._worker: asyncio.Task[None] | None = None

    def body(self, values: list[dict[str, Any]]) -> dict[str, Any]:
        """One webhook with a change for each value."""
        about = {"display_phone_number": "+62 15550783", "phone_number_id": self._number_id}
        whole = [{"messaging_product": "whatsapp", "metadata": about} | value for value in values]
        changes = [{"field": "messages", "value": value} for value in whole]
        return {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": changes}]}

    async def add(self, value: dict[str, Any]) -> None:
        """`value` holds messages or statuses with their contacts."""
        self._waiting.append(value)
        if self.url:
            self._push()

    def point_at(self, url: str) -> None:
        self.url = url
        self._push()

    def _push(self) -> None:
        if self._waiting and (self._worker is None or self._worker.done()):
            self._worker = asyncio.create_task(self._deliver())

    async def _deliver(self) -> None:
        while self._waiting and self.url:
            taken, self._waiting = self._take()
            self._carried = len(taken)
            content = json.dumps(self.body(taken)).encode()
            await self._until_taken(content)
            if self._dice and self._dice.random() < 0.2:
                await self.knock(content)
            self._carried = 0
            async with self._news:
                self._news.notify_all()

    async def _until_taken(self, content: bytes) -> None:
        while await self.knock(content) not in _TAKEN:  # noqa: ASYNC110 - as Meta does
            await asyncio.sleep(self._retry_delay)

    def _take(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        if not self._dice:
            return self._waiting[:1], self._waiting[1:]
        count = self._dice.randint(1, 5)
        taken, rest = self._waiting[:count], self._waiting[count:]
        statuses = [each for each in taken if "statuses" in each]
        self._dice.shuffle(statuses)
        return [*(each for each in taken if "statuses" not in each), *statuses], rest

    async def knock(self, content: bytes, signature: str | None = None) -> int:
        """The status of the answer, 0 for none. A `signature` of the caller's instead of the right one."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
        right = "sha256=" + hmac.new(self._secret, content, sha256).hexdigest()
        given = right if signature is None else signature
        headers = {"Content-Type": "application/json", **({"X-Hub-Signature-256": given} if given else {})}
        try:
            async with self._session.post(self.url, data=content, headers=headers) as response:
                self.answers.append(response.status)
                return response.status
        except (aiohttp.ClientError, OSError) as error:
            self.answers.append(type(error).__name__)
            return 0

    async def all_taken(self, within: float = WITHIN) -> None:
        """Until nothing waits any more."""
        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(lambda: not self._waiting and not self._carried)

    async def close(self) -> None:
        self.url = ""
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
