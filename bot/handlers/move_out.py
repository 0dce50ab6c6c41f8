"""Pindah keluar: one resident, some of his household or all of it leave this RT, for another one or for elsewhere."""

from collections.abc import Callable

from bot.dialogue.along import all_of, along_with, not_listed, others_untold
from bot.dialogue.far_places import SAME_VILLAGE, SCOPES, how_far, named_place
from bot.dialogue.fields import (
    Choice,
    EventDay,
    FamilyPick,
    MembersPick,
    Photo,
    RtNumber,
    VillagePick,
    person_ids,
    rt_of,
)
from bot.dialogue.fields.parting import StayerPick
from bot.dialogue.flow import Desk, Flow, Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import not_before_birth
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.people import BasicStatus, Relationship, Resident, readable
from bot.domain.people.standing import nobody_stays
from bot.domain.report.changes import (
    NOWHERE,
    SCOPE_FACT,
    Change,
    Effect,
    Kind,
    NameCaretaker,
    NameHead,
    SetStatus,
)
from bot.domain.sentences.details import leaving_details
from bot.domain.sentences.life_rules import MOVE_OUT
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", FamilyPick())


def _is_one_of_a_family(answers: Answers) -> bool:
    return len(answers[PERSON]) == 1 and bool(answers[PERSON][0].household_id)


WHO = Step("who", MembersPick(PERSON), when=_is_one_of_a_family)
ALONG = along_with(PERSON)
DATE = Step("date", EventDay())
DESTINATION = Step("destination", VillagePick(optional=True), extra=True)


def _village(answers: Answers) -> AreaCode:
    """The village of the registry that they went to, if one was picked."""
    return (answers.get(DESTINATION) or (NOWHERE, ""))[0]


def _is_elsewhere(answers: Answers) -> bool:
    """A village that was picked tells by itself how far it is."""
    return not _village(answers)


SCOPE = Step("scope", Choice("move-scope", SCOPES), _is_elsewhere)


def _is_near(answers: Answers) -> bool:
    return bool(_village(answers)) or answers.get(SCOPE) == SAME_VILLAGE


RT = Step("rt", RtNumber(optional=True, of=DESTINATION), when=_is_near, extra=True, urged=True)


def _leaving(answers: Answers) -> tuple[Resident, ...]:
    return all_of(answers.get(WHO) or answers[PERSON], answers.get(ALONG))


def _of_family(answers: Answers) -> tuple[Resident, ...]:
    """Who leaves a family of which somebody may stay."""
    leaving = answers.get(WHO) or ()
    return () if nobody_stays(leaving) else leaving


def _head_goes(answers: Answers) -> bool:
    return any(each.relationship is Relationship.HEAD for each in _of_family(answers))


def _caretaker_goes(answers: Answers) -> bool:
    return any(each.is_caretaker for each in _of_family(answers))


