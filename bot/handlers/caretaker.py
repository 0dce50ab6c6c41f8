"""Ganti pengurus: another member of the household receives its aid, since who did so died, left or can't any more."""

from bot.dialogue.fields import Choice, NewName, Photo
from bot.dialogue.fields.households import AnyMemberPick, HouseholdPick, head_of
from bot.dialogue.flow import Desk, Flow, Problem, Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.people.ages import YOUNGEST_CARETAKER
from bot.domain.people.people import Resident, age_on, readable
from bot.domain.report.changes import Change, Doubt, Kind, NameCaretaker
from bot.domain.sentences.aid_rules import CARETAKER
from bot.domain.sentences.details import caretaker_details
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", HouseholdPick())
WHY = Step("why", Choice("caretaker-why", ("died", "moved", "other")))
NEXT = Step("next", AnyMemberPick(PERSON), when=lambda answers: bool(answers[PERSON][0].id))
NAME = Step("name", NewName(longest=60), when=lambda answers: not answers[PERSON][0].id)
PHOTO = Step("photo", Photo(), extra=True)


def _former(answers: Answers) -> Resident:
    """Who received the aid so far: as the registry knows, else the head."""
    family = answers[PERSON]
    return next((member for member in family if member.is_caretaker), None) or head_of(family)


def _may_receive(answers: Answers, scene: Scene) -> Problem | None:
    """Of age, and not who receives already; that he is registered on the same card is seen to by the list."""
    chosen = answers.get(NEXT)
    if not chosen:
        return None
    name = {"name": readable(chosen[0].name)}
    if chosen[0].is_caretaker:
        return Problem(NEXT, Text("caretaker-already", name))
    if _is_known_elsewhere(chosen[0]):
        return None
    if chosen[0].birth_date is None:
        return Problem(NEXT, Text("caretaker-no-birth-date", name))
    age = age_on(chosen[0].birth_date, scene.today)
    return Problem(NEXT, Text("caretaker-too-young", {**name, "age": age})) if age < YOUNGEST_CARETAKER else None


def _is_known_elsewhere(resident: Resident) -> bool:
    """Whether he comes from another RT by a report that waits: the operator reads what is not known of him here."""
    return resident.waits and resident.birth_date is None and not resident.nik_tail


def _warnings(answers: Answers) -> tuple[Doubt, ...]:
    family, chosen = answers[PERSON], answers.get(NEXT)
    if not chosen:
        return (Doubt("not-listed", {"name": family[0].name}),)
    is_told = chosen[0].nik_tail or _is_known_elsewhere(chosen[0])
    found = [] if is_told else [Doubt("caretaker-no-nik", {"name": readable(chosen[0].name)})]
    if not any(member.programmes for member in family):
        found.append(Doubt("caretaker-no-aid"))
    return tuple(found)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the household's aid is received by this member from now on."""
    chosen, photo, former = answers.get(NEXT), answers.get(PHOTO), _former(answers)
    name = chosen[0].name if chosen else answers[NAME]
    return Change(
        kind=Kind("caretaker"),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=(chosen[0].id,) if chosen else (),
        names=(name,),
        effects=(NameCaretaker(chosen[0].household_id, chosen[0].id),) if chosen else (),
        facts=(
            ("former-caretaker", "" if chosen and chosen[0].id == former.id else former.name),
            ("caretaker-why:caretaker-why", answers[WHY]),
            ("next-caretaker", name),
        ),
        warnings=_warnings(answers),
        photos=(photo,) if photo else (),
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.UNDER_WAY),
    brings=Brings.NOBODY,
    tells_of=lambda answers: answers.get(NEXT) or (),
    refused_as=("not-agreed", "not-family", "no-aid", "twice", "moved-on"),
    points={"caretaker-no-nik": ("next",), "caretaker-age": ("next",), "caretaker-no-aid": ("person",)},
    spoken=Spoken(
        rules=CARETAKER,
        dated=False,
        covers={
            "": frozenset({
                "death", "move_out", "move_in", "away", "unfit", "correction", "status:illness", "proposal", "missing",
                "status:disability",
            })
        },
        read=caretaker_details,
    ),
    opens=(),
    asks_for_aid=True,
)  # fmt: skip
STEPS = (PERSON, WHY, NEXT, NAME, PHOTO)
FLOW = Flow("caretaker", "PGR", STEPS, build, rules=(_may_receive,), order=110, sections=(Section.AID,), traits=TRAITS)
