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


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it stands, and what to do about it (empty when well)."""

    name: str
    state: State
    says: str
    todo: str = ""


def ok(name: str, says: str) -> Check:
    """All is well."""
    return Check(name, State.OK, says)


def warn(name: str, says: str, todo: str) -> Check:
    """Somebody should look."""
    return Check(name, State.WARN, says, todo)


def fail(name: str, says: str, todo: str) -> Check:
    """It does not work."""
    return Check(name, State.FAIL, says, todo)
