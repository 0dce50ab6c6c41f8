"""`demo` serves the practice village from a folder of its own, and stops cleanly."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.cli.demo import DATABASE, KEY, _choose_port, _clear
from bot.cli.failures import CommandFailed
from tests.patience import WITHIN

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def demo(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running demo and its address."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0", "--dir", str(folder), *arguments]
    env = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")} | {
        "PYTHONPATH": str(ROOT)
    }
    with subprocess.Popen(command, cwd=folder.parent, env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = next((found[0] for line in process.stdout if (found := re.search(r"http://\S+", line))), "")
            yield process, address
        finally:
            process.kill()


def test_the_page_is_served_and_a_signal_stops_it_cleanly(tmp_path: Path) -> None:
    with demo(tmp_path / "demo-data") as (process, address), urlopen(address) as page:  # noqa: S310 - our own
        assert "Ujang" in page.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(WITHIN) == 0


def test_it_starts_again_over_the_same_village(tmp_path: Path) -> None:
    for _ in range(2):
        with demo(tmp_path / "demo-data") as (process, address), urlopen(address):  # noqa: S310 - our own
            process.send_signal(signal.SIGTERM)
            assert process.wait(WITHIN) == 0


def test_starting_over_deletes_only_what_a_demo_made(tmp_path: Path) -> None:
    for name in (KEY, DATABASE, "letter.txt"):
        (tmp_path / name).touch()
    _clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_taken_port_is_told_and_the_default_moves_on() -> None:
    first = _choose_port(None)
    assert first >= 8080
    with pytest.raises(CommandFailed, match="--port"):
        _taken()


def _taken() -> None:
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        _choose_port(other.getsockname()[1])
