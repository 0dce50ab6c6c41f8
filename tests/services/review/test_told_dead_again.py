"""What was put right and is told once more, of the same day: who tells it is asked, and whoever decides reads it."""

from datetime import timedelta

from tests.services.phones import ROOM, Town
from tests.services.review.test_put_right_by_another import told_alive

WARNED = "sudah pernah dilaporkan, lalu dibetulkan lewat laporan HDP-2611-0001. Tanyakan dulu ke pelapor."


async def put_right(town: Town) -> None:
    await told_alive(town)
    await town.phone("operator-2", ROOM.id).tap("Setujui")


async def test_who_tells_the_same_death_again_is_asked_and_the_card_says_what_put_it_right(town: Town) -> None:
    await put_right(town)
    phone = await town.rt_reports_death()
    asked = "Kematian Asep Saepudin tanggal 9 November 2026 sudah pernah dilaporkan, lalu dibetulkan lewat laporan"
    assert f"{asked} HDP-2611-0001: ternyata masih hidup. Apakah sekarang memang benar?" in phone.text
    assert phone.newest.labels == ["Memang sudah meninggal", "Ubah jawaban", "Batal"]
    await phone.tap("Memang sudah meninggal")
    assert f"⚠ Hal yang sama tentang Asep Saepudin (9 November 2026) {WARNED}" in town.room.text


async def test_that_of_a_death_of_another_day_does_not(town: Town) -> None:
    await put_right(town)
    town.clock.advance(days=2)
    await town.rt_reports_death()
    assert "MTI-2611-0002" in town.room.text
    assert "dibetulkan lewat" not in town.room.text


async def test_who_tells_the_same_leaving_again_is_asked(town: Town) -> None:
    day = f"{town.house.today() - timedelta(days=1):%d-%m-%Y}"
    left = ("lapor", "Pindah keluar", "asep saepudin", "Asep Saepudin (52)", "Hanya", day, "Luar negeri", "Kirim")
    phone = await town.phone("rt-1").answer(*left)
    await town.room.tap("Setujui")
    await phone.answer("lapor", "Lainnya", "Kembali tercatat", "Asep Saepudin (52)", "ternyata tidak jadi", "Kirim")
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    town.clock.advance(days=9)
    await phone.answer(*left)
    assert "lewat laporan KTC-2611-0001: masih tinggal di sini. Apakah sekarang memang benar?" in phone.text
    await phone.answer("Ubah jawaban", "Ubah", "Tanggal pindah", "kemarin", "Kirim")
    assert "Nomor: PDK-2612-0001" in phone.text


async def test_of_two_reports_that_put_right_the_one_of_that_leaving_is_named(town: Town) -> None:
    day = f"{town.house.today() - timedelta(days=1):%d-%m-%Y}"
    left = ("lapor", "Pindah keluar", "asep saepudin", "Asep Saepudin (52)", "Hanya", day, "Luar negeri", "Kirim")
    phone = await town.phone("rt-1").answer(*left)
    await town.room.tap("Setujui")
    await is_here_after_all(town, "rt-1")
    await phone.answer("lapor", "Lainnya", "Tidak ditemukan", "asep saepudin", "Asep Saepudin (52)", day, "Kirim")
    await town.room.tap("Setujui")
    await is_here_after_all(town, "rt-1")
    await phone.answer(*left)
    assert "lewat laporan KTC-2611-0001: masih tinggal di sini. Apakah sekarang memang benar?" in phone.text


async def is_here_after_all(town: Town, head: str) -> None:
    town.clock.advance(minutes=1)
    await town.phone(head).answer("lapor", "Lainnya", "Kembali tercatat", "Asep Saepudin (52)", "ternyata ada", "Kirim")
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    town.clock.advance(minutes=1)


async def test_who_was_not_found_where_he_came_to_and_is_found_again_there_is_not_of_the_rt_that_he_left(
    town: Town,
) -> None:
    day, he = f"{town.house.today() - timedelta(days=3):%d-%m-%Y}", "Asep Saepudin (52)"
    head, there = town.phone("rt-1"), town.phone("rt-2")
    goes = (day, "RT lain", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await head.answer("lapor", "Pindah keluar", "Asep Saepudin", he, "Hanya", *goes)
    await town.room.tap("Setujui")
    await there.answer("lapor", "Pindah masuk", "Asep Saepudin", he, day, "Kirim")
    await town.room.tap("Setujui")
    await there.answer("lapor", "Lainnya", "Tidak ditemukan", "Asep", he, "kemarin", "Kirim")
    await town.room.tap("Setujui")
    await is_here_after_all(town, "rt-2")
    assert "Membetulkan laporan Tidak ditemukan HLG-2611-0001" in town.room.text
    await head.answer("lapor", "Pindah keluar", "Asep Saepudin", "Tidak ada di daftar", *goes, "Bukan, kirim")
    await town.room.tap("Hubungkan ke warga")
    operator = await town.phone("operator").answer(he, "Kirim")
    assert "Dia tercatat di RT 001/RW 002, jadi laporan dari RT ini tidak mengubah datanya." in operator.text
