"""Kelahiran: a baby is born to a mother of this RT and joins her household; the NIK may be missing for now."""

from bot.dialogue.fields import Choice, FreeText, NikField, PastDate, PersonPick, Photo
from bot.dialogue.flow import Answers, Desk, Flow, Problem, Scene, Step
from bot.dialogue.prompt import Text
from bot.domain.changes import AddPerson, Change, Doubt, Kind
from bot.domain.nik import Finding, Nik, Weight, examine_nik
from bot.domain.people import Marital, Person, PersonId, Relationship, Sex, age_on, readable

MOTHER = Step("mother", PersonPick())
NAME = Step("name", FreeText(longest=60, optional=True))
SEX = Step("sex", Choice("sex", ("L", "P")))
DATE = Step("date", PastDate())
TOWN = Step("town", FreeText(longest=60))
PLACE = Step("place", Choice("birth-place", ("1", "2", "3", "4", "5")))
HELPER = Step("helper", Choice("birth-helper", ("1", "2", "3", "4"), optional=True), extra=True)
NIK = Step("nik", NikField(optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)

YOUNGEST_MOTHER, OLDEST_MOTHER = 10, 60


def _mother_is_a_woman(answers: Answers, scene: Scene) -> Problem | None:
    if answers[MOTHER].sex is not Sex.MALE:
        return None
    return Problem(MOTHER, Text("birth-mother-is-man", {"name": readable(answers[MOTHER].name)}))


def _findings(answers: Answers) -> list[Finding]:
    """What is doubtful about the baby's NIK (domain section 6)."""
    nik = answers.get(NIK)
    findings = examine_nik(Nik(nik), answers[DATE], Sex(answers[SEX])) if nik else ()
    return [finding for finding in findings if finding.weight is not Weight.INFO]


def _nik_fits(answers: Answers, scene: Scene) -> Problem | None:
    """Asked again once; given again, it stands, and the operator is warned."""
    for finding in _findings(answers):
        doubt = Text(f"warning-{finding.key}", dict(finding.args))
        text = Text("birth-nik-doubt", {"typed": str(answers[NIK])}, {"doubt": doubt})
        return Problem(NIK, text, once=True)
    return None


def _warnings(answers: Answers, nik: str) -> tuple[Doubt, ...]:
    mother, day = answers[MOTHER], answers[DATE]
    found = [] if mother.id else [Doubt("not-listed", {"name": mother.name})]
    if mother.birth_date and not YOUNGEST_MOTHER <= age_on(mother.birth_date, day) <= OLDEST_MOTHER:
        found.append(Doubt("mother-age", {"age": str(age_on(mother.birth_date, day))}))
    if not nik:
        found.append(Doubt("no-nik"))
    return (*found, *(Doubt(finding.key, dict(finding.args)) for finding in _findings(answers)))


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: a person is added to the mother's household as a child."""
    mother, day, nik = answers[MOTHER], answers[DATE], answers.get(NIK) or ""
    name = answers.get(NAME) or f"Bayi Ibu {readable(mother.name)}"
    baby = Person(
        id=PersonId(desk.new_id()),
        household_id=mother.household_id,
        area=desk.scene.area,
        name=name,
        sex=Sex(answers[SEX]),
        birth_date=day,
        birth_place=answers[TOWN],
        nik=nik,
        mother=mother.name,
        relationship=Relationship.CHILD if mother.relationship in (Relationship.HEAD, Relationship.WIFE) else None,
        marital=Marital.SINGLE,
        job="BELUM/TIDAK BEKERJA",
        address=mother.address,
    )
    photo = answers.get(PHOTO)
    return Change(
        kind=Kind("birth"),
        area=desk.scene.area,
        event_date=day,
        subjects=(baby.id,),
        names=(name,),
        effects=(AddPerson(baby),) if mother.household_id else (),
        facts=(
            ("sex:sex", answers[SEX]),
            ("mother", mother.name),
            ("town", answers[TOWN]),
            ("place:birth-place", answers[PLACE]),
            ("helper:birth-helper", answers.get(HELPER) or ""),
        ),
        warnings=_warnings(answers, nik),
        photos=(photo,) if photo else (),
    )


FLOW = Flow(
    "birth",
    "LHR",
    (MOTHER, NAME, SEX, DATE, TOWN, PLACE, HELPER, NIK, PHOTO),
    build,
    rules=(_mother_is_a_woman, _nik_fits),
    order=10,
    common=True,
)
