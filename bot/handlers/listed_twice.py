"""Terdata dua kali: one person stands in the list twice; which entry is right, and whether it takes what it lacks."""

from bot.dialogue.fields import PersonPick, YesNo, describe
from bot.dialogue.fields.another import AnotherPick
from bot.dialogue.flow import Answers, Desk, Flow, Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.changes import Change, Doubt, EditPerson, Effect, Kind, PutRight

OTHER = Step("other", PersonPick(absent=False))
RIGHT = Step("right", AnotherPick(than=OTHER))
TAKE = Step("take", YesNo())


def _warnings(other: Resident) -> tuple[Doubt, ...]:
    return (Doubt("has-aid", {"programmes": ", ".join(other.programmes)}),) if other.programmes else ()


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the other entry is *tidak valid*; the right one takes what it lacks, filled in when it is handed in."""
    other, right = answers[OTHER], answers[RIGHT]
    effects: list[Effect] = [PutRight(other.id, BasicStatus.INVALID, other.status, desk.scene.area, right.id)]
    if answers[TAKE] == "yes":
        effects.append(EditPerson(right.id, {}, {}))
    return Change(
        kind=Kind("listed_twice"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(other.id, right.id),
        names=(other.name, right.name),
        effects=tuple(effects),
        facts=(
            ("double-right", describe(right, desk.scene.today)),
            ("double-other", describe(other, desk.scene.today)),
        ),
        warnings=_warnings(other),
    )


FLOW = Flow(
    "listed_twice",
    "GND",
    (OTHER, RIGHT, TAKE),
    build,
    order=155,
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY, matter="double-other"),
        brings=Brings.NOBODY,
        refused_as=("two-people", "right-already", "twice"),
        points={"has-aid": ("right",)},
        spoken=None,
        opens=(Opens(OTHER.id, frozenset({Door.DOUBLE}), second=RIGHT.id),),
    ),
)
