"""What may be told of people in August, on any of its days."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Person
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.services.month.close_month import close_month
from bot.storage import tables
from tests.services.month_town import CLOSING, MonthTown, report
from tests.storage.village import REGENCY, RT_4


def day(number: int) -> date:
    return date(2026, 8, number)


def on(told: Report, number: int) -> Report:
    """The same, of another day of August."""
    effects = tuple(
        replace(effect, on=day(number)) if isinstance(effect, SetStatus) else effect for effect in told.change.effects
    )
    change = replace(told.change, event_date=day(number), effects=effects)
    return replace(told, event_date=day(number), change=change)


def arrives(*who: Person, at: AreaCode = RT_4) -> Report:
    joins = (JoinHousehold(each.id, each.household_id, at, True, address="Kp. Baru") for each in who)
    return report("move_in", *joins, area=at)


def leaves(*who: Person) -> Report:
    return report("move_out", *(SetStatus(p.id, BasicStatus.MOVED, day(1)) for p in who), area=who[0].area)


def of(told: Report) -> Person:
    """Whom the report adds."""
    (effect,) = told.change.effects
    assert isinstance(effect, AddPerson)
    return effect.person


async def balances(town: MonthTown) -> None:
    """The month's counts lead to what the registry holds, now and when it is cut."""
    assert await town.balance() == await town.living()
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)
    assert await town.is_closed()


async def nobody_is_parted_from_his_household(town: MonthTown) -> None:
    """Whoever is registered lives in the RT of his household."""
    persons, houses = tables.persons, tables.households
    joined = persons.join(houses, houses.c.id == persons.c.household_id)
    apart = persons.c.area_code != houses.c.area_code, persons.c.status.in_(list(REGISTERED))
    async with town.house.db.read() as transaction:
        assert (await transaction.execute(select(persons.c.id).select_from(joined).where(*apart))).all() == []
