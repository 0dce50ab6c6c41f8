"""Examines an installation and says, line by line, how it stands and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.domain.periods import MonthCalendar
from bot.services.doctor import backups, machine, records, starting
from bot.services.doctor.unsettled import check_unsettled
from bot.services.work.backup_rule import BackupRule
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.check import Check, State
from bot.storage import health
from bot.storage.engine.database import Database

__all__ = ["Check", "Patient", "State", "examine"]


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined; parts, not a house, because a house with a fault does not open."""

    db: Database
    """Opened with the key, where that can be used."""
    database_url: str
    key_file: Path
    attachments: Path
    calendar: MonthCalendar
    channels: Sequence[ChannelPlan[Any]]
    """All there are, also those that are off."""
    backups: BackupRule | None = None
    serves_at: tuple[str, int] = ("127.0.0.1", 0)
    """Host and port."""
    keep_photos_days: int = 0
    """0 is for ever."""
    reads_cards: bool = False


async def examine(patient: Patient, now: datetime) -> list[Check]:
    """All checks, gravest matters first; never raises for what it finds."""
    schema = await records.check_schema(patient.db, patient.database_url)
    checks = [machine.check_key(patient.key_file), schema]
    zone = patient.calendar.timezone
    last_closed = None
    if schema.state is State.OK:
        checks += await records.check_records(patient.db, now, patient.keep_photos_days, _have_rooms(patient), zone)
        checks += await check_unsettled(patient.db, now, zone)
        async with patient.db.read() as transaction:
            last_closed = await health.last_closed_period(transaction)
    return [
        *checks,
        backups.check_backups(patient.backups, now.astimezone(zone), patient.db),
        machine.check_disk(patient.attachments),
        starting.check_folders(_folders(patient)),
        machine.check_reading(patient.reads_cards),
        machine.check_clock(now, patient.calendar),
        machine.check_closing(now, patient.calendar, last_closed),
        await starting.check_port(*patient.serves_at),
        starting.check_channels(patient.channels),
        *[check for channel in patient.channels for check in await channel.check()],
    ]


def _folders(patient: Patient) -> list[Path]:
    file = records.sqlite_file(patient.database_url)
    kept = [patient.attachments, *([patient.backups.folder] if patient.backups else [])]
    return [*([file.parent] if file else []), *kept]


def _have_rooms(patient: Patient) -> bool:
    in_use = [channel for channel in patient.channels if channel.is_on] or patient.channels
    return any(channel.has_rooms for channel in in_use)
