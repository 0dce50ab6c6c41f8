"""A command run as an administrator runs it, in a folder of its own."""

import json
import logging
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.channels.table import CHANNELS, Table
from bot.cli import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture
def _own_log() -> Iterator[None]:
    """A command sends the log to a stderr that is gone after the test, and may listen for signs to stop."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    heard = {sign: signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT)}
    yield
    for sign, handler in heard.items():
        signal.signal(sign, handler)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def channels() -> Table:
    """The table of channels; a test may have another."""
    return CHANNELS


@pytest.fixture
def run(
    _own_log: None, channels: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs `lapor-rt` with these arguments in an empty folder, without the settings of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("LAPOR_")]:
        monkeypatch.delenv(name)

    def run(*arguments: str, **env: str) -> Ended:
        with monkeypatch.context() as patch:
            for name, value in env.items():
                patch.setenv(f"LAPOR_{name}", value)
            with pytest.raises(SystemExit) as ended:
                main(arguments, channels)
        said = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else int(code is not None), said.out, said.err)

    return run


@pytest.fixture(scope="session")
def after_init(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `init` leaves in an empty folder; the first who needs it puts it there."""
    return tmp_path_factory.mktemp("after-init")


@pytest.fixture
def ready(run: Run, tmp_path: Path, after_init: Path) -> Run:
    """The same after `init`, or with a copy of what that left: to make every table takes longer than most commands."""
    if any(after_init.iterdir()):
        shutil.copytree(after_init, tmp_path, dirs_exist_ok=True)
        return run
    assert run("init").code == 0
    shutil.copytree(tmp_path, after_init, dirs_exist_ok=True)
    return run


@pytest.fixture
def with_areas(ready: Run, tmp_path: Path) -> Run:
    """The same with one village taken in."""
    lines = (
        "kode,nama\n32,Jawa Barat\n32.15,Kabupaten Karawang\n32.15.27,Telukjambe Barat\n32.15.27.2099,Sukamaju Baru\n"
    )
    (tmp_path / "wilayah.csv").write_text(lines)
    assert ready("area", "import", "wilayah.csv").code == 0
    return ready
