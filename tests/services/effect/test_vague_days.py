"""A death or a move whose day nobody knows: from what is told to the registry and the month's file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import SetStatus
from bot.domain.report.report import Report
from bot.services.month.close_month import close_month
from tests.services.effect.events import arrives, balances, day, leaves, on
from tests.services.month_town import CLOSING, MonthTown, a_month, death, family
from tests.storage.village import REGENCY, RT_4

TODAY = date(2026, 8, 5)


def known_as(told: Report, when: Day) -> Report:
    """The same, of a day known so."""
    effects = tuple(
        replace(effect, on=when.latest) if isinstance(effect, SetStatus) else effect for effect in told.change.effects
    )
    change = replace(told.change, event_date=when.latest, exactness=when.exactness, effects=effects)
    return replace(told, event_date=when.latest, change=change)


async def ended(town: MonthTown, who: Person) -> tuple[date | None, Exactness]:
    found = await town.person(who.id)
    assert found is not None
    return found.died_or_left_on, found.end_exactness


async def test_a_death_of_a_year_is_so_in_the_registry_and_no_day_in_the_months_file(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(*people)
        year, unknown = Day(date(2019, 12, 31), Exactness.YEAR), Day(TODAY, Exactness.UNKNOWN)
        long_dead, forgotten = known_as(death(people[1]), year), known_as(death(people[2]), unknown)
        await town.hand_in(long_dead, forgotten, on(death(people[3]), 2))
        assert [await ended(town, each) for each in people[1:]] == [
            (year.latest, Exactness.YEAR), (TODAY, Exactness.UNKNOWN), (day(2), Exactness.DAY),
        ]  # fmt: skip
        assert (await town.report(long_dead)).day == year
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        rows = {row["No. laporan"]: row for row in await town.sheet("Kematian")}
        said = [(row["Tanggal kejadian"], row["Waktu kejadian"]) for row in rows.values()]
        assert [(stood and f"{stood:%d/%m/%Y}", words or "") for stood, words in said] == [
            (None, "tahun 2019"), (None, "tidak diketahui"), ("02/08/2026", ""),
        ]  # fmt: skip
        assert (await town.tally()).died == 3


async def test_taking_back_a_vague_death_leaves_nothing_of_it(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        told = known_as(death(people[1]), Day(date(2019, 12, 31), Exactness.YEAR))
        await town.hand_in(told)
        await town.take_back(told)
        assert await ended(town, people[1]) == (None, Exactness.DAY)
        await balances(town)


async def test_a_vague_death_counts_by_the_latest_day_that_it_may_be(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        came = on(arrives(people[1], people[2], at=people[0].area), 3)
        await town.hand_in(came)
        before = known_as(death(people[1]), Day(date(2026, 7, 31), Exactness.MONTH))
        await town.hand_in(replace(before, status=before.status.WAITING))
        assert await town.approve(await town.report(before)) == ["later-event"]
        await town.hand_in(known_as(death(people[2]), Day(TODAY, Exactness.YEAR)))
        assert await town.status_of(people[2].id) is BasicStatus.DEAD
        await balances(town)


async def test_who_left_in_a_year_nobody_knows_better_is_gone_and_may_come_back(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        year = Day(date(2019, 12, 31), Exactness.YEAR)
        left = known_as(leaves(people[1]), year)
        await town.hand_in(left)
        assert await ended(town, people[1]) == (year.latest, Exactness.YEAR)
        await town.hand_in(on(arrives(people[1]), 3))
        assert await ended(town, people[1]) == (None, Exactness.DAY)
        await balances(town)
        (row,) = await town.sheet("Pindah keluar")
        assert (row["Tanggal kejadian"], row["Waktu kejadian"]) == (None, "tahun 2019")


async def test_who_came_since_an_earlier_month_stays_where_he_is(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(on(arrives(people[1]), 3))
        left = replace(known_as(leaves(people[1]), Day(date(2019, 12, 31), Exactness.YEAR)), area=people[1].area)
        await town.hand_in(left)
        found = await town.person(people[1].id)
        assert found is not None
        assert (found.status, found.area) == (BasicStatus.ALIVE, RT_4)
        await balances(town)
