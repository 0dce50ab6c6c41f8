"""What is approved is so at once: the registry, the month's counts and what may be told next follow from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import arrives, balances, day, leaves, of, on
from tests.services.folding import fold
from tests.services.month_town import AUGUST, a_month, birth, death, family, nil, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4, person

pytestmark = pytest.mark.both_databases


async def test_a_report_is_decided_in_effect_and_in_the_open_month_at_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        told = death(people[1])
        await town.hand_in(told)
        now = await town.report(told)
        assert (now.status, now.filed_in) == (Status.APPLIED, AUGUST)
        assert fold(await town.events(told)) is Status.APPLIED
        assert await town.status_of(people[1].id) is BasicStatus.DEAD
        await balances(town)


async def test_practice_never_takes_effect(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        tried = death(people[1], practice=True)
        await town.hand_in(tried, nil())
        assert (await town.report(tried)).filed_in is None
        assert await town.status_of(people[1].id) is BasicStatus.ALIVE


async def test_a_baby_who_dies_in_the_month_of_birth_is_dead(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        born = birth(people[0])
        await town.hand_in(born, death(of(born)))
        assert await town.status_of(of(born).id) is BasicStatus.DEAD
        await balances(town)
        tally = await town.tally()
        assert (tally.born, tally.died, tally.closing) == (1, 1, 3)


@pytest.mark.parametrize(("here", "there"), [(RT_3, RT_4), (RT_4, RT_3)])
@pytest.mark.parametrize("dies_by", ["old head", "new head"])
async def test_who_moves_and_then_dies_is_dead_whoever_tells_and_whatever_the_codes(
    here: AreaCode, there: AreaCode, dies_by: str, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = [replace(each, area=here) for each in family()]
        await town.move_in(*people)
        teller = here if dies_by == "old head" else there
        died = on(replace(death(replace(people[1], area=teller))), 9)
        await town.hand_in(on(arrives(*people, at=there), 5), died)
        assert await town.status_of(people[1].id) is BasicStatus.DEAD
        await balances(town)
        assert ((await town.tally(there)).died, (await town.tally(here)).moved_out) == (1, 3)


async def test_a_newcomer_moves_on(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        newcomer = person(nik="")
        came = report("move_in", AddPerson(newcomer))
        await town.hand_in(came, on(leaves(newcomer), 9))
        assert await town.status_of(newcomer.id) is BasicStatus.MOVED
        await balances(town)
        tally = await town.tally()
        assert (tally.moved_in, tally.moved_out, tally.closing) == (1, 1, 0)


@pytest.mark.parametrize("late", [False, True])
async def test_who_comes_home_in_the_month_he_went_is_home(late: bool, database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        went, home = (
            on(report("away", SetStatus(people[1].id, status, day(1))), number)
            for status, number in ((BasicStatus.AWAY, 3), (BasicStatus.ALIVE, 20))
        )
        await town.hand_in(*((home, went) if late else (went, home)))
        assert await town.status_of(people[1].id) is BasicStatus.ALIVE
        await balances(town)


async def test_an_earlier_move_approved_later_counts_but_moves_nobody_who_has_moved_on(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        onward = AreaCode("32.15.28.2002/001/001")
        await town.hand_in(on(arrives(*people, at=onward), 10), on(arrives(*people, at=RT_4), 5))
        standing = await town.person(people[1].id)
        assert standing is not None
        assert standing.area == onward
        await balances(town)
        tally = await town.tally(RT_4)
        assert (tally.moved_in, tally.moved_out, tally.closing) == (2, 2, 0)


async def test_the_dead_stay_dead_whatever_is_told_of_before(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        await town.hand_in(on(death(people[1]), 10), on(arrives(*people), 5))
        assert await town.status_of(people[1].id) is BasicStatus.DEAD
        assert (await town.person(people[0].id)).area == RT_4  # type: ignore[union-attr]
        await balances(town)


async def test_a_baby_is_entered_where_its_family_has_gone(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        born = birth(people[0])
        await town.hand_in(arrives(*people), born)
        assert (await town.person(of(born).id)).area == RT_4  # type: ignore[union-attr]
        await balances(town)
        assert ((await town.tally(RT_3)).born, (await town.tally(RT_4)).moved_in) == (1, 3)


@pytest.mark.parametrize("called", ["Anggota 1", "Nama Lain"])
async def test_a_baby_is_of_the_household_into_which_its_mother_came(called: str, tmp_path: Path) -> None:
    """Told as of the one that they had in the RT of before, and had another when their coming was told by hand: known
    by her name; by another one too, once nobody of them is of the old one."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = father, mother = family(2)
        await town.move_in(*people)
        born = replace(on(birth(replace(mother, area=RT_4)), 8), status=Status.WAITING)
        told = replace(of(born), mother=called.title(), birth_date=day(8))
        born = replace(born, change=replace(born.change, effects=(AddPerson(told),)))
        await town.hand_in(born)
        town.clock.now += timedelta(hours=1)
        house = HouseholdId("by hand")
        came = on(report("move_in", JoinHousehold(mother.id, house, RT_4, True, address="Kp. Baru"), area=RT_4), 6)
        with_him = on(report("move_in", JoinHousehold(father.id, house, RT_4, True, address="Kp. Baru"), area=RT_4), 6)
        await town.hand_in(came, *(() if called == mother.name.title() else (with_him,)))
        assert await town.approve(born) == []
        baby = await town.person(told.id)
        assert baby is not None
        assert (baby.area, baby.household_id) == (RT_4, house)
        await balances(town)


