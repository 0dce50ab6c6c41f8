"""Kembali tercatat: somebody who is recorded as gone, not found or nobody lives here."""

from bot.dialogue.fields import FreeText, Photo, person_ids
from bot.dialogue.fields.ended import EndedPick
from bot.dialogue.flow import Answers, Desk, Flow, Seeks, Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.changes import Change, Doubt, Kind, PutRight

PERSON = Step("person", EndedPick(seeks=Seeks.GONE))
WORDS = Step("words", FreeText())
PHOTO = Step("photo", Photo(), extra=True)


def _warnings(persons: tuple[Resident, ...]) -> tuple[Doubt, ...]:
    """Which aid the month's file proposes again."""
    aid = sorted({name for each in persons for name in each.programmes})
    return (Doubt("put-right-aid", {"programmes": ", ".join(aid)}),) if aid else ()


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons live here again, as they were before they were told gone."""
    persons, photo = answers[PERSON], answers.get(PHOTO)
    return Change(
        kind=Kind("relisted"),
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
    "relisted",
    "KTC",
    (PERSON, WORDS, PHOTO),
    build,
    order=150,
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY),
        brings=Brings.NOBODY,
        refused_as=("gone-indeed", "person", "twice"),
        spoken=None,
        opens=(Opens(PERSON.id, frozenset({Door.NOT_GONE})),),
    ),
)
