"""Opens what a command works on: the settings it was given, the house they describe."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from bot.cli.logs import log_to_stderr

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.work.house import House

T = TypeVar("T")
ACTOR = "cli"
"""How the audit log names whoever sits at the server."""


def config_path(context: typer.Context) -> Path:
    """What `--config` names."""
    path: Path = context.obj
    return path


def read_settings(context: typer.Context) -> "Settings":
    """The settings of the file and the environment; raises `SettingsError`."""
    from bot.config import load_settings

    return load_settings(config_path(context), os.environ)


def with_house(context: typer.Context, work: "Callable[[House], Awaitable[T]]") -> T:
    """Does `work` in the house that the settings describe, and closes it after."""
    from bot.app import open_house

    log_to_stderr()
    settings = read_settings(context)

    async def inside() -> T:
        async with open_house(settings) as house:
            return await work(house)

    return asyncio.run(inside())
