"""Hours as people at the server read them: by the clock of the calendar, with its name."""

from datetime import datetime
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import read_settings

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def zone_of(context: typer.Context) -> "ZoneInfo":
    """The timezone of `[app]`."""
    return read_settings(context).app.timezone


def local(context: typer.Context, at: datetime) -> str:
    """`2026-11-28 15:42 WIB`."""
    return f"{at.astimezone(zone_of(context)):%Y-%m-%d %H:%M %Z}"


def local_day(context: typer.Context, at: datetime) -> str:
    """`2026-11-28`."""
    return f"{at.astimezone(zone_of(context)):%Y-%m-%d}"
