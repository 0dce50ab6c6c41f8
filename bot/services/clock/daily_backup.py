"""One backup a day into the folder of the rule, old ones deleted; the administrator is told when there is none."""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import structlog

from bot.dialogue.prompt import Say, Text
from bot.domain.days.dates import say_date
from bot.domain.month.nudges import is_waking
from bot.domain.people.officer import Role
from bot.services.upkeep.back_up import back_up
from bot.services.work.backup_rule import OLD, BackupRule
from bot.services.work.house import House
from bot.services.work.news import Sets
from bot.services.work.time_watch import TimeWatch
from bot.services.work.work import Work
from bot.storage.backup.sealed_stream import BackupProblem
from bot.storage.engine.database import StorageUnavailable
from bot.storage.history import audit
from bot.storage.messages.queued import Urgency
from bot.storage.months import ledger
from bot.storage.officers import addresses, officers

LOOK_EVERY = timedelta(minutes=1)
AGAIN_AFTER = timedelta(hours=1)
"""What failed, or was cut by the end of its process, is tried again then."""
_JOB, _TOLD = "backup", "backup-told"
log = structlog.get_logger(__name__)


class DailyBackup:
    """A loop of its own, as a large database takes minutes: nothing else waits for it. `queued` is set when somebody is
    told."""

    def __init__(self, house: House, rule: BackupRule, queued: Sets, watch: TimeWatch) -> None:
        self._house, self._rule, self._queued, self._watch = house, rule, queued, watch
        self._why = ""
        """Why the last try failed."""

    async def run(self) -> None:
        """Looks every minute."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY.total_seconds())

    async def look(self) -> None:
        """Makes today's backup if its hour has come and none has it, then tells the administrator what there is to
        tell. Nothing happens by a clock that has jumped."""
        if self._watch.has_jumped():
            return
        try:
            if self._is_hour() and await self._claim():
                await self._make()
            await self._tell()
        except StorageUnavailable as unavailable:
            log.error("backup.put_off", reason=str(unavailable))

    def _local(self) -> datetime:
        return self._house.clock().astimezone(self._house.calendar.timezone)

    def _is_hour(self) -> bool:
        return self._local().time() >= self._rule.at

    async def _claim(self) -> bool:
        now = self._house.clock()
        async with self._house.db.write() as transaction:
            day = str(self._house.today())
            return await ledger.claim(transaction, _JOB, day, _JOB, now, now + AGAIN_AFTER)

    async def _make(self) -> None:
        day = self._house.today()
        try:
            made = await back_up(self._house, "system", self._rule.path_of(day))
        except BackupProblem as problem:
            self._why = str(problem)
            log.error("backup.failed", reason=self._why)
            return
        self._why = ""
        log.info("backup.made", file=made.path.name, bytes=made.size)
        async with self._house.db.write() as transaction:
            await ledger.done(transaction, _JOB, str(day), self._house.clock())
        await asyncio.to_thread(self._delete_old)

    def _delete_old(self) -> None:
        made = self._made()
        for day in self._rule.to_delete(made):
            made[day].unlink(missing_ok=True)

    def _made(self) -> Mapping[date, Path]:
        try:
            return self._rule.made()
        except OSError:
            return {}

    async def _tell(self) -> None:
        """Once a day, at an hour at which people may be written to."""
        if not is_waking(self._local().time()):
            return
        last = max(await asyncio.to_thread(self._made), default=None)
        if not self._why and not await self._is_old(last):
            return
        now, day = self._house.clock(), str(self._house.today())
        async with self._house.db.write() as transaction:
            if not await ledger.claim(transaction, _TOLD, day, _TOLD, now, now + AGAIN_AFTER):
                return
            work = Work(transaction, self._house, now)
            await _write_to_admins(work, _words(self._why, last))
            await work.flush()
            await ledger.done(transaction, _TOLD, day, now)
        self._queued.set()

    async def _is_old(self, last: date | None) -> bool:
        """Where there is none at all, it counts from the first line of the log."""
        if last is not None:
            made_at = datetime.combine(last, self._rule.at, self._house.calendar.timezone)
            return self._house.clock() - made_at > OLD
        async with self._house.db.read() as transaction:
            begun = await audit.begun_at(transaction)
        return begun is not None and self._house.clock() - begun > OLD


def _words(why: str, last: date | None) -> Text:
    args = {"last": say_date(last) if last else "none"}
    return Text("backup-failed", {"why": why, **args}) if why else Text("backup-old", args)


async def _write_to_admins(work: Work, text: Text) -> None:
    admins = await officers.of_role(work.transaction, Role.ADMIN)
    reachable = await addresses.addresses_of(work.transaction, [admin.id for admin in admins])
    for admin in admins:
        for address in reachable.get(admin.id, [])[:1]:
            work.say(address, admin.locale, Say((text,)), urgency=Urgency.BROADCAST)
    if not reachable:
        log.error("backup.nobody_told", todo="lapor-rt officer invite --role admin")