async def test_a_baby_told_once_its_family_has_left_went_along(database_url: str, tmp_path: Path) -> None:
    """Born before that day; of one born after it somebody stayed, whatever was told."""
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        left, born, later = on(leaves(*people), 5), on(birth(people[0]), 3), on(birth(people[0]), 6)
        await town.hand_in(left, born, later)
        baby = await town.person(of(born).id)
        assert baby is not None
        assert (baby.status, baby.died_or_left_on) == (BasicStatus.MOVED, day(5))
        assert await town.status_of(of(later).id) is BasicStatus.ALIVE
        assert ((await town.tally(RT_3)).born, (await town.tally(RT_3)).moved_out) == (2, 3)
        assert born.number in await town.take_back(left)
        await town.take_back(born)
        await balances(town)


@pytest.mark.parametrize("born_on", [3, 8])
@pytest.mark.parametrize("goes", [leaves, arrives])
async def test_a_baby_told_between_the_telling_and_the_approval_does_not_stay_behind_alone(
    goes: Callable[..., Report], born_on: int, database_url: str, tmp_path: Path
) -> None:
    """Also one born after that day: its family was not there any more, whoever told of it."""
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        told = replace(on(goes(*people), 5), status=Status.WAITING)
        born = report(
            "birth", AddPerson(replace(of(birth(people[0])), birth_date=day(born_on))), event_date=day(born_on)
        )
        await town.hand_in(told)
        town.clock.now += timedelta(hours=1)
        await town.hand_in(born)
        assert await town.approve(told) == []
        baby, head = await town.person(of(born).id), await town.person(people[0].id)
        assert baby is not None
        assert head is not None
        assert (baby.status, baby.area, baby.household_id) == (head.status, head.area, head.household_id)
        assert baby.died_or_left_on == (day(max(5, born_on)) if goes is leaves else None)
        await town.take_back(told)
        assert await town.status_of(baby.id) is BasicStatus.ALIVE
        await balances(town)


