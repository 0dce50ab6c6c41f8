"""A few people, all kinds of events in random order, three months: each stands in one list, and aid is asked for nobody
who is dead, gone, unfit or not known well enough."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.days.day import Exactness
from bot.domain.people.completeness import missing_fields
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.periods import Period, previous_period
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.reports.asked import LIVING_HERE
from bot.services.effect.open_month import begin_month
from bot.services.month.close_month import close_month
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from bot.storage.registry.as_of import persons_then
from tests.examples import examples
from tests.services.effect.events import on
from tests.services.month.test_month_lists import LISTS, USULAN, sums_are_rows
from tests.services.month_town import AUGUST, CLOSING, OCTOBER, PUT_RIGHT, SEPTEMBER, MonthTown, a_month, opened, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person

RTS = (RT_3, RT_4, ELSEWHERE)
MONTHS = (AUGUST, SEPTEMBER, OCTOBER)
FIRST = date(2026, 8, 1)
PROGRAMMES = ("PKH", "BPNT", "PBI", "")


@dataclass
class Play:
    """What is told, about whom."""

    town: MonthTown
    dice: Random
    people: dict[PersonId, Person] = field(default_factory=dict)
    told: dict[Period, list[Report]] = field(default_factory=dict)

    def met(self, **known: Any) -> Person:
        """Somebody new, of a name that nobody else has; of some something is not known."""
        who = person(f"Warga {len(self.people) + 1:03}", **known)
        blanks: tuple[dict[str, Any], ...] = (
            {}, {}, {"nik": ""}, {"mother": ""}, {"birth_exactness": Exactness.YEAR},
        )  # fmt: skip
        got = self.dice.choice(((), (), ("PKH",), ("PBI",), ("BPNT", "PBI")))
        whole = replace(who, sex=self.dice.choice(list(Sex)), programmes=got, **self.dice.choice(blanks))
        self.people[whole.id] = whole
        return whole

    async def now(self, who: Person) -> Person:
        return await self.town.person(who.id) or who

    async def something(self) -> Report:
        """Of anybody, by the RT where he lives, on any day of the summer; it need not fit."""
        who = await self.now(self.dice.choice(list(self.people.values())))
        rt = self.dice.choice(RTS)
        house = [each for each in self.people.values() if each.household_id == who.household_id]
        going = self.dice.choice(([who], house))
        new = HouseholdId(f"n{self.dice.randrange(10**9)}")

        def of(kind: str, *effects: Effect, area: Any = who.area) -> Report:
            return report(kind, *effects, area=area)

        kinds: tuple[Callable[[], Report], ...] = (
            lambda: of("death", SetStatus(who.id, BasicStatus.DEAD, FIRST)),
            lambda: of("move_out", *(SetStatus(each.id, BasicStatus.MOVED, FIRST) for each in going)),
            lambda: of("move_out", *(SetStatus(each.id, BasicStatus.MOVED, FIRST, rt) for each in going)),
            lambda: of("move_in", *(JoinHousehold(e.id, new, rt, True, address="Kp. Baru") for e in going), area=rt),
            lambda: of("split", JoinHousehold(who.id, new, who.area, False), NameHead(new, who.id)),
            lambda: of("missing", SetStatus(who.id, BasicStatus.MISSING, FIRST)),
            lambda: of("away", SetStatus(who.id, self.dice.choice((BasicStatus.AWAY, BasicStatus.ALIVE)), FIRST)),
            lambda: of("birth", *(AddPerson(self._born(who)) for _ in range(self.dice.choice((1, 1, 2))))),
            lambda: of("move_in", AddPerson(self.met(area=rt)), area=rt),
            lambda: of("status", EditPerson(who.id, {"job": who.job}, {"job": f"Buruh {self.dice.random()}"})),
            lambda: of("correction", EditPerson(who.id, {"mother": who.mother}, {"mother": "Enok"})),
            lambda: of("correction", EditPerson(who.id, {"nik": who.nik}, {"nik": person().nik})),
            lambda: of("caretaker", NameCaretaker(who.household_id, who.id)),
            lambda: of("proposal", Propose(who.id, self.dice.choice(PROGRAMMES))),
            lambda: of("pbi_reactivate", Propose(who.id, "PBI")),
            lambda: of("unfit", Propose(who.id, "", remove=True)),
        )
        told = on(self.dice.choice(kinds)(), self.dice.randrange(1, 29))
        return replace(told, status=Status.WAITING)

    def _born(self, mother: Person) -> Person:
        known = {"household_id": mother.household_id, "area": mother.area, "relationship": Relationship.CHILD}
        born = replace(self.met(**known), programmes=(), birth_exactness=Exactness.DAY)
        self.people[born.id] = born
        return born

    async def go_on(self, period: Period) -> None:
        told = await self.something()
        await self.town.hand_in(told)
        if await self.town.approve(told):
            return
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            await expect_arrivals(work, told)
            await work.flush()
        self.told.setdefault(period, []).append(told)


@pytest.mark.parametrize("seed", range(2))
async def test_everybody_stands_in_one_list(seed: int, database_url: str, tmp_path: Path) -> None:
    await played(seed, 60, database_url, tmp_path)


@pytest.mark.slow
@settings(max_examples=examples(6), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(min_value=10, max_value=10**9))
async def test_whatever_the_dice_say(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("play")
    await played(seed, 40, f"sqlite+aiosqlite:///{folder / 'play.db'}", folder)


async def played(seed: int, turns: int, url: str, folder: Path) -> None:
    async with a_month(url, folder) as town:
        play = Play(town, Random(seed))
        for rt in RTS:
            for size in (1, 3, 4):
                head = play.met(area=rt)
                for _ in range(size - 1):
                    play.met(area=rt, household_id=head.household_id, relationship=Relationship.CHILD)
        await town.move_in(*play.people.values())
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        for number, period in enumerate(MONTHS):
            for _ in range(turns):
                await play.go_on(period)
            town.clock.now = CLOSING + timedelta(days=31 * number)
            await close_month(town.house, REGENCY)
            assert await town.is_closed(period)
            await holds(play, period)


async def holds(play: Play, period: Period) -> None:
    """Of the files of a closed month."""
    stood = await as_they_stood(play, period)
    lists = await in_lists(play.town, period)
    twice = [name for name, count in Counter(name for each in lists.values() for name in each).items() if count > 1]
    assert twice == []
    listed = {name for each in lists.values() for name in each}
    before = await as_they_stood(play, previous_period(period)) if period is not AUGUST else {}
    asked = {who for who in told_of(play, period) if who in stood and not ended_before(stood[who], before.get(who))}
    concerned = {stood[who].name.upper() for who in asked}
    assert concerned - listed == set()
    by_name = {each.name.upper(): each for each in stood.values()}
    unfit = await unfit_houses(play, period, stood)
    required = play.town.house.profile.required
    for name in [*lists[USULAN], *await asking_for_aid(play.town, period)]:
        who = by_name[name]
        assert who.status in LIVING_HERE, name
        assert who.household_id not in unfit, name
        assert missing_fields(who, required) == (), name
    for name in lists[PUT_RIGHT]:
        assert by_name[name].status in LIVING_HERE
        assert by_name[name].nik
    await sums_are_rows(play.town, period)


def ended_before(now: Person, before: Person | None) -> bool:
    """Whether an earlier month asked for all that there is to be asked of him: he is dead, gone or lost since then."""
    return before is not None and before.status is now.status not in LIVING_HERE


def told_of(play: Play, period: Period) -> set[PersonId]:
    """Whose entry the reports of the month change or propose to change."""
    effects = [effect for each in play.told.get(period, ()) for effect in each.change.effects]
    apart = (NameHead, NameCaretaker)
    return {e.person.id if isinstance(e, AddPerson) else e.person_id for e in effects if not isinstance(e, apart)}


async def unfit_houses(play: Play, period: Period, stood: dict[PersonId, Person]) -> set[HouseholdId]:
    effects = [effect for each in play.told.get(period, ()) for effect in each.change.effects]
    return {stood[e.person_id].household_id for e in effects if isinstance(e, Propose) and e.remove}


async def as_they_stood(play: Play, period: Period) -> dict[PersonId, Person]:
    month = await play.town.month(period)
    assert month is not None
    async with play.town.house.db.read() as transaction:
        found = await persons_then(transaction, list(play.people), REGENCY, month.cut_number or 0)
    return {each.id: each for each in found}


async def in_lists(town: MonthTown, period: Period) -> dict[str, list[str]]:
    return {
        title: [str(row.get("Nama") or row["NAMA"]).upper() for row in await town.sheet(title, period)]
        for title in (*LISTS,)
    }


async def asking_for_aid(town: MonthTown, period: Period) -> set[str]:
    """Everybody in a sheet of the template, each by a NIK of his own, capitals throughout."""
    archive, found, niks = await town.zip(period), set(), []
    for name in archive.namelist():
        if name.endswith(".xlsx"):
            book = opened(archive.read(name))
            rows = [] if USULAN not in book.sheetnames else list(book[USULAN].iter_rows(min_row=2, values_only=True))
            assert len({row[0] for row in rows}) == len(rows), name
            niks += [str(row[0]) for row in rows]
            found |= {str(row[3]) for row in rows}
            assert all(str(cell) == str(cell).upper() for row in rows for cell in row if cell is not None)
    assert all(len(nik) == 16 and nik.isdigit() for nik in niks)
    return found
