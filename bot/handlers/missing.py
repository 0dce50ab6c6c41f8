"""Tidak ditemukan: somebody of the list is not to be found in the RT; a musdes decides about him."""

from bot.dialogue.along import all_of, along_with, not_listed, others_untold
from bot.dialogue.fields import FamilyPick, FreeText, MembersPick, person_ids
from bot.dialogue.fields.since import SinceDate
from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import not_before_birth
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.changes import Change, Doubt, Kind, SetStatus
from bot.domain.sentences.life_rules import MISSING
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", FamilyPick())


def _is_one_of_a_family(answers: Answers) -> bool:
    return len(answers[PERSON]) == 1 and bool(answers[PERSON][0].household_id)


DATE = Step("date", SinceDate())
WHO = Step("who", MembersPick(PERSON, optional=True), when=_is_one_of_a_family, extra=True)
ALONG = along_with(PERSON)
ASKED = Step("asked", FreeText(optional=True), extra=True)


def _warnings(answers: Answers, persons: tuple[Resident, ...]) -> tuple[Doubt, ...]:
    found = [*not_listed(persons)]
    if programmes := sorted({name for each in persons for name in each.programmes}):
        found.append(Doubt("missing-aid", {"programmes": ", ".join(programmes)}))
    if answers.get(DATE) is None:
        found.append(Doubt("date-unknown"))
    return (*found, Doubt("missing-deliberate"))


def _concerned(answers: Answers) -> tuple[Resident, ...]:
    return all_of(answers.get(WHO) or answers[PERSON], answers.get(ALONG))


def _who_receives(answers: Answers, scene: Scene) -> Text | None:
    """Says by which report another one receives the aid of a family that may stay."""
    concerned = _concerned(answers)
    alone = len(concerned) == 1 and concerned[0].is_caretaker and bool(concerned[0].programmes)
    return Text("missing-caretaker") if alone else None


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons are *tidak ditemukan*; they stay on the list until the musdes."""
    persons = _concerned(answers)
    day = answers.get(DATE) or Day(desk.scene.today, Exactness.UNKNOWN)
    return Change(
        kind=Kind("missing"),
        area=desk.scene.area,
        event_date=day.latest,
        subjects=person_ids(persons),
        names=tuple(each.name for each in persons),
        effects=tuple(SetStatus(each.id, BasicStatus.MISSING, each.day_for(day.latest)) for each in persons if each.id),
        facts=(("asked", answers.get(ASKED) or ""),),
        warnings=_warnings(answers, persons),
        exactness=day.exactness,
    )


FLOW = Flow(
    "missing",
    "HLG",
    (PERSON, DATE, WHO, ALONG, ASKED),
    build,
    rules=(not_before_birth(PERSON, DATE, WHO),),
    order=70,
    remarks=(others_untold(PERSON, ALONG), _who_receives),
    traits=Traits(
        told=ToldBefore(Repeats.WHILE_OPEN),
        brings=Brings.NOBODY,
        tells_of=_concerned,
        refused_as=("twice", "person", "is-here", "known-where", "untrue"),
        points={"date-unknown": ("date",), "missing-aid": ("asked",), "missing-deliberate": ("asked",)},
        spoken=Spoken(rules=MISSING, dated=True, covers={"": frozenset({"unfit", "status:disability"})}),
        opens=(Opens(PERSON.id, frozenset({Door.HERE, Door.EXPECTING, Door.AWAY, Door.LEFT})),),
    ),
)
