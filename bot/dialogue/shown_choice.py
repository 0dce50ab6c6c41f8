"""The last message with a choice that is no question of a report, as a session keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """Where it was shown, the name of its message, its words, and the labels of its buttons by their tokens."""

    here: str = ""
    name: str = ""
    words: str = ""
    buttons: Mapping[str, str] = field(default_factory=dict)


def from_list(raw: Any) -> Any:
    """As the versions before kept it: the four one after the other, or nothing."""
    return dict(zip(("here", "name", "words", "buttons"), raw, strict=False)) if isinstance(raw, list) else raw
