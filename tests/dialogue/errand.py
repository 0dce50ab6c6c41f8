"""A small made-up flow: who goes on an errand, how, and with how many."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.dialogue.fields import Choice, FreeText, NumberField, PastDate, PersonPick
from bot.dialogue.flow import Flow, Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json, Scene

WHO = Step("who", PersonPick())
HOW = Step("how", Choice("errand-how", ("foot", "bus", "boat")))
STOP = Step("stop", FreeText(longest=40), when=lambda answers: answers[HOW] == "bus")
NOTE = Step("note", FreeText(longest=40, optional=True))
DAY = Step("day", PastDate())
COUNT = Step("count", NumberField(least=1, most=20))

SHORT = (HOW, STOP, NOTE)


def errand(
    *steps: Step[Any],
    version: int = 1,
    rules: tuple[Callable[[Answers, Scene], Problem | None], ...] = (),
    upgrades: Mapping[int, Callable[[dict[str, Json]], dict[str, Json]]] | None = None,
    review: bool = True,
) -> Flow:
    return Flow("errand", "RND", steps, None, version, rules, upgrades or {}, review)


def not_by_boat_today(answers: Answers, scene: Scene) -> Problem | None:
    same_day = answers[DAY] == date(2026, 11, 10)
    return Problem(HOW, Text("errand-no-boat")) if answers[HOW] == "boat" and same_day else None
