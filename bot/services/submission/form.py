"""A report filled in, ready to be handed in."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.flow import Flow
from bot.dialogue.reading import Json
from bot.domain.report.review import ReportId


@dataclass(frozen=True, slots=True)
class Form:
    """The answers of one flow, by step. `id` names the one act of handing in: however often it comes, it is one report.

    `fixes` is the returned report that it replaces; `unlike` are those of whom the reporter says that whoever he tells
    of is somebody else (ids of persons and reports, see `LooksAlike`), or that they left indeed (`may_have_stayed`).
    """

    id: str
    flow: Flow
    answers: Mapping[str, Json]
    version: int
    fixes: ReportId | None = None
    unlike: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    """Ids of the registered persons of whom he says that they are the newcomers he tells of."""
    dead: frozenset[str] = frozenset()
    """Of those recorded as dead the ones of whom he says that they are, so that the others come without them."""
    here: frozenset[str] = frozenset()
    """Of those of his RT the ones of whom he says that they live there all along, so that only the others come."""
    numbered: frozenset[str] = frozenset()
    """Of registered persons the ones of whom he says that their NIK stands on the card of whom he tells of."""
