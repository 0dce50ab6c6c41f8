"""A run's files lie in memory only where there is room, and what a killed run left behind is removed."""

import os
import subprocess
import sys
from pathlib import Path

from tests.temporary import NAME, folder_in_memory


def ended_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        return process.pid


def test_where_there_is_room_a_folder_is_made_that_others_may_enter(tmp_path: Path) -> None:
    folder = folder_in_memory(tmp_path, room=1)
    assert folder is not None
    assert folder.parent == tmp_path
    assert folder.stat().st_mode & 0o777 == 0o755


def test_where_there_is_little_room_none_is_made(tmp_path: Path) -> None:
    assert folder_in_memory(tmp_path, room=2**60) is None
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_memory_none_is_made(tmp_path: Path) -> None:
    assert folder_in_memory(tmp_path / "nowhere", room=1) is None


def test_what_a_killed_run_left_is_removed_and_what_another_uses_is_not(tmp_path: Path) -> None:
    left, used, strange = (
        tmp_path / name for name in (f"{NAME}{ended_process()}-a", f"{NAME}{os.getpid()}-b", "other")
    )
    for folder in (left, used, strange):
        (folder / "pytest").mkdir(parents=True)
    folder_in_memory(tmp_path, room=2**60)
    assert sorted(tmp_path.iterdir()) == sorted([used, strange])
