"""Shows one resident to the server's administrator, numbers and what is private left out; the log keeps who looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person, PersonId
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.registry import areas, resident_lists, traces
from bot.storage.registry.name_search import areas_of
from bot.storage.registry.read_registry import persons
from bot.storage.registry.resident_lists import ListedResident
from bot.storage.reports import reports_about
from bot.storage.reports.reports_about import ReportAbout

NIK_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Written:
    """A change of his row: when (UTC), and by what."""

    at: datetime
    cause: str


@dataclass(frozen=True, slots=True)
class ShownResident:
    """What is shown of a resident."""

    person: Person
    village: str
    household: Sequence[ListedResident]
    writes: Sequence[Written]
    reports: Sequence[ReportAbout]


async def find_person(transaction: Transaction, named: str) -> Person | None:
    """By id or NIK, whatever became of him."""
    person_id = PersonId(named)
    if len(named) == NIK_DIGITS and named.isdigit():
        person_id = next(iter(await resident_lists.with_nik(transaction, named)), person_id)
    where = (await areas_of(transaction, [person_id])).get(person_id)
    return next(iter(await persons(transaction, [person_id], where)), None) if where else None


async def show_resident(house: House, actor: str, named: str) -> ShownResident | None:
    """The resident with this id or NIK, or None. What is given back is written to the log first."""
    async with house.db.write() as transaction:
        person = await find_person(transaction, named)
        if person is None:
            return None
        line = audit.Line(actor, "person.viewed", f"person:{person.id}", person.area, {"how": "server"})
        await audit.append(transaction, [line], house.clock())
        village = AreaCode(person.area[:13])
        return ShownResident(
            person,
            (await areas.area_names(transaction, [village])).get(village, village),
            await resident_lists.of_household(transaction, person.household_id),
            [Written(at, cause) for at, cause in await traces.writes_of(transaction, person.id)],
            await reports_about.person(transaction, person.id),
        )
