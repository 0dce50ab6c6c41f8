"""Pindah keluar: one resident, some of his household or all of it leave this RT."""

from bot.dialogue.fields import Choice, FamilyPick, MembersPick, PastDate, Photo, Place, person_ids
from bot.dialogue.flow import Answers, Desk, Flow, Step
from bot.domain.changes import Change, Doubt, Kind, SetStatus
from bot.domain.people import BasicStatus

PERSON = Step("person", FamilyPick())


def _is_one_of_a_family(answers: Answers) -> bool:
    return len(answers[PERSON]) == 1 and bool(answers[PERSON][0].household_id)


WHO = Step("who", MembersPick(PERSON), when=_is_one_of_a_family)
DATE = Step("date", PastDate())
SCOPE = Step("scope", Choice("move-scope", ("1", "2", "3", "4", "5")))
PLACE = Step("destination", Place(optional=True), extra=True)
REASON = Step("reason", Choice("move-reason", ("1", "2", "3", "4", "5", "6", "7"), optional=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons leave; they are marked *pindah*, never deleted."""
    person, day = answers[PERSON][0], answers[DATE]
    leaving = answers.get(WHO) or answers[PERSON]
    photo = answers.get(PHOTO)
    return Change(
        kind=Kind("move_out"),
        area=desk.scene.area,
        event_date=day,
        subjects=person_ids(leaving),
        names=tuple(resident.name for resident in leaving),
        effects=tuple(SetStatus(person_id, BasicStatus.MOVED, day) for person_id in person_ids(leaving)),
        facts=(
            ("scope:move-scope", answers[SCOPE]),
            ("destination", answers.get(PLACE) or ""),
            ("reason:move-reason", answers.get(REASON) or ""),
        ),
        warnings=() if person.id else (Doubt("not-listed", {"name": person.name}),),
        photos=(photo,) if photo else (),
    )


STEPS = (PERSON, WHO, DATE, SCOPE, PLACE, REASON, PHOTO)
FLOW = Flow("move_out", "PDK", STEPS, build, order=30, common=True)
