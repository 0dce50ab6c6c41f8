"""Perbaikan data: one field of a resident is wrong in the registry; what is right stands on his card."""

from collections.abc import Callable
from typing import Any

from bot.dialogue.fields import (
    BirthDay,
    Choice,
    EventDay,
    FreeText,
    KkField,
    NewName,
    NikField,
    PersonPick,
    Photo,
    TypedTown,
    person_ids,
)
from bot.dialogue.fields.left import WhatOfThem, has_ended
from bot.dialogue.fields.programmes import NONE, ProgrammesField
from bot.dialogue.fields.suggestions import Suggested
from bot.dialogue.flow import Desk, Flow, Problem, Section
from bot.dialogue.listed_now import CODED, DAYS, known_of, listed_now
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene, Seeks
from bot.dialogue.rules import Holder, kk_doubts, kk_fits, nik_doubts, nik_fits, not_before_birth
from bot.dialogue.told_answers import OF_ENDED, OF_LIVING, ToldSteps
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.code_lists import EDUCATION, JOBS
from bot.domain.people.people import BasicStatus, Marital, Relationship, Resident, readable
from bot.domain.profiles import DEFAULT_PROFILE, Profile, load_profile
from bot.domain.report.changes import Change, Doubt, EditPerson, Kind
from bot.domain.report.person_fields import CAME_ON, ENDED_ON, LAST_DAYS, LEFT_ON, OF_HIMSELF, same_value
from bot.domain.report.told_answers import TOLD_ANSWERS, FarPlace
from bot.domain.sentences.aid_rules import CORRECTION
from bot.domain.sentences.details import correction_details
from bot.domain.sentences.spoken import Spoken
from bot.domain.sentences.told_rules import TOLD_AS, TOLD_WRONGLY


def _is(what: str) -> Callable[[Answers], bool]:
    return lambda answers: _what(answers) == what


def _what(answers: Answers) -> str:
    """The field that is wrong."""
    what = answers[WHAT]
    return answers[RARE_WHAT] if what == RARE else what


def _now(what: str) -> Callable[[Answers, Scene], Text | None]:
    """What the list says now, above the question."""
    return lambda answers, scene: listed_now(answers[PERSON], what)


RARE = "rare"
OFTEN_WRONG = ("name", "nik", "kk", "birth_date", *LAST_DAYS, "address", "sex", "relationship", "programmes")
SELDOM_WRONG = ("birth_place", "mother", "marital", "job", "education", CAME_ON, *OF_ENDED, *OF_LIVING)
"""Asked for by *Yang lain*: all of them are more than a small screen holds."""
ENDS = LAST_DAYS | {field: each.by for field, each in TOLD_ANSWERS.items() if each.by in LAST_DAYS.values()}
"""What is told of who died or left alone, with how he must be recorded."""
PERSON = Step("person", PersonPick(seeks=Seeks.EVER))


def _may_be_wrong(what: str, who: Resident) -> bool:
    """Of the dead and of who left only who they are and the day of it, nothing of how they lived."""
    if what in LAST_DAYS:
        return who.status is LAST_DAYS[what]
    if what in TOLD_ANSWERS:
        return TOLD_ANSWERS[what].may_be_of(who.status)
    return what in (*OF_HIMSELF, RARE) or not has_ended(who)


def _says_ended(answers: Answers, scene: Scene) -> Text | None:
    """How he is recorded, and what of him may still be put right."""
    person = answers[PERSON]
    if not has_ended(person):
        return None
    day = person.ended.say() if person.ended and not person.ended.is_open else "none"
    return Text("correction-ended", {"name": readable(person.name), "status": person.status.value, "day": day})


