"""A decision is taken back until the month is cut: what it changed is as before, and the report waits again."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, NameCaretaker, NameHead, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.effect.open_month import count_imported
from bot.services.month.close_month import close_month
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.registry import arrivals, name_search, read_registry
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_changes import edit_person
from bot.storage.registry.registry_import import upsert_residents
from bot.storage.registry.registry_writes import IMPORT, begin_write, completion_of
from tests.services.effect.events import arrives, balances, day, nobody_is_parted_from_his_household, of, on
from tests.services.folding import fold
from tests.services.month_town import ACEP_PHONE, AUGUST, CLOSING, IN_AUGUST, a_month, birth, death, family, nil, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, VILLAGE, person

pytestmark = pytest.mark.both_databases
TKSK = Officer(OfficerId("tksk"), "Tati", Role.TKSK, VILLAGE)
OTHER = Officer(OfficerId("other"), "Oman", Role.OPERATOR, VILLAGE)


def splits(head: Person, son: Person) -> Report:
    new = HouseholdId("split1")
    join = JoinHousehold(son.id, new, RT_3, False, "3215270101260777", "Kp. Baru", Relationship.HEAD)
    return report("split", join, NameHead(new, son.id))


def is_undone(said: str) -> bool:
    """Whether the answer says that it is taken back: a refusal has nearly the same words."""
    return said.startswith("Keputusan laporan")


def renames(who: Person, name: str = "Ujang Baru") -> Report:
    return report("correction", EditPerson(who.id, {"name": who.name}, {"name": name}))


@pytest.mark.parametrize("what", ["death", "birth", "move", "split", "name", "newcomer"])
async def test_everything_is_as_before_and_can_be_approved_again(what: str, database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        told = {
            "death": lambda: death(people[1]),
            "birth": lambda: birth(people[0]),
            "move": lambda: arrives(*people),
            "split": lambda: splits(people[0], people[1]),
            "name": lambda: renames(people[0]),
            "newcomer": lambda: report("move_in", AddPerson(person())),
        }[what]()
        before = [await town.person(each.id) for each in people]
        await town.hand_in(told)
        after = await town.living(), [await town.person(each.id) for each in people]
        assert await town.take_back(told) == f"Keputusan laporan {told.number} dibatalkan. Laporannya menunggu lagi."
        assert [await town.person(each.id) for each in people] == before
        assert (await town.report(told)).filed_in is None
        assert fold(await town.events(told)) is (await town.report(told)).status is Status.WAITING
        assert await town.balance() == await town.living() == {RT_3: 3}
        again = await town.report(told)
        assert again.revision == 1
        assert await town.approve(again) == []
        assert (await town.living(), [await town.person(each.id) for each in people]) == after
        assert is_undone(await town.take_back(told))
        assert await town.living() == {RT_3: 3}
        assert [await town.person(each.id) for each in people] == before
        assert await town.approve(await town.report(told)) == []
        await balances(town)


async def test_a_name_is_found_as_it_was(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        told = renames(people[0], "Komarudin")
        await town.hand_in(told)
        await town.take_back(told)
        async with town.house.db.read() as transaction:
            found = [await name_search.persons_named(transaction, REGENCY, [[w]], 9) for w in ("komarudin", "ujang")]
        assert found == [[], [people[0].id]]


async def test_what_was_changed_since_stays_and_is_named(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        was, became = {"job": "Petani", "education": "SD"}, {"job": "Buruh", "education": "SMP"}
        first = report("status", EditPerson(asep.id, was, became))
        await town.hand_in(first, report("status", EditPerson(asep.id, {"job": "Buruh"}, {"job": "Sopir"})))
        assert "Yang diubah sesudahnya dibiarkan: pekerjaan." in await town.take_back(first)
        now = await town.person(asep.id)
        assert now is not None
        assert (now.job, now.education) == ("Sopir", "SD")


async def test_what_nobody_says_any_more_is_not_brought_back(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        jobs = (asep.job, "Buruh", "Sopir", "Pedagang")
        told = [report("status", EditPerson(asep.id, {"job": was}, {"job": became})) for was, became in pairwise(jobs)]
        await town.hand_in(*told)
        for undone, job in ((0, "Pedagang"), (2, "Sopir"), (1, asep.job)):
            assert is_undone(await town.take_back(told[undone]))
            now = await town.person(asep.id)
            assert now is not None
            assert now.job == job


async def test_what_was_approved_anew_meanwhile_holds(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        away = on(report("away", SetStatus(asep.id, BasicStatus.AWAY, day(3))), 3)
        missing = on(report("missing", SetStatus(asep.id, BasicStatus.MISSING, day(9))), 9)
        await town.hand_in(away, missing)
        await town.take_back(away)
        assert await town.approve(await town.report(away)) == []
        await town.take_back(missing)
        assert await town.status_of(asep.id) is BasicStatus.AWAY


async def test_what_builds_on_it_is_named_and_goes_first(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        born = birth(people[0])
        died, moved = death(of(born)), arrives(*people)
        await town.hand_in(born, moved, died)
        refused = await town.take_back(born)
        assert died.number in refused
        assert await town.status_of(of(born).id) is BasicStatus.DEAD
        assert await town.balance() == await town.living()


async def test_a_move_on_which_another_builds_goes_after_it(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        moved, died = on(arrives(*people), 5), on(death(people[1]), 9)
        await town.hand_in(moved, died)
        assert died.number in await town.take_back(moved)
        for each in (died, moved):
            assert is_undone(await town.take_back(each))
        assert await town.living() == await town.balance() == {RT_3: 2}


async def test_a_move_goes_after_what_says_that_he_is_away_from_there(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        moved = on(arrives(*people), 5)
        away = on(report("away", SetStatus(people[1].id, BasicStatus.AWAY, day(9))), 9)
        await town.hand_in(moved, away)
        assert away.number in await town.take_back(moved)
        for each in (away, moved):
            assert is_undone(await town.take_back(each))
        assert await town.status_of(people[1].id) is BasicStatus.ALIVE


async def test_it_goes_after_what_it_overtook(tmp_path: Path) -> None:
    """A leaving and an absence of days before it moved nobody, since he was there, but not found, later."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        asep, dede = people = family(2)
        await town.move_in(*people)
        missing = report("missing", *(SetStatus(each.id, BasicStatus.MISSING, day(16)) for each in people))
        left = on(report("move_out", SetStatus(asep.id, BasicStatus.MOVED, day(3))), 3)
        away = on(report("away", SetStatus(dede.id, BasicStatus.AWAY, day(5))), 5)
        await town.hand_in(on(missing, 16), left, away)
        assert await town.living() == await town.balance() == {RT_3: 2}
        refused = await town.take_back(missing)
        assert left.number in refused
        assert away.number in refused
        for each in (left, away, missing):
            assert is_undone(await town.take_back(each))
        for each in (left, away):
            assert await town.approve(await town.report(each)) == []
        assert [await town.status_of(each.id) for each in people] == [BasicStatus.MOVED, BasicStatus.AWAY]
        assert await town.living() == await town.balance() == {RT_3: 1}


