"""Tidak layak: a household that receives aid and should not is proposed for leaving; the musdes decides."""

from bot.dialogue.fields import Choice, FreeText, Photo
from bot.dialogue.fields.households import HouseholdPick, head_of
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.people.code_lists import UNFIT_REASONS
from bot.domain.report.changes import UNFIT_FACT, Change, Doubt, Kind, Propose
from bot.domain.sentences.aid_rules import UNFIT
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", HouseholdPick())
REASON = Step("reason", Choice("unfit-reason", UNFIT_REASONS))
WORDS = Step("words", FreeText(optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _who_decides(answers: Answers, scene: Scene) -> Text:
    return Text("unfit-who-decides")


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    family = answers[PERSON]
    if not family[0].id:
        return (Doubt("not-listed", {"name": family[0].name}),)
    return () if any(member.programmes for member in family) else (Doubt("unfit-no-aid"),)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: none on the registry; the household is proposed for leaving."""
    head, photo = head_of(answers[PERSON]), answers.get(PHOTO)
    return Change(
        kind=Kind("unfit"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(head.id,) if head.id else (),
        names=(head.name,),
        effects=(Propose(head.id, "", remove=True),) if head.id else (),
        facts=((UNFIT_FACT, answers[REASON]), ("unfit-words", answers.get(WORDS) or "")),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.UNDER_WAY),
    brings=Brings.NOBODY,
    tells_of=lambda answers: (head_of(answers[PERSON]),),
    refused_as=("still-fit", "no-aid", "person", "twice", "moved-on"),
    points={"unfit-no-aid": ("person",)},
    spoken=Spoken(
        rules=UNFIT,
        dated=False,
        covers={"": frozenset({"status:job", "proposal", "status:marriage", "status:school", "status:illness"})},
    ),
    opens=(),
    asks_to_leave=True,
)
STEPS = (PERSON, REASON, WORDS, PHOTO)
FLOW = Flow("unfit", "TLK", STEPS, build, order=130, sections=(Section.AID,), remarks=(_who_decides,), traits=TRAITS)
