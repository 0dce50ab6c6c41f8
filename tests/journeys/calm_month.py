"""A month in which nothing comes by the clock: a journey runs on any day, and meets neither closing nor reminder."""

from datetime import UTC, datetime

from bot.config import Settings


def far_from_closing() -> int:
    """A day of the month that is neither today nor near."""
    return 15 if not 8 < datetime.now(UTC).day < 22 else 28


def with_calm_month(settings: Settings) -> Settings:
    month = settings.month.model_copy(update={"remind_days": (), "close_day": far_from_closing()})
    return settings.model_copy(update={"month": month})
