"""The month's list of *cek warga*: drawn once for an RT, by whoever asks first, and who is left on it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode
from bot.domain.people.checking import TERM_FORGOTTEN, Answer, rank
from bot.domain.people.people import HouseholdId
from bot.domain.periods import Period
from bot.services.registry.told_of_nobody import may_be_meant
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import checks, ledger, months
from bot.storage.months.checks import Check

PER_LOOK = 200
"""RTs whose lists are drawn in one look at what is due; a regency has thousands."""
_AT_ONCE = 10
"""RTs in one transaction, so that no message waits long for the one writer of SQLite."""
_CLAIM = timedelta(minutes=2)


async def left(transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime) -> list[Check]:
    """Whom the RT head is still to be asked about this month, whoever was put off last; draws the list if it isn't yet.

    Someone whose report was cancelled, withdrawn or rejected is left again; someone with an open report is not.
    """
    if not house.calendar.check_residents:
        return []
    listed = await checks.month_list(transaction, area, period, now)
    if not listed:
        await _draw(transaction, house, area, period, now)  # or somebody did since we looked
        listed = await checks.month_list(transaction, area, period, now)
    return await _left_of(transaction, house, area, listed, now)


async def left_if_drawn(
    transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime
) -> int | None:
    """How many are left of the month's list; None where it isn't drawn yet, which takes too long for a menu."""
    listed = await checks.month_list(transaction, area, period, now)
    return len(await _left_of(transaction, house, area, listed, now)) if listed else None


async def left_when_begun(transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime) -> int:
    """How many are left of a list that he has begun to answer; else 0."""
    listed = await checks.month_list(transaction, area, period, now)
    return len(await _left_of(transaction, house, area, listed, now)) if any(each.answer for each in listed) else 0


async def _left_of(
    transaction: Transaction, house: House, area: AreaCode, listed: Sequence[Check], now: datetime
) -> list[Check]:
    kinds = house.flows.that_bring(Brings.NEWBORNS)
    answered = any(each.answer in kinds for each in listed)
    births = await _births(transaction, house, area, now) if answered else set()
    still = [each for each in listed if _is_left(each, births if each.answer in kinds else set())]
    return sorted(still, key=lambda each: (each.answer == Answer.LATER, each.answered_at or now))


def _is_left(check: Check, births: set[HouseholdId]) -> bool:
    return not (check.is_reported or check.answer == Answer.SAME or check.household_id in births)


async def _births(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> set[HouseholdId]:
    since = now.astimezone(house.calendar.timezone).date() - TERM_FORGOTTEN
    return await checks.born_in(transaction, area, since, house.flows.that_bring(Brings.NEWBORNS))


async def _draw(transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime) -> None:
    """Draws the list where nobody did; claim, list and `done` are one commit."""
    job = f"checks/{area}"
    if not await ledger.claim(transaction, job, period, "checks", now, now + _CLAIM):
        return
    today = now.astimezone(house.calendar.timezone).date()
    residents = await checks.standings(transaction, area)
    told = await may_be_meant(transaction, house, area, [each.person_id for each in residents])
    ranked = rank(
        [replace(each, told_on=told.get(each.person_id)) for each in residents] if told else residents,
        today,
        await checks.reported(transaction, area, now),
        await _births(transaction, house, area, now),
    )
    chosen = [suspect.person_id for suspect in ranked[: house.calendar.check_residents]]
    await checks.draw(transaction, area, period, chosen)
    await ledger.done(transaction, job, period, now)


async def draw_due(house: House, regency: AreaCode) -> None:
    """Draws the open month's lists of RTs that have a head: some at each look, until all are."""
    now = house.clock()
    async with house.db.read() as transaction:
        period = await months.open_period(transaction, regency, house.calendar, now)
        if not house.calendar.check_residents or await ledger.is_done(transaction, f"checks/{regency}", period):
            return
        waiting = await checks.not_drawn(transaction, regency, period, PER_LOOK)
    for start in range(0, len(waiting), _AT_ONCE):
        await _draw_some(house, waiting[start : start + _AT_ONCE], period, now)
    if len(waiting) < PER_LOOK:
        async with house.db.write() as transaction:
            if await ledger.claim(transaction, f"checks/{regency}", period, "checks", now, now + _CLAIM):
                await ledger.done(transaction, f"checks/{regency}", period, now)


async def _draw_some(house: House, areas: Sequence[AreaCode], period: Period, now: datetime) -> None:
    async with house.db.write() as transaction:
        for area in areas:
            await _draw(transaction, house, area, period, now)


def is_begun(house: House, period: Period, now: datetime) -> bool:
    """Whether the month's first day of reminding has come."""
    days = house.calendar.reminders_of(period)
    return bool(house.calendar.check_residents and days and days[0] <= now)
