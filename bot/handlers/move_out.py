"""Pindah keluar: one resident or his whole household leaves this RT."""

from bot.dialogue.fields import Choice, FreeText, MemberPick, PastDate, PersonPick, Photo, person_ids
from bot.dialogue.flow import Answers, Desk, Flow, Step
from bot.domain.changes import Change, Doubt, EndPerson, Kind
from bot.domain.people import BasicStatus

PERSON = Step("person", PersonPick())


def _is_listed(answers: Answers) -> bool:
    return bool(answers[PERSON].household_id)


WHO = Step("who", MemberPick(PERSON, whole=True), when=_is_listed)
DATE = Step("date", PastDate())
SCOPE = Step("scope", Choice("move-scope", ("1", "2", "3", "4", "5")))
PLACE = Step("destination", FreeText(optional=True))
REASON = Step("reason", Choice("move-reason", ("1", "2", "3", "4", "5", "6", "7")))
PHOTO = Step("photo", Photo())


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons leave; they are marked *pindah*, never deleted."""
    person, day = answers[PERSON], answers[DATE]
    leaving = answers.get(WHO) or (person,)
    photo = answers.get(PHOTO)
    return Change(
        kind=Kind("move_out"),
        area=desk.scene.area,
        event_date=day,
        subjects=person_ids(leaving),
        names=tuple(resident.name for resident in leaving),
        effects=tuple(EndPerson(person_id, BasicStatus.MOVED, day) for person_id in person_ids(leaving)),
        facts=(
            ("scope:move-scope", answers[SCOPE]),
            ("destination", answers.get(PLACE) or ""),
            ("reason:move-reason", answers[REASON]),
        ),
        warnings=() if person.id else (Doubt("not-listed", {"name": person.name}),),
        photos=(photo,) if photo else (),
    )


FLOW = Flow("move_out", "PDK", (PERSON, WHO, DATE, SCOPE, PLACE, REASON, PHOTO), build, order=30)
