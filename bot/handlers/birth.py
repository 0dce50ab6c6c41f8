"""Kelahiran: babies born to a mother of this RT join her household; name and NIK may be missing for now."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.dialogue.fields import BornOn, Choice, NewName, NikField, PersonPick, Photo, Town, YesNo
from bot.dialogue.fields.couples import MotherPick
from bot.dialogue.flow import Desk, Flow, Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import Holder, all_differ, nik_doubts, nik_fits
from bot.dialogue.traits import BEFORE_SAME, Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.dates import say_date
from bot.domain.people.ages import OLDEST_MOTHER, YOUNGEST_MOTHER
from bot.domain.people.kinship import of_mother
from bot.domain.people.names import fold_name
from bot.domain.people.people import (
    BasicStatus,
    Marital,
    Person,
    PersonId,
    Resident,
    Sex,
    age_on,
    born_as,
    readable,
)
from bot.domain.report.changes import MOTHER_FACT, AddPerson, Change, Doubt, Effect, Kind, SetStatus
from bot.domain.sentences.details import birth_details
from bot.domain.sentences.life_rules import BIRTH
from bot.domain.sentences.names_in import Names
from bot.domain.sentences.spoken import Spoken

MOTHER = Step("mother", MotherPick())


def _is_not_listed(answers: Answers) -> bool:
    return not answers[MOTHER].id


def _has_left_since(answers: Answers) -> bool:
    """From a family that lives here still, so that nobody sees where the baby is. Where all of it went, or another RT
    has received her, it is where she is."""
    mother = answers[MOTHER]
    has_left = mother.status is BasicStatus.MOVED and not mother.waits and mother.house_size > 1
    return has_left and mother.ended_on is not None and answers[DATE].latest <= mother.ended_on


FAMILY = Step("family", PersonPick(absent=False, optional=True), when=_is_not_listed)
DATE = Step("date", BornOn())
WENT = Step("went", YesNo(), when=_has_left_since, whose=lambda answers: readable(answers[MOTHER].name))
PLACE = Step("place", Choice("birth-place", ("1", "2", "3", "4", "5")))
TOWN = Step("town", Town())
TWIN = Step("twin", Choice("birth-twin", ("2", "3"), optional=True), extra=True)
HELPER = Step("helper", Choice("birth-helper", ("1", "2", "3", "4"), optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


@dataclass(frozen=True, slots=True)
class Baby:
    """The questions about one of the babies."""

    number: int
    name: Step[str]
    sex: Step[str]
    nik: Step[str]

    def holder(self, answers: Answers) -> Holder:
        """What his NIK is compared with."""
        return Holder(answers[DATE], Sex(answers[self.sex]))

    def is_told(self, answers: Answers) -> bool:
        """Whether there is such a baby."""
        return self.number <= int(answers.get(TWIN) or 1)


def _is_born(number: int) -> Callable[[Answers], bool]:
    return lambda answers: int(answers.get(TWIN) or 1) >= number


def _twin(number: int) -> Baby:
    born = _is_born(number)
    return Baby(
        number,
        Step(f"name{number}", NewName(longest=60, optional=True), when=born, like="name-next", number=number),
        Step(f"sex{number}", Choice("sex", ("L", "P")), when=born, like="sex-next", number=number),
        Step(f"nik{number}", NikField(optional=True), when=born, extra=True, like="nik-next", number=number),
    )


FIRST = Baby(
    1,
    Step("name", NewName(longest=60, optional=True)),
    Step("sex", Choice("sex", ("L", "P"))),
    Step("nik", NikField(optional=True), extra=True),
)
BABIES = (FIRST, _twin(2), _twin(3))


def _mother_is_a_woman(answers: Answers, scene: Scene) -> Problem | None:
    if answers[MOTHER].sex is not Sex.MALE:
        return None
    return Problem(MOTHER, Text("birth-mother-is-man", {"name": readable(answers[MOTHER].name)}))


def _mother_lived(answers: Answers, scene: Scene) -> Problem | None:
    """No day after the one on which she died; nor, here, after she moved away."""
    mother = answers[MOTHER]
    if mother.ended_on is None or answers[DATE].earliest <= mother.ended_on:
        return None
    waits = "yes" if mother.waits else "no"
    about = {"name": readable(mother.name), "day": say_date(mother.ended_on), "waits": waits}
    key = {BasicStatus.DEAD: "birth-mother-died", BasicStatus.MOVED: "birth-mother-left"}.get(mother.status)
    return Problem(DATE, Text(key, about)) if key else None


def _not_named_as_mother(answers: Answers, scene: Scene) -> Problem | None:
    """Whoever is asked for the baby's name types the mother's again; said twice, it stands."""
    for baby in BABIES:
        name = answers.get(baby.name) if baby.is_told(answers) else None
        if name and fold_name(name) == fold_name(answers[MOTHER].name):
            return Problem(baby.name, Text("birth-named-as-mother", {"name": readable(name)}), once=True)
    return None


def _warnings(answers: Answers, babies: list[tuple[Baby, Person]]) -> tuple[Doubt, ...]:
    mother, day = answers[MOTHER], answers[DATE].latest
    found = [] if mother.id else [Doubt("not-listed", {"name": mother.name})]
    if mother.birth_date and not YOUNGEST_MOTHER <= age_on(mother.birth_date, day) <= OLDEST_MOTHER:
        found.append(Doubt("mother-age", {"age": str(age_on(mother.birth_date, day))}))
    if any(not person.nik for _, person in babies):
        found.append(Doubt("no-nik"))
    doubts = (doubt for baby, person in babies for doubt in nik_doubts(person.nik, baby.holder(answers)))
    return (*found, *doubts)


def _person(answers: Answers, desk: Desk, baby: Baby, home: Resident) -> Person:
    mother: Resident = answers[MOTHER]
    which = f" {baby.number}" if baby.number > 1 else ""
    return Person(
        id=PersonId(desk.new_id()),
        household_id=home.household_id,
        area=desk.scene.area,
        name=answers.get(baby.name) or f"Bayi{which} Ibu {readable(mother.name)}",
        sex=Sex(answers[baby.sex]),
        **born_as(answers[DATE]),
        birth_place=answers[TOWN],
        nik=answers.get(baby.nik) or "",
        mother=mother.name,
        relationship=of_mother(mother.relationship),
        marital=Marital.SINGLE,
        job="BELUM/TIDAK BEKERJA",
        address=home.address_here,
    )


def _effects(answers: Answers, babies: list[tuple[Baby, Person]]) -> tuple[Effect, ...]:
    """Born here; where they went with their mother since, gone on the day on which she left."""
    added = [AddPerson(person) for _, person in babies]
    left_on = answers[MOTHER].ended_on if answers.get(WENT) == "yes" else None
    gone = [SetStatus(each.person.id, BasicStatus.MOVED, left_on) for each in added] if left_on else []
    return (*added, *gone)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: each baby is added to the mother's household, or to the family named where she isn't listed."""
    mother, photo = answers[MOTHER], answers.get(PHOTO)
    home = answers.get(FAMILY) or mother
    babies = [(baby, _person(answers, desk, baby, home)) for baby in BABIES if baby.is_told(answers)]
    sexes = [("sex" if baby.number == 1 else f"sex-{baby.number}", answers[baby.sex]) for baby, _ in babies]
    return Change(
        kind=Kind("birth"),
        area=desk.scene.area,
        event_date=answers[DATE].latest,
        exactness=answers[DATE].exactness,
        subjects=tuple(person.id for _, person in babies) if home.household_id else (),
        names=tuple(person.name for _, person in babies),
        effects=_effects(answers, babies) if home.household_id else (),
        facts=(
            *((f"{which}:sex", sex) for which, sex in sexes),
            (MOTHER_FACT, mother.name),
            ("family", home.head_name or home.name if home is not mother else ""),
            ("town", answers[TOWN]),
            ("place:birth-place", answers[PLACE]),
            ("helper:birth-helper", answers.get(HELPER) or ""),
        ),
        warnings=_warnings(answers, babies),
        photos=(photo,) if photo else (),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.ON_ONE_DAY),
    brings=Brings.NEWBORNS,
    tells_of=None,
    refused_as=("twice", "other-family", "untrue"),
    points={"mother-age": ("mother", "date"), "birth_place": ("town",), "name": ("name", "name2", "name3")},
    spoken=Spoken(
        rules=BIRTH,
        dated=True,
        names=Names.MOTHER,
        covers={"": frozenset({"status:pregnancy", "status:illness"})},
        read=birth_details,
    ),
    opens=(Opens(MOTHER.id, frozenset({Door.EXPECTING}), place=BEFORE_SAME),),
)
_ABOUT_TWINS = tuple(step for baby in BABIES[1:] for step in (baby.name, baby.sex))
_NIKS = tuple(baby.nik for baby in BABIES)
FLOW = Flow(
    "birth",
    "LHR",
    (MOTHER, FAMILY, FIRST.name, FIRST.sex, DATE, WENT, PLACE, TOWN, TWIN, *_ABOUT_TWINS, *_NIKS, HELPER, PHOTO),
    build,
    rules=(
        _mother_is_a_woman,
        _mother_lived,
        _not_named_as_mother,
        *(nik_fits(baby.nik, baby.holder) for baby in BABIES),
        all_differ(*_NIKS),
    ),
    order=10,
    common=True,
    traits=TRAITS,
)
