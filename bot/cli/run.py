"""`run`, `serve`, `work`: the processes, until they are stopped."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from bot.cli.logs import log_to_stderr
from bot.cli.opening import read_settings
from bot.cli.stop_sign import StopSign

if TYPE_CHECKING:
    from bot.app import Stop
    from bot.config import Settings
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Practice


def run(context: typer.Context) -> None:
    """Menjalankan semuanya dalam satu proses, sampai dihentikan."""
    stop = _starting()
    from bot.app import run as live

    _until_stopped(context, live, stop)


def serve(context: typer.Context) -> None:
    """Menerima pesan dan menjawabnya, sampai dihentikan; yang mengirim jawabannya `work`, di sampingnya."""
    stop = _starting()
    from bot.app import serve as live

    _until_stopped(context, live, stop)


def work(context: typer.Context) -> None:
    """Mengirim pesan dan mengerjakan yang terjadwal, sampai dihentikan; yang menerima pesan `serve`."""
    stop = _starting()
    from bot.app import work as live

    _until_stopped(context, live, stop)


def _starting() -> StopSign:
    """Says so before all else: what follows takes seconds to load, on a weak server more."""
    stop = StopSign()
    _say("lapor-rt: memulai…")  # the first line of what it prints is its address
    return stop


def _say(words: str) -> None:
    """Whoever started it may have stopped listening, or have no room for what it says: it goes on."""
    with suppress(OSError, ValueError):
        typer.echo(words, err=True)


def _until_stopped(
    context: typer.Context, live: "Callable[[House, Settings, Practice | None, Stop], Awaitable[None]]", stop: "Stop"
) -> None:
    settings = read_settings(context)
    if not any(channel.is_on for channel in settings.channels):
        switches = ", atau ".join(channel.switch for channel in settings.channels)
        _say(f"Tidak ada saluran yang aktif, jadi tidak seorang pun bisa melapor: isi {switches}.")

    from bot.open_house import open_house

    async def inside() -> None:
        async with open_house(settings) as house:
            await live(house, settings, None, stop)

    import uvloop

    log_to_stderr(logging.INFO)
    uvloop.run(inside())
