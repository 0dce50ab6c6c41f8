"""Moves in a few days, told in mixed order: each stands where the days say, and is put back as he was."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.month.as_known import RETURNED
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.report.changes import SCOPE_FACT, AddPerson, Doubt, JoinHousehold, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.work import Work
from bot.storage.officers import addresses
from tests.services.effect.events import arrives, balances, day, nobody_is_parted_from_his_household, of, on
from tests.services.month_town import ACEP_PHONE, DINA, a_month, birth, death, family, report
from tests.storage.village import ELSEWHERE, OLIS, RT_3, RT_4

OLIS_PHONE = Address("web", "olis")


def goes(*who: Person, number: int, rt: AreaCode, to: AreaCode | None = None) -> Report:
    """An RT tells that they left on that day: for another RT, or the regency."""
    ends = (SetStatus(each.id, BasicStatus.MOVED, day(number), to or AreaCode("")) for each in who)
    told = on(report("move_out", *ends, area=rt), number)
    return replace(told, change=replace(told.change, facts=((SCOPE_FACT, "0" if to else "4"),)))


def comes(*who: Person, number: int, at: AreaCode) -> Report:
    return on(arrives(*who, at=at), number)


async def test_who_moved_four_times_and_left_is_gone_and_is_put_back_step_by_step(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        agus, wawan = people = family(2)
        await town.move_in(*people)
        told = [
            goes(*people, number=10, rt=RT_3),
            comes(*people, number=1, at=RT_4),
            comes(*people, number=7, at=RT_3),
            goes(*people, number=4, rt=RT_4, to=ELSEWHERE),
            comes(*people, number=4, at=ELSEWHERE),
        ]
        before = [await town.person(each.id) for each in people]
        await town.hand_in(*told)
        for each in (agus, wawan):
            gone = await town.person(each.id)
            assert gone is not None
            assert (gone.status, gone.died_or_left_on) == (BasicStatus.MOVED, day(10))
        assert await town.living() == {}
        for undone in reversed(told):
            assert "dibatalkan. Laporannya menunggu" in await town.take_back(undone, DINA)
        assert [await town.person(each.id) for each in people] == before
        await balances(town)


async def test_who_passed_through_an_rt_that_tells_it_last_stays_gone_from_where_he_left(tmp_path: Path) -> None:
    """From RT 3 to RT 4, two days later elsewhere, out of the regency after two more."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        left = goes(agus, number=5, rt=ELSEWHERE)
        await town.hand_in(goes(agus, number=1, rt=RT_3, to=RT_4), comes(agus, number=3, at=ELSEWHERE), left)
        held = await town.person(agus.id)
        passed = goes(agus, number=3, rt=RT_4, to=ELSEWHERE)
        came = JoinHousehold(agus.id, agus.household_id, RT_4, True, implied=True, since=day(5), origin=ELSEWHERE)
        passed = replace(passed, change=replace(passed.change, effects=(came, *passed.change.effects)))
        await town.hand_in(passed)
        assert held is not None
        assert (held.status, held.area) == (BasicStatus.MOVED, ELSEWHERE)
        assert await town.person(agus.id) == held
        tally = await town.tally(RT_4)
        assert (tally.moved_in, tally.moved_out) == (1, 1)
        await balances(town)


