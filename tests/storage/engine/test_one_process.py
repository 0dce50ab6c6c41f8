"""On SQLite a part of the program runs once at a time."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.engine.database import Database
from bot.storage.engine.one_process import AlreadyRunning, one_process
from tests.patience import WITHIN

HOLD = """
import sys, pathlib
from bot.storage.engine.one_process import one_process
with one_process(pathlib.Path(sys.argv[1]), ["serve", "work"]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_told_which_one_runs_until_that_is_killed(tmp_path: Path) -> None:
    database = tmp_path / "lapor.db"
    command = [sys.executable, "-c", HOLD, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        try:
            assert first.stdout
            assert first.stdout.readline() == b"held\n"
            with pytest.raises(AlreadyRunning, match=f"proses {first.pid}\\)"), one_process(database, ["work"]):
                pass
        finally:
            first.send_signal(signal.SIGKILL)
            first.wait(WITHIN)
    with one_process(database, ["serve", "work"]):
        pass


def test_serve_and_work_run_beside_one_another(tmp_path: Path) -> None:
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'lapor.db'}")
    with db.running(["serve"]), db.running(["work"]), pytest.raises(AlreadyRunning), db.running(["serve"]):
        pass


def test_any_number_runs_on_postgresql() -> None:
    db = Database("postgresql+asyncpg://nobody@127.0.0.1:1/none")
    with db.running(["serve", "work"]), db.running(["serve", "work"]):
        pass