WHAT = Step(
    "what",
    WhatOfThem(
        "correction-what",
        (*OFTEN_WRONG, *SELDOM_WRONG, RARE),
        offered=(*OFTEN_WRONG, RARE),
        of=PERSON,
        may_be=_may_be_wrong,
        may_be_typed=lambda what, who: what in ENDS,
    ),
    hint=_says_ended,
)
RARE_WHAT = Step(
    "rare",
    WhatOfThem("correction-what", SELDOM_WRONG, of=PERSON, may_be=_may_be_wrong),
    when=lambda answers: answers[WHAT] == RARE,
)
NIK = Step("nik", NikField(), when=_is("nik"), hint=_now("nik"))
KK = Step("kk", KkField(), when=_is("kk"))
NAME = Step("name", NewName(longest=60), when=_is("name"), hint=_now("name"))
BIRTH_PLACE = Step("birth-place", TypedTown(), when=_is("birth_place"))
DIED_ON = Step("ended-on", EventDay(), when=_is(ENDED_ON), hint=_now(ENDED_ON))
ARRIVED_ON = Step("came-on", EventDay(), when=_is(CAME_ON))
WENT_ON = Step("left-on", EventDay(), when=_is(LEFT_ON), hint=_now(LEFT_ON))
BIRTH_DATE = Step("birth-date", BirthDay(known=True), when=_is("birth_date"), hint=_now("birth_date"))
ADDRESS = Step("address", FreeText(names_something=True), when=_is("address"), hint=_now("address"))
MOTHER = Step("mother", NewName(longest=60), when=_is("mother"))
SEX = Step("sex", Choice("sex", ("L", "P")), when=_is("sex"), hint=_now("sex"))
KINS = tuple(str(each.value) for each in Relationship)
"""A husband who is not the head is rare: he is typed, where ten are offered."""
KIN = Step(
    "relationship",
    Choice("relationship", KINS, offered=tuple(each for each in KINS if each != str(Relationship.HUSBAND.value))),
    when=_is("relationship"),
    hint=_now("relationship"),
)
MARITAL = Step("marital", Choice("marital", tuple(str(each.value) for each in Marital)), when=_is("marital"))
JOB = Step("job", Suggested(longest=60, list="job", entries=tuple(JOBS.items())), when=_is("job"))
EDUCATED = Step("education", Choice("education", tuple(EDUCATION)), when=_is("education"))


def _aid(profile: Profile) -> Step[str]:
    """Which of the profile's programmes are right."""
    names = tuple(each.name for each in profile.programmes)
    return Step("programmes", ProgrammesField(names), when=_is("programmes"), hint=_now("programmes"))


AID = _aid(load_profile(DEFAULT_PROFILE))
TOLD = ToldSteps(_what)
PHOTO = Step("photo", Photo(), extra=True)
FIELDS: dict[str, Step[Any]] = {
    "nik": NIK, "kk": KK, "name": NAME, "birth_place": BIRTH_PLACE, "birth_date": BIRTH_DATE,
    ENDED_ON: DIED_ON, LEFT_ON: WENT_ON, CAME_ON: ARRIVED_ON, "address": ADDRESS,
    "mother": MOTHER, "sex": SEX, "relationship": KIN, "marital": MARITAL, "job": JOB, "education": EDUCATED,
    "programmes": AID, **TOLD.of_fields,
}  # fmt: skip


def _told_right(answers: Answers, area: AreaCode) -> str:
    """The right value as it was answered, as text."""
    if _what(answers) in TOLD_ANSWERS:
        return TOLD.value(answers, area)
    value = answers[FIELDS[_what(answers)]]
    return value.stored() if isinstance(value, Day) else str(value)


def _new(answers: Answers, area: AreaCode) -> str:
    """The right value as the registry keeps it."""
    what, value = _what(answers), _told_right(answers, area)
    if what == "education":
        return EDUCATION[value]
    if what == "programmes":
        return "" if value == NONE else value
    return value.upper() if what == "job" else value


def _holder(answers: Answers) -> Holder:
    return Holder(answers[PERSON].born, answers[PERSON].sex)


def _is_new(answers: Answers, scene: Scene) -> Problem | None:
    what = _what(answers)
    known = known_of(answers[PERSON], what)
    if not known or not same_value(known, _new(answers, scene.area)):
        return None
    return Problem(FIELDS[what], Text("correction-same", parts={"what": Text(f"correction-what-{what}")}))


def _has_ended_so(answers: Answers, scene: Scene) -> Problem | None:
    """Of the registered: of whom it is not recorded that he died, or left, nothing of that is told."""
    person, what = answers[PERSON], _what(answers)
    if not person.id or what not in ENDS or person.status is ENDS[what]:
        return None
    return Problem(WHAT, Text("correction-not-ended", {"name": readable(person.name), "status": ENDS[what].value}))


