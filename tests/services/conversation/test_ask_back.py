"""*Minta dibatalkan*: an RT head asks for it, whoever decided does it or says why not; after the cut, what helps."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson, PutRight
from bot.domain.report.review import Status
from bot.services.clock.close_due import close_due
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage import tables
from tests.services.conftest import LONG_NUMBER
from tests.services.phones import Phone, Town
from tests.services.steady import steady

WANTS_IT_BACK = "⚠ Ujang Suryana minta laporan ini dibatalkan, jadi menunggu lagi."


async def decided(town: Town, *how: str) -> None:
    await town.rt_reports_death()
    await town.room.answer(*(how or ("Setujui",)))


async def asked(town: Town, *why: str) -> Phone:
    """He asks for it, from *laporan saya*."""
    phone = await town.phone("rt-1").answer("laporan", "1. ", "Minta dibatalkan")
    return await phone.answer(*(why or ("Orangnya keliru",)))


async def open_subjects(town: Town) -> list[str]:
    async with town.house.db.read() as transaction:
        return [each.cause for each in await open_matters(transaction, VILLAGE)]


async def the_cut(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 16, 1, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()


async def test_whoever_decided_reads_it_in_private_and_takes_the_decision_back(town: Town) -> None:
    await decided(town)
    phone = await asked(town)
    assert phone.text == (
        "Permintaan untuk laporan MTI-2611-0001 sudah diteruskan ke Rina Marlina. Jawabannya dikirim ke sini."
    )
    operator = town.phone("operator")
    assert "↺ Ujang Suryana minta keputusan ini dibatalkan. Alasan: Orangnya keliru." in operator.text
    assert not LONG_NUMBER.search(operator.text)
    assert await open_subjects(town) == ["take-back-asked"]
    await operator.answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING
    assert await open_subjects(town) == []
    assert "dibatalkan. Alasan: Orangnya keliru. Laporannya menunggu lagi." in phone.text


@pytest.mark.both_databases
async def test_the_card_that_waits_again_says_that_its_reporter_asked_for_it_and_he_may_withdraw_it(town: Town) -> None:
    await decided(town)
    phone = await asked(town, "Ternyata tidak terjadi")
    await town.phone("operator").answer("Batalkan keputusan", "Salah tekan")
    assert WANTS_IT_BACK in town.room.text
    await phone.tap("Tarik kembali")
    await phone.tap("Ya, tarik kembali")
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_the_card_says_so_neither_of_who_wants_it_approved_nor_where_nobody_asked(town: Town) -> None:
    await decided(town, "Tolak", "Kejadiannya tidak benar")
    await asked(town, "Kejadiannya benar")
    await town.phone("operator").answer("Batalkan keputusan", "Salah tekan")
    assert (await town.the_report()).status is Status.WAITING
    assert WANTS_IT_BACK not in town.room.text
    await town.room.answer("Setujui", "Batalkan keputusan", "Salah tekan")
    assert (await town.the_report()).status is Status.WAITING
    assert WANTS_IT_BACK not in town.room.text


@pytest.mark.both_databases
async def test_what_stands_is_told_with_the_reason_and_cannot_be_asked_again(town: Town) -> None:
    await decided(town)
    phone = await asked(town, "Tulis alasan lain", "yang meninggal adiknya")
    operator = town.phone("operator")
    assert "Alasan: yang meninggal adiknya." in operator.text
    await operator.answer("Tetap berlaku", "Ada surat atau buktinya")
    assert (await town.the_report()).status is Status.APPLIED
    assert phone.text.endswith("tetap berlaku, kata Rina Marlina. Alasan: Ada surat atau buktinya.")
    assert await open_subjects(town) == []
    await asked(town)
    assert "sudah dijawab operator: keputusannya tetap berlaku" in phone.text
    report = await town.the_report()
    actions = [line.action for line in await town.log(f"report:{report.id}")]
    assert "report.take_back_asked" in actions
    assert "report.kept" in actions


async def test_own_words_of_whoever_keeps_it_are_read_by_whoever_asked(town: Town) -> None:
    await decided(town)
    phone = await asked(town)
    await town.phone("operator").answer("Tetap berlaku", "Tulis alasan lain", "suratnya sudah kami lihat")
    assert phone.text.endswith("Alasan: suratnya sudah kami lihat.")


async def test_it_is_done_from_the_list_of_what_must_be_settled(town: Town) -> None:
    await decided(town, "Tolak", "Kejadiannya tidak benar")
    await asked(town, "Suratnya sudah ada")
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep")
    assert "minta keputusan laporan MTI-2611-0001 (Kematian) dibatalkan" in operator.text
    assert "Sekarang ditolak. Alasan: Suratnya sudah ada." in operator.text
    await operator.answer("Buka laporan", "Batalkan keputusan", "Salah tekan")
    assert (await town.the_report()).status is Status.WAITING


async def test_a_decision_is_asked_about_once_and_another_one_anew(town: Town) -> None:
    await decided(town)
    await asked(town)
    phone = await town.phone("rt-1").answer("laporan", "1. ", "Minta dibatalkan")
    assert "Masih menunggu jawaban operator" in phone.text
    await town.phone("operator").answer("Tetap berlaku", "Datanya sudah benar")
    await town.room.answer("Batalkan keputusan", "Salah tekan", "Setujui")
    await asked(town)
    assert await open_subjects(town) == ["take-back-asked"]


async def test_who_is_off_duty_is_not_asked(town: Town) -> None:
    await decided(town)
    async with town.house.db.write() as transaction:
        mine = tables.officers.c.name == "Rina Marlina"
        await transaction.execute(update(tables.officers).where(mine).values(active=False))
    phone = await asked(town)
    assert "Rina Marlina" not in phone.text
    assert await open_subjects(town) == ["take-back-asked"]


async def test_after_the_cut_the_kind_that_puts_it_right_opens_with_him(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await the_cut(town)
    phone = await town.phone("rt-1").answer("laporan", "‹ Bulan sebelumnya", "1. ", "Minta dibatalkan")
    assert "sudah ikut data bulan November 2026 yang ditutup" in phone.text
    assert "Yang keliru bisa diperbaiki dengan laporan baru" in phone.text
    await phone.answer("Ternyata masih hidup", "ketemu di pasar, dulu keliru nama", "Kirim")
    *_, report = sorted(await town.reports(), key=lambda each: each.submitted_at)
    assert [each.status for each in report.change.effects if isinstance(each, PutRight)] == [BasicStatus.ALIVE]


async def test_after_the_cut_what_is_known_of_the_dead_is_put_right_from_there_too(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await the_cut(town)
    phone = await town.phone("rt-1").answer("laporan", "‹ Bulan sebelumnya", "1. ", "Minta dibatalkan")
    await phone.tap("Perbaikan data")
    assert "tercatat meninggal" in phone.text
    assert "Apa yang salah?" in phone.text
    await phone.answer("Tanggal meninggal", "1 November 2026", "Kirim")
    *_, report = sorted(await town.reports(), key=lambda each: each.submitted_at)
    assert [each.new for each in report.change.effects if isinstance(each, EditPerson)] == [{"ended_on": "2026-11-01"}]


async def test_a_newcomer_of_a_closed_month_is_said_never_to_have_been(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Pindah masuk", "Joko Purnomo", "Hari ini", "1")
    await phone.answer("Laki-laki", "02-03-1974", "Kirim")
    await town.room.answer("Setujui")
    await the_cut(town)
    await phone.answer("laporan", "‹ Bulan sebelumnya", "1. ", "Minta dibatalkan")
    await phone.answer("Salah tercatat", "namanya tertukar", "Kirim")
    *_, report = sorted(await town.reports(), key=lambda each: each.submitted_at)
    assert [each.status for each in report.change.effects if isinstance(each, PutRight)] == [BasicStatus.INVALID]


@pytest.mark.both_databases
async def test_what_nobody_answered_before_the_cut_is_told_to_whoever_asked_with_what_puts_it_right(town: Town) -> None:
    await decided(town)
    phone = await asked(town)
    await the_cut(town)
    await find_matters(town.house, REGENCY)
    await town.deliver.drain()
    assert "belum dijawab sampai data bulannya ditutup" in phone.text
    assert "Ternyata masih hidup" in phone.newest.labels
    assert "Permintaan Ujang Suryana membatalkan laporan Kematian MTI-2611-0001" in town.phone("operator").text
    said = len(phone.chat)
    town.clock.advance(minutes=15)
    await find_matters(town.house, REGENCY)
    await town.deliver.drain()
    assert len(phone.chat) == said
    await phone.answer("Ternyata masih hidup", "ketemu di pasar", "Kirim")
    *_, report = sorted(await town.reports(), key=lambda each: each.submitted_at)
    assert [each.status for each in report.change.effects if isinstance(each, PutRight)] == [BasicStatus.ALIVE]


async def test_of_what_was_taken_back_in_time_nothing_is_told_at_the_cut(town: Town) -> None:
    await decided(town)
    phone = await asked(town)
    await town.phone("operator").answer("Batalkan keputusan", "Orangnya keliru")
    await the_cut(town)
    await find_matters(town.house, REGENCY)
    await town.deliver.drain()
    assert not any("belum dijawab sampai" in each.prompt.text for each in phone.chat)


async def test_of_a_report_of_nobody_it_is_asked_and_done_after_the_cut_too(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Joko Purnomo", "Tidak ada", "Hari ini", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    await the_cut(town)
    report = await town.the_report()
    assert (report.status, report.filed_in is not None, report.is_of_nobody) == (Status.APPLIED, True, True)
    await phone.answer("laporan", "‹ Bulan sebelumnya", "1. ", "Minta dibatalkan", "Orangnya keliru")
    assert "sudah diteruskan ke Rina Marlina" in phone.text
    await find_matters(town.house, REGENCY)
    await town.deliver.drain()
    assert "take-back-asked" in await open_subjects(town)
    await town.phone("operator").answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING
