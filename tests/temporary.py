"""Where the files of a run of tests lie: in memory where there is room, else where the system keeps temporary files."""

import os
import re
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
"""Linux keeps what lies here in memory; in a container it is often only 64 MB."""
ROOM = 3 * 1024**3
"""Bytes: several times what a run of all tests needs at once."""
NAME = "lapor-tests-"


def folder_in_memory(memory: Path = MEMORY, room: int = ROOM) -> Path | None:
    """A new folder that others may enter (PostgreSQL runs as somebody else), to be removed by who asked; None where
    there is no memory to spare. What a killed run left behind is removed."""
    if not (memory.is_dir() and os.access(memory, os.W_OK | os.X_OK)):
        return None
    remove_left_behind(memory)
    if min(shutil.disk_usage(memory).free, _available()) < room:
        return None
    folder = Path(tempfile.mkdtemp(prefix=f"{NAME}{os.getpid()}-", dir=memory))
    folder.chmod(0o755)
    return folder


def remove_left_behind(memory: Path) -> None:
    """Folders whose process is gone. A PostgreSQL whose folder is gone ends by itself within a minute."""
    for folder in memory.glob(f"{NAME}*"):
        process = re.match(rf"{NAME}(\d+)-", folder.name)
        if process and not Path("/proc", process[1]).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _available() -> int:
    """Bytes that may be used without making the machine swap."""
    found = re.search(r"MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text(encoding="ascii"))
    return int(found[1]) * 1024 if found else 0
