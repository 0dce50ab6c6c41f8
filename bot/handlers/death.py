"""Kematian: a resident died; where he was the head of his household or received its aid, who takes his place."""

from bot.dialogue.fields import Choice, EventDay, MemberPick, PersonPick, Photo, Place
from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene, Seeks
from bot.dialogue.rules import not_before_birth
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.people import BasicStatus, Relationship
from bot.domain.people.standing import nobody_stays
from bot.domain.report.changes import Change, Doubt, Effect, Kind, NameCaretaker, NameHead, SetStatus
from bot.domain.sentences.details import death_details
from bot.domain.sentences.life_rules import DEATH
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", PersonPick(seeks=Seeks.LEFT_TOO))
DATE = Step("date", EventDay())


def _leaves_family(answers: Answers) -> bool:
    return bool(answers[PERSON].household_id) and not nobody_stays([answers[PERSON]])


def _was_head(answers: Answers) -> bool:
    return answers[PERSON].relationship is Relationship.HEAD and _leaves_family(answers)


def _was_caretaker(answers: Answers) -> bool:
    return answers[PERSON].is_caretaker and _leaves_family(answers)


SUCCESSOR = Step("successor", MemberPick(PERSON, optional=True), when=_was_head, extra=True, urged=True)
CARETAKER = Step("caretaker", MemberPick(PERSON, optional=True), when=_was_caretaker, extra=True, urged=True)
CAUSE = Step("cause", Choice("death-cause", ("1", "2", "3", "4", "5", "6"), optional=True), extra=True)
PLACE = Step("place", Place(optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _who_follows(answers: Answers, scene: Scene) -> Text | None:
    """Says what may be added, since the month's data is the better for it."""
    if _was_head(answers) and not answers.get(SUCCESSOR):
        return Text("death-was-head")
    return Text("death-was-caretaker") if _was_caretaker(answers) and not answers.get(CARETAKER) else None


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    person = answers[PERSON]
    found = [] if person.id else [Doubt("not-listed", {"name": person.name})]
    if person.programmes and not answers.get(CARETAKER):
        found.append(Doubt("has-aid", {"programmes": ", ".join(person.programmes)}))
    if _was_caretaker(answers) and not answers.get(CARETAKER):
        found.append(Doubt("no-caretaker"))
    if _was_head(answers) and not answers.get(SUCCESSOR):
        found.append(Doubt("no-successor"))
    return tuple(found)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the person becomes *meninggal*, the household's new head and *pengurus* are named."""
    person, day = answers[PERSON], answers[DATE]
    successor, caretaker, photo = answers.get(SUCCESSOR), answers.get(CARETAKER), answers.get(PHOTO)
    effects: list[Effect] = [SetStatus(person.id, BasicStatus.DEAD, day.latest)] if person.id else []
    if successor:
        effects.append(NameHead(person.household_id, successor[0].id))
    if caretaker:
        effects.append(NameCaretaker(person.household_id, caretaker[0].id))
    return Change(
        kind=Kind("death"),
        area=desk.scene.area,
        event_date=day.latest,
        subjects=(person.id,) if person.id else (),
        names=(person.name,),
        effects=tuple(effects),
        facts=(
            ("cause:death-cause", answers.get(CAUSE) or ""),
            ("place", answers.get(PLACE) or ""),
            ("successor", successor[0].name if successor else ""),
            ("caretaker", caretaker[0].name if caretaker else ""),
        ),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
        exactness=day.exactness,
    )


STEPS = (PERSON, DATE, SUCCESSOR, CARETAKER, CAUSE, PLACE, PHOTO)
RULES = (not_before_birth(PERSON, DATE),)
TRAITS = Traits(
    told=ToldBefore(Repeats.FOR_GOOD),
    brings=Brings.NOBODY,
    tells_of=lambda answers: (answers[PERSON],),
    refused_as=("twice", "person", "alive", "other-rt", "untrue"),
    points={
        "has-aid": ("caretaker",),
        "no-caretaker": ("caretaker",),
        "caretaker-age": ("caretaker",),
        "no-successor": ("successor",),
    },
    spoken=Spoken(
        rules=DEATH,
        dated=True,
        covers={"": frozenset({"status:illness", "status:disability", "unfit", "missing"})},
        read=death_details,
    ),
    opens=(Opens(PERSON.id, frozenset({Door.HERE, Door.EXPECTING, Door.AWAY, Door.MISSING, Door.LEFT})),),
)
FLOW = Flow("death", "MTI", STEPS, build, rules=RULES, order=20, common=True, remarks=(_who_follows,), traits=TRAITS)
