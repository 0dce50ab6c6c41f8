"""Kembali tercatat: somebody who is recorded as gone, not found or nobody lives here."""

from bot.dialogue.back_on_list import back_on_list
from bot.dialogue.fields import FreeText, Photo
from bot.dialogue.fields.ended import EndedPick
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Seeks
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.report.changes import Change

PERSON = Step("person", EndedPick(seeks=Seeks.GONE))
WORDS = Step("words", FreeText())
PHOTO = Step("photo", Photo(), extra=True)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons live here again, as they were before they were told gone."""
    return back_on_list("relisted", desk, answers[PERSON], answers[WORDS], answers.get(PHOTO))


FLOW = Flow(
    "relisted",
    "KTC",
    (PERSON, WORDS, PHOTO),
    build,
    order=150,
    sections=(Section.WRONG,),
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY),
        brings=Brings.NOBODY,
        tells_of=lambda answers: answers[PERSON],
        refused_as=("gone-indeed", "person", "twice"),
        spoken=None,
        opens=(Opens(PERSON.id, frozenset({Door.NOT_GONE})),),
    ),
)
