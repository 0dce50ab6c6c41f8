"""What a report says that puts people back on the list who were recorded as ended by mistake."""

from bot.dialogue.fields import person_ids
from bot.dialogue.flow import Desk
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.changes import Change, Doubt, Kind, PutRight


def back_on_list(kind: str, desk: Desk, persons: tuple[Resident, ...], words: str, photo: str | None) -> Change:
    """Effect: the persons live here again, as they were before; `words` say how it is known.

    It happened on no day, so the day is that on which it is told.
    """
    return Change(
        kind=Kind(kind),
        area=desk.scene.area,
        event_date=desk.scene.today,
        subjects=person_ids(persons),
        names=tuple(each.name for each in persons),
        effects=tuple(PutRight(each.id, BasicStatus.ALIVE, each.status, desk.scene.area) for each in persons),
        facts=(("put-right-words", words),),
        warnings=_warnings(persons),
        photos=(photo,) if photo else (),
    )


def _warnings(persons: tuple[Resident, ...]) -> tuple[Doubt, ...]:
    """Which aid the month's file proposes again."""
    aid = sorted({name for each in persons for name in each.programmes})
    return (Doubt("put-right-aid", {"programmes": ", ".join(aid)}),) if aid else ()
