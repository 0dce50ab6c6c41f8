"""What happens by the clock: APScheduler says when to look, the ledger and the months say what is to be done."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.areas import AreaCode
from bot.services.board.print_sheets import print_sheets
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.clock.claims_over import take_off_claims
from bot.services.clock.close_due import close_due, open_current
from bot.services.clock.find_doubles import find_doubles
from bot.services.clock.find_matters import find_matters
from bot.services.clock.keying_due import tell_what_is_to_key
from bot.services.clock.let_wait import tell_what_is_let_wait
from bot.services.clock.musdes_due import remind_of_deliberations
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.offer_commands import offer_commands
from bot.services.clock.remind import remind
from bot.services.clock.surveys_due import close_surveys
from bot.services.clock.surveys_wait import remind_of_surveys
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.deliberation.make_papers import make_papers
from bot.services.deliberation.put_in_force import put_in_force
from bot.services.month.late_files import tell_of_late_files
from bot.services.officers.deputies import turn_deputies
from bot.services.registry.regencies import list_regencies
from bot.services.registry.residents_to_check import draw_due
from bot.services.review.silence import try_silent_rooms
from bot.services.upkeep.housekeeping import keep_house
from bot.services.work.house import House
from bot.services.work.lease import Lease
from bot.services.work.news import Sets
from bot.services.work.time_watch import TimeWatch
from bot.services.work.trace import where
from bot.storage.engine.database import StorageUnavailable

LOOK_EVERY = timedelta(minutes=1)
"""Catches up what a stopped process, a jumping clock or a failed attempt left undone."""
WAIT_AFTER_FAILURE = timedelta(minutes=10)
log = structlog.get_logger(__name__)


class Jobs:
    """Runs what is due. `queued` is set when messages were queued; setting `due` makes it look at once.

    Of several processes on one database one looks: all are woken by the same word, and would do the same at the same
    moment. What must not happen twice is claimed by itself all the same, for a job may outlast the lease. Who has heard
    no platform's date lets another look next time, which may have: dates come to whoever sends.
    """

    def __init__(self, house: House, queued: Sets, due: asyncio.Event, watch: TimeWatch) -> None:
        self._house = house
        self._watch = watch
        self.queued = queued
        self.due = due
        self.looked = asyncio.Event()
        """Set after each look."""
        self._not_before: dict[str, datetime] = {}
        self.lease = Lease("clock")

    async def run(self) -> None:
        """Looks at the start, which catches up what came due meanwhile, then whenever the clock or `due` says so."""
        scheduler = self._scheduler()
        scheduler.start()
        try:
            while True:
                self.due.clear()
                await self.look()
                self.looked.set()
                await self.due.wait()
        finally:
            scheduler.shutdown(wait=False)
            await self._end_turn()

    async def look(self) -> None:
        """Does everything that is due now, one after the other; what fails is logged, and tried again later. Nothing
        is due by a clock that has jumped."""
        if self._watch.has_jumped():
            log.error("clock.jumped", todo="set the server's clock right; until then nothing is closed or sent by it")
            return
        if not await self._begins_turn():
            return
        day_came = self._has_come(self._house.day_began())
        # Before all else: whose turn is over decides nothing any more.
        if day_came:
            await self._try("deputies", lambda: turn_deputies(self._house))
        await self._try("bulks", lambda: go_on_with_bulks(self._house))
        for area in [regency.code for regency in await list_regencies(self._house)]:
            await self._try(f"open/{area}", lambda area=area: open_current(self._house, area))  # type: ignore[misc]
            await self._try(f"words/{area}", lambda area=area: self._let_silence_speak(area))  # type: ignore[misc]
            # Before the closing: what was signed in its last hour is of that month.
            await self._try(f"papers/{area}", lambda area=area: make_papers(self._house, area))  # type: ignore[misc]
            await self._try(f"board/{area}", lambda area=area: print_sheets(self._house, area))  # type: ignore[misc]
            await self._try(f"signed/{area}", lambda area=area: put_in_force(self._house, area))  # type: ignore[misc]
            # Before the closing: one that fails again is told of all the same.
            await self._try(f"late/{area}", lambda area=area: tell_of_late_files(self._house, area, self._watch))  # type: ignore[misc]
            await self._try(f"close/{area}", lambda area=area: close_due(self._house, area, self._watch))  # type: ignore[misc]
            await self._try(f"matters/{area}", lambda area=area: find_matters(self._house, area))  # type: ignore[misc]
            await self._try(f"doubles/{area}", lambda area=area: find_doubles(self._house, area))  # type: ignore[misc]
            await self._try(f"weekly/{area}", lambda area=area: send_weekly_digest(self._house, area))  # type: ignore[misc]
            await self._try(f"waits/{area}", lambda area=area: tell_what_waits_long(self._house, area))  # type: ignore[misc]
            await self._try(f"let-wait/{area}", lambda area=area: tell_what_is_let_wait(self._house, area))  # type: ignore[misc]
            await self._try(f"keying/{area}", lambda area=area: tell_what_is_to_key(self._house, area))  # type: ignore[misc]
            await self._try(f"musdes/{area}", lambda area=area: remind_of_deliberations(self._house, area))  # type: ignore[misc]
            await self._try(f"remind/{area}", lambda area=area: remind(self._house, area))  # type: ignore[misc]
            await self._try(f"surveys/{area}", lambda area=area: close_surveys(self._house, area))  # type: ignore[misc]
            await self._try(f"visits/{area}", lambda area=area: remind_of_surveys(self._house, area))  # type: ignore[misc]
            await self._try(f"checks/{area}", lambda area=area: draw_due(self._house, area))  # type: ignore[misc]
            await self._try(f"nudges/{area}", lambda area=area: send_nudges(self._house, area))  # type: ignore[misc]
        await self._try("claims", lambda: take_off_claims(self._house))
        await self._try("commands", lambda: offer_commands(self._house))
        await self._try("rooms", lambda: try_silent_rooms(self._house))
        if day_came:
            await self._try("housekeeping", lambda: keep_house(self._house))
        if not self._watch.is_confirmed:
            await self._end_turn()

    async def _begins_turn(self) -> bool:
        try:
            return await self._has_turn()
        except StorageUnavailable as unavailable:
            log.error("jobs.put_off", reason=str(unavailable))  # to the next look
            return False

    async def _has_turn(self) -> bool:
        now = self._house.clock()
        if self.lease.is_fresh(now):
            return True
        async with self._house.db.write() as transaction:
            return await self.lease.renew(transaction, now)

    async def _end_turn(self) -> None:
        """Another looks at once; where that cannot be written, when the lease has run out."""
        with suppress(StorageUnavailable):
            async with self._house.db.write() as transaction:
                await self.lease.give_back(transaction)

    async def _let_silence_speak(self, area: AreaCode) -> int:
        return await let_silence_speak_where_due(self._house, area, self._has_come)

    def _has_come(self, hour: datetime) -> bool:
        """Whether it has by a clock that can be trusted so far: a platform's date agreed with it, or the hour came, or
        this day began, while this ran. A clock that was wrong at the start deletes nothing and ends nothing."""
        return self._watch.vouches_for(max(hour, self._house.day_began()))

    async def _try(self, name: str, job: Callable[[], Awaitable[int | None]]) -> None:
        now = self._house.clock()
        if now < self._not_before.get(name, now) <= now + WAIT_AFTER_FAILURE:
            return
        try:
            if await self._has_turn() and await job():
                self.queued.set()
        except StorageUnavailable as unavailable:
            log.error("job.put_off", job=name, reason=str(unavailable))  # to the next look
        except Exception as error:
            self._not_before[name] = now + WAIT_AFTER_FAILURE
            log.error("job.failed", job=name, error=where(error))

    def _scheduler(self) -> AsyncIOScheduler:
        """In memory: what must not be lost is in the database. Every job only wakes `run`."""
        calendar = self._house.calendar
        zone = calendar.timezone
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        scheduler = AsyncIOScheduler(timezone=zone, job_defaults=defaults)
        closing = CronTrigger(
            day=calendar.close_day, hour=calendar.close_at.hour, minute=calendar.close_at.minute, timezone=zone
        )
        scheduler.add_job(self._wake, closing, id="close")
        if calendar.remind_days:
            days = ",".join(map(str, calendar.remind_days))
            at = calendar.remind_at
            scheduler.add_job(
                self._wake, CronTrigger(day=days, hour=at.hour, minute=at.minute, timezone=zone), id="remind"
            )
        scheduler.add_job(self._wake, IntervalTrigger(seconds=int(LOOK_EVERY.total_seconds())), id="look")
        return scheduler

    async def _wake(self) -> None:
        """A coroutine, so that it runs in the event loop and not in a thread."""
        self.due.set()
