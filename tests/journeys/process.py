"""The whole program as an administrator has it: a folder with config, key and database, and a running process."""

import asyncio
import json
import os
import random
import signal
import socket
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tests.patience import WITHIN

ROOT = Path(__file__).resolve().parents[2]
Mode = Literal["polling", "webhook"]
CONFIG = """
[storage]
url = "{url}"
[server]
port = {port}
public_url = "http://127.0.0.1:{port}"
[telegram]
token = "{token}"
mode = "{mode}"
api_base = "{api_base}"
webhook_secret = "secret-of-a-test"
[month]
remind_days = []
close_day = 28
"""


class CommandFailedError(AssertionError):
    """A command ended otherwise than was expected."""


@dataclass(slots=True)
class Installation:
    """`command` runs one to its end; `start`, `stop` and `kill` are about `run`."""

    folder: Path
    process: asyncio.subprocess.Process | None = None
    started_at: float = field(default=0.0)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def log(self) -> str:
        """What all processes of `run` wrote to stderr."""
        path = self.folder / "run.log"
        return path.read_text() if path.exists() else ""

    async def command(self, *arguments: str, code: int = 0) -> str:
        """A command's stdout; it must end with `code`."""
        process = await asyncio.create_subprocess_exec(
            *self._words(*arguments),
            cwd=self.folder,
            env=_environment(),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = await process.communicate()
        if process.returncode != code:
            raise CommandFailedError(f"{arguments} ended with {process.returncode}: {out.decode()}{err.decode()}")
        return out.decode()

    async def json(self, *arguments: str) -> Any:
        return json.loads(await self.command(*arguments, "--json"))

    async def start(self) -> str:
        """Starts `run`; gives its address when the port is open."""
        self.started_at = time.monotonic()
        with (self.folder / "run.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *self._words("run"), cwd=self.folder, env=_environment(), stdout=asyncio.subprocess.PIPE, stderr=log
            )
        assert self.process.stdout
        async with asyncio.timeout(WITHIN):
            line = (await self.process.stdout.readline()).decode()
        assert "http://" in line, f"it did not start: {self.log[-3000:]}"
        return line.split()[-1]

    async def kill(self) -> None:
        """SIGKILL, whatever it is doing."""
        assert self.process
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        return await self.process.wait()

    async def end(self) -> None:
        """Whatever became of it."""
        if self.process is not None and self.process.returncode is None:
            await self.kill()

    def _words(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "bot", "--config", str(self.config), *arguments]


def install(folder: Path, api_base: str, token: str, mode: Mode, url: str = "") -> Installation:
    """A folder with a configuration alone."""
    filled = CONFIG.format(
        url=url or "sqlite+aiosqlite:///lapor.db", port=free_port(), token=token, mode=mode, api_base=api_base
    )
    installation = Installation(folder)
    installation.config.write_text(filled)
    return installation


def free_port() -> int:
    """A port that was free a moment ago: the process must come back at the same one.

    None of those that the system gives to connections, or one could take it while the process is away.
    """
    while True:
        port = random.SystemRandom().randrange(15_000, 32_000)
        with suppress(OSError), socket.socket() as attempt:
            attempt.bind(("127.0.0.1", port))
            return port


def _environment() -> dict[str, str]:
    """Ours, without settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")}
    return kept | {"PYTHONPATH": str(ROOT)}
