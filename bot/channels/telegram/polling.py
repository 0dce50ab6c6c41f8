"""Asks Telegram for updates, and confirms them only when all they caused is committed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

from aiohttp import ClientSession

from bot.channels.outgoing import proxy_for
from bot.channels.telegram.backoff import Backoff
from bot.channels.telegram.group_limit import TELEGRAM
from bot.channels.telegram.token_state import TokenState
from bot.channels.telegram.traits import TRAITS
from bot.channels.telegram.update_types import AiohttpSession, Bot, TelegramAPIServer, TelegramMethod, exceptions
from bot.channels.telegram.updates import ALLOWED_UPDATES, sender_of
from bot.services.work.channel import Accept
from bot.services.work.trace import where

WAIT_SECONDS = 25
"""How long Telegram holds a question without an answer; proxies on the way cut at 30."""
BATCH = 100

Update = dict[str, Any]
_log = logging.getLogger(__name__)


class GetRawUpdates(TelegramMethod[list[Update]]):
    """getUpdates as JSON. Parsing is `parse`'s, and one strange update must not cost the other 99."""

    __returning__ = list[Update]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int = BATCH
    timeout: int = WAIT_SECONDS
    allowed_updates: tuple[str, ...] = ALLOWED_UPDATES


class _Session(AiohttpSession):
    """The library's, through a proxy where there is one: its own way to one takes a package more."""

    def __init__(self, through: str | None, api: TelegramAPIServer) -> None:
        super().__init__(api=api, timeout=WAIT_SECONDS + 10)
        self._through = through

    async def create_session(self) -> ClientSession:
        if self._through and (self._session is None or self._session.closed):
            self._session = ClientSession(connector=self._connector_type(**self._connector_init), proxy=self._through)
            self._should_reset_connector = False
        return await super().create_session()


class Poller:
    """The one consumer of a token's updates.

    1. Ask with the offset. A crash here: nothing happened.
    2. Hand over each update and wait for its commit. A crash here: unconfirmed, so all come again, and converse
       knows those it has seen by their ids.
    3. Move the offset behind the longest run of committed ones; the next question confirms it. A crash here: the
       same as in 2.

    One that can't be committed is asked for again after a pause, and with it everything behind it: never skipped.
    """

    def __init__(
        self,
        token: str,
        accept: Accept,
        *,
        api_base: str = TELEGRAM,
        backoff: Backoff | None = None,
        state: TokenState | None = None,
    ) -> None:
        self._accept = accept
        self._state = state or TokenState()
        self._backoff = backoff or Backoff()
        session = _Session(proxy_for(api_base), TelegramAPIServer.from_base(api_base))
        self._bot = Bot(token, session=session)
        self._offset: int | None = None
        self._committed: set[int] = set()
        """Done already, but not confirmed yet because one before them is not done."""

    async def run(self) -> None:
        """Until it is cancelled."""
        try:
            await self._until_it_works(self._forget_webhook)
            while True:
                await self._until_it_works(self._ask_once)
        finally:
            await self._bot.session.close()

    async def _until_it_works(self, step: Callable[[], Awaitable[bool]]) -> None:
        done = await self._survives(step)
        while not done:
            await asyncio.sleep(self._backoff.after_failure())
            done = await self._survives(step)
        self._backoff.after_success()

    async def _survives(self, step: Callable[[], Awaitable[bool]]) -> bool:
        """Whether the step was done whole. The library's messages may hold the token, so only kinds are logged."""
        try:
            done = await step()
            self._state.refused = False
            return done
        except exceptions.TelegramRetryAfter as error:
            _log.warning("Telegram asks to wait %d seconds", error.retry_after)
            await asyncio.sleep(error.retry_after)
        except exceptions.TelegramConflictError:
            _log.error("another process takes this bot's updates, or it has a webhook: stop the other one")
        except (exceptions.TelegramUnauthorizedError, exceptions.TelegramNotFound):
            self._state.refused = True
            _log.error("the token was refused, check [telegram] token")
        except exceptions.AiogramError as error:
            _log.warning("Telegram could not be asked for updates: %s", type(error).__name__)
        except Exception as error:
            _log.error("asking for updates failed: %s", where(error))
        return False

    async def _forget_webhook(self) -> bool:
        """getUpdates is refused while a webhook is set. What waits is kept."""
        return await self._bot.delete_webhook(drop_pending_updates=False)

    async def _ask_once(self) -> bool:
        updates = await self._bot(GetRawUpdates(offset=self._offset))
        fresh = [update for update in updates if update["update_id"] not in self._committed]
        accepted = await asyncio.gather(*map(self._hand_over, by_sender(fresh)))
        self._move_offset(updates)
        return all(accepted)

    async def _hand_over(self, updates: Sequence[Update]) -> bool:
        """One sender's updates in their order, up to the first that can't be committed."""
        for update in updates:
            try:
                await self._accept(TRAITS.name, update)
            except Exception as error:
                _log.error("an update was not accepted and will be asked for again: %s", where(error))
                return False
            self._committed.add(update["update_id"])
        return True

    def _move_offset(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if update["update_id"] not in self._committed:
                return
            self._committed.discard(update["update_id"])
            self._offset = update["update_id"] + 1


def by_sender(updates: Iterable[Update]) -> list[list[Update]]:
    """The updates of each sender, in order; what nobody sent stands alone."""
    senders: dict[str, list[Update]] = {}
    for update in updates:
        named = sender_of(update)
        key = f"sender {named[1]}" if named else f"update {update['update_id']}"
        senders.setdefault(key, []).append(update)
    return list(senders.values())
