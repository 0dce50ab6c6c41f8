"""Whom a report named that is being fixed: of him it may be told still, though he died or left meanwhile."""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.stored_residents import resident_from_json
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.report import Report
from bot.services.registry.outlook import Outlook
from bot.storage.registry import read_registry
from bot.storage.reports import reports


async def named_before(outlook: Outlook, area: AreaCode) -> list[Resident]:
    """Those in its answers who live in the RT no more, as they were known when they were picked."""
    report = await reports.get(outlook.transaction, outlook.besides) if outlook.besides else None
    picked = {each.id: each for each in _picked(report)} if report and report.area == area else {}
    standing = await read_registry.standing_of(outlook.transaction, list(picked), _regency(area)) if picked else {}
    return [_ended(picked[who], now, area) for who, now in standing.items() if not _lives(now, area)]


def _regency(area: AreaCode) -> AreaCode:
    return AreaCode(ancestor(area, Level.REGENCY))


def _picked(report: Report) -> Iterator[Resident]:
    for value in report.answers.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and item.get("id") and "name" in item:
                yield resident_from_json(item)


def _lives(now: Standing, area: AreaCode) -> bool:
    return now.status.value in REGISTERED and now.area == area


def _ended(picked: Resident, now: Standing, area: AreaCode) -> Resident:
    status = now.status if now.area == area else BasicStatus.MOVED
    return replace(picked, status=status, ended_on=now.placed_on, waits=False)
