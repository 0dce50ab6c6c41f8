"""Reports in effect that speak of somebody who is tied to nobody registered, so that they changed nothing of him."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.righted_since import righted_since
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports
from bot.storage.reports.untied import still_untied, untied_in_effect, untied_in_files

NAME = "untied"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await untied_in_effect(transaction, area)
    return [Matter(NAME, f"report:{each.id}", each.area, each.since) for each in found]


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    still = await still_untied(transaction, [ReportId(matter.ids[0]) for matter in kept])
    return [matter for matter in kept if matter.ids[0] in still]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    names = ", ".join(map(readable, report.change.unlisted))
    about = {"number": report.number, "rt": short_name(report.area), "names": names}
    what = Text("matter-untied", about, {"kind": Text(f"kind-{report.kind}")})
    tying = Command.TIE.button(Text("button-tie"), report.id)
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    right = await righted_since(work, report)
    asks = (Text("matter-untied-righted", {"number": right.number}),) if right else ()
    return Told(names, what, (tying, opening), asks=asks)


async def to_be_tied(transaction: Transaction, area: AreaCode, upto: Period) -> list[Report]:
    """Those of an area that are in the files of a month or of earlier ones, and that nobody settled by hand; the oldest
    first."""
    found = await untied_in_files(transaction, area, upto)
    settled = await matters.settled_by_hand(transaction, NAME, area)
    return [report for report in found if f"report:{report.id}" not in settled]


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("stranger", "again"))
