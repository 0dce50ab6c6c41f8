"""Who follows as head or pengurus: what the registry holds of the families that a report names somebody for."""

from collections.abc import Mapping, Sequence

from bot.domain.areas import AreaCode
from bot.domain.month.as_known import NamedOf
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import Effect, JoinHousehold, NameCaretaker, NameHead, PutRight, SetStatus, person_of
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import led_by, read_registry


async def followed(
    transaction: Transaction, told: Sequence[Effect], standing: Mapping[PersonId, Standing], regency: AreaCode
) -> tuple[frozenset[HouseholdId], frozenset[HouseholdId]]:
    """Of the households that nobody joins, and of which somebody is named who lives there no more, those that have a
    head, and a pengurus, or nobody who could be it; a head also those of whom nobody goes who headed a family."""
    joined = {effect.household_id for effect in told if isinstance(effect, JoinHousehold)}
    named = [(e.household_id, e.person_id) for e in told if isinstance(e, NameHead | NameCaretaker)]
    left = {house for house, who in named if who in standing and not _lives_in(standing[who], house)} - joined
    gone = {person_of(effect) for effect in told if isinstance(effect, SetStatus | JoinHousehold | PutRight)}
    heads = {effect.household_id for effect in told if isinstance(effect, NameHead)} - joined
    stays_led = set() if any(standing[who].is_head for who in gone if who in standing) else heads
    headed, received = set(), set()
    for house in left | stays_led if gone else ():
        family = await read_registry.household_members(transaction, house, regency)
        follow = {who for into, who in named if into == house}
        stay = [each for each in family if each.id not in gone | follow]
        is_over = house in left and not stay
        if is_over or any(each.relationship is Relationship.HEAD for each in stay):
            headed.add(house)
        if is_over or any(each.is_caretaker for each in stay):
            received.add(house)
    return frozenset(headed), frozenset(received)


async def families_of_named(
    transaction: Transaction, report: Report, told: Sequence[Effect], standing: Mapping[PersonId, Standing]
) -> dict[PersonId, NamedOf]:
    """Those who are named for a household of the RT and do not live in it there any more, with that of each one now;
    who goes by the report heads and receives nothing."""
    named = {e.person_id: e.household_id for e in told if isinstance(e, NameHead | NameCaretaker)}
    away = {
        who: house
        for who, house in named.items()
        if (now := standing.get(who)) and not (_lives_in(now, house) and now.area == report.area)
    }
    if not away:
        return {}
    going = {person_of(effect) for effect in told if isinstance(effect, SetStatus | JoinHousehold | PutRight)}
    families = await led_by.led_by(transaction, {*away.values(), *(standing[who].household for who in away)}, going)
    return {
        who: NamedOf(
            families[standing[who].household].is_headed,
            families[standing[who].household].is_received,
            is_left=house not in families or report.area not in families[house].lived_in,
        )
        for who, house in away.items()
        if standing[who].household in families
    }


async def who_led(transaction: Transaction, told: Sequence[Effect], regency: AreaCode) -> Sequence[Resident]:
    """Those who go, where another is named in the place of one of several."""
    going = [effect.person_id for effect in told if isinstance(effect, SetStatus | JoinHousehold)]
    if len(going) == 1 or not any(isinstance(effect, NameHead | NameCaretaker) for effect in told):
        return ()
    return await read_registry.residents(transaction, going, regency)


def _lives_in(now: Standing, house: HouseholdId) -> bool:
    return now.household == house and now.status in REGISTERED
