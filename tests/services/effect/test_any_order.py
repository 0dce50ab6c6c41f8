"""A few people, three RTs, two months: told, approved, taken back in any order, everything still adds up."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    JoinHousehold,
    NameCaretaker,
    PutRight,
    SetStatus,
    person_of,
)
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.effect.open_month import begin_month
from bot.services.month.close_month import close_month
from bot.storage.registry.as_of import persons_then
from bot.storage.registry.registry_writes import last_number
from bot.storage.reports import effects
from tests.examples import examples
from tests.services.effect.events import nobody_is_parted_from_his_household, on
from tests.services.folding import fold
from tests.services.month.test_month_lists import sums_are_rows
from tests.services.month_town import AUGUST, CLOSING, DINA, SEPTEMBER, MonthTown, a_month, birth, death, family, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person

RTS = (RT_3, RT_4, ELSEWHERE)
STANDS = (BasicStatus.ALIVE, BasicStatus.DEAD, BasicStatus.MOVED, BasicStatus.INVALID)


@dataclass
class Play:
    """What was told so far, and how the registry read after some of its writes."""

    town: MonthTown
    dice: Random
    people: list[Person]
    told: list[Report] = field(default_factory=list)
    snapshots: dict[int, list[Person]] = field(default_factory=dict)

    def something(self) -> Report:
        """Any event of any day, told by any RT of anybody."""
        who, rt = self.dice.choice(self.people), self.dice.choice(RTS)
        teller = self.dice.choice((who.area, rt))
        house = [each for each in self.people if each.household_id == who.household_id]
        going = self.dice.choice(([who], house))
        kinds: tuple[Callable[[], Report], ...] = (
            lambda: death(replace(who, area=teller)),
            lambda: report(
                "move_out", *(SetStatus(p.id, BasicStatus.MOVED, date(2026, 8, 1)) for p in going), area=teller
            ),
            lambda: report(
                "move_in",
                *(JoinHousehold(p.id, p.household_id, rt, True, address="Kp. Baru") for p in going),
                area=rt,
            ),
            lambda: report("split", JoinHousehold(who.id, HouseholdId(f"n{self.dice.random()}"), rt, False), area=rt),
            lambda: report("caretaker", NameCaretaker(who.household_id, who.id), area=who.area),
            lambda: self._newborn(who),
            lambda: report("move_in", AddPerson(self._met(person(area=rt, nik="")))),
            lambda: report("away", SetStatus(who.id, BasicStatus.AWAY, date(2026, 8, 1)), area=teller),
            lambda: report("away", SetStatus(who.id, BasicStatus.ALIVE, date(2026, 8, 1)), area=teller),
            lambda: self._put_right(who, teller, self.dice.choice(STANDS)),
            lambda: report("status", EditPerson(who.id, {"job": who.job}, {"job": "Buruh"}), area=teller),
        )
        told = on(self.dice.choice(kinds)(), self.dice.randrange(1, 29))
        return replace(told, status=Status.WAITING, area=told.change.area)

    def _put_right(self, who: Person, rt: AreaCode, was: BasicStatus) -> Report:
        """He is alive after all, was never there, or another entry of the same house is the right one."""
        if was not in (BasicStatus.ALIVE, BasicStatus.MISSING):
            kind = "still_alive" if was is BasicStatus.DEAD else "relisted"
            return report(kind, PutRight(who.id, BasicStatus.ALIVE, was, rt), area=rt)
        others = [each.id for each in self.people if each.household_id == who.household_id and each is not who]
        into = self.dice.choice([PersonId(""), *others])
        kind = "listed_twice" if into else "never_was"
        return report(kind, PutRight(who.id, BasicStatus.INVALID, was, rt, into), area=rt)

    def _newborn(self, mother: Person) -> Report:
        born = birth(mother)
        for effect in born.change.effects:
            if isinstance(effect, AddPerson):
                self._met(effect.person)
        return born

    def _met(self, newcomer: Person) -> Person:
        self.people.append(newcomer)
        return newcomer

    async def go_on(self) -> None:
        """Tells, approves or takes back something."""
        waiting: list[Report] = []
        decided: list[Report] = []
        for each in self.told:
            now = await self.town.report(each)
            (waiting if now.status is Status.WAITING else decided).append(now)
        chosen = self.dice.random()
        if chosen < 0.4 or not self.told:
            self.told.append(self.something())
            await self.town.hand_in(self.told[-1])
        elif chosen < 0.85 and waiting:
            await self.town.approve(self.dice.choice(waiting))
        elif decided:
            await self.town.take_back(self.dice.choice(decided))

    async def remember(self) -> None:
        """How everybody reads after the newest write."""
        async with self.town.house.db.read() as transaction:
            number = await last_number(transaction)
            self.snapshots[number] = await self.everybody(number)

    async def everybody(self, moment: int) -> list[Person]:
        async with self.town.house.db.read() as transaction:
            found = await persons_then(transaction, [each.id for each in self.people], REGENCY, moment)
        return sorted(found, key=lambda each: each.id)


@pytest.mark.parametrize("seed", range(4))
async def test_in_any_order_everything_adds_up(seed: int, database_url: str, tmp_path: Path) -> None:
    await played(seed, 60, database_url, tmp_path)


@settings(max_examples=examples(5), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(min_value=10, max_value=10**9))
@example(seed=928)  # Somebody told dead is put right as alive.
async def test_whatever_the_dice_say(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("play")
    await played(seed, 30, f"sqlite+aiosqlite:///{folder / 'play.db'}", folder)


async def played(seed: int, turns: int, url: str, folder: Path) -> None:
    dice = Random(seed)
    async with a_month(url, folder) as town:
        people = [replace(each, area=rt) for rt in RTS for each in family(dice.choice((1, 3)))]
        await town.move_in(*people)
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        play = Play(town, dice, list(people))
        for number, period in enumerate((AUGUST, SEPTEMBER)):
            for _ in range(turns):
                await play.go_on()
                assert await town.balance(period) == await town.living()
                await nobody_is_parted_from_his_household(town)
                if dice.random() < 0.2:
                    await play.remember()
            town.clock.now = CLOSING + timedelta(days=31 * number)
            await close_month(town.house, REGENCY)
            assert await town.is_closed(period)
            await sums_are_rows(town, period)
        await holds(play)


async def test_taken_back_in_any_order_nothing_is_left_of_it(tmp_path: Path) -> None:
    dice = Random(4)
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = [replace(each, area=rt) for rt in RTS for each in family(3)]
        await town.move_in(*people)
        play = Play(town, dice, list(people))
        before = await play.everybody(2**31 - 1)
        for _ in range(40):
            told = play.something()
            await town.hand_in(told)
            if not await town.approve(told):
                play.told.append(told)
        left = dice.sample(play.told, len(play.told))
        while left:
            said = {each.id: await town.take_back(each, DINA) for each in left}
            await nobody_is_parted_from_his_household(town)
            refused = [each for each in left if not said[each.id].startswith("Keputusan laporan")]
            assert len(refused) < len(left)
            left = refused
        assert await play.everybody(2**31 - 1) == before
        assert await town.balance() == await town.living()


async def holds(play: Play) -> None:
    """The registry ends as the events in effect say, and each moment of it reads as it did then."""
    in_effect = []
    for each in play.told:
        now = await play.town.report(each)
        assert fold(await play.town.events(each)) is now.status
        if now.status is Status.APPLIED:
            in_effect.append(now)
    dead = await _dead(play.town, in_effect)
    alive = {each.id for each in await play.everybody(2**31 - 1) if each.status.value in REGISTERED}
    assert not dead & alive
    assert {each.id for each in await play.everybody(2**31 - 1) if each.status is BasicStatus.DEAD} == dead
    for moment, people in play.snapshots.items():
        assert await play.everybody(moment) == people
    async with play.town.house.db.read() as transaction:
        movements = await effects.movements_of(transaction, [each.id for each in in_effect])
    for period in (AUGUST, SEPTEMBER):
        await rows_are_the_sums(play.town, period, in_effect, movements)


async def rows_are_the_sums(town: MonthTown, period: Any, in_effect: list[Report], movements: Any) -> None:
    filed = [each for each in in_effect if each.filed_in == period]
    for rt in RTS:
        tally = await town.tally(rt, period)
        for what in ("born", "moved_in", "died", "moved_out"):
            counted = [m for each in filed for m in movements.get(each.id, ()) if (m.area, m.what.value) == (rt, what)]
            assert getattr(tally, what) == len(counted), (rt, what)


async def _dead(town: MonthTown, in_effect: list[Report]) -> set[PersonId]:
    """Who was told dead, and was not put right as alive by what took effect after it."""
    async with town.house.db.read() as transaction:
        numbers = await effects.numbers_of(transaction, [each.id for each in in_effect])
    dead: set[PersonId] = set()
    for told in sorted((each for each in in_effect if each.id in numbers), key=lambda each: numbers[each.id]):
        for effect in told.change.effects:
            if _kills(effect):
                dead.add(person_of(effect))
            elif isinstance(effect, PutRight) and effect.status is BasicStatus.ALIVE:
                dead.discard(effect.person_id)
    return dead


def _kills(effect: object) -> bool:
    return isinstance(effect, SetStatus) and effect.status is BasicStatus.DEAD
