"""Where daily backups go, when, and which of them are kept."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby
from pathlib import Path

OLD = timedelta(days=2)
"""After so long without a backup somebody has to look."""
_NAMED = re.compile(r"lapor-rt_(\d{4}-\d\d-\d\d)\.cadangan")


@dataclass(frozen=True, slots=True)
class BackupRule:
    """`at` is of the calendar's timezone. Kept are those of the newest `daily` days, and the last of each of the newest
    `monthly` months."""

    folder: Path
    at: time
    daily: int
    monthly: int

    def path_of(self, day: date) -> Path:
        """The file of a day's backup."""
        return self.folder / f"lapor-rt_{day.isoformat()}.cadangan"

    def made(self) -> Mapping[date, Path]:
        """The backups in the folder, by day, the oldest first; raises OSError where it cannot be read."""
        found = {path: _NAMED.fullmatch(path.name) for path in self.folder.iterdir()}
        return dict(sorted((date.fromisoformat(named[1]), path) for path, named in found.items() if named))

    def to_delete(self, days: Collection[date]) -> list[date]:
        """Which of these days' backups are not kept."""
        newest = sorted(days, reverse=True)
        months = [next(of_month) for _, of_month in groupby(newest, key=lambda day: (day.year, day.month))]
        kept = {*newest[: self.daily], *months[: self.monthly]}
        return sorted(set(days) - kept)
