"""Questions for what a report told of an event beside its day, where it is put right: each as its own kind asks it."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.dialogue.far_places import SAME_VILLAGE, SCOPES, how_far, named_place
from bot.dialogue.fields import Choice, Place, RtNumber, VillagePick, rt_of
from bot.dialogue.flow import Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.report.changes import NOWHERE
from bot.domain.report.told_answers import CAME_FROM, LEFT_TO, TOLD_ANSWERS, FarPlace

OF_ENDED = ("death_cause", "death_place", LEFT_TO, "left_reason")
OF_LIVING = ("away_to", "away_reason", CAME_FROM, "birth_at", "birth_helper")
_CODES: Mapping[str, tuple[str, ...]] = {
    "death_cause": ("1", "2", "3", "4", "5", "6"),
    "left_reason": ("1", "2", "3", "4", "5", "6", "7"),
    "away_reason": ("work", "abroad", "school", "family", "other"),
    "birth_at": ("1", "2", "3", "4", "5"),
    "birth_helper": ("1", "2", "3", "4"),
}


class ToldSteps:
    """The questions, asked where `what` gives the field that each is about."""

    def __init__(self, what: Callable[[Answers], str]) -> None:
        self._what = what
        self.of_fields: dict[str, Step[Any]] = {field: self._step(field) for field in (*OF_ENDED, *OF_LIVING)}
        """By field, the one whose answer is its value, or its first part."""
        self._left_to, self._came_from = self.of_fields[LEFT_TO], self.of_fields[CAME_FROM]
        self._left_scope = Step("left-scope", Choice("move-scope", SCOPES), self._is_far(LEFT_TO))
        self._left_rt = Step("left-rt", RtNumber(optional=True, of=self._left_to), self._is_near)
        self._came_scope = Step("came-scope", Choice("move-scope", SCOPES, optional=True), self._is_far(CAME_FROM))
        self.steps: tuple[Step[Any], ...] = (
            *self.of_fields.values(), self._left_scope, self._left_rt, self._came_scope
        )  # fmt: skip

    def _step(self, field: str) -> Step[Any]:
        asked: Any = Place()
        if field in _CODES:
            asked = Choice(TOLD_ANSWERS[field].codes, _CODES[field])
        elif TOLD_ANSWERS[field].far:
            asked = VillagePick()
        return Step(field.replace("_", "-"), asked, lambda answers: self._what(answers) == field)

    def _is_far(self, field: str) -> Callable[[Answers], bool]:
        """Whether the place is in words alone: a village that was picked tells by itself how far it is."""
        return lambda answers: self._what(answers) == field and not answers[self.of_fields[field]][0]

    def _is_near(self, answers: Answers) -> bool:
        village = self._what(answers) == LEFT_TO and answers[self._left_to][0]
        return bool(village) or answers.get(self._left_scope) == SAME_VILLAGE

    def value(self, answers: Answers, area: AreaCode) -> str:
        """The right answer, as `EditPerson` keeps it, of somebody told of by the area's RT."""
        field = self._what(answers)
        if not TOLD_ANSWERS[field].far:
            return str(answers[self.of_fields[field]])
        village, place = answers[self.of_fields[field]]
        asked = self._left_scope if field == LEFT_TO else self._came_scope
        scope = how_far(area, village) if village else answers.get(asked) or ""
        rt = self._rt(answers, area) if field == LEFT_TO else NOWHERE
        return FarPlace(scope, named_place(rt, place), rt).stored()

    def _rt(self, answers: Answers, area: AreaCode) -> AreaCode:
        number = answers.get(self._left_rt)
        return rt_of(answers[self._left_to][0] or ancestor(area, Level.VILLAGE), number) if number else NOWHERE

    def leads_away(self, answers: Answers, scene: Scene) -> Problem | None:
        """Nobody left for the RT that he left."""
        if self._rt(answers, scene.area) != scene.area:
            return None
        return Problem(self._left_rt, Text("move_out-same-rt", {"rt": short_name(scene.area)}))
