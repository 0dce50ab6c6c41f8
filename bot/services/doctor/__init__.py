"""Examines an installation and says, line by line, how it stands and what to do."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.month.periods import MonthCalendar
from bot.services.doctor import machine, records
from bot.services.doctor.check import Check, State
from bot.services.doctor.telegram import TelegramPlan, check_telegram
from bot.storage import health
from bot.storage.engine.database import Database
from bot.storage.engine.vault import KeyFileProblem, Vault, load_vault

__all__ = ["Check", "Patient", "State", "examine"]


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined; parts, not a house, because a house with a fault does not open."""

    db: Database
    database_url: str
    key_file: Path
    attachments: Path
    calendar: MonthCalendar
    telegram: TelegramPlan | None
    """None without a bot."""
    keep_photos_days: int = 0
    """0 is for ever."""
    reads_cards: bool = False


async def examine(patient: Patient, now: datetime) -> list[Check]:
    """All checks, gravest matters first; never raises for what it finds."""
    schema = await records.check_schema(patient.db, patient.database_url)
    checks = [machine.check_key(patient.key_file), schema]
    last_closed = None
    if schema.state is State.OK:
        vault = _vault(patient.key_file)
        checks += await records.check_records(patient.db, vault, now, patient.keep_photos_days)
        async with patient.db.read() as conn:
            last_closed = await health.last_closed_period(conn)
    return [
        *checks,
        machine.check_disk(patient.attachments),
        machine.check_reading(patient.reads_cards),
        machine.check_clock(now, patient.calendar),
        machine.check_closing(now, patient.calendar, last_closed),
        *await check_telegram(patient.telegram),
    ]


def _vault(key_file: Path) -> Vault | None:
    try:
        return load_vault(key_file)
    except KeyFileProblem:
        return None
