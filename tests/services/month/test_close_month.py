"""Closing a month applies what was approved, writes its file and tells Dinas Sosial, once."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from sqlalchemy import text

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.month.month import MonthState
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Status
from bot.reports.rows import RtState
from bot.services.month.choose_month import AlreadyClosed, NotBegun, NotKept
from bot.services.month.close_month import Closed, UnderWay, close_month
from bot.services.month.closing_claim import Claim
from bot.services.month.cut_month import MonthDoesNotBalance
from bot.storage.officers import addresses, officers
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter
from tests.services.effect.events import on
from tests.services.folding import fold
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    OCTOBER,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    birth,
    death,
    family,
    move_out,
    nil,
)
from tests.services.month_town import report as a_report
from tests.storage.village import OLIS, REGENCY, RT_3, RT_4, person

pytestmark = pytest.mark.both_databases


async def closed(town: MonthTown) -> Closed:
    """Closes August at its hour."""
    town.clock.now = max(town.clock.now, CLOSING)
    outcome = await close_month(town.house, REGENCY)
    assert isinstance(outcome, Closed)
    return outcome


async def test_practice_and_what_was_withdrawn_are_in_no_file(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        tried = death(people[1], practice=True)
        withdrawn = death(people[2], status=Status.WITHDRAWN)
        await town.hand_in(tried, withdrawn)
        outcome = await closed(town)
        assert (outcome.totals.by_kind, outcome.totals.carried) == ({}, {})
        assert await town.status_of(people[1].id) is BasicStatus.ALIVE
        assert [(await town.report(each)).status for each in (tried, withdrawn)] == [tried.status, withdrawn.status]
        assert (await town.tally()).state == RtState.SILENT


async def test_births_deaths_and_moves_reach_the_registry(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(5)
        await town.move_in(*people)
        handed = [death(people[1]), move_out(people[2], people[3]), birth(people[0])]
        await town.hand_in(*handed)
        await closed(town)
        assert [await town.status_of(each.id) for each in people] == [
            BasicStatus.ALIVE, BasicStatus.DEAD, BasicStatus.MOVED, BasicStatus.MOVED, BasicStatus.ALIVE,
        ]  # fmt: skip
        assert await town.status_of(handed[2].change.subjects[0]) is BasicStatus.ALIVE
        tally = await town.tally()
        assert (tally.opening, tally.born, tally.died, tally.moved_out, tally.closing) == (5, 1, 1, 2, 3)
        assert tally.opening + tally.born + tally.moved_in - tally.died - tally.moved_out == tally.closing
        for each in handed:
            assert (await town.report(each)).status is Status.APPLIED
            assert fold(await town.events(each)) is Status.APPLIED


async def test_dinas_sosial_gets_the_digest_and_then_the_file(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]), nil(area=RT_4))
        outcome = await closed(town)
        (text,) = await town.texts()
        (file,) = await town.files()
        assert "Data bulan Agustus 2026 sudah ditutup.\nKabupaten Karawang" in text
        assert "• Sukamaju (Cilebar): 1 laporan, 1 orang (Kematian 1)" in text
        assert "RT: 1 melapor, 1 nihil, 0 belum lapor." in text
        assert file.filename == "lapor-rt_dtks_32.15_2026-08_v1.zip"
        assert file.attachment == outcome.month.file_ref
        assert outcome.told == 1


async def test_the_file_holds_the_month_and_is_what_the_month_says(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]), birth(people[0]))
        outcome = await closed(town)
        assert outcome.month.file_ref
        content = town.house.attachments.read(outcome.month.file_ref)
        assert hashlib.sha256(content).hexdigest() == outcome.month.sha256
        manifest = orjson.loads((await town.zip()).read("manifest.json"))
        assert manifest["totals"] == {"birth": 1, "death": 1}
        assert await town.sheet("V.4") == []
        assert [row["NIK"] for row in await town.sheet(REMOVED)] == [people[1].nik]
        assert [(row["NIK"], row["Nama"]) for row in await town.sheet(INCOMPLETE)] == [(None, "BAYI")]
        assert [row["Nama"] for row in await town.sheet("Kematian")] == ["Anggota 1"]
        (recap,) = [row for row in await town.sheet("Rekap RT") if row["RT"] == "003"]
        assert (recap["Laporan"], recap["Warga awal"], recap["Lahir"], recap["Meninggal"], recap["Warga akhir"]) == (
            "Melapor", 3, 1, 1, 3,
        )  # fmt: skip


async def test_a_late_approval_goes_to_the_next_month_visibly(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        late = death(people[1], status=Status.WAITING)
        await town.hand_in(late)
        await closed(town)
        assert "1 menunggu keputusan operator" in (await town.texts())[0]
        assert late.number in (await town.texts())[0]
        town.clock.now = CLOSING + timedelta(hours=1)
        await town.approve(late)
        town.clock.now = CLOSING + timedelta(days=31)
        await close_month(town.house, REGENCY)
        assert (await town.report(late)).filed_in == SEPTEMBER
        assert "Di antaranya 1 laporan bulan sebelumnya" in (await town.texts())[1]
        assert await town.sheet(REMOVED, AUGUST) == []
        assert len(await town.sheet(REMOVED, SEPTEMBER)) == 1


async def test_returned_reports_are_carried_over_with_the_reason(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1], status=Status.RETURNED))
        await closed(town)
        assert "1 dikembalikan ke RT untuk diperbaiki" in (await town.texts())[0]


async def test_what_is_told_of_somebody_who_died_already_is_not_decided(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(*people)
        twice = on(move_out(people[1], status=Status.WAITING), 2)
        await town.hand_in(death(people[1]), twice)
        assert await town.approve(twice) == ["dead"]
        await closed(town)
        assert (await town.report(twice)).status is Status.WAITING
        assert [await town.status_of(each.id) for each in people[1:3]] == [BasicStatus.DEAD, BasicStatus.ALIVE]
        tally = await town.tally()
        assert (tally.opening, tally.died, tally.moved_out, tally.closing) == (4, 1, 0, 3)


async def test_every_rt_balances_and_silence_is_told(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        here, there = family(), [person(area=RT_4), person(area=RT_4)]
        await town.move_in(*here, *there)
        await town.hand_in(death(here[0]))
        await closed(town)
        assert [(await town.tally(rt)).state for rt in (RT_3, RT_4)] == ["reported", "silent"]
        assert (await town.tally(RT_4)).closing == 2
        assert "Belum lapor:\n• RT 004/RW 005 Sukamaju (Cilebar)" in (await town.texts())[0]


async def test_a_registry_changed_behind_the_months_back_is_not_cut(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]))
        async with town.house.db.write() as transaction:
            await transaction.execute(text("UPDATE persons SET status = 3 WHERE id = :who"), {"who": people[2].id})
        town.clock.now = CLOSING
        with pytest.raises(MonthDoesNotBalance, match=r"32\.15\.27\.2001/005/003: 2 ≠ 1"):
            await close_month(town.house, REGENCY)
        month = await town.month()
        assert month is not None
        assert month.state is MonthState.OPEN
        assert await town.letters() == []


async def test_a_list_taken_in_while_the_files_are_written_counts_in_the_next_month(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(*family())
        town.clock.now = CLOSING

        async def import_meanwhile(step: str) -> None:
            if step == "cut":
                await town.move_in(person())

        await close_month(town.house, REGENCY, checkpoint=import_meanwhile)
        assert (await town.tally()).closing == 3
        september = await town.tally(period=SEPTEMBER)
        assert (september.opening, september.imported) == (3, 1)


async def test_closing_again_says_so_and_changes_nothing(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        first = await closed(town)
        again = await close_month(town.house, REGENCY)
        named = await close_month(town.house, REGENCY, AUGUST)
        assert again == named == AlreadyClosed(first.month)
        assert len(await town.files()) == 1


async def test_a_month_that_has_not_begun_is_refused(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await close_month(town.house, REGENCY, SEPTEMBER) == NotBegun(SEPTEMBER)
        await closed(town)
        assert await close_month(town.house, REGENCY, OCTOBER) == NotBegun(OCTOBER)
        assert await town.month(OCTOBER) is None


async def test_a_month_before_the_first_is_refused(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        town.clock.now = CLOSING + timedelta(days=60)
        assert await close_month(town.house, REGENCY, AUGUST) == NotKept(AUGUST)


async def test_closing_by_hand_before_the_day_opens_the_next_month(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert isinstance(await close_month(town.house, REGENCY, by="cli"), Closed)
        august, september = await town.month(AUGUST), await town.month(SEPTEMBER)
        assert august is not None
        assert august.closed_by == "cli"
        assert september is not None
        assert september.closes_at == CLOSING + timedelta(days=31)


async def test_operators_and_tksk_hear_of_the_closing_each_in_his_own_cut(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(4)
        await town.move_in(people[0], *(replace(each, programmes=("PBI",)) for each in people[1:3]), people[3])
        await town.hand_in(move_out(people[1], people[2]), death(people[3], status=Status.WAITING))
        elsewhere = Officer(OfficerId("eneng"), "Eneng", Role.TKSK, AreaCode("32.15.26"))
        here, there = Address("web", "olis"), Address("web", "eneng")
        async with town.house.db.write() as transaction:
            await officers.add_officer(transaction, elsewhere, CLOSING)
            await addresses.link_address(transaction, here, OLIS.id, CLOSING)
            await addresses.link_address(transaction, there, elsewhere.id, CLOSING)
        outcome = await closed(town)
        [own] = await town.texts(here)
        assert "Perubahan yang disetujui: 1 laporan, 2 orang.\n• Pindah keluar: 1 laporan, 2 orang" in own
        assert "Dibawa ke bulan berikutnya: 1 laporan" in own
        assert await town.files(here) == []
        assert "Tidak ada perubahan yang disetujui bulan ini." in (await town.texts(there))[0]
        assert "Dibawa" not in (await town.texts(there))[0]
        assert outcome.totals.recipients == 2
        assert "Bantuan berhenti bagi 2 penerima: PBI 2." in own
        assert "Bantuan berhenti bagi 2 penerima: PBI 2." in (await town.texts())[0]


async def test_whoever_comes_second_is_told_that_it_is_under_way(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        async with town.house.db.write() as transaction:
            assert await Claim(town.house, REGENCY, AUGUST, "another process").take(transaction)
        assert await close_month(town.house, REGENCY) == UnderWay(AUGUST)


async def test_an_unlisted_person_is_listed_by_name(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        unlisted = a_report("death")
        change = unlisted.change
        await town.hand_in(replace(unlisted, change=replace(change, names=("Mak Icih",))))
        outcome = await closed(town)
        assert (outcome.totals.by_kind, outcome.totals.untied) == ({}, 1), "no month counts her before she is tied"
        assert outcome.totals.untied_before == 0
        assert await town.sheet("V.4") == await town.sheet(REMOVED) == []
        [row] = await town.sheet(INCOMPLETE)
        assert (row["Nama"], row["Yang kurang"], row["Giliran"]) == (
            "MAK ICIH",
            "belum terhubung dengan warga terdaftar; tidak mengubah data (Kematian, 1 Agustus 2026)",
            "Operator Sukamaju",
        )  # fmt: skip
        assert (await town.tally(RT_3)).closing == 0


@pytest.mark.parametrize("settled", [False, True])
async def test_an_unlisted_person_is_listed_each_month_until_somebody_settled_it(
    settled: bool, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        unlisted = a_report("death")
        await town.hand_in(replace(unlisted, change=replace(unlisted.change, names=("Mak Icih",))))
        await closed(town)
        if settled:
            async with town.house.db.write() as transaction:
                about = Matter("untied", f"report:{unlisted.id}", RT_3, CLOSING)
                await matters.put(transaction, about, "settled")
                await matters.settle(transaction, "settled", "olis", "stranger", CLOSING)
        town.clock.now = CLOSING + timedelta(days=31)
        totals = (await closed(town)).totals
        assert (totals.untied, totals.untied_before) == ((0, 0) if settled else (1, 1))
        rows = await town.sheet(INCOMPLETE, SEPTEMBER)
        assert [(row["No. laporan"], row["Nama"], row["Belum lengkap sejak"]) for row in rows] == (
            [] if settled else [(unlisted.number, "MAK ICIH", "Agustus 2026")]
        )
