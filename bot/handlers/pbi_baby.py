"""Bayi peserta PBI-JK: a baby on the list is proposed for the health insurance that the state pays, if there is one."""

from functools import partial

from bot.dialogue.fields import NikField
from bot.dialogue.fields.households import HouseholdPick
from bot.dialogue.flow import Desk, Flow, Problem, Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import Holder, nik_doubts, nik_fits
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.people.people import age_on, readable
from bot.domain.profiles import Profile
from bot.domain.report.changes import Change, Doubt, EditPerson, Effect, Kind, Propose
from bot.domain.sentences.aid_rules import INSURE_BABY
from bot.domain.sentences.names_in import Names
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", HouseholdPick())
NIK = Step("nik", NikField(optional=True), when=lambda answers: not answers[PERSON][0].nik_tail, extra=True)


def _is_a_baby(answers: Answers, scene: Scene) -> Problem | None:
    baby = answers[PERSON][0]
    age = age_on(baby.birth_date, scene.today) if baby.birth_date else 0
    return Problem(PERSON, Text("pbi_baby-too-old", {"name": readable(baby.name), "age": age})) if age else None


def _holder(answers: Answers) -> Holder:
    baby = answers[PERSON][0]
    return Holder(baby.born, baby.sex)


def _no_promise(answers: Answers, scene: Scene) -> Text:
    return Text("pbi_baby-no-promise")


def _warnings(programme: str, answers: Answers) -> tuple[Doubt, ...]:
    baby, *family = answers[PERSON]
    if not baby.id:
        return (Doubt("not-listed", {"name": baby.name}),)
    found = [] if baby.birth_date else [Doubt("pbi-no-birth-date", {"name": readable(baby.name)})]
    if not any(programme in member.programmes for member in family):
        found.append(Doubt("pbi-family-without"))
    if not baby.nik_tail and not answers.get(NIK):
        found.append(Doubt("no-nik"))
    return (*found, *nik_doubts(answers.get(NIK) or "", _holder(answers)))


def _build(programme: str, answers: Answers, desk: Desk) -> Change:
    """Effect: the baby is proposed for the insurance; a NIK that was not known is entered."""
    baby, nik = answers[PERSON][0], answers.get(NIK) or ""
    effects: list[Effect] = [Propose(baby.id, programme)] if baby.id else []
    if baby.id and nik:
        effects.append(EditPerson(baby.id, {"nik": ""}, {"nik": nik}))
    return Change(
        kind=Kind("pbi_baby"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(baby.id,) if baby.id else (),
        names=(baby.name,),
        effects=tuple(effects),
        warnings=_warnings(programme, answers),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.UNDER_WAY),
    brings=Brings.NOBODY,
    tells_of=lambda answers: answers[PERSON][:1],
    refused_as=("insured", "well-off", "other-rt", "twice", "moved-on"),
    points={"pbi-no-birth-date": ("person",), "pbi-family-without": ("person",)},
    spoken=Spoken(
        rules=INSURE_BABY,
        dated=False,
        names=Names.BABY,
        asks_another=True,
        covers={"": frozenset({"birth", "pbi_reactivate", "proposal", "correction"})},
    ),
    opens=(),
    asks_for_aid=True,
)


def flow_for(profile: Profile) -> Flow | None:
    """The conversation about the profile's insurance; None where it has none."""
    if profile.insurance is None:
        return None
    build, rules = partial(_build, profile.insurance.name), (_is_a_baby, nik_fits(NIK, _holder))
    remarks = (_no_promise,)
    return Flow(
        "pbi_baby",
        "BPB",
        (PERSON, NIK),
        build,
        rules=rules,
        order=140,
        sections=(Section.AID,),
        remarks=remarks,
        traits=TRAITS,
    )
