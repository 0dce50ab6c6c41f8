"""Kebanjiran: a family's house is flooded; a made-up kind that shows all that a new kind of report takes."""

from bot.dialogue.fields import Choice, NumberField, PastDate, PersonPick, Photo
from bot.dialogue.flow import Desk, Flow
from bot.dialogue.question import Answers, Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.report.changes import Change, Kind
from bot.domain.sentences.rule import rule
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", PersonPick(absent=False))
DATE = Step("date", PastDate())
HEIGHT = Step("height", NumberField(least=1, most=500))
SHELTER = Step("shelter", Choice("flood-shelter", ("1", "2", "3")))
PHOTO = Step("photo", Photo())


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: none on the registry."""
    photo = answers.get(PHOTO)
    return Change(
        kind=Kind("flood"),
        area=desk.scene.area,
        event_date=answers[DATE],
        subjects=(answers[PERSON].id,),
        names=(answers[PERSON].name,),
        facts=(("height", str(answers[HEIGHT])), ("shelter:flood-shelter", answers[SHELTER])),
        photos=(photo,) if photo else (),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.WHILE_OPEN, matter="shelter"),
    brings=Brings.NOBODY,
    tells_of=lambda answers: (answers[PERSON],),
    refused_as=("dry", "twice"),
    spoken=Spoken(rules=(rule("kebanjiran|banjir"),), dated=True, covers={"": frozenset({"status:illness"})}),
    opens=(Opens(PERSON.id, frozenset({Door.HERE})),),
)
FLOW = Flow("flood", "BNJ", (PERSON, DATE, HEIGHT, SHELTER, PHOTO), build, order=40, common=True, traits=TRAITS)
