"""What a month's zip says of itself."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

import orjson

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Edition:
    """Which month's file this is, and where it stands in the audit chain."""

    profile: str
    area_code: str
    area_name: str
    period: str
    version: int
    closed_at: datetime
    """Aware, in the area's timezone."""
    audit_seq: int
    audit_hash: str
    replaces: str | None = None
    """Name of the earlier zip that this one voids."""

    @property
    def stem(self) -> str:
        """What every file's name begins with."""
        return f"lapor-rt_{self.profile}_{self.area_code}_{self.period}_v{self.version}"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the zip; `rows` counts each table of it by its title."""

    name: str
    sha256: str
    size: int
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole of `manifest.json`."""

    edition: Edition
    parts: tuple[Part, ...]
    totals: Mapping[str, int]
    """Reports by kind."""
    asked: Mapping[str, int]
    """Rows of each list of persons, by its name in `Asked`."""


def manifest_json(manifest: Manifest) -> bytes:
    """The file's bytes, the same for the same manifest."""
    edition = manifest.edition
    told = {
        "format": FORMAT,
        "profile": edition.profile,
        "area": {"code": edition.area_code, "name": edition.area_name},
        "period": edition.period,
        "version": edition.version,
        "replaces": edition.replaces,
        "closed_at": edition.closed_at.isoformat(timespec="seconds"),
        "totals": dict(manifest.totals),
        "asked": dict(manifest.asked),
        "audit": {"seq": edition.audit_seq, "hash": edition.audit_hash},
        "files": [{**asdict(part), "rows": dict(part.rows)} for part in manifest.parts],
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)
