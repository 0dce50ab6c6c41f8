"""Reports that an earlier version of the program filed in a month and left out of the registry, as they did not fit."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Repeats
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import open_person, whom
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months
from bot.storage.registry.matters import Matter
from bot.storage.reports import effects, reports

NAME = "left-out"
_IN_EFFECT = [status for status, state in STATES.items() if state.in_effect]


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """Who was to be ended by them is found by how the registry holds him (`left_alive`)."""
    ends = {kind for kind, traits in house.flows.traits.items() if traits.told.when is Repeats.FOR_GOOD}
    told = await _left_out(transaction, area)
    found = [await reports.by_number(transaction, number) for number in told]
    return [
        Matter(NAME, f"report:{each.id}", each.area, each.decided_at or now, {"why": told[each.number]})
        for each in found
        if each and each.kind not in ends and each.status in _IN_EFFECT
    ]


async def _left_out(transaction: Transaction, area: AreaCode) -> Mapping[str, str]:
    """By number, why: kept in the summary of each month that was cut before writes had numbers."""
    before = [month for month in await months.list_months(transaction, area) if month.cut_number is None]
    return {number: why for month in before for number, why in month.summary.get("conflicts", ())}


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    """Until it is taken back, or somebody says how it was settled."""
    numberless = await effects.in_effect_by_no_write(transaction, [ReportId(matter.ids[0]) for matter in matters])
    return [each for each in matters if ReportId(each.ids[0]) in numberless]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    called, person = _first(report)
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await whom(work, person, report.area, called)}
    about = {"number": report.number, "rt": short_name(report.area), "why": matter.facts.get("why", "")}
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    ways = (opening, *await open_person(work, person, report.area))
    what = Text("matter-left-out", about, parts)
    return Told(readable(called) or report.number, what, ways, report.change.subjects[:1])


def _first(report: Report) -> tuple[str, PersonId]:
    change = report.change
    return (change.names[0] if change.names else "", change.subjects[0] if change.subjects else PersonId(""))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("right", "mistaken"))
