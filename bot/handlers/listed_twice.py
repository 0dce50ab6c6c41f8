"""Terdata dua kali: one person stands in the list twice; which entry is right, and whether it takes what it lacks."""

from datetime import date

from bot.dialogue.fields import Choice, MemberPick, YesNo
from bot.dialogue.fields.another import AnotherPick, EntryPick
from bot.dialogue.flow import Desk, Flow, Problem, Section
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import ALIVE, DEAD, Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.likeness import are_apart
from bot.domain.people.people import BasicStatus, Relationship, Resident, readable
from bot.domain.report.changes import (
    Change,
    Doubt,
    EditPerson,
    Effect,
    Kind,
    NameCaretaker,
    NameHead,
    PutRight,
    SetStatus,
)
from bot.domain.sentences.record_rules import LISTED_TWICE
from bot.domain.sentences.spoken import Spoken

OTHER = Step("other", EntryPick(absent=False))
RIGHT = Step("right", AnotherPick(than=OTHER))


def _is_dead(who: Resident) -> bool:
    return who.status is BasicStatus.DEAD


def _dead_one(answers: Answers) -> Resident:
    """Where one of the two is recorded as dead."""
    return next(each for each in (answers[OTHER], answers[RIGHT]) if _is_dead(each))


def _is_one_dead(answers: Answers) -> bool:
    return _is_dead(answers[OTHER]) is not _is_dead(answers[RIGHT])


def _when_he_died(answers: Answers, scene: Scene) -> Text:
    dead = _dead_one(answers)
    day = dead.ended.say() if dead.ended and not dead.ended.is_open else "none"
    return Text("double-dead-hint", {"name": readable(dead.name), "day": day})


LIFE = Step("life", Choice(list="double-life", codes=(DEAD, ALIVE)), when=_is_one_dead, hint=_when_he_died)


def _lives_here(answers: Answers) -> bool:
    """Whether he lives as the entry of this RT says, so that the dead one of another RT is dropped instead of it."""
    right = answers[RIGHT]
    return bool(right.lives_in) and _is_dead(right) and answers.get(LIFE) == ALIVE


def _is_dropped_living(answers: Answers) -> bool:
    return not _is_dead(answers[OTHER]) and not _lives_here(answers)


def _was_head(answers: Answers) -> bool:
    return answers[OTHER].relationship is Relationship.HEAD and _is_dropped_living(answers)


def _was_caretaker(answers: Answers) -> bool:
    return answers[OTHER].is_caretaker and _is_dropped_living(answers)


def _side_by_side(answers: Answers, scene: Scene) -> Text | None:
    """What each of the two has, where both are of this RT: of another one nothing is known here."""
    other, right = answers[OTHER], answers[RIGHT]
    if _lives_here(answers):
        return None
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


def _called_otherwise(answers: Answers, scene: Scene) -> Problem | None:
    """Two who are called otherwise are picked by a slip, or one is misspelt: picked again, it stands."""
    other, right = answers[OTHER], answers[RIGHT]
    if not are_apart(other.name, right.name):
        return None
    names = {"other": readable(other.name), "right": readable(right.name)}
    return Problem(RIGHT, Text("double-names-differ", names), once=True)


def _death_waits(answers: Answers, scene: Scene) -> Problem | None:
    """Nobody is put right who is not recorded as dead yet: the report that says it is withdrawn."""
    if answers.get(LIFE) != ALIVE or not (dead := _dead_one(answers)).waits:
        return None
    return Problem(LIFE, Text("double-death-waits", {"name": readable(dead.name)}))


def _warnings(other: Resident) -> tuple[Doubt, ...]:
    return (Doubt("has-aid", {"programmes": ", ".join(other.programmes)}),) if other.programmes else ()


def _described(who: Resident, today: date) -> str:
    return f"{describe(who, today)}, {who.lives_in}" if who.lives_in else describe(who, today)


def _life(answers: Answers, desk: Desk) -> tuple[Effect, ...]:
    """Of the right entry: he has died, as the other one says, or lives, though he is recorded as dead himself."""
    right = answers[RIGHT]
    if _lives_here(answers):
        return ()
    if answers.get(LIFE) == DEAD and not _is_dead(right):
        return (SetStatus(right.id, BasicStatus.DEAD, _died_on(answers, desk).latest),)
    if answers.get(LIFE) == ALIVE and _is_dead(right):
        return (PutRight(right.id, BasicStatus.ALIVE, BasicStatus.DEAD, desk.scene.area),)
    return ()


def _died_on(answers: Answers, desk: Desk) -> Day:
    """As the entry says by which he is dead."""
    return _dead_one(answers).ended or Day(desk.scene.today, Exactness.UNKNOWN)


def _day(answers: Answers, desk: Desk) -> Day:
    """It happened on no day, so it is that on which it is told; where it tells of a death, that of the death."""
    tells = answers.get(LIFE) == DEAD and not _is_dead(answers[RIGHT])
    return _died_on(answers, desk) if tells else Day(desk.scene.today)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the other entry is *tidak valid*; the right one takes what it lacks, filled in when it is handed in.

    Where one of the two is recorded as dead, the right one is as is said of him: dead, or living here. In which RT the
    dropped one is, is read when it is handed in.
    """
    other, right, day = answers[OTHER], answers[RIGHT], _day(answers, desk)
    if _lives_here(answers):
        other, right = right, other
    effects: list[Effect] = [PutRight(other.id, BasicStatus.INVALID, other.status, desk.scene.area, right.id)]
    effects += _life(answers, desk)
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
        event_date=day.latest,
        exactness=day.exactness,
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
    (OTHER, RIGHT, LIFE, TAKE, SUCCESSOR, CARETAKER),
    build,
    rules=(_called_otherwise, _death_waits),
    order=155,
    sections=(Section.WRONG,),
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY, matter="double-other"),
        brings=Brings.NOBODY,
        tells_of=lambda answers: (answers[OTHER],),
        refused_as=("two-people", "right-already", "twice"),
        points={"has-aid": ("right",), "caretaker-age": ("caretaker",)},
        spoken=Spoken(rules=LISTED_TWICE, dated=False, covers={"": frozenset({"unfit", "correction"})}),
        opens=(Opens(OTHER.id, frozenset({Door.DOUBLE}), second=RIGHT.id, life=LIFE.id),),
    ),
)
