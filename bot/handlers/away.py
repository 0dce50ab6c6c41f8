"""Merantau: somebody lives elsewhere for work or school and stays registered here, or has come back."""

from bot.dialogue.along import all_of, along_with, not_listed, others_untold
from bot.dialogue.fields import Choice, FamilyPick, MembersPick, Place, YesNo, person_ids
from bot.dialogue.fields.since import LeftSince, SinceDate
from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import not_before_birth
from bot.dialogue.traits import AFTER_SAME, Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, Resident, readable
from bot.domain.report.changes import Change, Doubt, Kind, SetStatus
from bot.domain.sentences.details import away_details
from bot.domain.sentences.home_rules import HOME
from bot.domain.sentences.life_rules import AWAY
from bot.domain.sentences.spoken import Spoken

GONE = (BasicStatus.AWAY, BasicStatus.MISSING)
PERSON = Step("person", FamilyPick())


def _was_gone(answers: Answers) -> bool:
    return any(each.status in GONE for each in answers[PERSON])


BACK = Step("back", YesNo(), when=_was_gone)


def _is_back(answers: Answers) -> bool:
    return answers.get(BACK) == "yes"


def _is_one_of_a_family(answers: Answers) -> bool:
    return len(answers[PERSON]) == 1 and bool(answers[PERSON][0].household_id)


def _about_leaving(answers: Answers, scene: Scene) -> Text | None:
    """Whoever means a homecoming hears why none is to be told of one who is recorded here, or where it is told."""
    picked = answers.get(PERSON) or ()
    if not any(each.id for each in picked):
        return None
    return Text("away-is-back" if _was_gone(answers) else "away-is-here", {"name": readable(picked[0].name)})


DATE = Step("date", LeftSince(), when=lambda answers: not _is_back(answers), hint=_about_leaving)
RETURNED = Step("back-date", SinceDate(), when=_is_back)
WHO = Step("who", MembersPick(PERSON, optional=True), when=_is_one_of_a_family, extra=True)
ALONG = along_with(PERSON, goes=lambda answers: not _is_back(answers))
PLACE = Step("destination", Place(optional=True), when=lambda answers: not _is_back(answers), extra=True)
REASON = Step(
    "reason",
    Choice("away-reason", ("work", "abroad", "school", "family", "other"), optional=True),
    when=lambda answers: not _is_back(answers),
    extra=True,
)


def _concerned(answers: Answers) -> tuple[Resident, ...]:
    """All who were picked; of a family that comes back, those who were gone."""
    picked = all_of(answers.get(WHO) or answers[PERSON], answers.get(ALONG))
    return tuple(each for each in picked if each.status in GONE) if _is_back(answers) else picked


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    known = answers.get(RETURNED) if _is_back(answers) else answers.get(DATE)
    return (*not_listed(_concerned(answers)), *(() if known else (Doubt("date-unknown"),)))


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons are *merantau*, or alive and here again; they stay on the list either way."""
    back, concerned = _is_back(answers), _concerned(answers)
    day = (answers.get(RETURNED) if back else answers.get(DATE)) or Day(desk.scene.today, Exactness.UNKNOWN)
    status = BasicStatus.ALIVE if back else BasicStatus.AWAY
    return Change(
        kind=Kind("away"),
        area=desk.scene.area,
        event_date=day.latest,
        subjects=person_ids(concerned),
        names=tuple(each.name for each in concerned),
        effects=tuple(SetStatus(each.id, status, each.day_for(day.latest)) for each in concerned if each.id),
        facts=(
            ("back:answer", "yes" if back else ""),
            ("destination", answers.get(PLACE) or ""),
            ("reason:away-reason", answers.get(REASON) or ""),
        ),
        warnings=_warnings(answers),
        exactness=day.exactness,
    )


FLOW = Flow(
    "away",
    "PRG",
    (PERSON, BACK, DATE, RETURNED, WHO, ALONG, PLACE, REASON),
    build,
    rules=(
        not_before_birth(PERSON, DATE, WHO),
        not_before_birth(PERSON, RETURNED, WHO),
    ),
    order=60,
    remarks=(others_untold(PERSON, ALONG),),
    traits=Traits(
        told=ToldBefore(Repeats.WHILE_OPEN),
        brings=Brings.NOBODY,
        tells_of=_concerned,
        refused_as=("twice", "person", "still-here", "moved-for-good", "untrue", "moved-on"),
        points={"date-unknown": ("date", "back-date")},
        spoken=Spoken(
            rules=(*AWAY, HOME),
            dated=True,
            covers={"": frozenset({"status:job"})},
            day_of={BACK.id: RETURNED.id},
            read=away_details,
        ),
        opens=(
            Opens(PERSON.id, frozenset({Door.AWAY, Door.MISSING}), {BACK.id: "yes"}, AFTER_SAME),
            Opens(PERSON.id, frozenset({Door.LEFT})),
        ),
    ),
)
