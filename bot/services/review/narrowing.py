"""Which of the reports that wait somebody asks to see: his filter in terms of the queue, and what only a look tells."""

from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, BadAreaCode, Level, is_within, level_of, parse_area_code, short_name
from bot.domain.people.officer import Officer
from bot.domain.report.changes import Kind
from bot.domain.report.queue_filter import QueueFilter, Warned
from bot.domain.report.report import Report
from bot.services.review.came_up import what_came_up
from bot.services.review.card_lines import warnings_of
from bot.services.work.work import Work
from bot.storage.registry import areas
from bot.storage.reports.operators_queue import Narrowed


def narrow(work: Work, officer: Officer, wanted: QueueFilter) -> tuple[AreaCode, Narrowed]:
    """Where to look, never beyond his own area, and for which."""
    before = work.now - timedelta(days=wanted.days) if wanted.days else None
    return place_of(officer, wanted), Narrowed(kind_of(work, wanted.kind), before)


def place_of(officer: Officer, wanted: QueueFilter) -> AreaCode:
    """His own area where he asks for no part of it."""
    try:
        found = parse_area_code(f"{officer.area}{wanted.place}")
    except BadAreaCode:
        return officer.area
    return found if is_within(found, officer.area) else officer.area


def kind_of(work: Work, code: str) -> Kind | None:
    """The kind whose numbers begin so."""
    return next((Kind(flow.kind) for flow in work.house.flows.values() if code and flow.code == code), None)


async def is_wanted(work: Work, report: Report, warned: Warned) -> bool:
    """Whether its card warns of something, or of nothing, as it is asked."""
    if warned is Warned.ANY:
        return True
    return bool(await warnings_of(work, report) or await what_came_up(work, report)) is (warned is Warned.YES)


async def said(work: Work, officer: Officer, wanted: QueueFilter) -> str:
    """The filter in words, as he reads it: `Kematian, RT 003/RW 005, menunggu 2 hari atau lebih`."""
    found: list[Text | str] = []
    if (kind := kind_of(work, wanted.kind)) is not None:
        found.append(Text(f"kind-{kind}"))
    if (place := place_of(officer, wanted)) != officer.area:
        found.append(await place_name(work, place))
    if wanted.days:
        found.append(Text("queue-filter-days", {"days": wanted.days}))
    if wanted.warned is not Warned.ANY:
        found.append(Text("queue-filter-warned", {"how": "yes" if wanted.warned is Warned.YES else "no"}))
    return ", ".join(work.house.texts.label(officer.locale, each) for each in found)


async def place_name(work: Work, code: AreaCode) -> str:
    """A village by its name, an RT by its number."""
    if level_of(code) > Level.VILLAGE:
        return short_name(code)
    return (await areas.area_names(work.transaction, [code]))[code]
