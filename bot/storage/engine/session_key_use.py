"""The hold on PostgreSQL: an advisory lock of a session of its own, which is taken again where the session was cut."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy import text
from sqlalchemy.engine.url import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.storage.engine.failures import StorageUnavailable, telling_unreachable
from bot.storage.engine.key_use import refusal

_AGAIN_AFTER = 0.5
"""Seconds until the next try to connect: meanwhile a rotation could begin unseen."""
_NAME = "hashtext('lapor-rt key'), hashtext(current_schema())"
_SHARED = text(f"SELECT pg_try_advisory_lock_shared({_NAME})")
_ALONE = text(f"SELECT pg_try_advisory_lock({_NAME})")
_HOLDERS = text(
    "SELECT DISTINCT coalesce(host(client_addr), '') FROM pg_locks JOIN pg_stat_activity USING (pid) "
    "WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND pid <> pg_backend_pid() "
    "AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
    "AND classid::bigint = hashtext('lapor-rt key')::bigint & 4294967295 "
    "AND objid::bigint = hashtext(current_schema())::bigint & 4294967295 ORDER BY 1"
)
log = structlog.get_logger(__name__)


class SessionKeyUse:
    """The server gives the lock back when the session ends, so a process that was killed holds nothing."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True)
        self._session: AsyncConnection | None = None
        self._lost = asyncio.Event()

    @asynccontextmanager
    async def held(self, *, alone: bool = False) -> AsyncIterator[None]:
        await self._take(alone)
        try:
            yield
        finally:
            await self._end()

    async def regained(self) -> None:
        await self._lost.wait()
        log.warning("key_use.lost")
        while True:
            await self._end()
            with suppress(StorageUnavailable):
                return await self._take(alone=False)
            await asyncio.sleep(_AGAIN_AFTER)

    async def _take(self, alone: bool) -> None:
        with telling_unreachable():
            self._session = await self._engine.connect()
            try:
                await self._lock(self._session, alone)
            except BaseException:
                await self._end()
                raise
        self._lost.clear()

    async def _lock(self, session: AsyncConnection, alone: bool) -> None:
        if not (await session.execute(_ALONE if alone else _SHARED)).scalar_one():
            raise refusal(alone, _said(list((await session.execute(_HOLDERS)).scalars()) if alone else []))
        driver = (await session.get_raw_connection()).driver_connection
        assert driver is not None  # noqa: S101 - it has just answered
        driver.add_termination_listener(lambda _: self._lost.set())

    async def _end(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.invalidate()
            await session.close()


def _said(hosts: list[str]) -> str:
    """The machines that they run on, as the server knows them."""
    return f" ({', '.join(each or 'di mesin basis datanya' for each in hosts)})" if hosts else ""
