"""`run` says what keeps it from running."""

import errno
import io
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from bot.cli import main
from bot.storage.engine.one_process import AlreadyRunning, one_process
from tests.cli.conftest import Run


class Full(io.StringIO):
    """A log on a full disk."""

    def write(self, _: str) -> int:
        raise OSError(errno.ENOSPC, "full")


def test_a_second_run_over_the_same_file_says_so_and_ends(ready: Run, tmp_path: Path) -> None:
    with one_process(tmp_path / "lapor.db", ["serve"]):
        second = ready("run")
    assert (second.code, second.err.splitlines()[0]) == (1, "lapor-rt: memulai…")
    assert f"lapor-rt sudah berjalan dengan basis data {tmp_path / 'lapor.db'} (proses " in second.err
    assert "yang kedua tidak dijalankan. Hentikan dahulu yang itu" in second.err


def test_it_starts_where_nothing_that_it_says_can_be_written(
    ready: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAPOR_DEBUG", "1")
    with redirect_stderr(Full()), one_process(tmp_path / "lapor.db", ["serve"]), pytest.raises(AlreadyRunning):
        main(["run"])  # it came as far as that
