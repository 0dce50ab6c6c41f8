"""Filed reports → rows of the month's file, counted as they pass."""

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.changes import AddPerson, JoinHousehold, Kind, NameCaretaker, NameHead, SetStatus, fact_key
from bot.domain.people import BasicStatus, HouseholdId, OfficerId, Person, PersonId
from bot.domain.periods import Period
from bot.domain.review import ReportId
from bot.reports.rows import ChangeRow, Place
from bot.services.house import House
from bot.services.month.apply_changes import person_of
from bot.storage import areas, closing, officers, registry
from bot.storage.database import AsyncConnection
from bot.storage.household_heads import heads_of
from bot.storage.registry import REGISTERED
from bot.storage.reports import Report

BIRTH = Kind("birth")
Misfitting = tuple[ReportId, PersonId]
"""A report, and the person whose effect of it was left out."""
_CHUNK = 1000


@dataclass(slots=True)
class Movement:
    """Who came and went in an RT."""

    born: int = 0
    moved_in: int = 0
    died: int = 0
    moved_out: int = 0


@dataclass(slots=True)
class Counted:
    """What passed so far: movements by RT, reports by village and kind."""

    movements: dict[AreaCode, Movement] = field(default_factory=dict)
    villages: dict[AreaCode, dict[Kind, int]] = field(default_factory=dict)

    def take(self, report: Report, persons: Mapping[PersonId, Person], misfits: Collection[Misfitting]) -> None:
        """Counts a report; what was left out of the registry moves nobody."""
        by_kind = self.villages.setdefault(ancestor(report.area, Level.VILLAGE), {})
        by_kind[report.kind] = by_kind.get(report.kind, 0) + 1
        for effect in report.change.effects:
            person = persons.get(person_of(effect))
            if person is None or (report.id, person.id) in misfits:
                continue
            # Where he is registered: an import may have put him into another RT since the report.
            movement = self.movements.setdefault(person.area, Movement())
            match effect:
                case AddPerson():
                    movement.born += report.kind == BIRTH
                    movement.moved_in += report.kind != BIRTH
                case JoinHousehold():
                    movement.moved_in += effect.arrives
                case SetStatus(_, BasicStatus.DEAD):
                    movement.died += 1
                case SetStatus(_, status) if status not in REGISTERED:
                    movement.moved_out += 1
                case _:
                    pass


class MonthRows:
    """Reads a month's reports with all that belongs to them, a chunk at a time; `counted` is whole at the end."""

    def __init__(self, house: House, conn: AsyncConnection, area: AreaCode, period: Period) -> None:
        self._house = house
        self._conn = conn
        self._area = area
        self._period = period
        self._places: dict[AreaCode, Place] = {}
        self._names: dict[OfficerId, str] = {}
        self.counted = Counted()

    async def chunks(self, misfits: Collection[Misfitting]) -> AsyncIterator[list[ChangeRow]]:
        """The rows, RT by RT."""
        await self._read_places()
        async for reports in closing.stream_filed(
            self._conn, self._house.vault, self._area, self._period, None, _CHUNK
        ):
            persons = await self._persons(reports)
            for report in reports:
                self.counted.take(report, persons, misfits)
            yield await self._rows(reports, persons)

    async def _read_places(self) -> None:
        names = await areas.area_names(self._conn, [self._area])
        province, regency = names[ancestor(self._area, Level.PROVINCE)], names[ancestor(self._area, Level.REGENCY)]
        for village in await areas.areas_within(self._conn, self._area, Level.VILLAGE):
            self._places[village.code] = Place(village.name, village.district_name, regency, province)

    def place(self, rt: AreaCode) -> Place:
        """The names around an RT; a village without an import is called by its code."""
        village = ancestor(rt, Level.VILLAGE)
        return self._places.get(village) or Place(village, "", "", "")

    async def _rows(self, reports: Sequence[Report], persons: Mapping[PersonId, Person]) -> list[ChangeRow]:
        heads = await self._heads(persons.values())
        await self._learn_names(reports)
        return [self._row(report, persons, heads) for report in reports]

    async def _persons(self, reports: Sequence[Report]) -> dict[PersonId, Person]:
        ids = {person_id for report in reports for person_id in concerned(report)}
        found = await registry.persons(self._conn, self._house.vault, list(ids), self._area)
        return {person.id: person for person in found}

    async def _heads(self, persons: Iterable[Person]) -> dict[HouseholdId, Person]:
        """Only of households that get something: the others' heads stand in no file."""
        houses = {person.household_id for person in persons if person.programmes}
        found = await heads_of(self._conn, self._house.vault, self._area, houses) if houses else []
        return {head.household_id: head for head in found}

    async def _learn_names(self, reports: Sequence[Report]) -> None:
        wanted = {each for report in reports for each in (report.reporter_id, report.decided_by) if each}
        if missing := wanted - self._names.keys():
            found = await officers.officers_by_id(self._conn, missing)
            self._names |= {each: found[each].name if each in found else "" for each in missing}

    def _row(
        self, report: Report, persons: Mapping[PersonId, Person], heads: Mapping[HouseholdId, Person]
    ) -> ChangeRow:
        here = tuple(persons[each] for each in concerned(report) if each in persons)
        return ChangeRow(
            number=report.number,
            kind=report.kind,
            area=report.area,
            place=self.place(report.area),
            event_date=report.event_date,
            reported_on=self._day(report.submitted_at),
            approved_on=self._day(report.decided_at or report.submitted_at),
            reporter=self._names.get(report.reporter_id, ""),
            decider=self._names.get(report.decided_by, "") if report.decided_by else "",
            persons=here,
            facts=tuple(self._fact(name, value) for name, value in report.change.facts),
            heads=tuple(heads[house] for house in dict.fromkeys(p.household_id for p in here) if house in heads),
            unlisted=() if here else report.change.names,
        )

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._house.calendar.timezone).date()

    def _fact(self, name: str, value: str) -> tuple[str, str]:
        """Heading and value in the words of the file's language."""
        key, codes = fact_key(name)
        return self._words(key), self._words(f"{codes}-{value}") if codes and value else value

    def _words(self, key: str) -> str:
        return self._house.texts.say(FILE_LOCALE, Text(key))


FILE_LOCALE = "id"
"""Dinas Sosial's files are in Indonesian, whatever language an officer chose."""


def concerned(report: Report) -> list[PersonId]:
    """Whose entry in the registry the report changes; those it only speaks of where it changes none."""
    changed = [
        person_of(effect) for effect in report.change.effects if not isinstance(effect, NameHead | NameCaretaker)
    ]
    return list(dict.fromkeys(changed or report.change.subjects))
