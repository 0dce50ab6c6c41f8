"""What is in effect already of those who come, go or are away by a report, and where they were before any of it."""

from collections.abc import Mapping, Sequence

from bot.domain.month.happened import Happened, goes_by_days, happened
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import Effect, JoinHousehold, SetStatus
from bot.domain.report.person_fields import tells_day
from bot.domain.report.report import Report
from bot.services.effect.whole_families import told_as_they_came
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.versions import PERSON
from bot.storage.reports import effects
from bot.storage.reports.about_in_effect import about_in_effect


async def happened_to(
    transaction: Transaction, report: Report, told: Sequence[Effect], standing: Mapping[PersonId, Standing]
) -> dict[PersonId, list[Happened]]:
    """What is in effect of those of whom it may decide; `told` are the effects of the report, and of babies along."""
    moves = [effect for effect in told if isinstance(effect, SetStatus | JoinHousehold)]
    moves = [each for each in moves if each.person_id in standing and goes_by_days(standing[each.person_id], each)]
    ids = list(dict.fromkeys([each.person_id for each in moves] + [e.person_id for e in told if tells_day(e)]))
    about = await told_as_they_came(transaction, await about_in_effect(transaction, ids), report)
    return {who: happened(told[::-1], who) for who, told in about.items()}


async def listed_before(
    transaction: Transaction,
    report: Report,
    known: Mapping[PersonId, Sequence[Happened]],
    standing: Mapping[PersonId, Standing],
) -> dict[PersonId, Standing]:
    """How those stood before any report told of them of whom the order of what is in effect decides; whom a report
    entered, or an earlier version told of, is left out.
    """
    there = {who: those for who, those in known.items() if who in standing}
    whose = [who for who, those in there.items() if is_to_be_ordered(those, report, who, standing[who])]
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


def is_to_be_ordered(known: Sequence[Happened], told: Report, who: PersonId, now: Standing) -> bool:
    """Whether it depends on where he was at first what he did before what: he left before, or that very day did
    something in the RT, or came elsewhere too, or more than to come somewhere."""
    if any(tells_day(each) and each.person_id == who for each in told.change.effects):
        return True
    leaves = any(isinstance(each, SetStatus) and each.person_id == who for each in told.change.effects)
    if known and leaves and now.status is BasicStatus.MOVED:
        return True
    that_day = [each for each in known if each.day.latest == told.event_date]
    if leaves and (len(that_day) > 1 or any(not each.comes for each in that_day)):
        return True
    comes = who in told.change.brought
    return any(each.area == told.area or (each.comes and comes) for each in that_day)
