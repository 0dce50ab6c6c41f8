"""`run` says what keeps it from running."""

from pathlib import Path

from bot.storage.engine.one_process import one_process
from tests.cli.conftest import Run


def test_a_second_run_over_the_same_file_says_so_and_ends(ready: Run, tmp_path: Path) -> None:
    with one_process(tmp_path / "lapor.db", ["serve"]):
        second = ready("run")
    assert (second.code, second.err.splitlines()[0]) == (1, "lapor-rt: memulai…")
    assert f"lapor-rt sudah berjalan dengan basis data {tmp_path / 'lapor.db'} (proses " in second.err
    assert "yang kedua tidak dijalankan. Hentikan dahulu yang itu" in second.err
