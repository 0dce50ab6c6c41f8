"""Usulan baru: a household in need is proposed, with the profile's survey; the musdes decides, nothing is promised."""

from functools import partial
from typing import Any

from bot.dialogue.fields import Choice, Photo, PinOnly, Place, YesNo
from bot.dialogue.fields.households import HouseholdPick, head_of
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.profiles import DEFAULT_PROFILE, Profile, load_profile
from bot.domain.report.changes import Change, Doubt, Kind, Propose
from bot.domain.sentences.aid_rules import PROPOSAL
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", HouseholdPick())
ADDRESS = Step("address", Place(), when=lambda answers: not answers[PERSON][0].id)
CARD = Step("photo-card", Photo(), extra=True)
FRONT = Step("photo-front", Photo(), extra=True)
INSIDE = Step("photo-inside", Photo(), extra=True)
LOCATION = Step("location", PinOnly(), extra=True)


def _no_promise(answers: Answers, scene: Scene) -> Text:
    return Text("proposal-no-promise")


def _warnings(answers: Answers, no_programme: str) -> tuple[Doubt, ...]:
    head = head_of(answers[PERSON])
    found = [] if head.id else [Doubt("not-listed", {"name": head.name})]
    aided = sorted({programme for member in answers[PERSON] for programme in member.programmes} - {no_programme})
    if aided:
        found.append(Doubt("aided-already", {"programmes": ", ".join(aided)}))
    if not answers.get(FRONT) or not answers.get(INSIDE):
        found.append(Doubt("no-house-photo"))
    return tuple(found)


def _build(survey: tuple[Step[str], ...], wanted: Step[str], no_programme: str, answers: Answers, desk: Desk) -> Change:
    """Effect: none on the registry; the head is proposed, for whatever programme the musdes finds right."""
    head = head_of(answers[PERSON])
    return Change(
        kind=Kind("proposal"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(head.id,) if head.id else (),
        names=(head.name,),
        effects=(Propose(head.id, ""),) if head.id else (),
        facts=(
            ("house-address", answers.get(ADDRESS) or ""),
            ("wanted:programme", answers.get(wanted) or ""),
            # How a family lives and where its house stands is not for a group (UU 27/2022: finance is "specific").
            *((f"{step.id}!:{YesNo().list}", answers[step]) for step in survey),
            ("house-location!", answers.get(LOCATION) or ""),
        ),
        warnings=_warnings(answers, no_programme),
        photos=tuple(photo for step in (CARD, FRONT, INSIDE) if (photo := answers.get(step))),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.UNDER_WAY),
    brings=Brings.NOBODY,
    tells_of=lambda answers: (head_of(answers[PERSON]),),
    refused_as=("well-off", "has-aid", "other-rt", "survey-untrue", "twice", "moved-on"),
    points={"no-house-photo": ("photo-front", "photo-inside"), "aided-already": ("person",)},
    spoken=Spoken(
        rules=PROPOSAL,
        dated=False,
        covers={"": frozenset({"status:illness", "status:disability", "status:job", "death", "status:divorce"})},
    ),
    opens=(),
    asks_for_aid=True,
)


def flow_for(profile: Profile) -> Flow:
    """The conversation with the questions of this profile, in its order; since its second version it is declared."""
    survey = tuple(Step(f"survey-{question.key}", YesNo()) for question in profile.survey)
    programmes = tuple(each.name for each in profile.programmes)
    wanted = Step("wanted", Choice("programme", programmes, optional=True), extra=True)
    steps: tuple[Step[Any], ...] = (PERSON, ADDRESS, *survey, CARD, FRONT, INSIDE, LOCATION, wanted)
    build = partial(_build, survey, wanted, profile.no_programme)
    return Flow(
        "proposal", "USL", steps, build, version=2, upgrades={1: dict}, order=120, sections=(Section.AID,),
        remarks=(_no_promise,), declares=True, traits=TRAITS,
    )  # fmt: skip


FLOW = flow_for(load_profile(DEFAULT_PROFILE))
