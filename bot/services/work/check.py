"""One line of the doctor's findings."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARN = "warn"
    """It works, but somebody should look."""
    FAIL = "fail"
    """It does not work."""


TITLES = {
    "audit log": "catatan audit",
    "backups": "cadangan",
    "channels": "saluran",
    "clock": "jam",
    "database": "basis data",
    "disk": "ruang disk",
    "folders": "folder",
    "heads of families": "kepala keluarga",
    "incoming messages": "pesan masuk",
    "key file": "berkas kunci",
    "key of the database": "kunci basis data",
    "month's files": "berkas bulan",
    "next closing": "penutupan bulan",
    "officers": "petugas",
    "operators' rooms": "grup operator",
    "outgoing messages": "pesan keluar",
    "photos": "foto",
    "port": "port",
    "public address": "alamat publik",
    "reading of cards": "baca KTP dan KK",
    "registry": "data warga",
    "to be settled": "perlu diselesaikan",
}
"""What people read for a name that programs read."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it stands, and what to do about it (empty when well); the words are Indonesian."""

    name: str
    state: State
    says: str
    todo: str = ""

    @property
    def title(self) -> str:
        """The name as people read it."""
        return TITLES.get(self.name, self.name)


def ok(name: str, says: str) -> Check:
    """All is well."""
    return Check(name, State.OK, says)


def warn(name: str, says: str, todo: str) -> Check:
    """Somebody should look."""
    return Check(name, State.WARN, says, todo)


def fail(name: str, says: str, todo: str) -> Check:
    """It does not work."""
    return Check(name, State.FAIL, says, todo)
