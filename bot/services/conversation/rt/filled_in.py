"""The answers a report is opened with, where it is known of whom it tells."""

from collections.abc import Sequence

from bot.dialogue.fields import FamilyPick
from bot.dialogue.flow import Flow
from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.dialogue.traits import Opens
from bot.domain.people.people import Resident


def filled_in(flow: Flow, opens: Opens, persons: Sequence[Resident], life: str = "") -> dict[str, Json]:
    """The persons as the kind's question keeps them, one alone or several together, what the kind adds, and the `life`
    of who is recorded as dead by one of two entries."""
    step = next(step for step in flow.steps if step.id == opens.step)
    raw = [resident_to_json(each) for each in persons]
    second: dict[str, Json] = {opens.second: raw[1]} if opens.second else {}
    second |= {opens.life: life} if opens.life and life else {}
    second |= {opens.together: list(raw)} if opens.together else {}
    return {step.id: list(raw) if isinstance(step.field, FamilyPick) else raw[0], **second, **opens.answers}
