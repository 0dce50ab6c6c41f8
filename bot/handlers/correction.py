"""Perbaikan data: one field of a resident is wrong in the registry; what is right stands on his card."""

from collections.abc import Callable
from typing import Any

from bot.dialogue.fields import (
    BirthDay,
    Choice,
    FreeText,
    KkField,
    NewName,
    NikField,
    PersonPick,
    Photo,
    TypedTown,
    person_ids,
)
from bot.dialogue.flow import Answers, Desk, Flow, Problem, Scene, Section, Step
from bot.dialogue.prompt import Text
from bot.dialogue.rules import Holder, kk_doubts, kk_fits, nik_doubts, nik_fits
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.day import Day
from bot.domain.people.people import Resident, readable
from bot.domain.report.changes import Change, Doubt, EditPerson, Kind
from bot.domain.report.person_fields import same_value
from bot.domain.sentences.aid_rules import CORRECTION
from bot.domain.sentences.details import correction_details
from bot.domain.sentences.spoken import Spoken


def _is(what: str) -> Callable[[Answers], bool]:
    return lambda answers: answers[WHAT] == what


def _known(resident: Resident, what: str) -> str:
    """The value on the list, where a resident's entry shows it: never a number in full, nor the mother."""
    match what:
        case "name" | "address":
            return str(getattr(resident, what))
        case "birth_date":
            return resident.born.stored() if resident.born else ""
        case "sex":
            return resident.sex.value if resident.sex else ""
        case _:
            return ""


def _now(what: str) -> Callable[[Answers, Scene], Text | None]:
    """What the list says now, above the question."""

    def hint(answers: Answers, scene: Scene) -> Text | None:
        person = answers[PERSON]
        if what == "nik":
            return Text("correction-now-tail", {"tail": person.nik_tail}) if person.nik_tail else None
        known = _known(person, what)
        if what == "sex" and known:
            return Text("correction-now-code", parts={"old": Text(f"sex-{known}")})
        shown = Day.load(known).say() if known and what == "birth_date" else readable(known)
        return Text("correction-now", {"old": shown}) if shown else None

    return hint


PERSON = Step("person", PersonPick())
WHAT = Step(
    "what",
    Choice("correction-what", ("nik", "kk", "name", "birth_place", "birth_date", "address", "mother", "sex")),
)
NIK = Step("nik", NikField(), when=_is("nik"), hint=_now("nik"))
KK = Step("kk", KkField(), when=_is("kk"))
NAME = Step("name", NewName(longest=60), when=_is("name"), hint=_now("name"))
BIRTH_PLACE = Step("birth-place", TypedTown(), when=_is("birth_place"))
BIRTH_DATE = Step("birth-date", BirthDay(known=True), when=_is("birth_date"), hint=_now("birth_date"))
ADDRESS = Step("address", FreeText(names_something=True), when=_is("address"), hint=_now("address"))
MOTHER = Step("mother", NewName(longest=60), when=_is("mother"))
SEX = Step("sex", Choice("sex", ("L", "P")), when=_is("sex"), hint=_now("sex"))
PHOTO = Step("photo", Photo(), extra=True)
FIELDS: dict[str, Step[Any]] = {
    "nik": NIK, "kk": KK, "name": NAME, "birth_place": BIRTH_PLACE, "birth_date": BIRTH_DATE, "address": ADDRESS,
    "mother": MOTHER, "sex": SEX,
}  # fmt: skip


def _new(answers: Answers) -> str:
    """The right value as text."""
    value = answers[FIELDS[answers[WHAT]]]
    return value.stored() if isinstance(value, Day) else str(value)


def _holder(answers: Answers) -> Holder:
    return Holder(answers[PERSON].born, answers[PERSON].sex)


def _is_new(answers: Answers, scene: Scene) -> Problem | None:
    what = answers[WHAT]
    known = _known(answers[PERSON], what)
    if not known or not same_value(known, _new(answers)):
        return None
    return Problem(FIELDS[what], Text("correction-same", parts={"what": Text(f"correction-what-{what}")}))


def _told(answers: Answers) -> tuple[tuple[str, str], ...]:
    """What was wrong; of one who is not listed also what is right, for no effect shows it."""
    what, new = answers[WHAT], _new(answers)
    shown = Day.load(new).say() if what == "birth_date" else new
    right = ("right:sex" if what == "sex" else "right", "" if answers[PERSON].id else shown)
    return (("what:correction-what", what), right)


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    person = answers[PERSON]
    return (
        *(() if person.id else (Doubt("not-listed", {"name": person.name}),)),
        *nik_doubts(answers.get(NIK) or "", _holder(answers)),
        *kk_doubts(answers.get(KK) or ""),
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
        effects=(EditPerson(person.id, {}, {answers[WHAT]: _new(answers)}),) if person.id else (),
        facts=_told(answers),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


FLOW = Flow(
    "correction",
    "PRB",
    (PERSON, WHAT, *FIELDS.values(), PHOTO),
    build,
    rules=(nik_fits(NIK, _holder), kk_fits(KK), _is_new),
    edits=FIELDS,
    order=55,
    sections=(Section.RESIDENTS, Section.WRONG),
    traits=Traits(
        told=ToldBefore(Repeats.ON_ONE_DAY, matter="what"),
        brings=Brings.NOBODY,
        refused_as=("twice", "person", "right-already", "no-proof"),
        spoken=Spoken(rules=CORRECTION, dated=False, covers={"": frozenset({"birth"})}, read=correction_details),
        opens=(
            Opens(PERSON.id, frozenset({Door.NIK_KNOWN}), {WHAT.id: "nik"}),
            Opens(PERSON.id, frozenset({Door.OTHERWISE})),
        ),
        must_change=True,
    ),
)
