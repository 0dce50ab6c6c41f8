"""What every command shares, opened as the settings say."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import Settings, SettingsError
from bot.domain.periods import MonthCalendar
from bot.domain.profiles import load_profile
from bot.handlers import catalogue
from bot.services.clock.come_from_before import come_from_before
from bot.services.upkeep.bring_up_to_date import bring_up_to_date, require_database
from bot.services.upkeep.foresee_waiting import foresee_waiting
from bot.services.upkeep.key_told import key_told
from bot.services.upkeep.name_renamed import name_renamed
from bot.services.upkeep.prove_key import prove_key
from bot.services.upkeep.seal_persons import seal_persons
from bot.services.work.backup_rule import BackupRule
from bot.services.work.house import House
from bot.services.work.news import News
from bot.services.work.texts import Texts
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault
from bot.storage.files.attachment_files import AttachmentFiles

if TYPE_CHECKING:
    from bot.services.work.card_reader import ReadText


def utc_now() -> datetime:
    """The clock of a running process."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_house(settings: Settings, clock: Callable[[], datetime] = utc_now) -> AsyncIterator[House]:
    """The parts that every command shares, over a database already prepared by `init`; closed at the end."""
    profile = load_profile(settings.app.profile)
    texts = Texts(profile=profile)
    if settings.app.locale not in texts.locales:
        raise SettingsError(f"app.locale {settings.app.locale!r} tidak ada; yang ada {', '.join(texts.locales)}.")
    vault = load_vault(settings.security.key_file)
    db = Database(settings.storage.url, vault)
    try:
        await require_database(db)
        async with db.key_use.held():
            await bring_up_to_date(db)
            await prove_key(db, vault)
            await seal_persons(db)
            house = House(
                db=db,
                attachments=AttachmentFiles(settings.storage.attachments, vault),
                texts=texts,
                flows=catalogue(profile=profile),
                calendar=calendar_of(settings),
                profile=profile,
                clock=clock,
                locale=settings.app.locale,
                read_text=card_reader(settings),
                news=News(db.bell),
                traits={each.traits.name: each.as_set for each in settings.channels},
                backups=backup_rule(settings),
                csv_separator=settings.month.csv_separator,
                public_page=next(filter(None, (each.public_page for each in settings.channels)), ""),
                keep_photos=timedelta(days=settings.storage.keep_photos_days) or None,
            )
            await key_told(house)
            await come_from_before(house)
            await foresee_waiting(house)
            await name_renamed(house)
            yield house
    finally:
        await db.dispose()


def backup_rule(settings: Settings) -> BackupRule | None:
    """Where daily backups go, as configured."""
    backup = settings.backup
    if not backup.folder:
        return None
    return BackupRule(Path(backup.folder), backup.at, backup.keep_daily, backup.keep_monthly)


def card_reader(settings: Settings) -> "ReadText | None":
    """What reads photos of cards, where that is switched on; whether it is installed `run` asks."""
    if not settings.reading.cards:
        return None
    from bot.services.card_photos.tesseract import Tesseract

    return Tesseract()


def calendar_of(settings: Settings) -> MonthCalendar:
    """When months close, as configured."""
    month = settings.month
    return MonthCalendar(
        month.close_day,
        month.close_at,
        settings.app.timezone,
        month.remind_days,
        digest_weekday=weekday_of(month.digest_weekday),
        minggon_weekday=weekday_of(month.minggon_weekday),
        check_residents=month.check_residents,
    )


def weekday_of(name: str) -> int | None:
    """0 for Monday; None for an empty name."""
    return time.strptime(name, "%A").tm_wday if name else None
