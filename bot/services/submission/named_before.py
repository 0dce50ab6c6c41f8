"""Whom a report named that is being fixed: of him it may be told still, though he died or left meanwhile."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.stored_residents import resident_from_json
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Resident
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.report import Report
from bot.services.registry.outlook import Outlook
from bot.storage.registry import read_registry
from bot.storage.reports import reports


async def named_before(outlook: Outlook, area: AreaCode) -> list[Resident]:
    """Those in its answers who live in the RT no more, as they were known when they were picked."""
    return [_ended(who, now, area) for who, now in await _named(outlook, area) if not _lives(now, area)]


async def gone_since(outlook: Outlook, area: AreaCode) -> list[Resident]:
    """Of these whoever lived in the RT when he was picked."""
    lived = {who.id for who, _ in await _named(outlook, area) if _lived(who)}
    return [each for each in await named_before(outlook, area) if each.id in lived] if lived else []


async def family_named_before(outlook: Outlook, area: AreaCode, household: HouseholdId) -> list[Resident]:
    """Those of a household of the RT in its answers, wherever they are by now; nobody who has died."""
    named = [(who, now) for who, now in await _named(outlook, area) if who.household_id == household and _lived(who)]
    living = [(who, now) for who, now in named if now.status is not BasicStatus.DEAD]
    return [who if _lives(now, area) else _ended(who, now, area) for who, now in living]


async def who_lives_apart(outlook: Outlook, area: AreaCode, household: HouseholdId) -> set[PersonId]:
    """Those of a household of the RT in its answers who are of another one of the RT by now, alone."""
    named = [(who.id, now) for who, now in await _named(outlook, area) if who.household_id == household]
    houses = Counter(now.household for _, now in named)
    return {who for who, now in named if _lives(now, area) and now.household != household and houses[now.household] < 2}


async def _named(outlook: Outlook, area: AreaCode) -> list[tuple[Resident, Standing]]:
    """As they were picked, each with how the registry holds him now."""
    report = await reports.get(outlook.transaction, outlook.besides) if outlook.besides else None
    picked = {each.id: each for each in _picked(report)} if report and report.area == area else {}
    standing = await read_registry.standing_of(outlook.transaction, list(picked), _regency(area)) if picked else {}
    return [(picked[who], now) for who, now in standing.items()]


def _lived(picked: Resident) -> bool:
    """Whether he was of the RT when he was picked, neither expected nor somebody who had left."""
    return picked.status.value in REGISTERED and not (picked.comes_from or picked.lives_in)


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
