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
