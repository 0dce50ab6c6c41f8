"""Reports in effect that speak of somebody who is tied to nobody registered, so that they changed nothing of him."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports
from bot.storage.reports.untied import still_untied, untied_in_effect

NAME = "untied"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await untied_in_effect(transaction, area)
    return [Matter(NAME, f"report:{each.id}", each.area, each.since) for each in found]


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    still = await still_untied(transaction, [ReportId(matter.ids[0]) for matter in matters])
    return [matter for matter in matters if matter.ids[0] in still]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    names = ", ".join(map(readable, report.change.unlisted))
    about = {"number": report.number, "rt": short_name(report.area), "names": names}
    what = Text("matter-untied", about, {"kind": Text(f"kind-{report.kind}")})
    tying = Command.TIE.button(Text("button-tie"), report.id)
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    return Told(names, what, (tying, opening))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("stranger", "again"))
