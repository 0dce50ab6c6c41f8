"""Practising (latihan): who practises until when; what he reports meanwhile is marked and never counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import Period
from bot.services.work.house import House
from bot.services.work.work import Work, actor
from bot.storage.history import audit
from bot.storage.months import months
from bot.storage.officers import officers

PRACTISED_FOR = timedelta(hours=1)
"""His own practice ends with one report, at the latest after this: whoever forgets it must not report in vain."""
TRAINED_FOR = timedelta(days=1)
"""A day of training, ordered for a whole area, lets everybody try as much as he likes."""
NUMBER = "LATIHAN"
"""First part of a practice report's number."""


def practises(officer: Officer, now: datetime) -> bool:
    """Whether what he begins now is practice."""
    return officer.practises_until is not None and now < officer.practises_until


def ends_with_report(officer: Officer, now: datetime) -> bool:
    """Whether the report that he hands in now is the one he wanted to try."""
    return officer.practises_until is not None and officer.practises_until <= now + PRACTISED_FOR


def _ends_at(house: House, period: Period, now: datetime, lasts: timedelta) -> datetime:
    return min(house.calendar.closing_of(period), now + lasts)


async def begin_practice(work: Work, officer: Officer) -> datetime:
    """He practises from now on; until when."""
    until = _ends_at(work.house, await work.open_period(officer.area), work.now, PRACTISED_FOR)
    await officers.set_practice(work.transaction, [officer.id], until)
    work.note(actor(officer), "officer.practice_began", f"officer:{officer.id}", officer.area)
    return until


async def end_practice(work: Work, officer: Officer) -> None:
    """What he reports counts again."""
    await officers.set_practice(work.transaction, [officer.id], None)
    work.note(actor(officer), "officer.practice_ended", f"officer:{officer.id}", officer.area)


async def practise_together(house: House, by: str, area: AreaCode, begins: bool) -> int:
    """All RT heads of an area begin or end practising, for a day of training; how many."""
    now = house.clock()
    async with house.db.write() as transaction:
        heads = await officers.officers_of_area(transaction, area, [Role.RT])
        period = await months.open_period(transaction, area, house.calendar, now)
        until = _ends_at(house, period, now, TRAINED_FOR) if begins else None
        await officers.set_practice(transaction, [head.id for head in heads], until)
        await audit.append(transaction, _lines(by, heads, begins), now)
    return len(heads)


def _lines(by: str, heads: Sequence[Officer], begins: bool) -> list[audit.Line]:
    action = "officer.practice_began" if begins else "officer.practice_ended"
    return [audit.Line(by, action, f"officer:{head.id}", head.area) for head in heads]
