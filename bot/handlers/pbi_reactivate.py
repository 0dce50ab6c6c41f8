"""Reaktivasi PBI-JK: somebody's state-paid health insurance was switched off, and he needs it again."""

from functools import partial

from bot.dialogue.fields import Choice, PersonPick, Photo
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.profiles import Profile
from bot.domain.report.changes import Change, Doubt, Kind, Propose
from bot.domain.sentences.aid_rules import REINSURE
from bot.domain.sentences.details import insured_details
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", PersonPick())
SINCE = Step("since", Choice("pbi-inactive", ("recent", "long", "unknown")))
WHY = Step("why", Choice("pbi-why", ("ill", "treated", "expecting", "other")))
PHOTO = Step("photo", Photo(), extra=True)


def _no_promise(answers: Answers, scene: Scene) -> Text:
    return Text("pbi_reactivate-no-promise")


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    found = [] if answers[PERSON].id else [Doubt("not-listed", {"name": answers[PERSON].name})]
    if answers[SINCE] != "recent":
        found.append(Doubt(f"pbi-inactive-{answers[SINCE]}"))
    return tuple(found)


def _build(programme: str, answers: Answers, desk: Desk) -> Change:
    """Effect: the person is proposed for the insurance; why he needs it is a matter of health, so no group is told."""
    person, photo = answers[PERSON], answers.get(PHOTO)
    return Change(
        kind=Kind("pbi_reactivate"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(person.id,) if person.id else (),
        names=(person.name,),
        effects=(Propose(person.id, programme),) if person.id else (),
        facts=(("pbi-inactive:pbi-inactive", answers[SINCE]), ("pbi-why!:pbi-why", answers[WHY])),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.UNDER_WAY),
    brings=Brings.NOBODY,
    tells_of=lambda answers: (answers[PERSON],),
    refused_as=("insured", "well-off", "other-rt", "twice", "moved-on"),
    points={"pbi-inactive-long": ("since",), "pbi-inactive-unknown": ("since",)},
    spoken=Spoken(
        rules=REINSURE,
        dated=False,
        covers={
            "": frozenset({"status:illness", "proposal", "unfit", "status:pregnancy", "status:disability"}),
        },
        read=insured_details,
    ),
    opens=(),
    asks_for_aid=True,
)
STEPS = (PERSON, SINCE, WHY, PHOTO)


def flow_for(profile: Profile) -> Flow | None:
    """The conversation about the profile's insurance; None where it has none."""
    if profile.insurance is None:
        return None
    build = partial(_build, profile.insurance.name)
    return Flow(
        "pbi_reactivate", "RPB", STEPS, build, order=150, sections=(Section.AID,), remarks=(_no_promise,), traits=TRAITS
    )
