"""Ternyata masih hidup: somebody who is recorded as dead lives here."""

from bot.dialogue.back_on_list import back_on_list
from bot.dialogue.fields import FreeText, Photo
from bot.dialogue.fields.ended import EndedPick
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Seeks
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.report.changes import Change
from bot.domain.sentences.life_rules import ALIVE
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", EndedPick(seeks=Seeks.DEAD))
WORDS = Step("words", FreeText())
PHOTO = Step("photo", Photo(), extra=True)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons live here again, as they were before they were told dead."""
    return back_on_list("still_alive", desk, answers[PERSON], answers[WORDS], answers.get(PHOTO))


FLOW = Flow(
    "still_alive",
    "HDP",
    (PERSON, WORDS, PHOTO),
    build,
    order=140,
    sections=(Section.WRONG,),
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY),
        brings=Brings.NOBODY,
        tells_of=lambda answers: answers[PERSON],
        refused_as=("dead-indeed", "person", "twice"),
        spoken=Spoken(rules=ALIVE, dated=False, covers={"": frozenset({"death"})}),
        opens=(Opens(PERSON.id, frozenset({Door.NOT_DEAD})),),
    ),
)
