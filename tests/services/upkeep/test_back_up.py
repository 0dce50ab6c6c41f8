"""A backup is whole under its name or not there, whatever happens to the disk or the process."""

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.services.upkeep.back_up import back_up, half_file, told
from bot.services.upkeep.restore import check_backup
from bot.storage.backup.sealed_stream import MAGIC, BackupProblem
from tests.services.phones import Town


async def test_a_backup_holds_what_was_acknowledged_and_the_log_tells_of_it(town: Town, tmp_path: Path) -> None:
    await town.rt_reports_death()
    made = await back_up(town.house, "cli", tmp_path / "cadangan" / "hari-ini.cadangan")
    assert made.path.stat().st_mode & 0o077 == 0
    assert made.size == made.path.stat().st_size
    header, contents = check_backup(town.house.db.vault, made.path)
    assert header.key == made.key == town.house.db.vault.fingerprint()
    assert contents.rows["reports"] == 1
    assert [line.action for line in await town.log("backup:*")] == ["backup.made"]
    assert [each.name for each in made.path.parent.iterdir()] == ["hari-ini.cadangan"]


async def test_another_one_takes_the_place_of_the_last_and_of_what_a_killed_process_left(
    town: Town, tmp_path: Path
) -> None:
    path = tmp_path / "c" / "hari-ini.cadangan"
    path.parent.mkdir()
    path.write_bytes(MAGIC + b"the one before")
    (path.parent / f".{path.name}.1.sebagian").write_bytes(b"half")
    await back_up(town.house, "cli", path)
    assert check_backup(town.house.db.vault, path)
    assert list(path.parent.iterdir()) == [path]


def in_a_child(work: Callable[[], int]) -> int:
    """The exit code of a process of its own, whose files may not grow beyond some kilobytes."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
        os._exit(work())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_full_disk_leaves_the_one_before_and_no_half_file(tmp_path: Path) -> None:
    path = tmp_path / "hari-ini.cadangan"
    path.write_bytes(b"the one before")

    def write() -> int:
        half = tmp_path / ".half"
        try:
            with told(path), half_file(half) as file:
                file.write(b"x" * 100_000)
        except BackupProblem as problem:
            return 0 if "tidak ada ruang" in str(problem) and not half.exists() else 2
        return 1

    assert in_a_child(write) == 0
    assert path.read_bytes() == b"the one before"


async def test_a_folder_that_cannot_be_written_to_is_named(town: Town, tmp_path: Path) -> None:
    (tmp_path / "no-folder").write_text("a file")
    with pytest.raises(BackupProblem, match="no-folder"):
        await back_up(town.house, "cli", tmp_path / "no-folder" / "x.cadangan")
