"""`doctor`: examines the installation."""

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import read_settings
from bot.cli.output import AsJson, print_json

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.doctor import Check


STATES = {"ok": "baik", "warn": "lihat", "fail": "gagal"}


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Memeriksa semuanya, dan mengatakan apa yang perlu dilakukan. Kode keluar 1 jika ada yang gagal."""
    checks = asyncio.run(_examine(read_settings(context)))
    if as_json:
        print_json([{"check": c.name, "state": c.state, "says": c.says, "todo": c.todo} for c in checks])
    else:
        for check in checks:
            typer.echo(f"{STATES[check.state]:<5} {check.title}: {check.says}")
            if check.todo:
                typer.echo(f"      {check.todo}")
    if any(check.state == "fail" for check in checks):
        raise typer.Exit(1)


async def _examine(settings: "Settings") -> "list[Check]":
    from datetime import UTC, datetime

    from bot.open_house import backup_rule, calendar_of
    from bot.services.doctor import Patient, examine
    from bot.services.doctor.machine import usable_key
    from bot.storage.engine.database import Database

    db = Database(settings.storage.url, usable_key(settings.security.key_file))
    try:
        patient = Patient(
            db=db,
            database_url=settings.storage.url,
            key_file=settings.security.key_file,
            attachments=settings.storage.attachments,
            calendar=calendar_of(settings),
            channels=settings.channels,
            backups=backup_rule(settings),
            serves_at=(settings.server.host, settings.server.port),
            keep_photos_days=settings.storage.keep_photos_days,
            reads_cards=settings.reading.cards,
        )
        return await examine(patient, datetime.now(UTC))
    finally:
        await db.dispose()