def _told(answers: Answers, area: AreaCode) -> tuple[tuple[str, str], ...]:
    """What was wrong; of one who is not listed also what is right, for no effect shows it."""
    what, value = _what(answers), _told_right(answers, area)
    if what in TOLD_ANSWERS and TOLD_ANSWERS[what].far:
        value = FarPlace.load(value).place
    shown = Day.load(value).say() if what in DAYS else value
    if what == "programmes":
        shown = _new(answers, area).replace(",", ", ")
    right = (CODED.get(what, "right"), "" if answers[PERSON].id else shown)
    return (("what:correction-what", what), right)


def _second_head(answers: Answers) -> tuple[Doubt, ...]:
    """A family has one head; who is another is told by a report of its own kind."""
    person, head = answers[PERSON], answers[PERSON].head_name
    is_head = answers.get(KIN) == str(Relationship.HEAD.value) and person.id
    is_second = is_head and head and head != person.name
    return (Doubt("second-head", {"name": readable(head)}),) if is_second else ()


def _of_ended(person: Resident) -> tuple[Doubt, ...]:
    if not has_ended(person):
        return ()
    return (Doubt("of-dead" if person.status is BasicStatus.DEAD else "of-gone", {"name": readable(person.name)}),)


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    person = answers[PERSON]
    return (
        *(() if person.id else (Doubt("not-listed", {"name": person.name}),)),
        *_of_ended(person),
        *nik_doubts(answers.get(NIK) or "", _holder(answers)),
        *kk_doubts(answers.get(KK) or ""),
        *_second_head(answers),
    )


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the field is changed; the old value is read from the registry when the report is handed in."""
    person, photo = answers[PERSON], answers.get(PHOTO)
    return Change(
        kind=Kind("correction"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=person_ids((person,)),
        names=(person.name,),
        effects=(EditPerson(person.id, {}, {_what(answers): _new(answers, desk.scene.area)}),) if person.id else (),
        facts=_told(answers, desk.scene.area),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


_EVENTS = {"death": {"death"}, "left": {"move_out", "move_in"}, "away": {"away"}}
_TOLD_COVERS = {field: frozenset({"correction", *_EVENTS[field.partition("_")[0]]}) for field in TOLD_AS}
"""What else a sentence reads like that says that something told beside the day was wrong: it happened, but long ago."""


def flow_for(profile: Profile) -> Flow:
    """The conversation, with the profile's programmes."""
    fields = FIELDS | {"programmes": _aid(profile)}
    return Flow(
        "correction",
        "PRB",
        (PERSON, WHAT, RARE_WHAT, *(each for each in fields.values() if each not in TOLD.steps), *TOLD.steps, PHOTO),
        build,
        rules=(
            nik_fits(NIK, _holder),
            kk_fits(KK),
            not_before_birth(PERSON, DIED_ON),
            not_before_birth(PERSON, WENT_ON),
            not_before_birth(PERSON, ARRIVED_ON),
            _has_ended_so,
            TOLD.leads_away,
            _is_new,
        ),
        edits=fields,
        order=55,
        sections=(Section.RESIDENTS, Section.WRONG),
        traits=TRAITS,
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.ON_ONE_DAY, matter="what"),
    brings=Brings.NOBODY,
    tells_of=None,
    refused_as=("twice", "person", "right-already", "no-proof", "moved-on"),
    spoken=Spoken(
        rules=(*TOLD_WRONGLY, *CORRECTION),
        dated=False,
        parted=True,
        covers={
            "": frozenset({"birth"}),
            ENDED_ON: frozenset({"correction", "death"}),
            LEFT_ON: frozenset({"correction", "move_out", "move_in"}),
            CAME_ON: frozenset({"correction", "move_in"}),
            **_TOLD_COVERS,
        },
        read=correction_details,
    ),
    opens=(
        Opens(PERSON.id, frozenset({Door.NIK_KNOWN}), {WHAT.id: "nik"}),
        Opens(PERSON.id, frozenset({Door.OTHERWISE})),
        Opens(PERSON.id, frozenset(), fields={field: {WHAT.id: field} for field in FIELDS}),
    ),
    must_change=True,
    points={
        "second-head": (KIN.id,),
        "new-nik-of-dead": (NIK.id,),
        "new-nik-of-gone": (NIK.id,),
        "new-nik-of-other": (NIK.id,),
        "new-nik-of-neighbour": (NIK.id,),
        "new-nik-swapped": (NIK.id,),
    },
)
FLOW = flow_for(load_profile(DEFAULT_PROFILE))
