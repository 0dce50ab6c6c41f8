"""`doctor`: examines the installation."""

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import read_settings
from bot.cli.output import AsJson, print_json

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.doctor import Check


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Check everything, and say what to do about what is wrong. Exit code 1 if something fails."""
    checks = asyncio.run(_examine(read_settings(context)))
    if as_json:
        print_json([{"check": c.name, "state": c.state, "says": c.says, "todo": c.todo} for c in checks])
    else:
        for check in checks:
            typer.echo(f"{check.state:<5} {check.name}: {check.says}")
            if check.todo:
                typer.echo(f"      {check.todo}")
    if any(check.state == "fail" for check in checks):
        raise typer.Exit(1)


async def _examine(settings: "Settings") -> "list[Check]":
    from datetime import UTC, datetime

    from bot.domain.periods import MonthCalendar
    from bot.services.doctor import Patient, examine
    from bot.services.doctor.machine import usable_key
    from bot.storage.engine.database import Database

    month = settings.month
    db = Database(settings.storage.url, usable_key(settings.security.key_file))
    try:
        patient = Patient(
            db=db,
            database_url=settings.storage.url,
            key_file=settings.security.key_file,
            attachments=settings.storage.attachments,
            calendar=MonthCalendar(month.close_day, month.close_at, settings.app.timezone, month.remind_days),
            channels=settings.channels,
            keep_photos_days=settings.storage.keep_photos_days,
            reads_cards=settings.reading.cards,
        )
        return await examine(patient, datetime.now(UTC))
    finally:
        await db.dispose()
