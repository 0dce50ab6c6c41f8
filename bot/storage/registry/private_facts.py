"""Health and rank of a person, sealed as one record that is always there and always of one length."""

from dataclasses import dataclass
from datetime import date

from bot.storage.engine.vault import Vault

_COLUMN = "private"
_DAY, _RANK, _CODE = 10, 2, 8


@dataclass(frozen=True, slots=True)
class PrivateFacts:
    """What of a person is known to nobody without the key, not even that there is something."""

    disability: str = ""
    pregnant_since: date | None = None
    decile: int | None = None
    """Desil, the rank of his household among all (DTSEN)."""


NONE = PrivateFacts()


def seal(vault: Vault, facts: PrivateFacts) -> bytes:
    """As the column `private` holds it."""
    since = facts.pregnant_since.isoformat() if facts.pregnant_since else ""
    rank = "" if facts.decile is None else str(facts.decile)
    return vault.seal_text(_COLUMN, f"{since:{_DAY}}{rank:{_RANK}}{facts.disability:{_CODE}}")


def open_facts(vault: Vault, sealed: bytes | None) -> PrivateFacts:
    """What was sealed; nothing of a person of before whose record is still to be made."""
    if sealed is None:
        return NONE
    record = vault.open_text(_COLUMN, sealed)
    if record.isspace():
        return NONE
    since, rank, code = (part.strip() for part in (record[:_DAY], record[_DAY : _DAY + _RANK], record[_DAY + _RANK :]))
    return PrivateFacts(code, date.fromisoformat(since) if since else None, int(rank) if rank else None)
