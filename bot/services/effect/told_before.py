"""What is in effect already of those who come, go or are away by a report, and where they were before any of it."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.happened import Happened, goes_by_days, happened
from bot.domain.people.people import PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import Effect, JoinHousehold, SetStatus
from bot.domain.report.person_fields import tells_day
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.versions import PERSON
from bot.storage.reports import effects, reports


async def happened_to(
    transaction: Transaction, told: Sequence[Effect], standing: Mapping[PersonId, Standing]
) -> dict[PersonId, list[Happened]]:
    """What is in effect of those of whom it may decide."""
    moves = [effect for effect in told if isinstance(effect, SetStatus | JoinHousehold)]
    moves = [each for each in moves if each.person_id in standing and goes_by_days(standing[each.person_id], each)]
    ids = list(dict.fromkeys([each.person_id for each in moves] + [e.person_id for e in told if tells_day(e)]))
    about = await effects.in_effect_about(transaction, ids) if ids else {}
    known = await reports.get_many(transaction, {each for those in about.values() for each in those}) if about else {}
    return {
        who: happened([known[each] for each in reversed(those) if each in known], who) for who, those in about.items()
    }


async def listed_before(
    transaction: Transaction, report: Report, known: Mapping[PersonId, Sequence[Happened]]
) -> dict[PersonId, Standing]:
    """How those stood before any report told of them of whom something else is in effect of that very day and RT, and
    the order of that day decides; whom a report entered, or an earlier version told of, is left out.
    """
    whose = [who for who, those in known.items() if any(_is_of(each, report.event_date, report.area) for each in those)]
    if not whose:
        return {}
    about = await effects.in_effect_about(transaction, whose)
    numbers = await effects.numbers_of(transaction, {each for those in about.values() for each in those})
    first = {who: min(numbers[each] for each in those) for who, those in about.items() if numbers.keys() >= {*those}}
    found: dict[PersonId, Standing] = {}
    for number in set(first.values()):
        ids = [who for who, its in first.items() if its == number]
        rows = await versions.then(transaction, PERSON, ids, number - 1)
        found |= {who: versions.standing_in(rows[who]) for who in ids if who in rows}
    return found


def _is_of(each: Happened, day: date, area: AreaCode) -> bool:
    return each.day.latest == day and each.area == area
