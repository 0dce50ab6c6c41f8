"""Terdata dua kali: one person stands in the list twice; which entry is right, and whether it takes what it lacks."""

from datetime import date

from bot.dialogue.fields import MemberPick, PersonPick, YesNo
from bot.dialogue.fields.another import AnotherPick
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Relationship, Resident, readable
from bot.domain.report.changes import Change, Doubt, EditPerson, Effect, Kind, NameCaretaker, NameHead, PutRight
from bot.domain.sentences.record_rules import LISTED_TWICE
from bot.domain.sentences.spoken import Spoken

OTHER = Step("other", PersonPick(absent=False))
RIGHT = Step("right", AnotherPick(than=OTHER))


def _was_head(answers: Answers) -> bool:
    return answers[OTHER].relationship is Relationship.HEAD


def _was_caretaker(answers: Answers) -> bool:
    return answers[OTHER].is_caretaker


def _side_by_side(answers: Answers, scene: Scene) -> Text | None:
    """What each of the two has, where both are of this RT: of another one nothing is known here."""
    other, right = answers[OTHER], answers[RIGHT]
    if right.lives_in:
        return Text("double-elsewhere-hint", {"rt": right.lives_in})
    fields = {
        "name": (readable(other.name), readable(right.name)),
        "nik": (other.nik_tail, right.nik_tail),
        "born": (other.born, right.born),
        "sex": (other.sex, right.sex),
        "house": (other.address, right.address),
        "kin": (other.relationship, right.relationship),
        "family": (other.household_id, right.household_id),
        "aid": (other.programmes, right.programmes),
    }
    return Text("double-fields-hint", {field: _how(*pair) for field, pair in fields.items()})


def _how(other: object, right: object) -> str:
    if not other or not right:
        return "right" if right else "other" if other else "none"
    return "same" if other == right else "differs"


TAKE = Step("take", YesNo(), hint=_side_by_side)
SUCCESSOR = Step("successor", MemberPick(OTHER, optional=True), when=_was_head, extra=True)
CARETAKER = Step("caretaker", MemberPick(OTHER, optional=True), when=_was_caretaker, extra=True)


def _warnings(other: Resident) -> tuple[Doubt, ...]:
    return (Doubt("has-aid", {"programmes": ", ".join(other.programmes)}),) if other.programmes else ()


def _described(who: Resident, today: date) -> str:
    return f"{describe(who, today)}, {who.lives_in}" if who.lives_in else describe(who, today)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the other entry is *tidak valid*; the right one takes what it lacks, filled in when it is handed in."""
    other, right = answers[OTHER], answers[RIGHT]
    effects: list[Effect] = [PutRight(other.id, BasicStatus.INVALID, other.status, desk.scene.area, right.id)]
    if answers[TAKE] == "yes":
        effects.append(EditPerson(right.id, {}, {}))
    successor, caretaker = answers.get(SUCCESSOR), answers.get(CARETAKER)
    if successor:
        effects.append(NameHead(other.household_id, successor[0].id))
    if caretaker:
        effects.append(NameCaretaker(other.household_id, caretaker[0].id))
    return Change(
        kind=Kind("listed_twice"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(other.id, right.id),
        names=(other.name, right.name),
        effects=tuple(effects),
        facts=(
            ("double-right", _described(right, desk.scene.today)),
            ("double-other", _described(other, desk.scene.today)),
            ("successor", successor[0].name if successor else ""),
            ("caretaker", caretaker[0].name if caretaker else ""),
        ),
        warnings=_warnings(other),
    )


FLOW = Flow(
    "listed_twice",
    "GND",
    (OTHER, RIGHT, TAKE, SUCCESSOR, CARETAKER),
    build,
    order=155,
    sections=(Section.WRONG,),
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY, matter="double-other"),
        brings=Brings.NOBODY,
        refused_as=("two-people", "right-already", "twice"),
        points={"has-aid": ("right",), "caretaker-age": ("caretaker",)},
        spoken=Spoken(rules=LISTED_TWICE, dated=False, covers={"": frozenset({"unfit", "correction"})}),
        opens=(Opens(OTHER.id, frozenset({Door.DOUBLE}), second=RIGHT.id),),
    ),
)