@pytest.mark.parametrize("goes", [leaves, arrives])
async def test_a_baby_born_after_what_its_family_did_goes_along_with_all_of_it(
    goes: Callable[..., Report], tmp_path: Path
) -> None:
    """Its family got a card of its own on the 5th and went on the 6th; it was born on the 8th, as was told first."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        mother, other = family(2)
        await town.move_in(mother, other)
        baby = replace(of(birth(mother)), birth_date=day(8))
        house = HouseholdId("own")
        parted = report("split", *(JoinHousehold(each.id, house, RT_3, False) for each in (mother, baby)))
        went = goes(*(replace(each, household_id=house) for each in (mother, baby)))
        await town.hand_in(report("birth", AddPerson(baby), event_date=day(8)), on(parted, 5), on(went, 6))
        found = [await town.person(each.id) for each in (mother, baby)]
        assert len({(each.status, each.area, each.household_id) for each in found if each}) == 1
        assert found[0] != mother
        await balances(town)


@pytest.mark.parametrize("stays", [3, 20])
async def test_whoever_could_be_named_and_was_not_stays(stays: int, database_url: str, tmp_path: Path) -> None:
    """A baby who was listed already when they left, or somebody older who was not."""
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        baby = replace(people[1], id=PersonId("baby"), nik="", birth_date=date(2026 - stays // 2, 7, 1))
        if stays < 10:
            await town.move_in(replace(baby, birth_date=date(2026, 7, 1)))
            town.clock.now += timedelta(hours=1)
        told = replace(on(leaves(*people), 5), status=Status.WAITING, submitted_at=town.clock.now)
        await town.hand_in(told)
        if stays > 10:
            town.clock.now += timedelta(hours=1)
            await town.move_in(baby)
        assert await town.approve(told) == []
        assert await town.status_of(baby.id) is BasicStatus.ALIVE


async def test_who_is_entered_by_something_else_told_of_him_came_before_that(database_url: str, tmp_path: Path) -> None:
    """So what is told later of a day between his leaving there and that is no contradiction."""
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        who = people[1]
        came = JoinHousehold(who.id, who.household_id, RT_4, True)
        working = on(report("status", came, EditPerson(who.id, {"job": who.job}, {"job": "Guru"}), area=RT_4), 20)
        died = on(death(replace(who, area=RT_4)), 15)
        await town.hand_in(on(leaves(*people), 10), working, died)
        assert await town.status_of(who.id) is BasicStatus.DEAD
        await balances(town)


async def test_a_baby_is_with_the_mother_who_is_entered_by_the_same_report(database_url: str, tmp_path: Path) -> None:
    """Though her family, whose household she still is of, stays where it was."""
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        mother = people[1]
        came = JoinHousehold(mother.id, mother.household_id, RT_4, True)
        baby = replace(of(birth(mother)), birth_date=day(8), area=RT_4)
        born = report("birth", came, AddPerson(baby), area=RT_4, event_date=day(8))
        born = replace(born, change=replace(born.change, subjects=(baby.id,)))
        await town.hand_in(on(leaves(mother), 5), born)
        entered, hers = await town.person(baby.id), await town.person(mother.id)
        assert entered is not None
        assert hers is not None
        assert (entered.area, entered.household_id) == (RT_4, hers.household_id)
        assert hers.household_id != people[0].household_id
        await town.take_back(born)
        assert await town.person(baby.id) is None
        await balances(town)


async def test_a_baby_who_was_entered_as_gone_along_can_be_told_dead(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        born = on(birth(people[0]), 3)
        baby = of(born)
        await town.hand_in(on(leaves(*people), 9), born, on(death(baby), 4))
        assert await town.status_of(baby.id) is BasicStatus.DEAD
        await balances(town)


async def test_who_came_home_and_then_left_has_left(database_url: str, tmp_path: Path) -> None:
    """Though his coming home is approved after it."""
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        home = report("away", SetStatus(people[1].id, BasicStatus.ALIVE, day(5)))
        await town.hand_in(on(leaves(people[1]), 7), home)
        assert (await town.report(home)).status is Status.APPLIED
        assert await town.status_of(people[1].id) is BasicStatus.MOVED
        await balances(town)


async def test_data_of_who_died_left_or_moved_on_is_put_right_all_the_same(database_url: str, tmp_path: Path) -> None:
    """It was told of a day on which he lived there."""
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(*people)
        moved = people[3]
        put_right = [
            on(report("correction", EditPerson(each.id, {"job": each.job}, {"job": "Guru"})), 8) for each in people[1:]
        ]
        await town.hand_in(on(death(people[1]), 5), leaves(people[2]), on(arrives(moved), 9), *put_right)
        jobs = [(await town.person(each.id)).job for each in people]  # type: ignore[union-attr]
        assert jobs == [people[0].job, "Guru", "Guru", "Guru"]
        too_late = on(
            report("status", EditPerson(moved.id, {"job": "Guru"}, {"job": "Sopir"}), status=Status.WAITING), 20
        )
        await town.hand_in(too_late)
        assert await town.approve(too_late) == ["elsewhere"]


@pytest.mark.parametrize("rt", [RT_4, ELSEWHERE], ids=["neighbour", "another village, which was asked"])
async def test_a_nik_is_given_up_by_whoever_has_that_of_another(
    rt: AreaCode, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        mine, other = person(), person(area=rt)
        await town.move_in(mine, other)
        empties = EditPerson(other.id, {"nik": other.nik}, {"nik": ""})
        told = report("correction", empties, EditPerson(mine.id, {"nik": mine.nik}, {"nik": other.nik}))
        await town.hand_in(told)
        holder = await town.person(other.id)
        assert holder is not None
        assert (holder.nik, (await town.report(told)).status) == ("", Status.APPLIED)


async def test_of_a_family_that_comes_the_dead_stay_dead_and_the_others_come(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        told = on(arrives(*people), 9)
        await town.hand_in(on(death(people[0]), 5), told)
        assert (await town.report(told)).status is Status.APPLIED
        assert await town.status_of(people[0].id) is BasicStatus.DEAD
        assert {(await town.person(each.id)).area for each in people[1:]} == {RT_4}  # type: ignore[union-attr]
        await balances(town)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (lambda people: death(person("Siapa")), "unknown-person"),
        (lambda people: death(people[1]), "dead"),
        (lambda people: on(leaves(people[1]), 2), "dead"),
        (lambda people: on(arrives(people[1]), 2), "dead"),
        (lambda people: leaves(people[2]), "gone"),
        (lambda people: report("death", SetStatus(people[3].id, BasicStatus.DEAD, day(2))), "later-event"),
        (lambda people: report("death", NameHead(people[0].household_id, people[1].id)), "dead"),
        (lambda people: report("death", NameHead(HouseholdId("other"), people[0].id)), "not-of-the-family"),
        (lambda people: report("move_in", AddPerson(replace(people[0], nik=""))), "already-there"),
        (lambda people: report("move_in", AddPerson(person(nik=people[0].nik))), "nik-taken"),
    ],
)
async def test_what_does_not_fit_changes_nothing_and_is_told(
    told: Callable[[list[Person]], Report], why: str, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(*people)
        away = report("away", SetStatus(people[3].id, BasicStatus.AWAY, day(5)))
        await town.hand_in(death(people[1]), leaves(people[2]), away)
        refused = replace(told(people), status=Status.WAITING)
        await town.hand_in(refused)
        before = await town.living()
        assert await town.approve(refused) == [why]
        assert (await town.report(refused)).status is Status.WAITING
        assert await town.living() == before == await town.balance()
