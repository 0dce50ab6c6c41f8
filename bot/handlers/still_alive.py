"""Ternyata masih hidup: somebody who is recorded as dead lives here."""

from bot.dialogue.fields import FreeText, Photo, person_ids
from bot.dialogue.fields.ended import EndedPick
from bot.dialogue.flow import Answers, Desk, Flow, Seeks, Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.changes import Change, Doubt, Kind, PutRight
from bot.domain.sentences.life_rules import ALIVE
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", EndedPick(seeks=Seeks.DEAD))
WORDS = Step("words", FreeText())
PHOTO = Step("photo", Photo(), extra=True)


def _warnings(persons: tuple[Resident, ...]) -> tuple[Doubt, ...]:
    """Which aid the month's file proposes again."""
    aid = sorted({name for each in persons for name in each.programmes})
    return (Doubt("put-right-aid", {"programmes": ", ".join(aid)}),) if aid else ()


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons live here again, as they were before they were told dead."""
    persons, photo = answers[PERSON], answers.get(PHOTO)
    return Change(
        kind=Kind("still_alive"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=person_ids(persons),
        names=tuple(each.name for each in persons),
        effects=tuple(PutRight(each.id, BasicStatus.ALIVE, each.status, desk.scene.area) for each in persons),
        facts=(("put-right-words", answers[WORDS]),),
        warnings=_warnings(persons),
        photos=(photo,) if photo else (),
    )


FLOW = Flow(
    "still_alive",
    "HDP",
    (PERSON, WORDS, PHOTO),
    build,
    order=140,
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY),
        brings=Brings.NOBODY,
        refused_as=("dead-indeed", "person", "twice"),
        spoken=Spoken(rules=ALIVE, dated=False, covers={"": frozenset({"death"})}),
        opens=(Opens(PERSON.id, frozenset({Door.NOT_DEAD})),),
    ),
)
