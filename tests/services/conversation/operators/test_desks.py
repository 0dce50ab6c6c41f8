"""What each role finds when it asks for nothing in particular, and what Dinas Sosial may do with a month."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.periods import Period
from bot.services.demo.demo_village import REGENCY
from bot.storage import tables
from bot.storage.months import months
from tests.services.phones import Town

NOVEMBER = Period("2026-11")


async def test_the_menu_tells_the_month_and_the_days_left(town: Town) -> None:
    phone = await town.phone("rt-1").say("menu")
    assert "ini laporan sampai 15 November 2026" in phone.text
    assert "sampai 15 November 2026 pukul 18.00 (5 hari lagi)." in phone.text
    assert phone.newest.labels[:3] == ["Kelahiran", "Kematian", "Pindah keluar"]
    assert phone.newest.labels[-3:] == ["Lainnya", "Laporan saya", "Bantuan"]


async def test_on_the_last_day_the_menu_says_today(town: Town) -> None:
    town.clock.advance(days=5)
    assert "(hari ini)" in (await town.phone("rt-1").say("menu")).text


async def test_my_reports_show_each_state_and_the_reason(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Nama")
    phone = await town.phone("rt-1").say("/laporan")
    assert (
        "1. Kematian Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001): dikembalikan. Alasan: Nama perlu"
        in phone.text
    )
    await phone.tap("1. ")
    assert phone.newest.labels[0] == "Perbaiki"


async def test_a_head_sees_no_reports_of_another_rt(town: Town) -> None:
    await town.rt_reports_death()
    assert (await town.phone("rt-2").say("laporan")).text == "Belum ada laporan RT Bapak/Ibu sampai 15 November 2026."


@pytest.mark.parametrize(("who", "asked"), [("rt-1", "queue"), ("operator", "check"), ("dinsos", "fix:x")])
async def test_the_button_of_another_duty_says_that_it_is_not_his(town: Town, who: str, asked: str) -> None:
    phone = await town.phone(who).send(Pressed(f"go:0:{asked}", "1", "p"))
    assert phone.text.startswith("Itu bukan bagian dari tugas Bapak/Ibu.")


@pytest.mark.parametrize("verb", ["report", "fix", "withdraw", "add", "again", "receipt", "take", "instead"])
async def test_the_button_of_another_rts_report_says_so(town: Town, verb: str) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    for about in (report.id, "none"):
        phone = await town.phone("rt-2").send(Pressed(f"go:0:{verb}:{about}", "1", "p"))
        assert phone.text.startswith("Laporan itu bukan dari RT Bapak/Ibu.\n\nNeneng Rohaeti, ini laporan")


async def test_a_button_of_a_version_that_is_gone_says_so(town: Town) -> None:
    phone = await town.phone("rt-1").send(Pressed("go:0:gone", "1", "p"))
    assert phone.text.startswith("Tombol itu sudah lama, jadi tidak mengubah apa-apa.")


@pytest.mark.parametrize("who", ["rt-1", "rt-2", "operator"])
@pytest.mark.parametrize("token", ["go:0:close", "go:0:close-now:2026-11", "go:0:files"])
async def test_nobody_but_dinas_sosial_touches_the_month(town: Town, who: str, token: str) -> None:
    await town.phone(who).send(Pressed(token, "1", "p"))
    assert await town.rows(tables.months) == []
    assert not town.due.is_set()


async def test_dinas_sosial_sees_who_reported_who_said_nil_and_who_is_silent(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-2").say("nihil")
    dinsos = await town.phone("dinsos").say("/rekap")
    assert "Laporan: 1 menunggu, 0 disetujui, 0 dikembalikan, 0 ditolak." in dinsos.text
    assert "RT: 1 melapor, 1 nihil, 0 belum lapor, dari 2 RT." in dinsos.text


async def begin_november(town: Town, closes_at: datetime) -> None:
    async with town.house.db.write() as transaction:
        await months.open_month(transaction, REGENCY, NOVEMBER, closes_at)


async def test_a_month_that_is_due_is_closed_only_after_a_second_press(town: Town) -> None:
    await begin_november(town, town.clock())
    dinsos = await town.phone("dinsos").say("/tutup")
    assert dinsos.text.startswith("Tutup bulan November 2026 sekarang?")
    assert not town.due.is_set()
    await dinsos.tap("Ya, tutup November 2026")
    assert town.due.is_set()
    assert "sedang ditutup" in dinsos.text


async def test_before_its_day_a_month_is_shown_and_closed_only_by_its_name(town: Town) -> None:
    await town.rt_reports_death()
    dinsos = await town.phone("dinsos").say("/tutup")
    assert dinsos.text == (
        "Bulan November 2026 ditutup sendiri pada 15 November 2026, 5 hari lagi. Kalau ditutup sekarang, 1 dari 2 RT "
        "belum lapor, dan yang belum diputuskan: Telukjambe Barat 1. Untuk tetap menutup lebih awal, ketik: "
        "/tutup November 2026"
    )
    for not_its_name in ("/tutup sekarang", "/tutup desember 2026", "tutup"):
        await dinsos.say(not_its_name)
        assert "ditutup sendiri pada" in dinsos.text
    await dinsos.send(Pressed("go:0:close-now:2026-11", "1", "press"))
    assert "ditutup sendiri pada" in dinsos.text
    assert not town.due.is_set()
    await dinsos.say("/tutup november 2026")
    assert town.due.is_set()
    assert "sedang ditutup" in dinsos.text


async def test_the_button_of_an_old_month_closes_nothing(town: Town) -> None:
    await begin_november(town, town.clock())
    dinsos = await town.phone("dinsos").say("/tutup")
    async with town.house.db.write() as transaction:
        await months.begin_closing(transaction, REGENCY, NOVEMBER, town.clock(), 0)
        done = await months.get_month(transaction, REGENCY, NOVEMBER)
        assert done is not None
        await months.close_month(transaction, done)
    await dinsos.tap("Ya, tutup November 2026")
    assert dinsos.text.startswith("Bulan yang sedang berjalan: ")
    assert not town.due.is_set()


async def test_a_month_that_has_not_begun_is_not_closed(town: Town) -> None:
    await begin_november(town, town.clock())
    async with town.house.db.write() as transaction:
        await months.begin_closing(transaction, REGENCY, NOVEMBER, town.clock.now, 0)
        done = await months.get_month(transaction, REGENCY, NOVEMBER)
        assert done is not None
        await months.close_month(transaction, done)
    dinsos = await town.phone("dinsos").say("/tutup Desember 2026")
    assert dinsos.text.startswith("Bulan Desember 2026 belum mulai. Bulan itu baru bisa ditutup setelah 15 November")
    await dinsos.send(Pressed("go:0:close-now:2026-12", "1", "press"))
    assert "belum mulai" in dinsos.text


async def test_there_is_no_file_before_a_month_was_closed(town: Town) -> None:
    assert (await town.phone("dinsos").say("/unduh")).text == "Belum ada bulan yang ditutup."


async def test_all_closed_months_are_offered_page_by_page(town: Town) -> None:
    async with town.house.db.write() as transaction:
        for number in range(1, 9):
            period = Period(f"2026-{number:02}")
            await months.open_month(transaction, REGENCY, period, town.clock())
            await months.begin_closing(transaction, REGENCY, period, town.clock(), 0)
            done = await months.get_month(transaction, REGENCY, period)
            assert done is not None
            await months.close_month(transaction, replace(done, file_ref=f"f{number}", file_name=f"{period}.zip"))
    dinsos = await town.phone("dinsos").say("/unduh")
    first = dinsos.newest.labels
    await dinsos.tap("Berikutnya")
    assert len({*first, *dinsos.newest.labels} - {"Berikutnya ›", "‹ Sebelumnya"}) == 8
