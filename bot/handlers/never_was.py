"""Salah tercatat: there never was such a person; whoever headed the household or received its aid is followed."""

from bot.dialogue.fields import FreeText, MemberPick, PersonPick, Photo
from bot.dialogue.flow import Desk, Flow, Section
from bot.dialogue.question import Answers, Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Relationship, Resident
from bot.domain.report.changes import Change, Doubt, Effect, Kind, NameCaretaker, NameHead, PutRight
from bot.domain.sentences.record_rules import NEVER_WAS
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", PersonPick(absent=False))
WORDS = Step("words", FreeText())


def _was_head(answers: Answers) -> bool:
    return answers[PERSON].relationship is Relationship.HEAD


def _was_caretaker(answers: Answers) -> bool:
    return answers[PERSON].is_caretaker


SUCCESSOR = Step("successor", MemberPick(PERSON, optional=True), when=_was_head, extra=True, urged=True)
CARETAKER = Step("caretaker", MemberPick(PERSON, optional=True), when=_was_caretaker, extra=True, urged=True)
PHOTO = Step("photo", Photo(), extra=True)


def _warnings(person: Resident) -> tuple[Doubt, ...]:
    return (Doubt("has-aid", {"programmes": ", ".join(person.programmes)}),) if person.programmes else ()


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the person is *tidak valid*; his history stays."""
    person, photo = answers[PERSON], answers.get(PHOTO)
    successor, caretaker = answers.get(SUCCESSOR), answers.get(CARETAKER)
    effects: list[Effect] = [PutRight(person.id, BasicStatus.INVALID, person.status, desk.scene.area)]
    if successor:
        effects.append(NameHead(person.household_id, successor[0].id))
    if caretaker:
        effects.append(NameCaretaker(person.household_id, caretaker[0].id))
    return Change(
        kind=Kind("never_was"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(person.id,),
        names=(person.name,),
        effects=tuple(effects),
        facts=(
            ("put-right-words", answers[WORDS]),
            ("successor", successor[0].name if successor else ""),
            ("caretaker", caretaker[0].name if caretaker else ""),
        ),
        warnings=_warnings(person),
        photos=(photo,) if photo else (),
    )


FLOW = Flow(
    "never_was",
    "STC",
    (PERSON, WORDS, SUCCESSOR, CARETAKER, PHOTO),
    build,
    order=160,
    sections=(Section.WRONG,),
    traits=Traits(
        told=ToldBefore(Repeats.UNDER_WAY),
        brings=Brings.NOBODY,
        tells_of=lambda answers: (answers[PERSON],),
        refused_as=("does-exist", "twice"),
        points={"has-aid": ("caretaker",), "caretaker-age": ("caretaker",)},
        spoken=Spoken(rules=NEVER_WAS, dated=False, covers={"": frozenset({"missing", "correction"})}),
        opens=(Opens(PERSON.id, frozenset({Door.MISSING, Door.NEVER_HERE})),),
    ),
)
