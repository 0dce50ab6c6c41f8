"""Reports that were returned so long ago that they count no more, and that nobody fixed or told anew."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.report.review import RETURNED_COUNTS_FOR, ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.misfits import about
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports, returned

NAME = "never-fixed"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await returned.left_returned(transaction, area, now - RETURNED_COUNTS_FOR)
    return [Matter(NAME, f"report:{each.id}", each.area, each.since) for each in found]


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    still = await returned.still_returned(transaction, {ReportId(each.ids[0]) for each in kept})
    return [each for each in kept if each.ids[0] in still]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    day = say_date(matter.since.astimezone(work.house.calendar.timezone).date())
    said = {"number": report.number, "rt": short_name(report.area), "day": day}
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await about(work, report)}
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    label = readable(report.change.names[0]) if report.change.names else report.number
    return Told(label, Text("matter-never-fixed", said, parts), (opening,), report.change.subjects[:1])


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("again", "nothing"))
