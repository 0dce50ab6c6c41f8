"""Everybody whom a month concerns → the rows of what is asked for each, as the registry was at the month's cut."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.month import Month
from bot.domain.month.told import Told
from bot.domain.people.no_nik import UNTOLD
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.periods import Period, previous_period
from bot.reports.asked import LIVING_HERE, Asked, AskedRow, asked_of
from bot.reports.rows import PersonRow
from bot.services.month.changed_fields import changes_between
from bot.services.month.known_of_chunk import (
    Known,
    has_ended_before,
    is_asked_of_follower,
    is_received_for,
    is_removed_as_another,
    is_told_as,
)
from bot.services.month.month_rows import MonthRows
from bot.services.month.read_persons import ReadPersons
from bot.services.month.still_awaited import StillAwaited
from bot.services.month.unfit_families import who_leaves_with_them
from bot.services.registry.without_nik import reasons_of
from bot.services.words.month_names import month_name
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import incomplete, months
from bot.storage.months.changed_along import changed_along
from bot.storage.months.incomplete import Incomplete
from bot.storage.registry.as_of import members_then, paid_then, persons_before, persons_then, recipients_then
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.registry_writes import completions
from bot.storage.reports import effects

_CHUNK = 1000


class MonthPersons:
    """Each person once, after all reports were read: `rows` must be through, and `read` are those whom it read."""

    def __init__(
        self, house: House, transaction: Transaction, month: Month, rows: MonthRows, read: ReadPersons
    ) -> None:
        self._house = house
        self._transaction = transaction
        self._month = month
        self._moment = month.cut_number or 0
        self._rows = rows
        self._read_persons = read
        self._paid_to_families = frozenset(house.profile.paid_to_families)
        self._awaited = StillAwaited(house, transaction, month, rows)
        self._earlier: dict[PersonId, Incomplete] = {}
        self._doubles: dict[PersonId, tuple[PersonId, int]] = {}
        """By the right entry the second one, and the first write of the month of that."""
        self.incomplete: list[Incomplete] = []
        """Who lacks something, of the rows read so far: the next month's list goes on from there."""

    async def chunks(self) -> AsyncIterator[list[AskedRow]]:
        """The rows, RT by RT in the order of telling; with them who left in an earlier month and was received by nobody
        yet, and who was to be proposed in one and lacked something."""
        told = self._rows.told.persons
        for each in await self._awaited.learn(await self._month_before()):
            told.setdefault(each.person, Told(each.area, each.number, earlier=True))
        for along in await changed_along(self._transaction, self._month.area, self._month.period):
            his = told.setdefault(along.person, Told(along.area, along.number, along.since, only_follows=True))
            if not his.earlier:  # what another report changed of him before stands in his row, too
                his.since = min(his.since or along.since, along.since)
        before = previous_period(self._month.period)
        for lacking in await incomplete.of_month(self._transaction, self._month.area, before):
            self._earlier[lacking.person] = lacking
            told.setdefault(lacking.person, Told(lacking.area, lacking.number, earlier=True))
        for who, area, number in await self._completed():
            his = told.setdefault(who, Told(area, ""))
            his.earlier, his.since = False, min(his.since or number, number)
        leaving = await who_leaves_with_them(self._transaction, self._month, self._rows.unfit)
        for who, unfit in leaving.items():
            told.setdefault(who, Told(unfit.area, unfit.number)).earlier = False
        self._doubles = {
            his.put_right.into: (who, his.since)
            for who, his in told.items()
            if his.put_right and his.put_right.into and his.since
        }
        everybody = sorted(told, key=lambda who: told[who].area)  # what was added last stands with its RT
        for begin in range(0, len(everybody), _CHUNK):
            yield await self._of({who: told[who] for who in everybody[begin : begin + _CHUNK]})

    async def _month_before(self) -> Month | None:
        return await months.get_month(self._transaction, self._month.area, previous_period(self._month.period))

    async def _completed(self) -> list[tuple[PersonId, AreaCode, int]]:
        """Of whom operators entered something in the month."""
        before = await self._month_before()
        after = before.cut_number if before and before.cut_number else 0
        return await completions(self._transaction, self._month.area, after, self._moment)

    async def _of(self, told: Mapping[PersonId, Told]) -> list[AskedRow]:
        known = await self._read(told)
        found = [self._row(person, told[who], known) for who, person in known.persons.items()]
        rows = [(row, asked_of(row, self._house.profile)) for row in found if row is not None]
        await self._say_why_no_nik([row for row, asked in rows if asked is Asked.INCOMPLETE and not row.person.nik])
        for row, asked in rows:
            self._rows.figures.take_person(row, asked)
            # Also who is to be proposed, and is on his way to another RT.
            if asked is Asked.INCOMPLETE and (row.asks or not row.awaited):
                self.incomplete.append(self._lacking(row))
        return rows

    async def _say_why_no_nik(self, rows: Sequence[PersonRow]) -> None:
        told = await reasons_of(self._transaction, [row.person.id for row in rows])
        for row in rows:
            why, _ = told[row.person.id]
            row.no_nik = "" if why == UNTOLD else self._rows.say(Text(f"without-nik-why-{why}"))

    def _lacking(self, row: PersonRow) -> Incomplete:
        earlier = self._earlier.get(row.person.id)
        since = earlier.since if earlier else Period(self._month.period)
        return Incomplete(row.person.id, row.person.area, row.number, since, row.proposed)

    async def _read(self, told: Mapping[PersonId, Told]) -> Known:
        area, transaction = self._month.area, self._transaction
        persons = await self._persons(told)
        ended = [who for who, person in persons.items() if person.programmes and told[who].surely_ends(person)]
        told_of = await effects.told_of_before(transaction, ended, self._month.period) if ended else frozenset()
        first = {
            who: since
            for who, person in persons.items()
            if (since := told[who].since) and not told[who].added
            and (who in told_of or not told[who].surely_ends(person))
        }  # fmt: skip
        before = await persons_before(transaction, first, self._moment) if first else {}
        houses = {each.household_id for each in persons.values() if self._asks_who_receives(each, told[each.id])}
        found = await recipients_then(transaction, area, houses, self._moment) if houses else []
        receiving = {person.household_id: (person, got) for person, got in found}
        renamed = {person.household_id for who, person in persons.items() if told[who].named}
        before_all = (self._rows.told.first or 1) - 1
        received = await recipients_then(transaction, area, renamed, before_all) if renamed else []
        into = {wrong.into for who in persons if (wrong := told[who].put_right) and wrong.into}
        right = await persons_then(transaction, into, area, self._moment) if into else []
        by_house = {each.household_id: each.name for each, _ in received}
        left = {each.household_id for each in persons.values() if each.status not in LIVING_HERE}
        nobodys = {house for house in houses & left if not is_received_for(receiving.get(house))}
        living = await self._lived_in(nobodys) if nobodys else frozenset()
        empty = {house for house in houses if house in self._rows.unfit and house not in receiving}
        gone = await paid_then(transaction, area, empty, self._moment) if empty else {}
        taken = await self._niks_taken(persons)
        rights = {each.id: each for each in right}
        by_nik = await self._live_by_nik(persons)
        return Known(persons, before, receiving, by_house, rights, taken, gone, living, by_nik)

    async def _live_by_nik(self, persons: Mapping[PersonId, Person]) -> frozenset[PersonId]:
        """Who left by one entry and lives by another of his NIK."""
        left = {each.nik: who for who, each in persons.items() if each.status is BasicStatus.MOVED and each.nik}
        held = await nik_holders(self._transaction, left) if left else {}
        others = [holder for nik, holder in held.items() if holder != left[nik]]
        area = ancestor(self._month.area, Level.REGENCY)
        then = await persons_then(self._transaction, others, area, self._moment) if others else ()
        return frozenset(left[each.nik] for each in then if each.status in LIVING_HERE and each.nik in left)

    async def _niks_taken(self, persons: Mapping[PersonId, Person]) -> dict[PersonId, Person]:
        """Those who have the NIK that their second entry had before the month."""
        doubles = {who: self._doubles[who] for who, person in persons.items() if who in self._doubles and person.nik}
        if not doubles:
            return {}
        stood = await persons_before(self._transaction, dict(doubles.values()), self._moment)
        found = {who: stood[double] for who, (double, _) in doubles.items() if double in stood}
        return {who: entry for who, entry in found.items() if entry.nik == persons[who].nik}

    async def _lived_in(self, houses: Collection[HouseholdId]) -> frozenset[HouseholdId]:
        """Those of the households in which somebody lives, or is on his way to another RT."""
        members = await members_then(self._transaction, self._month.area, houses, self._moment)
        return frozenset(
            each.household
            for each in members
            if each.status in LIVING_HERE
            or (each.status is BasicStatus.MOVED and self._awaited.is_still(each.id, each.area))
        )

    async def _persons(self, told: Mapping[PersonId, Told]) -> dict[PersonId, Person]:
        found = self._read_persons.take(told)
        if others := [who for who in told if who not in found]:
            late = await persons_then(self._transaction, others, self._month.area, self._moment)
            found |= {person.id: person for person in late}
        return {who: found[who] for who in told if who in found}

    def _asks_who_receives(self, person: Person, told: Told) -> bool:
        """Whether his row depends on who receives for his family: what is paid to families stops or is proposed by it,
        or all of it is to leave. Most people have nothing of that, and nobody looks for their kin."""
        if person.household_id in self._rows.unfit:
            return True
        earlier = self._earlier.get(person.id)
        named = (*person.programmes, *told.proposed, *(earlier.proposed if earlier else ()))
        return not self._paid_to_families.isdisjoint(named)

    def _row(self, person: Person, told: Told, known: Known) -> PersonRow | None:
        taken = known.taken.get(person.id)
        before = taken or known.before.get(person.id)
        unfit = self._rows.unfit.get(person.household_id)
        nobody = None, known.left.get(person.household_id, ())
        receives, got = known.receiving.get(person.household_id, nobody)
        changes = tuple(changes_between(before, person, self._rows)) if before else ()
        if told.named and (old := known.received.get(person.household_id, "")) != person.name:
            changes = (*changes, ("caretaker", old, person.name))
        earlier, wrong = self._earlier.get(person.id), told.put_right
        row = PersonRow(
            number=told.number_of(person),
            person=person,
            place=self._rows.place(person.area),
            asks=bool(told.proposed)
            or self._is_back(before, person)
            or (earlier is not None and (bool(earlier.proposed) or not taken))
            or (told.added and not taken),
            proposed=tuple(dict.fromkeys((*(earlier.proposed if earlier else ()), *told.proposed))),
            unfit=unfit.reason if unfit else None,
            unfit_with=unfit is not None and not told.unfit,
            double_of=known.right.get(wrong.into) if wrong and wrong.into else None,
            never_was=wrong is not None and wrong.status is BasicStatus.INVALID and not wrong.into,
            stopped_before=self._stopped_before(known.before.get(person.id), person),
            changes=changes,
            receives=receives,
            got=got,
            family_lives=person.household_id in known.living,
            since=month_name(earlier.since) if earlier else "",
        )
        was_told = has_ended_before(before, person, told) and not self._awaited.where(person)
        if was_told and is_removed_as_another(before, person):
            return replace(row, removed_as=before)
        if was_told or is_told_as(row.double_of, person) or person.id in known.lives_by_nik:
            return None
        if told.only_follows and not is_asked_of_follower(row):
            return None
        return self._awaited.marked(row, told)

    def _stopped_before(self, before: Person | None, now: Person) -> bool:
        """Whether he was removed before the month already, whatever became of him in it."""
        if before is None or {before.status, now.status} & {*LIVING_HERE}:
            return False
        return not self._awaited.where(before)

    def _is_back(self, before: Person | None, now: Person) -> bool:
        """Whether the national list does not have him any more, or could not have him yet."""
        if before is None or now.status not in LIVING_HERE:
            return False
        if self._awaited.where(before):
            return False
        return before.status not in LIVING_HERE or bool(now.nik and not before.nik)
