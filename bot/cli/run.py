"""`run`: everything in one process, until it is stopped."""

import logging

import typer

from bot.cli.logs import log_to_stderr
from bot.cli.opening import read_settings


def run(context: typer.Context) -> None:
    """Serve everything until stopped."""
    settings = read_settings(context)
    if not any(channel.is_on for channel in settings.channels):
        switches = ", or ".join(channel.switch for channel in settings.channels)
        typer.echo(f"Nobody can reach this: set {switches}.", err=True)

    from bot.app import open_house
    from bot.app import run as serve

    async def inside() -> None:
        async with open_house(settings) as house:
            await serve(house, settings)

    import uvloop

    log_to_stderr(logging.INFO)
    uvloop.run(inside())
