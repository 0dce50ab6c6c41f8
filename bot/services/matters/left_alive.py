"""People whom an earlier version of the program left registered although their death or leaving was approved."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings, Repeats
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import open_person, whom
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter
from bot.storage.reports import left_alive, reports

NAME = "left-alive"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    traits = house.flows.traits.items()
    ends = {kind for kind, each in traits if each.told.when is Repeats.FOR_GOOD}
    leaves = {kind for kind, each in traits if each.told.until_return}
    found = await left_alive.left_alive(transaction, area, ends, leaves, house.flows.that_bring(Brings.NEWCOMERS))
    return [Matter(NAME, f"left:{each.report}+{each.person}", each.area, each.since) for each in found]


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    where = await read_registry.registered_in(transaction, [PersonId(matter.ids[1]) for matter in matters])
    return [matter for matter in matters if where.get(PersonId(matter.ids[1])) == matter.area]


async def _tell(work: Work, matter: Matter) -> Told:
    report_id, person = ReportId(matter.ids[0]), PersonId(matter.ids[1])
    report = await reports.get(work.transaction, report_id)
    if report is None:
        raise LookupError(f"there is no report {report_id}")
    name = readable(report.change.called.get(person, ""))
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await whom(work, person, matter.area, name)}
    what = Text("matter-left-alive", {"number": report.number, "rt": short_name(report.area)}, parts)
    again = Command.ASK_RT.button(Text("button-ask-rt"), report_id, person)
    kind = {"kind": parts["kind"]}
    writing = Command.WRITE_AGAIN.button(Text("button-write-again", parts=kind), report_id, person)
    opening = Command.DETAILS.button(Text("button-open-report"), report_id)
    ways = (writing, again, *await open_person(work, person, matter.area), opening)
    return Told(name, what, ways, (person,))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("mistaken",))