async def test_a_leaving_that_led_somebody_on_is_taken_back_after_what_brought_him(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        left, back = goes(agus, number=10, rt=RT_3, to=ELSEWHERE), comes(agus, number=6, at=RT_3)
        await town.hand_in(comes(agus, number=2, at=RT_4), left)
        assert await town.status_of(agus.id) is BasicStatus.ALIVE
        await town.hand_in(back)
        assert await town.status_of(agus.id) is BasicStatus.MOVED
        assert back.number in await town.take_back(left)
        assert "dibatalkan. Laporannya menunggu" in await town.take_back(back)
        assert "dibatalkan. Laporannya menunggu" in await town.take_back(left)
        held = await town.person(agus.id)
        assert held is not None
        assert (held.status, held.area) == (BasicStatus.ALIVE, RT_4)
        await balances(town)


async def test_a_baby_stands_where_its_mother_does_whatever_is_told_late_of_where_she_lived_before(
    tmp_path: Path,
) -> None:
    """Of an RT that she only passed through, by a report sent before the baby was told: that she had a card of her own
    there, that she left it, or that she came to it, from where she is known to have left."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        parted, left, gone = mothers = [family(1)[0] for _ in range(3)]
        await town.move_in(*mothers)
        told = [comes(parted, number=3, at=ELSEWHERE), comes(left, number=3, at=ELSEWHERE)]
        await town.hand_in(*told, comes(gone, number=2, at=RT_4), goes(gone, number=10, rt=RT_3, to=ELSEWHERE))
        apart = JoinHousehold(parted.id, HouseholdId("apart"), RT_4, False)
        passed = goes(left, number=3, rt=RT_4, to=ELSEWHERE)
        came = JoinHousehold(left.id, left.household_id, RT_4, True, implied=True, since=day(1), origin=ELSEWHERE)
        late = [
            on(report("split", apart, area=RT_4), 2),
            replace(passed, change=replace(passed.change, effects=(came, *passed.change.effects))),
            comes(gone, number=6, at=RT_3),
        ]
        late = [replace(each, status=Status.WAITING) for each in late]
        await town.hand_in(*late)
        town.clock.now += timedelta(hours=1)
        babies = []
        for mother in mothers:
            now = await town.person(mother.id)
            assert now is not None
            babies.append(replace(of(birth(now)), birth_date=day(5)))
            await town.hand_in(report("birth", AddPerson(babies[-1]), area=now.area, event_date=day(5)))
        for each in late:
            assert await town.approve(each) == []
        for mother, baby in zip(mothers, babies, strict=True):
            hers, its = await town.person(mother.id), await town.person(baby.id)
            assert hers is not None
            assert its is not None
            assert (its.status, its.area, its.died_or_left_on) == (hers.status, hers.area, hers.died_or_left_on)
            assert its.household_id == hers.household_id
        assert await town.status_of(gone.id) is BasicStatus.MOVED
        await balances(town)


async def test_what_an_rt_tells_of_who_lives_in_another_by_then_is_answered_with_where(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        away = on(report("away", SetStatus(agus.id, BasicStatus.AWAY, day(10)), area=RT_3), 10)
        early = on(report("away", SetStatus(agus.id, BasicStatus.AWAY, day(1)), area=RT_3), 1)
        told = [replace(each, status=Status.WAITING) for each in (away, early)]
        await town.hand_in(comes(agus, number=2, at=RT_4), *told)
        answers = []
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            for each in told:
                said = await decide(work, DINA, Decision(each.id, each.revision, Event.APPROVED), None)
                answers.append(town.house.texts.say("id", said))
            await work.flush()
        assert "karena sudah tercatat di RT 004/RW 005" in answers[0]
        assert "karena sesudah tanggal itu ada kejadian lain" in answers[1]
        assert await town.status_of(agus.id) is BasicStatus.ALIVE
        await balances(town)


async def test_an_rt_hears_that_another_tells_of_a_leaving_and_can_list_him_again(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        agus = replace(agus, area=RT_4)
        await town.move_in(agus)
        left = goes(agus, number=10, rt=RT_4)
        came = replace(comes(agus, number=2, at=RT_3), status=Status.WAITING)
        await town.hand_in(left, came)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            said = await decide(work, OLIS, Decision(came.id, came.revision, Event.APPROVED), None)
            await work.flush()
        assert "tercatat sudah pergi, karena menurut laporan lain ia pergi" in town.house.texts.say("id", said)
        (heard,) = [text for text in await town.texts(ACEP_PHONE) if "menurut laporan RT lain" in text]
        assert "10 Agustus 2026" in heard
        assert "Kembali tercatat" in heard
        await town.hand_in(report("relisted", PutRight(agus.id, BasicStatus.ALIVE, BasicStatus.MOVED, RT_3), area=RT_3))
        held = await town.person(agus.id)
        assert held is not None
        assert (held.status, held.area) == (BasicStatus.ALIVE, RT_3)
        await balances(town)


async def test_a_death_told_where_he_lived_before_is_heard_where_he_lives_who_may_say_that_he_does(
    tmp_path: Path,
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        agus = replace(family(1)[0], area=ELSEWHERE)
        await town.move_in(agus)
        died = on(report("death", SetStatus(agus.id, BasicStatus.DEAD, day(10)), area=ELSEWHERE), 10)
        died = replace(died, status=Status.WAITING)
        await town.hand_in(comes(agus, number=2, at=RT_3), died)
        async with town.house.db.write() as transaction:
            await addresses.link_address(transaction, OLIS_PHONE, OLIS.id, town.clock())
            work = Work(transaction, town.house, town.clock())
            await decide(work, DINA, Decision(died.id, died.revision, Event.APPROVED), None)
            await work.flush()
        (at_home,) = [text for text in await town.texts(ACEP_PHONE) if "tercatat meninggal" in text]
        (in_his_village,) = [text for text in await town.texts(OLIS_PHONE) if "tercatat meninggal" in text]
        for heard in (at_home, in_his_village):
            assert "10 Agustus 2026, menurut laporan" in heard
            assert "Ternyata masih hidup" in heard
        await town.hand_in(
            report("still_alive", PutRight(agus.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_3), area=RT_3)
        )
        held = await town.person(agus.id)
        assert held is not None
        assert (held.status, held.area) == (BasicStatus.ALIVE, RT_3)
        await balances(town)


async def test_who_came_home_while_he_was_taken_for_dead_is_taken_off_by_no_leaving_of_before(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        await town.hand_in(
            on(report("death", SetStatus(agus.id, BasicStatus.DEAD, day(23)), area=RT_3), 23),
            comes(agus, number=20, at=RT_3),
            report("still_alive", PutRight(agus.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_3), area=RT_3),
            goes(agus, number=15, rt=RT_3, to=RT_4),
        )
        held = await town.person(agus.id)
        assert held is not None
        assert (held.status, held.area) == (BasicStatus.ALIVE, RT_3)
        await balances(town)


async def test_who_is_found_to_be_listed_twice_comes_by_no_report_of_before(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        agus, other = family(2)
        await town.move_in(agus, replace(other, area=ELSEWHERE))
        came = replace(comes(agus, number=2, at=RT_4), status=Status.WAITING)
        drops = PutRight(agus.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, other.id)
        await town.hand_in(came, report("listed_twice", drops, area=RT_3))
        assert await town.approve(came) == ["dropped"]
        assert await town.status_of(agus.id) is BasicStatus.INVALID
        told_anew = replace(came.change, warnings=(Doubt(RETURNED, {"name": agus.name}),))
        await town.hand_in(
            replace(
                came,
                id=ReportId("again"),
                submission="again",
                number="PDM-2608-9999",
                change=told_anew,
                status=Status.APPROVED,
            )
        )
        assert await town.status_of(agus.id) is BasicStatus.ALIVE
        await balances(town)


async def test_a_baby_that_is_named_with_its_mother_stays_where_she_does(tmp_path: Path) -> None:
    """A coming and a leaving of before are told of both when she has gone on already, and it was born there."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        await town.move_in(mother)
        await town.hand_in(comes(mother, number=10, at=RT_4))
        now = await town.person(mother.id)
        assert now is not None
        baby = replace(of(birth(now)), birth_date=day(12))
        await town.hand_in(report("birth", AddPerson(baby), area=RT_4, event_date=day(12)))
        passed, left = comes(mother, baby, number=4, at=ELSEWHERE), goes(mother, baby, number=6, rt=ELSEWHERE, to=RT_4)
        await town.hand_in(passed, left)
        its = await town.person(baby.id)
        assert its is not None
        assert (its.status, its.area, its.household_id) == (BasicStatus.ALIVE, RT_4, now.household_id)
        for undone in (left, passed):
            assert "dibatalkan. Laporannya menunggu" in await town.take_back(undone, DINA)
        assert await town.person(baby.id) == its
        await balances(town)


async def test_a_newborn_is_of_its_mothers_household_also_where_she_is_told_without_her_title(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        head, listed = family(2)
        mother = replace(listed, name="Hj. Enok")
        await town.move_in(head, mother)
        born = birth(replace(mother, area=RT_4), status=Status.WAITING)
        await town.hand_in(born)
        town.clock.now += timedelta(hours=1)
        join = JoinHousehold(mother.id, HouseholdId("hers"), RT_4, True)
        await town.hand_in(on(report("move_in", join, area=RT_4), 1))
        assert of(born).mother == "Enok"
        assert await town.approve(born) == []
        its = await town.person(of(born).id)
        assert its is not None
        assert (its.area, its.household_id) == (RT_4, "hers")


async def test_who_came_and_left_on_one_day_is_gone_though_his_leaving_was_approved_first(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        (agus,) = people = family(1)
        await town.move_in(*people)
        before = await town.person(agus.id)
        told = [goes(agus, number=3, rt=RT_4), comes(agus, number=3, at=RT_4)]
        await town.hand_in(*told)
        gone = await town.person(agus.id)
        assert gone is not None
        assert (gone.status, gone.died_or_left_on, gone.area) == (BasicStatus.MOVED, day(3), RT_4)
        tally = await town.tally(RT_4)
        assert (tally.moved_in, tally.moved_out, tally.closing) == (1, 1, 0)
        assert told[1].number in await town.take_back(told[0], DINA)
        for undone in reversed(told):
            assert "dibatalkan. Laporannya menunggu" in await town.take_back(undone, DINA)
        assert await town.person(agus.id) == before
        await balances(town)


async def test_a_coming_of_the_day_of_a_death_is_kept_and_brings_nobody_back(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        (agus,) = people = family(1)
        await town.move_in(*people)
        await town.hand_in(on(death(agus), 3), comes(agus, number=3, at=RT_4))
        dead = await town.person(agus.id)
        assert dead is not None
        assert (dead.status, dead.area) == (BasicStatus.DEAD, RT_3)
        await balances(town)


async def test_who_moved_on_at_once_lives_where_his_coming_was_approved_first(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        agus, wawan = people = family(2)
        await town.move_in(*people)
        before = [await town.person(each.id) for each in people]
        told = [
            comes(*people, number=3, at=ELSEWHERE),
            comes(*people, number=3, at=RT_4),
            goes(*people, number=3, rt=RT_4, to=ELSEWHERE),
        ]
        await town.hand_in(*told)
        for each in (agus, wawan):
            there = await town.person(each.id)
            assert there is not None
            assert (there.status, there.area, there.died_or_left_on) == (BasicStatus.ALIVE, ELSEWHERE, None)
        await nobody_is_parted_from_his_household(town)
        assert await town.balance() == await town.living() == {ELSEWHERE: 2}
        for undone in reversed(told):
            assert "dibatalkan. Laporannya menunggu" in await town.take_back(undone, DINA)
        assert [await town.person(each.id) for each in people] == before
        await balances(town)


async def test_who_left_an_rt_to_which_he_had_come_after_it_was_told_is_gone_from_there(tmp_path: Path) -> None:
    """When it was told, his leaving the first RT alone was in effect; his passing through another one is since."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (who,) = family(1)
        await town.move_in(who)
        await town.hand_in(goes(who, number=7, rt=RT_3, to=RT_4))
        came = JoinHousehold(who.id, who.household_id, ELSEWHERE, True, implied=True, since=day(7), origin=RT_3)
        left = on(report("move_out", came, SetStatus(who.id, BasicStatus.MOVED, day(17)), area=ELSEWHERE), 17)
        await town.hand_in(comes(who, number=7, at=RT_4), goes(who, number=12, rt=RT_4, to=ELSEWHERE), left)
        arrival = comes(who, number=12, at=ELSEWHERE)
        await town.hand_in(arrival)
        assert [(await town.report(each)).status for each in (left, arrival)] == [Status.APPLIED] * 2
        gone = await town.person(who.id)
        assert gone is not None
        assert (gone.status, gone.area, gone.died_or_left_on) == (BasicStatus.MOVED, ELSEWHERE, day(17))
        await balances(town)
