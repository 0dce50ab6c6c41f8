"""Opens what a command works on: the settings it was given, the house they describe."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from bot.cli.logs import log_to_stderr

if TYPE_CHECKING:
    from bot.channels.table import Table
    from bot.config import Settings
    from bot.services.work.house import House

T = TypeVar("T")
ACTOR = "cli"
"""How the audit log names whoever sits at the server."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What every command is given: the configuration that `--config` names, and the table of channels if another."""

    config: Path
    channels: "Table | None" = None


def config_path(context: typer.Context) -> Path:
    """What `--config` names."""
    opening: Opening = context.obj
    return opening.config


def read_settings(context: typer.Context) -> "Settings":
    """The settings of the file and the environment; raises `SettingsError`."""
    from bot.channels.table import CHANNELS
    from bot.load_settings import load_settings

    return load_settings(config_path(context), os.environ, context.obj.channels or CHANNELS)


def with_house(context: typer.Context, work: "Callable[[House], Awaitable[T]]") -> T:
    """Does `work` in the house that the settings describe, and closes it after."""
    from bot.open_house import open_house

    log_to_stderr()
    settings = read_settings(context)

    async def inside() -> T:
        async with open_house(settings) as house:
            return await work(house)

    return asyncio.run(inside())
