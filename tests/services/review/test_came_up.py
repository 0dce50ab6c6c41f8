"""What speaks against a report that waits: its card says so, no list offers it unread, the queue calls it warned."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.report.review import Status
from tests.services.conversation.test_ask_back import WANTS_IT_BACK, asked
from tests.services.phones import Town
from tests.services.submission.test_double import IN_NEXT_RT, entered
from tests.services.submission.test_waiting_is_seen import baby_died, born, card_of, rejects

NONE = "Tidak ada laporan yang bisa disetujui sekaligus."


async def offered(town: Town) -> str:
    """The list of what needs no look, as another operator reads it."""
    return (await town.phone("operator-2").say("setujui semua")).text


async def wanted_back(town: Town) -> None:
    await town.rt_reports_death("Lilis Suryani (61)")
    await town.room.answer("Setujui")
    await asked(town, "Ternyata tidak terjadi")
    await town.phone("operator").answer("Batalkan keputusan", "Salah tekan")


async def objected_to(town: Town) -> None:
    phone = await town.phone("operator").answer("menu", "Catat laporan warga", "RT 003/RW 005", "Kematian", "Lilis")
    await phone.answer("Lilis Suryani (61)", "kemarin", "Kirim")
    await town.phone("rt-1").answer("Keberatan", "Tulis alasan lain", "masih saya temui tadi pagi")


async def two_that_differ(town: Town) -> None:
    await entered(town, replace(IN_NEXT_RT, name="MIMIN MINTARSIH", birth_date=date(1967, 3, 2)))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "mimin", "Mimin Mintarsih (59)")
    await phone.answer("Mimin Mintarsih – terdata", "Ya", "Kirim")


async def what_it_followed_came_to_nothing(town: Town) -> None:
    birth = await born(town)
    await baby_died(town)
    await rejects(town, birth)


WARNED = [
    (wanted_back, WANTS_IT_BACK),
    (objected_to, "⚠ Keberatan ketua RT"),
    (two_that_differ, "⚠ Di daftar warga, data yang benar: Mimin Mintarsih"),
    (what_it_followed_came_to_nothing, "⚠ Menyusul laporan"),
]


@pytest.mark.parametrize(("told", "said"), WARNED, ids=[each.__name__ for each, _ in WARNED])
async def test_what_its_card_warns_of_is_in_no_list_of_what_needs_no_look(
    town: Town, told: Callable[[Town], Awaitable[None]], said: str
) -> None:
    await told(town)
    report = next(each for each in reversed(await town.reports()) if each.status is Status.WAITING)
    assert said in card_of(town, report).prompt.text
    assert NONE in await offered(town)


@pytest.mark.parametrize("told", [each for each, _ in WARNED], ids=[each.__name__ for each, _ in WARNED])
async def test_it_is_among_what_has_a_warning(town: Town, told: Callable[[Town], Awaitable[None]]) -> None:
    await told(town)
    report = next(each for each in reversed(await town.reports()) if each.status is Status.WAITING)
    phone = await town.phone("operator-2").answer("/antrean", "Saring", "Peringatan", "Ada peringatan")
    assert report.number in phone.chat[-2].prompt.text


@pytest.mark.both_databases
async def test_who_decides_next_reads_why_a_colleague_took_his_approval_back(town: Town) -> None:
    await town.rt_reports_death("Lilis Suryani (61)")
    await town.room.answer("Setujui", "Batalkan keputusan", "Ternyata tidak benar")
    report = await town.the_report()
    said = "↺ Keputusan dibatalkan oleh Rina Marlina, 10 November 2026"
    assert said in card_of(town, report).prompt.text
    assert "Alasan: Ternyata tidak benar." in card_of(town, report).prompt.text
    assert NONE in await offered(town)
    phone = town.phone("operator-2")
    await phone.say(report.number)
    assert said in phone.text


async def test_what_was_fixed_since_says_nothing_of_the_decision_before(town: Town) -> None:
    await town.rt_reports_death("Lilis Suryani (61)")
    await town.room.answer("Setujui", "Batalkan keputusan", "Salah tekan", "Minta perbaikan", "Tanggal meninggal")
    await town.phone("rt-1").answer("Perbaiki", "hari ini", "Kirim")
    report = await town.the_report()
    assert (report.status, report.revision) == (Status.WAITING, 2)
    assert "Keputusan dibatalkan" not in card_of(town, report).prompt.text
    assert report.number in await offered(town)
