"""Filed reports → rows of the month's file, counted as they pass."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.month import Month
from bot.domain.month.plan_effects import person_of
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import EditPerson, Kind, NameCaretaker, NameHead, Propose, fact_key
from bot.domain.report.report import Report
from bot.reports.rows import ChangeRow, Place
from bot.services.words.effect_words import say_value
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import closing
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.registry.as_of import persons_then, recipients_then

_CHUNK = 1000


class MonthRows:
    """Reads a month's reports with all that belongs to them, as the registry was at its cut, a chunk at a time;
    `villages` is whole at the end."""

    def __init__(self, house: House, transaction: Transaction, month: Month) -> None:
        self._house = house
        self._transaction = transaction
        self._area, self._period = month.area, month.period
        self._moment = month.cut_number or 0
        self._places: dict[AreaCode, Place] = {}
        self._names: dict[OfficerId, str] = {}
        self.villages: dict[AreaCode, Counter[Kind]] = {}
        """How many reports of each kind each village has."""

    async def chunks(self) -> AsyncIterator[list[ChangeRow]]:
        """The rows, RT by RT."""
        async for reports in closing.stream_filed(self._transaction, self._area, self._period, None, _CHUNK):
            persons = await self._persons(reports)
            for report in reports:
                self.villages.setdefault(ancestor(report.area, Level.VILLAGE), Counter())[report.kind] += 1
            yield await self._rows(reports, persons)

    async def read_places(self) -> None:
        """Learns the names of the regency's villages; first of all."""
        names = await areas.area_names(self._transaction, [self._area])
        province, regency = names[ancestor(self._area, Level.PROVINCE)], names[ancestor(self._area, Level.REGENCY)]
        for village in await areas.areas_within(self._transaction, self._area, Level.VILLAGE):
            self._places[village.code] = Place(village.name, village.district_name, regency, province)

    def place(self, rt: AreaCode) -> Place:
        """The names around an RT; a village without an import is called by its code."""
        village = ancestor(rt, Level.VILLAGE)
        return self._places.get(village) or Place(village, "", "", "")

    async def _rows(self, reports: Sequence[Report], persons: Mapping[PersonId, Person]) -> list[ChangeRow]:
        renamed = {effect.household_id for report in reports for effect in _named(report)}
        receiving = await self._receiving(persons.values(), renamed)
        await self._learn_names(reports)
        return [self._row(report, persons, receiving) for report in reports]

    async def _persons(self, reports: Sequence[Report]) -> dict[PersonId, Person]:
        ids = {person_id for report in reports for person_id in concerned(report)}
        found = await persons_then(self._transaction, ids, self._area, self._moment)
        return {person.id: person for person in found}

    async def _receiving(
        self, persons: Iterable[Person], renamed: Collection[HouseholdId]
    ) -> dict[HouseholdId, tuple[Person, tuple[str, ...]]]:
        """Only for households that get something: the others stand in no programme's file. Where another *pengurus*
        was named, also what the household gets."""
        houses = {person.household_id for person in persons if person.programmes} | set(renamed)
        found = await recipients_then(self._transaction, self._area, houses, self._moment) if houses else []
        return {person.household_id: (person, got if person.household_id in renamed else ()) for person, got in found}

    async def _learn_names(self, reports: Sequence[Report]) -> None:
        wanted = {each for report in reports for each in (report.reporter_id, report.decided_by) if each}
        if missing := wanted - self._names.keys():
            found = await officers.officers_by_id(self._transaction, missing)
            self._names |= {each: found[each].name if each in found else "" for each in missing}

    def _row(
        self,
        report: Report,
        persons: Mapping[PersonId, Person],
        receiving: "Mapping[HouseholdId, tuple[Person, tuple[str, ...]]]",
    ) -> ChangeRow:
        here = tuple(persons[each] for each in concerned(report) if each in persons)
        houses = [house for house in dict.fromkeys(person.household_id for person in here) if house in receiving]
        renamed = {effect.household_id for effect in _named(report)}
        return ChangeRow(
            number=report.number,
            kind=report.kind,
            area=report.area,
            place=self.place(report.area),
            event_date=report.event_date if report.day.is_exact else None,
            reported_on=self._day(report.submitted_at),
            approved_on=self._day(report.decided_at or report.submitted_at),
            reporter=self._names.get(report.reporter_id, ""),
            decider=self._names.get(report.decided_by, "") if report.decided_by else "",
            persons=here,
            facts=(*self._vague_day(report), *(self._fact(name, value) for name, value in report.change.facts)),
            recipients=tuple(receiving[house][0] for house in houses),
            passed_on=tuple((name, receiving[h][0]) for h in houses if h in renamed for name in receiving[h][1]),
            proposals=tuple(e for e in report.change.effects if isinstance(e, Propose) and _is_here(e, persons)),
            edits={e.person_id: self._edit(e) for e in report.change.effects if isinstance(e, EditPerson)},
            unlisted=() if here else report.change.names,
        )

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._house.calendar.timezone).date()

    def _vague_day(self, report: Report) -> Iterator[tuple[str, str]]:
        """No file makes a day of what is none: its words stand in a column of their own."""
        if not report.day.is_exact:
            yield self._words("month-column-event-said"), report.day.say()

    def _fact(self, name: str, value: str) -> tuple[str, str]:
        """Heading and value in the words of the file's language."""
        key, codes = fact_key(name)
        return self._words(key), self._words(f"{codes}-{value}") if codes and value else value

    def _edit(self, edit: EditPerson) -> tuple[tuple[str, str], ...]:
        """Before and after, in full; several fields are told apart by their names."""
        before = {field: edit.old.get(field, "") for field in edit.new}
        return tuple(
            (self._words(f"month-column-{when}"), "; ".join(self._values(values)))
            for when, values in (("before", before), ("after", edit.new))
        )

    def _values(self, values: Mapping[str, str]) -> Iterator[str]:
        for field_name, value in values.items():
            said = self._house.texts.say(FILE_LOCALE, say_value(field_name, value)) if value else ""
            yield f"{self._words(f'field-{field_name}')}: {said}" if len(values) > 1 else said

    def _words(self, key: str) -> str:
        return self._house.texts.say(FILE_LOCALE, Text(key))


FILE_LOCALE = "id"
"""Dinas Sosial's files are in Indonesian, whatever language an officer chose."""


def _named(report: Report) -> list[NameCaretaker]:
    return [effect for effect in report.change.effects if isinstance(effect, NameCaretaker)]


def _is_here(proposal: Propose, persons: Mapping[PersonId, Person]) -> bool:
    """Who died or left since he was proposed is asked nothing for."""
    person = persons.get(proposal.person_id)
    return person is not None and person.status in REGISTERED


def concerned(report: Report) -> list[PersonId]:
    """Whose entry in the registry the report changes; those it only speaks of where it changes none."""
    changed = [
        person_of(effect) for effect in report.change.effects if not isinstance(effect, NameHead | NameCaretaker)
    ]
    return list(dict.fromkeys(changed or report.change.subjects))