async def test_it_ends_with_the_cut(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        told = death(people[1])
        await town.hand_in(told)
        town.clock.now = CLOSING

        async def too_late(step: str) -> None:
            if step == "cut":
                assert "sudah ikut data bulan Agustus 2026" in await town.take_back(told)

        await close_month(town.house, REGENCY, checkpoint=too_late)
        assert (await town.report(told)).filed_in == AUGUST


async def test_only_who_decided_or_the_tksk_may_and_others_once_he_is_off(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(*people)
        told = [death(each) for each in people[1:]]
        await town.hand_in(*told)
        assert "Hanya Olis" in await town.take_back(told[0], OTHER)
        assert is_undone(await town.take_back(told[0], TKSK))
        async with town.house.db.write() as transaction:
            await officers.switch_off(transaction, OfficerId("olis"))
        assert is_undone(await town.take_back(told[1], OTHER))


async def test_a_rejection_can_be_taken_back_too_and_the_reporter_is_told(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        told = replace(death(people[1]), status=Status.REJECTED, decided_at=IN_AUGUST)
        await town.hand_in(told)
        await town.take_back(told, reason="salah tekan")
        assert (await town.report(told)).status is Status.WAITING
        assert any("dibatalkan. Alasan: salah tekan" in text for text in await town.texts(ACEP_PHONE))
        async with town.house.db.read() as transaction:
            lines = await audit.of_subject(transaction, f"report:{told.id}")
        assert (lines[-1].line.actor, lines[-1].line.detail["reason"]) == ("officer:olis", "salah tekan")


async def test_of_a_nihil_it_is_said_who_withdraws_it(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        nothing = nil()
        await town.hand_in(nothing)
        said = await town.take_back(nothing)
        assert said.startswith(f"Laporan {nothing.number} adalah Nihil, jadi tidak perlu diputuskan. Kalau keliru")
        assert (await town.report(nothing)).status is Status.RECORDED


async def test_who_was_expected_is_expected_no_more_and_the_head_there_is_told(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = [replace(each, area=RT_4) for each in family()]
        await town.move_in(*people)
        gone = report("move_out", SetStatus(people[1].id, BasicStatus.MOVED, IN_AUGUST.date(), RT_3), area=RT_4)
        await town.hand_in(gone)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await expect_arrivals(work, gone)
            await work.flush()
        await town.take_back(gone)
        assert any("ternyata belum pindah" in text for text in await town.texts(ACEP_PHONE))
        async with town.house.db.read() as transaction:
            assert await arrivals.expected(transaction, RT_3) == []


async def test_what_a_list_changed_since_stays_too_and_the_counts_follow(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        moved = arrives(asep)
        await town.hand_in(moved)
        async with town.house.db.write() as transaction:
            write = await begin_write(transaction, IMPORT, None, town.clock())
            listed = replace(asep, area=ELSEWHERE, kk="", address="")
            await count_imported(transaction, (await upsert_residents(write, [Listed(listed)])).grown)
        assert await town.living() == await town.balance() == {ELSEWHERE: 1}
        assert "dibiarkan: RT" in await town.take_back(moved)
        assert await town.living() == await town.balance() == {ELSEWHERE: 1}
        await balances(town)


async def test_a_nik_that_somebody_else_got_since_is_not_given_back(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep, dede = person(), person("Dede")
        await town.move_in(asep, dede)
        new = "3215275708580777"
        first = report("correction", EditPerson(asep.id, {"nik": asep.nik}, {"nik": new}))
        second = report("correction", EditPerson(dede.id, {"nik": dede.nik}, {"nik": asep.nik}))
        await town.hand_in(first, second)
        assert second.number in await town.take_back(first)
        await town.take_back(second)
        await town.take_back(first)
        niks = [(await town.person(each.id)).nik for each in (asep, dede)]  # type: ignore[union-attr]
        assert niks == [asep.nik, dede.nik]


async def test_a_move_goes_after_the_birth_in_the_family_that_moved(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        moved = arrives(*people)
        await town.hand_in(moved)
        born = birth(replace(people[1], area=RT_4))
        await town.hand_in(born)
        assert born.number in await town.take_back(moved)
        assert await town.living() == {RT_4: 4}
        for each in (born, moved):
            assert is_undone(await town.take_back(each))
        assert await town.living() == {RT_3: 3}
        await balances(town)


async def test_a_split_goes_after_the_move_that_took_the_family_elsewhere(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        before = [await town.person(each.id) for each in people]
        split, moved = splits(people[0], people[1]), arrives(people[0], people[2])
        await town.hand_in(split, moved)
        assert moved.number in await town.take_back(split)
        for each in (moved, split):
            assert is_undone(await town.take_back(each))
        assert [await town.person(each.id) for each in people] == before
        await balances(town)


@pytest.mark.parametrize("what", ["kk", "caretaker"])
async def test_a_split_goes_after_what_was_told_of_the_new_family(what: str, tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        son, split = people[1], splits(people[0], people[1])
        later = {
            "kk": report("correction", EditPerson(son.id, {"kk": "3215270101260777"}, {"kk": "3215270101260888"})),
            "caretaker": report("caretaker", NameCaretaker(HouseholdId("split1"), son.id)),
        }[what]
        await town.hand_in(split, later)
        assert later.number in await town.take_back(split)
        for each in (later, split):
            assert is_undone(await town.take_back(each))
        await balances(town)


async def test_who_was_born_and_changed_since_still_goes_first(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        split = splits(people[0], people[1])
        await town.hand_in(split)
        born = birth(replace(people[1], household_id=HouseholdId("split1")))
        await town.hand_in(born)
        async with town.house.db.write() as transaction:
            completed = completion_of(of(born).id)
            write = await begin_write(transaction, completed, RT_3, town.clock())
            await edit_person(write, REGENCY, EditPerson(of(born).id, {}, {"mother": "Enok"}))
        assert born.number in await town.take_back(split)
        for each in (born, split):
            assert is_undone(await town.take_back(each))
        assert await town.living() == {RT_3: 2}
        await balances(town)


async def test_who_a_list_holds_too_stays_and_the_way_on_is_told(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        born = birth(people[0])
        await town.hand_in(born)
        async with town.house.db.write() as transaction:
            write = await begin_write(transaction, IMPORT, None, town.clock())
            await upsert_residents(write, [Listed(replace(of(born), kk=people[0].kk, job="Belum bekerja"))])
        said = await town.take_back(born)
        assert said.startswith(f"Laporan {born.number} tidak bisa dibatalkan lagi: daftar warga yang diimpor")
        assert "Salah tercatat" in said
        dropped = PutRight(of(born).id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3)
        await town.hand_in(report("never_was", dropped))
        assert await town.living() == {RT_3: 2}
        await balances(town)


async def test_whom_a_list_gave_another_family_goes_back_without_it(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        people, others = family(2), [replace(each, area=RT_4, kk="3215270101260888") for each in family(1)]
        await town.move_in(*people, *others)
        moved = arrives(people[1])
        await town.hand_in(moved)
        async with town.house.db.write() as transaction:
            write = await begin_write(transaction, IMPORT, None, town.clock())
            await upsert_residents(write, [Listed(replace(people[1], area=RT_4, kk=others[0].kk))])
        assert is_undone(await town.take_back(moved))
        await nobody_is_parted_from_his_household(town)
        assert await town.living() == {RT_3: 2, RT_4: 1}
        await balances(town)


async def test_what_two_said_goes_with_the_second_of_them(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        told = [report("status", EditPerson(asep.id, {}, {"job": "Buruh"})) for _ in range(3)]
        await town.hand_in(*told)
        for undone, job in ((0, "Buruh"), (2, "Buruh"), (1, asep.job)):
            assert is_undone(await town.take_back(told[undone]))
            now = await town.person(asep.id)
            assert now is not None
            assert now.job == job


async def test_of_splits_taken_back_in_any_order_no_empty_household_stays(database_url: str, tmp_path: Path) -> None:
    head, *_, son = family(3)
    new = [HouseholdId(f"new{each}") for each in range(3)]
    told = [report("split", JoinHousehold(son.id, house, RT_3, False), NameHead(house, son.id)) for house in new]
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(head, son)
        await town.hand_in(*told)
        for each in (told[1], told[0], told[2]):
            await town.take_back(each)
        async with town.house.db.read() as transaction:
            assert await read_registry.places_of(transaction, new) == {}
        found = await town.person(son.id)
    assert found is not None
    assert found.household_id == head.household_id
