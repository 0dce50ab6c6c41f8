"""People who left for another RT of the regency and never arrived, or whose arrival was rejected."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.changes import NOWHERE
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import open_person, whom
from bot.services.words.place_names import place_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.registry.never_came import NeverCame, never_came, still_lost
from bot.storage.reports import reports

NAME = "never-came"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """It is the turn of both villages: one knows where he went, the other whether he is there. Where nobody named the
    RT it is that of the village he left."""
    lost = await never_came(transaction, area, now - timedelta(days=house.profile.arrival_days))
    return [
        Matter(NAME, f"left:{each.left_by}+{each.person}", rt, each.since)
        for each in lost
        for rt in dict.fromkeys([each.asked, *([each.left] if _are_apart(each) else [])])
    ]


def _are_apart(lost: NeverCame) -> bool:
    return ancestor(lost.left, Level.VILLAGE) != ancestor(lost.asked, Level.VILLAGE)


async def _lost(transaction: Transaction, matter: Matter) -> NeverCame | None:
    person = PersonId(matter.ids[1])
    return (await still_lost(transaction, [person])).get((ReportId(matter.ids[0]), person))


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    still = await still_lost(transaction, [PersonId(matter.ids[1]) for matter in matters])
    of_it = [(each, still.get((ReportId(each.ids[0]), PersonId(each.ids[1])))) for each in matters]
    return [each for each, lost in of_it if lost is not None and each.area in (lost.asked, lost.left)]


async def _tell(work: Work, matter: Matter) -> Told:
    report_id, person = ReportId(matter.ids[0]), PersonId(matter.ids[1])
    report, lost = await reports.get(work.transaction, report_id), await _lost(work.transaction, matter)
    if report is None or lost is None:
        raise LookupError(f"{matter.subject} has arrived, or was never told as gone")
    name = readable(report.change.called.get(person, ""))
    about = {
        "number": report.number,
        "from": await place_of(work, lost.left, matter.area),
        "to": "none" if lost.to == NOWHERE else await place_of(work, lost.to, matter.area),
        "day": say_date(lost.since.astimezone(work.house.calendar.timezone).date()),
        "why": "rejected" if lost.rejected else "open",
    }
    what = Text("matter-never-came", about, {"whom": await whom(work, person, matter.area, name)})
    label = Text("button-ask-where" if lost.to == NOWHERE else "button-ask-arrived")
    asking = Command.ASK_ARRIVED.button(label, report_id, person)
    opening = Command.DETAILS.button(Text("button-open-report"), report_id)
    beyond = Command.WENT_BEYOND.button(Text("button-went-beyond"), report_id)
    is_ours = is_within(report.area, ancestor(matter.area, Level.VILLAGE))
    own, whose = ((beyond,), (opening,)) if is_ours else ((), ())
    ways = (asking, *own, *await open_person(work, person, matter.area), *whose)
    return Told(name, what, ways, (person,))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("elsewhere", "unknown"))
