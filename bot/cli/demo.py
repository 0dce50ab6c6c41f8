"""`demo`: a made-up village on the practice page, in a folder of its own."""

import shutil
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.failures import CommandFailed
from bot.cli.logs import log_to_stderr

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Practice

HOST = "127.0.0.1"
FIRST_PORT = 8080
PORTS_TRIED = 50
DATABASE, KEY, ATTACHMENTS = "demo.db", "demo.key", "attachments"
BESIDE = "wal", "shm", "journal", "next", "turn"
"""Files that SQLite and the queue of its writers keep beside the database; `…-bells` is a folder of pipes."""

PLACES = "serve", "work"
"""The files that say who runs on it."""


def demo(
    folder: Annotated[Path, typer.Option("--dir", metavar="FOLDER", help="Tempat datanya.")] = Path("demo-data"),
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Bila tidak disebut: 8080, atau yang bebas berikutnya.", show_default=False
        ),
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Mulai lagi dengan desa yang baru.")] = False,
) -> None:
    """Desa rekaan di halaman latihan."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if fresh:
        _clear(folder)
    settings = _settings(folder.resolve(), _choose_port(port))
    typer.echo("Menyiapkan desa latihan; Ctrl-C menghentikannya.", err=True)
    log_to_stderr()
    import uvloop

    uvloop.run(_serve(settings))


def _clear(folder: Path) -> None:
    """Deletes what a demo made, by name: the folder may hold other things, and none that runs there loses its data."""
    from bot.storage.engine.one_process import one_process

    with one_process(folder / DATABASE, PLACES):
        for name in (KEY, DATABASE, *(f"{DATABASE}-{part}" for part in (*BESIDE, *PLACES))):
            (folder / name).unlink(missing_ok=True)
        for name in (ATTACHMENTS, f"{DATABASE}-bells"):
            shutil.rmtree(folder / name, ignore_errors=True)


def _choose_port(wanted: int | None) -> int:
    if wanted is not None:
        if not _is_free(wanted):
            raise CommandFailed(f"Port {wanted} sudah dipakai program lain; sebutkan yang lain dengan --port.")
        return wanted
    free = next((port for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if _is_free(port)), None)
    if free is None:
        raise CommandFailed(
            f"Port {FIRST_PORT} sampai {FIRST_PORT + PORTS_TRIED - 1} terpakai semua; sebutkan yang lain dengan --port."
        )
    return free


def _is_free(port: int) -> bool:
    with socket.socket() as attempt:
        # As the server itself does, so that a port just left by another demo counts as free.
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except OSError:
            return False
        return True


def _settings(folder: Path, port: int) -> "Settings":
    """In memory alone; a configuration lying around is another installation's."""
    from bot.load_settings import load_settings

    values = {
        "STORAGE__URL": f"sqlite+aiosqlite:///{folder / DATABASE}",
        "STORAGE__ATTACHMENTS": str(folder / ATTACHMENTS),
        "BACKUP__FOLDER": "",
        "SECURITY__KEY_FILE": str(folder / KEY),
        "SERVER__HOST": HOST,
        "SERVER__PORT": str(port),
    }
    channel, switches = _stage()
    values |= {f"{channel.upper()}__{key.upper()}": value for key, value in switches.items()}
    return load_settings(None, {f"LAPOR_{name}": value for name, value in values.items()})


def _stage() -> tuple[str, Mapping[str, str]]:
    """The channel that the practice page stands on, with the settings for it."""
    from bot.channels.table import CHANNELS

    return next((plan.traits.name, plan.practice) for plan in CHANNELS if plan.practice is not None)


async def _serve(settings: "Settings") -> None:
    """Opens the house over the demo's own data, fills it when empty, serves until stopped."""
    from bot.app import run
    from bot.open_house import open_house
    from bot.services.demo.demo_village import fill_demo_village
    from bot.services.upkeep.prepare import prepare
    from bot.storage.engine.database import Database

    db = Database(settings.storage.url)
    try:
        await prepare(db, settings.security.key_file)
    finally:
        await db.dispose()
    async with open_house(settings) as opened:
        await fill_demo_village(opened, _stage()[0])
        house, practice = on_stage(opened, settings)
        await run(house, settings, practice)


def on_stage(house: "House", settings: "Settings") -> "tuple[House, Practice]":
    """The house as the practice page needs it, with the phones: one looks like those of a channel that has a look."""
    from bot.services.demo.demo_phones import demo_phones, pose

    look = next(filter(None, (plan.look(house) for plan in settings.channels)), None)
    practice = demo_phones(look)
    return pose(house, practice, _stage()[0]), practice
