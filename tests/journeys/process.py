"""The whole program as an administrator has it: a folder with config, key and database, and a running process."""

import asyncio
import io
import json
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import structlog

from bot.cli import main
from tests.journeys.calm_month import far_from_closing
from tests.patience import WITHIN

ROOT = Path(__file__).resolve().parents[2]
Mode = Literal["polling", "webhook"]
TOGETHER, APART = ("run",), ("work", "serve")
"""The commands of which an installation is run."""
_untried = iter(range(15_000, 32_000))
_claims: list[socket.socket] = []
"""A name on this machine for each port that was chosen, until this process ends."""
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
close_day = {close_day}
"""


class CommandFailedError(AssertionError):
    """A command ended otherwise than was expected."""


@dataclass(slots=True)
class Installation:
    """`command` runs one to its end; `start`, `stop` and `kill` are about the processes that stay."""

    folder: Path
    parts: tuple[str, ...] = TOGETHER
    processes: dict[str, asyncio.subprocess.Process] = field(default_factory=dict)
    started_at: float = field(default=0.0)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def log(self) -> str:
        """What all that stay wrote to stderr."""
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

    async def command_here(self, *arguments: str) -> str:
        """The same in this process: one of its own takes seconds to load what is loaded here."""
        code, out = await asyncio.to_thread(_run_here, ["--config", str(self.config), *arguments])
        if code:
            raise CommandFailedError(f"{arguments} ended with {code}: {out}")
        return out

    async def json_here(self, *arguments: str) -> Any:
        return json.loads(await self.command_here(*arguments, "--json"))

    async def start(self) -> str:
        """Starts what does not run; gives the address when the port is open."""
        self.started_at = time.monotonic()
        missing = [part for part in self.parts if part not in self.processes]
        return (await asyncio.gather(*map(self._start, missing)))[-1].split()[-1]

    async def _start(self, part: str) -> str:
        with (self.folder / "run.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *self._words(part), cwd=self.folder, env=_environment(), stdout=asyncio.subprocess.PIPE, stderr=log
            )
        self.processes[part] = process
        assert process.stdout
        async with asyncio.timeout(WITHIN):
            line = (await process.stdout.readline()).decode()
        assert line.startswith("lapor-rt: "), f"it did not start: {self.log[-3000:]}"
        return line

    async def kill(self, *parts: str) -> None:
        """SIGKILL, whatever they are doing; all of them unless some are named."""
        for part in parts or self.parts:
            process = self.processes.pop(part)
            process.kill()
            await process.wait()

    async def stop(self) -> int:
        """SIGTERM; gives the exit code, of several the worst."""
        for process in self.processes.values():
            process.send_signal(signal.SIGTERM)
        codes = [await process.wait() for process in self.processes.values()]
        self.processes.clear()
        return max(codes, key=abs)

    async def end(self) -> None:
        """Whatever became of them."""
        for process in self.processes.values():
            if process.returncode is None:
                process.kill()
                await process.wait()

    def _words(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "bot", "--config", str(self.config), *arguments]


def install(
    folder: Path, api_base: str, token: str, mode: Mode, url: str = "", parts: tuple[str, ...] = TOGETHER
) -> Installation:
    """A folder with a configuration alone."""
    filled = CONFIG.format(
        url=url or "sqlite+aiosqlite:///lapor.db",
        port=free_port(),
        token=token,
        mode=mode,
        api_base=api_base,
        close_day=far_from_closing(),
    )
    installation = Installation(folder, parts)
    installation.config.write_text(filled)
    return installation


def _run_here(arguments: Sequence[str]) -> tuple[int, str]:
    """Its exit code, and what it prints. A command sends the log elsewhere; afterwards it goes where it went."""
    root, out = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    try:
        with redirect_stdout(out):
            main(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None), out.getvalue()
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        structlog.reset_defaults()
    raise AssertionError("a command ends by SystemExit")


def free_port() -> int:
    """A port that was free a moment ago: the process must come back at the same one.

    None of those that the system gives to connections, or one could take it while the process is away; nor one that
    another process of tests has chosen, of this run or of another beside it.
    """
    for port in _untried:
        claim = socket.socket(socket.AF_UNIX)
        with suppress(OSError), socket.socket() as attempt:
            if sys.platform == "linux":
                claim.bind(f"\0lapor-tests-port-{port}")
            attempt.bind(("127.0.0.1", port))
            _claims.append(claim)
            return port
        claim.close()
    raise AssertionError("no port is free")


def _environment() -> dict[str, str]:
    """Ours, without settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")}
    return kept | {"PYTHONPATH": str(ROOT)}
