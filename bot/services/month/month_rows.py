"""Filed reports → rows of the month's file, counted as they pass."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.days.day import Exactness
from bot.domain.month.counts import Movement
from bot.domain.month.month import Month
from bot.domain.month.told import MonthTold, concerned
from bot.domain.people.officer import Officer, OfficerId
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson, Propose, fact_key
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.reports.asked import LIVING_HERE
from bot.reports.figures import VillageFigures
from bot.reports.rows import ChangeRow, Moved, Place, UntiedRow
from bot.services.matters import untied
from bot.services.month.read_persons import ReadPersons
from bot.services.month.unfit_families import Unfit, unfit_families
from bot.services.words.effect_words import say_value
from bot.services.words.month_names import month_name
from bot.services.words.naming import decider_named, reporter_named
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import closing
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.registry.as_of import persons_then
from bot.storage.reports import effects

_CHUNK = 1000


class MonthRows:
    """Reads a month's reports with all that belongs to them, as the registry was at its cut, a chunk at a time;
    `figures` and `told` are whole at the end."""

    def __init__(self, house: House, transaction: Transaction, month: Month, read: ReadPersons) -> None:
        self._house = house
        self._read = read
        self._transaction = transaction
        self._area, self._period = month.area, month.period
        self._moment = month.cut_number or 0
        self._places: dict[AreaCode, Place] = {}
        self._around: dict[AreaCode, Place] = {}
        """By RT: each is asked for thrice a report."""
        self._officers: dict[OfficerId, Officer | None] = {}
        self._said: dict[str, str] = {}
        self._month = month
        self.told = MonthTold()
        self.unfit: dict[HouseholdId, Unfit] = {}
        """The families that the month proposes for leaving."""
        self.untied: list[UntiedRow] = []
        """The reports of this month and earlier ones that are tied to nobody yet, and that nobody settled."""
        self.figures = VillageFigures(house.profile)

    async def chunks(self) -> AsyncIterator[list[ChangeRow]]:
        """The rows, RT by RT."""
        async for chunk in closing.stream_in_effect(self._transaction, self._area, self._period, _CHUNK):
            reports = [report for report, _ in chunk]
            whom = [concerned(report) for report in reports]
            persons = await self._persons(whom)
            self._take(chunk, whom, persons)
            moved = await effects.movements_of(self._transaction, [report.id for report in reports])
            for report in reports:
                self.told.count(report.number, moved.get(report.id, ()))
            await self._learn_names(reports)
            rows = [
                self._row(
                    report, [persons[each] for each in his if each in persons], self._moved(report, moved, persons)
                )
                for report, his in zip(reports, whom, strict=True)
            ]
            for report, row in zip(reports, rows, strict=True):
                self.figures.take_change(row, late=report.due_in < self._period)
            yield rows

    def _take(
        self,
        chunk: Sequence[tuple[Report, int | None]],
        whom: Sequence[Sequence[PersonId]],
        persons: Mapping[PersonId, Person],
    ) -> None:
        for (report, number), his in zip(chunk, whom, strict=True):
            for met in self.told.take(report, number, his):
                if met in persons:
                    self._read.add(persons[met])

    async def read_first(self) -> None:
        """Learns what every row may need: the names of the regency's villages, and which families are to leave."""
        self.unfit = await unfit_families(self._house, self._transaction, self._month)
        names = await areas.area_names(self._transaction, [self._area])
        province, regency = names[ancestor(self._area, Level.PROVINCE)], names[ancestor(self._area, Level.REGENCY)]
        for village in await areas.areas_within(self._transaction, self._area, Level.VILLAGE):
            self._places[village.code] = Place(village.name, village.district_name, regency, province)
        self.untied = [
            self._untied(each) for each in await untied.to_be_tied(self._transaction, self._area, self._period)
        ]
        for each in self.untied:
            self.figures.take_untied(each.area, len(each.names), since_before=bool(each.since))

    def place(self, rt: AreaCode) -> Place:
        """The names around an RT; a village without an import is called by its code."""
        if rt not in self._around:
            village = ancestor(rt, Level.VILLAGE)
            self._around[rt] = self._places.get(village) or Place(village, "", "", "")
        return self._around[rt]

    def where(self, rt: AreaCode) -> str:
        """The RT by its number, village and district."""
        place = self.place(rt)
        return f"{short_name(rt)} {place.village}" + (f" ({place.district})" if place.district else "")

    def _untied(self, report: Report) -> UntiedRow:
        filed = report.filed_in
        since = month_name(filed) if filed and filed != self._period else ""
        told = f"{self._words(f'kind-{report.kind}')}, {report.day.say()}"
        return UntiedRow(report.number, report.area, self.place(report.area), report.change.unlisted, told, since)

    async def _persons(self, whom: Sequence[Sequence[PersonId]]) -> dict[PersonId, Person]:
        ids = {person_id for his in whom for person_id in his}
        found = await persons_then(self._transaction, ids, self._area, self._moment)
        return {person.id: person for person in found}

    async def _learn_names(self, reports: Sequence[Report]) -> None:
        wanted = {each for report in reports for each in (report.reporter_id, report.decided_by) if each}
        if missing := wanted - self._officers.keys():
            found = await officers.officers_by_id(self._transaction, missing)
            self._officers |= {each: found.get(each) for each in missing}

    def _decider(self, report: Report) -> str:
        decider = self._officers.get(report.decided_by) if report.decided_by else None
        return decider_named(decider, "")

    def _row(self, report: Report, here: Sequence[Person], moved: tuple[Moved, ...]) -> ChangeRow:
        sexes = _sexes(report)
        no_more = here and _proposes(report) and not any(self._may_get_aid(each) for each in here)
        return ChangeRow(
            number=report.number,
            kind=report.kind,
            area=report.area,
            place=self.place(report.area),
            event_date=report.event_date if _is_exact(report) else None,
            reported_on=self._day(report.submitted_at),
            approved_on=self._day(report.decided_at or report.submitted_at),
            reporter=reporter_named(report, self._officers.get(report.reporter_id)),
            decider=self._decider(report),
            persons=() if no_more else tuple(here),
            facts=(self._why_not(here[0]),) if no_more else self._facts(report, sexes),
            own_facts={} if no_more else self._own_facts(report, sexes),
            unlisted=() if here else report.change.names[: len(report.change.subjects)],
            moved=moved,
        )

    def _facts(self, report: Report, sexes: Mapping[PersonId, str]) -> tuple[tuple[str, str], ...]:
        """What is told of no one alone."""
        told = [self._fact(name, value) for name, value in report.change.facts if not (sexes and _is_sex(name))]
        return (*self._vague_day(report), *told)

    def _may_get_aid(self, who: Person) -> bool:
        return who.status in LIVING_HERE and who.household_id not in self.unfit

    def _why_not(self, who: Person) -> tuple[str, str]:
        """Of a proposal of the month only that it is one no more, and why: its list asks for aid."""
        is_unfit = who.status in LIVING_HERE
        why = "month-family-unfit" if is_unfit else f"basic-status-{who.status.value}"
        return self._words("month-column-proposed-no-more"), self._words(why)

    def _moved(
        self, report: Report, moved: Mapping[ReportId, Sequence[Movement]], persons: Mapping[PersonId, Person]
    ) -> tuple[Moved, ...]:
        return tuple([self._move(each, persons.get(each.person)) for each in moved.get(report.id, ())])

    def _move(self, movement: Movement, who: Person | None) -> Moved:
        place = self.place(movement.area)
        known = (who.nik, who.name) if who else ("", "")
        return Moved(movement.area, place.village, place.district, movement.what, movement.count, *known)

    def _own_facts(self, report: Report, sexes: Mapping[PersonId, str]) -> dict[PersonId, tuple[tuple[str, str], ...]]:
        """What is told of one alone: before and after, the sex of each newborn."""
        own = {e.person_id: self._edit(e) for e in report.change.effects if isinstance(e, EditPerson)}
        return own | {person_id: (self._fact(_SEX, sex),) for person_id, sex in sexes.items()}

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._house.calendar.timezone).date()

    def _vague_day(self, report: Report) -> Iterator[tuple[str, str]]:
        """No file makes a day of what is none: its words stand in a column of their own."""
        if not _is_exact(report):
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
            said = self.say(say_value(field_name, value)) if value else ""
            yield f"{self._words(f'field-{field_name}')}: {said}" if len(values) > 1 else said

    def _words(self, key: str) -> str:
        if key not in self._said:
            self._said[key] = self.say(Text(key))
        return self._said[key]

    def say(self, text: Text) -> str:
        """In the language of the files."""
        return self._house.texts.say(FILE_LOCALE, text)


FILE_LOCALE = "id"
"""Dinas Sosial's files are in Indonesian, whatever language an officer chose."""


_SEX = "sex:sex"


def _proposes(report: Report) -> bool:
    return any(isinstance(effect, Propose) and not effect.remove for effect in report.change.effects)


def _sexes(report: Report) -> dict[PersonId, str]:
    """Of those whom a report adds and tells the sex of: each his own, so that twins don't share one."""
    told: dict[PersonId, str] = {person.id: person.sex for person in report.change.added if person.sex}
    return told if told and any(_is_sex(name) for name, _ in report.change.facts) else {}


def _is_exact(report: Report) -> bool:
    return report.change.exactness is Exactness.DAY


def _is_sex(name: str) -> bool:
    return fact_key(name)[1] == "sex"
