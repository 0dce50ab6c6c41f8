"""The questions of a survey, answered at the house: whom he met, the profile's, what was said, photos, where it is."""

from functools import lru_cache
from typing import Any

from bot.dialogue.fields import Choice, FreeText, Photo, PinOnly, YesNo
from bot.dialogue.flow import Flow
from bot.dialogue.question import Answers, Step
from bot.domain.profiles import Question

KIND = "survey"
MET = Step("met", Choice("survey-met", ("family", "neighbour", "nobody")))


def _somebody(answers: Answers) -> bool:
    return answers[MET] != "nobody"


def _the_family(answers: Answers) -> bool:
    return answers[MET] == "family"


SAID = Step("said", FreeText(longest=300, optional=True), when=_somebody)
NO_PROMISE = Step("no-promise", YesNo(), when=_the_family)
"""Whether the family was told that nothing is promised by it."""
FRONT = Step("photo-front", Photo())
INSIDE = Step("photo-inside", Photo(), when=_the_family)
MORE = Step("photo-more", Photo(), extra=True)
PHOTOS = (FRONT, INSIDE, MORE)
LOCATION = Step("location", PinOnly())


@lru_cache(maxsize=8)
def survey_flow(questions: tuple[Question, ...]) -> Flow:
    """With these about the household; where there are none, what he found is told in words."""
    asked = tuple(
        Step(f"q-{each.key}", Choice("surveyed", ("yes", "no", "unknown")), when=_somebody) for each in questions
    )
    note = Step("note", FreeText(longest=300, optional=bool(questions)))
    steps: tuple[Step[Any], ...] = (MET, *asked, SAID, NO_PROMISE, note, FRONT, INSIDE, MORE, LOCATION)
    return Flow(KIND, "", steps, None)
