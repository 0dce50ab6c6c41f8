"""`run`: everything in one process, until it is stopped."""

import logging

import typer

from bot.cli.logs import log_to_stderr
from bot.cli.opening import read_settings


def run(context: typer.Context) -> None:
    """Serve everything until stopped."""
    settings = read_settings(context)
    if not settings.telegram.token.get_secret_value() and not settings.web.enabled:
        typer.echo("Nobody can reach this: set [telegram] token, or [web] enabled = true.", err=True)

    from bot.app import open_house
    from bot.app import run as serve

    async def inside() -> None:
        async with open_house(settings) as house:
            await serve(house, settings)

    import uvloop

    log_to_stderr(logging.INFO)
    uvloop.run(inside())