SUCCESSOR = Step("successor", StayerPick(WHO, optional=True), when=_head_goes, extra=True, urged=True)
CARETAKER = Step("caretaker", StayerPick(WHO, optional=True), when=_caretaker_goes, extra=True, urged=True)
REASON = Step("reason", Choice("move-reason", ("1", "2", "3", "4", "5", "6", "7"), optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _rt(answers: Answers, scene: Scene) -> AreaCode:
    """The RT they are expected in, where it is told."""
    village = _village(answers) or ancestor(scene.area, Level.VILLAGE)
    return rt_of(village, answers[RT]) if answers.get(RT) else NOWHERE


def _leads_away(answers: Answers, scene: Scene) -> Problem | None:
    if _rt(answers, scene) != scene.area:
        return None
    return Problem(RT, Text("move_out-same-rt", {"rt": short_name(scene.area)}))


def _who_follows(answers: Answers, scene: Scene) -> Text | None:
    """Says what may be added where the head goes alone, since his family may stay."""
    alone = _head_goes(answers) and len(_of_family(answers)) == 1
    return Text("move_out-head-goes") if alone and not answers.get(SUCCESSOR) else None


def _who_receives(answers: Answers, scene: Scene) -> Text | None:
    """The same of who receives the aid of a family that may stay."""
    alone = _caretaker_goes(answers) and len(_of_family(answers)) == 1
    return Text("move_out-caretaker-goes") if alone and not answers.get(CARETAKER) else None


def _not_there(status: BasicStatus, key: str) -> Callable[[Answers, Scene], Text | None]:
    """Names those who go along with their family though they are not with it: they may be left out."""

    def says(answers: Answers, scene: Scene) -> Text | None:
        alone = answers[PERSON] if len(answers[PERSON]) == 1 else ()
        found = [each for each in _leaving(answers) if each.status is status and each not in alone]
        return Text(key, {"names": ", ".join(readable(each.name) for each in found)}) if found else None

    return says


def _aid_goes(answers: Answers, scene: Scene) -> Text | None:
    """Says whose aid goes along."""
    programmes = sorted({programme for each in _leaving(answers) for programme in each.programmes})
    return Text("move_out-has-aid", {"programmes": ", ".join(programmes)}) if programmes else None


def _scope(answers: Answers, scene: Scene) -> str:
    """As answered, or as far as the village lies that was picked."""
    village = _village(answers)
    return how_far(scene.area, village) if village else answers[SCOPE]


def _effects(answers: Answers, scene: Scene) -> tuple[Effect, ...]:
    leaving, to = _leaving(answers), _rt(answers, scene)
    effects: list[Effect] = [
        SetStatus(each.id, BasicStatus.MOVED, each.day_for(answers[DATE].latest), to) for each in leaving if each.id
    ]  # fmt: skip
    if successor := answers.get(SUCCESSOR):
        effects.append(NameHead(successor[0].household_id, successor[0].id))
    if caretaker := answers.get(CARETAKER):
        effects.append(NameCaretaker(caretaker[0].household_id, caretaker[0].id))
    return tuple(effects)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons are marked *pindah*, never deleted, and expected in the RT they go to, where it is told."""
    leaving, photo = _leaving(answers), answers.get(PHOTO)
    to = _rt(answers, desk.scene)
    successor, caretaker = answers.get(SUCCESSOR), answers.get(CARETAKER)
    place = (answers.get(DESTINATION) or (NOWHERE, ""))[1]
    return Change(
        kind=Kind("move_out"),
        area=desk.scene.area,
        event_date=answers[DATE].latest,
        subjects=person_ids(leaving),
        names=tuple(resident.name for resident in leaving),
        effects=_effects(answers, desk.scene),
        facts=(
            (SCOPE_FACT, _scope(answers, desk.scene)),
            ("destination", named_place(to, place)),
            ("reason:move-reason", answers.get(REASON) or ""),
            ("successor", successor[0].name if successor else ""),
            ("caretaker", caretaker[0].name if caretaker else ""),
        ),
        warnings=not_listed(leaving),
        photos=(photo,) if photo else (),
        exactness=answers[DATE].exactness,
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.FOR_GOOD, until_return=True),
    brings=Brings.NOBODY,
    tells_of=_leaving,
    refused_as=("twice", "person", "still-here", "other-rt", "untrue"),
    points={
        "head-goes": ("successor",),
        "caretaker-goes": ("caretaker",),
        "caretaker-age": ("caretaker",),
        "moves-with-aid": ("who",),
        "joined-since": ("person", "who", "date"),
        "rt-unknown": ("destination", "rt"),
    },
    spoken=Spoken(
        rules=MOVE_OUT,
        dated=True,
        covers={"": frozenset({"status:job", "unfit", "status:school", "status:illness"})},
        read=leaving_details,
    ),
    opens=(Opens(PERSON.id, frozenset({Door.HERE, Door.EXPECTING, Door.AWAY, Door.MISSING, Door.LEFT})),),
)
STEPS = (PERSON, WHO, ALONG, DATE, DESTINATION, SCOPE, RT, SUCCESSOR, CARETAKER, REASON, PHOTO)
FLOW = Flow(
    "move_out",
    "PDK",
    STEPS,
    build,
    rules=(not_before_birth(PERSON, DATE, WHO), _leads_away),
    order=30,
    common=True,
    remarks=(
        others_untold(PERSON, ALONG),
        _not_there(BasicStatus.MISSING, "move_out-missing-goes"),
        _not_there(BasicStatus.AWAY, "move_out-away-goes"),
        _who_follows,
        _who_receives,
        _aid_goes,
    ),
    traits=TRAITS,
)
