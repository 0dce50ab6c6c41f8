"""`init`: the configuration, the key and the database of a new installation, or of a newer version."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.folders import make_folders
from bot.cli.opening import config_path, read_settings

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.upkeep.prepare import Prepared


def init(context: typer.Context) -> None:
    """Menulis config.toml dan berkas kunci, dan membuat basis data. Yang sudah ada dibiarkan apa adanya."""
    path = config_path(context)
    written = _write_config(path)
    typer.echo(f"{path} {'sudah ditulis: periksa pengaturannya' if written else 'sudah ada dan dibiarkan apa adanya'}.")
    settings = read_settings(context)
    make_folders(settings)
    prepared = asyncio.run(_prepare(settings))
    key_file = settings.security.key_file
    if prepared.key_made:
        typer.echo(
            f"{key_file} sudah dibuat, hanya terbaca oleh pemiliknya. "
            "Simpan salinannya di tempat lain: tanpanya data hilang."
        )
    else:
        typer.echo(f"{key_file} sudah ada dan dibiarkan apa adanya.")
    typer.echo(_about_schema(prepared))
    following = "lapor-rt doctor" if prepared.is_filled else "lapor-rt area import BERKAS --within KODE"
    typer.echo(f"Berikutnya: {following}")


def _write_config(path: Path) -> bool:
    import bot

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # It may come to hold a token.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write((Path(bot.__file__).parent / "config.example.toml").read_bytes())
    return True


async def _prepare(settings: "Settings") -> "Prepared":
    from bot.services.upkeep.prepare import prepare
    from bot.storage.engine.database import Database

    db = Database(settings.storage.url)
    try:
        return await prepare(db, settings.security.key_file)
    finally:
        await db.dispose()


def _about_schema(prepared: "Prepared") -> str:
    schema = prepared.schema
    if schema.fits:
        return f"Basis data sudah mutakhir (skema {schema.wanted})."
    if schema.found is None:
        return f"Basis data sudah dibuat (skema {schema.wanted})."
    return f"Basis data dinaikkan dari skema {schema.found} ke {schema.wanted}."
