"""Kematian: a resident died; where he was the head of his household, who takes his place."""

from bot.dialogue.fields import Choice, MemberPick, PastDate, PersonPick, Photo, Place
from bot.dialogue.flow import Answers, Desk, Flow, Problem, Scene, Step
from bot.dialogue.prompt import Text
from bot.domain.changes import Change, Doubt, Effect, Kind, NameHead, SetStatus
from bot.domain.dates import say_date
from bot.domain.people import BasicStatus, Relationship, readable

PERSON = Step("person", PersonPick())
DATE = Step("date", PastDate())


def _was_head(answers: Answers) -> bool:
    return answers[PERSON].relationship is Relationship.HEAD and bool(answers[PERSON].household_id)


SUCCESSOR = Step("successor", MemberPick(PERSON, optional=True), when=_was_head, extra=True)
CAUSE = Step("cause", Choice("death-cause", ("1", "2", "3", "4", "5", "6"), optional=True), extra=True)
PLACE = Step("place", Place(optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _after_birth(answers: Answers, scene: Scene) -> Problem | None:
    born = answers[PERSON].birth_date
    if born is None or answers[DATE] >= born:
        return None
    return Problem(DATE, Text("death-before-birth", {"name": readable(answers[PERSON].name), "born": say_date(born)}))


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    person = answers[PERSON]
    found = [] if person.id else [Doubt("not-listed", {"name": person.name})]
    if person.programmes:
        found.append(Doubt("has-aid", {"programmes": ", ".join(person.programmes)}))
    if _was_head(answers) and not answers.get(SUCCESSOR):
        found.append(Doubt("no-successor"))
    return tuple(found)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the person becomes *meninggal*, the household's new head is named."""
    person, day, successor = answers[PERSON], answers[DATE], answers.get(SUCCESSOR)
    effects: list[Effect] = [SetStatus(person.id, BasicStatus.DEAD, day)] if person.id else []
    if successor:
        effects.append(NameHead(person.household_id, successor[0].id))
    photo = answers.get(PHOTO)
    return Change(
        kind=Kind("death"),
        area=desk.scene.area,
        event_date=day,
        subjects=(person.id,) if person.id else (),
        names=(person.name,),
        effects=tuple(effects),
        facts=(
            ("cause:death-cause", answers.get(CAUSE) or ""),
            ("place", answers.get(PLACE) or ""),
            ("successor", successor[0].name if successor else ""),
        ),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


STEPS = (PERSON, DATE, SUCCESSOR, CAUSE, PLACE, PHOTO)
FLOW = Flow("death", "MTI", STEPS, build, rules=(_after_birth,), order=20, common=True)
