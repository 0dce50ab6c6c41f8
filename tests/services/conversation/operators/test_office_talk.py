"""What operators and Dinas Sosial write that is no command has an answer of its own, in their words."""

import pytest

from bot.dialogue.prompt import Other
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003
from bot.storage import tables
from tests.services.phones import Town
from tests.services.review.test_review import enrolled

APOLOGY = "belum mengerti"
OFFICE = [
    ("operator", "selamat pagi", "Salam, Rina Marlina"),
    ("operator", "terima kasih", "Sama-sama."),
    ("operator", "ok siap", "Baik."),
    ("operator", "nanti ya", "Yang menunggu tetap tersimpan"),
    ("operator", "ini siapa", "berkasnya diterima Dinas Sosial"),
    ("operator", "mau lapor", "Kalau Bapak/Ibu juga ketua RT, tulis tugas"),
    ("operator", "kapan cair", "Tanyakan ke Dinas Sosial"),
    ("operator", "siapa operatornya", "Operator desa: Rina Marlina"),
    ("operator", "gimana caranya", "Setiap laporan datang sebagai kartu"),
    ("operator", "ada laporan baru?", "Tidak ada laporan"),
    ("operator", "laporan yang kemarin sampai mana", "Tidak ada laporan"),
    ("operator", "rt mana yang belum lapor", "Belum lapor untuk bulan"),
    ("operator", "berapa laporan bulan ini", "Bulan November 2026"),
    ("operator", "kapan tutup", "batas waktu 15 November 2026"),
    ("operator", "mana filenya", "Berkas bulanan diterima Dinas Sosial"),
    ("operator", "salah tolak", "Belum ada laporan yang Bapak/Ibu putuskan"),
    ("operator", "tolak", "Laporan yang mana? Tulis dengan nomornya, misalnya: tolak 12 data salah."),
    ("operator", "menunggu", "Tidak ada laporan"),
    ("operator", "cek", "Tidak ada laporan"),
    ("operator", "nihil", "Tidak ada laporan"),
    ("operator", "tutup", "batas waktu 15 November 2026"),
    ("operator", "hubungi pak rt", "misalnya: hubungi 12."),
    ("operator", "nomor hp rt 3", "misalnya: hubungi 12."),
    ("operator", "tanya pelapor", "misalnya: tanya 12 apa tanggalnya benar."),
    ("operator", "laporan 7", "Tidak ada laporan bernomor 7"),
    ("operator", "bu lilis", "1. Lilis Suryani (34), RT 001/RW 002"),
    ("operator", "3215 2711 0126 0001", '"3215 2711 0126 0001" tidak ditemukan'),
    ("operator", "perbaiki alamatnya", "misalnya: perbaiki 12 tanggal."),
    ("dinsos", "selamat pagi", "Salam, Sri Wahyuni"),
    ("dinsos", "kapan cair", "tidak diputuskan di sini."),
    ("dinsos", "siapa operatornya", "tulis rekap lalu nama desanya"),
    ("dinsos", "mana filenya", "Belum ada bulan yang ditutup"),
    ("dinsos", "ada laporan baru", "Tidak ada laporan yang menunggu di kabupaten ini"),
    ("dinsos", "yang belum", "Tidak ada laporan yang menunggu di kabupaten ini"),
    ("dinsos", "hubungi pak rt", "Bulan November 2026"),
    ("dinsos", "asep saepudin", 'Yang cocok dengan "asep saepudin"'),
    ("dinsos", "siapa yang belum lapor", "Belum lapor untuk bulan"),
]


@pytest.mark.parametrize(("who", "said", "answer"), OFFICE)
async def test_an_office_is_answered_without_an_apology(town: Town, who: str, said: str, answer: str) -> None:
    phone = await town.phone(who).say(said)
    assert answer in phone.text
    assert APOLOGY not in phone.text
    assert phone.newest.labels


async def test_a_report_is_named_by_its_number_in_private_and_its_buttons_decide(town: Town) -> None:
    await town.rt_reports_death()
    phone = town.phone("operator")
    for said in ("setuju 1", "setujui 1", "setuju MTI-2611-0001", "buka 1", "rincian 1", "batalkan 1", "tolak 1"):
        before = len(phone.chat)
        await phone.say(said)
        assert "MTI-2611-0001" in phone.chat[before].prompt.text, said
        assert "Setujui" in phone.chat[before].labels, said
    await phone.say("tolak mti-2611-0001 data salah")
    assert '"data salah"' in phone.text
    assert "Siapa yang diminta" in (await phone.say("survei 1")).text
    assert "Ujang Suryana" in (await phone.say("hubungi 1")).text
    assert '"apa harinya benar"' in (await phone.say("tanya 1 apa harinya benar")).text
    for unknown in ("setuju 7", "rincian 7", "tolak 7 data salah", "rincian XYZ-2611-0007"):
        assert "Tidak ada laporan bernomor" in (await phone.say(unknown)).text
        assert "Antrean" in phone.newest.labels
    assert (await town.the_report()).status is Status.WAITING
    assert "disetujui sekaligus" in (await phone.say("setuju semua kecuali 3")).text


async def test_a_kind_an_rt_and_a_number_written_alone_show_what_waits(town: Town) -> None:
    await town.rt_reports_death()
    phone = town.phone("operator")
    for said, title in (("kematian", "disaring: Kematian."), ("laporan rt 3", "disaring: RT 003/RW 005.")):
        before = len(phone.chat)
        await phone.say(said)
        assert title in phone.chat[before].prompt.text
        assert "Setujui" in phone.chat[before + 1].labels
    assert "saringan ini: Kelahiran" in (await phone.say("laporan kelahiran")).chat[-2].prompt.text
    for number in ("MTI-2611-0001", "no 1", "laporan mti-2611-0001"):
        assert "Hubungi pelapor" in (await phone.say(number)).newest.labels


async def test_what_is_no_name_there_is_not_looked_up_and_leaves_no_line(town: Town) -> None:
    assert APOLOGY in (await town.phone("operator").say("cetak")).text
    assert not [row for row in await town.rows(tables.audit) if row["action"] == "registry.searched"]


async def test_a_sticker_is_read_as_such(town: Town) -> None:
    assert (await town.phone("operator").send(Other("sticker"))).text == "Baik."


async def test_a_tksk_is_answered_as_well(town: Town) -> None:
    tksk = await enrolled(town, "Dadan", Role.TKSK, ancestor(RT_003, Level.DISTRICT))
    assert "tulis rekap lalu nama desanya" in (await tksk.say("siapa operatornya")).text
    assert "Sama-sama." in (await tksk.say("makasih")).text


async def test_a_slip_leads_to_what_was_decided_last_and_can_be_taken_back(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    operator = await town.phone("operator").say("aduh salah tolak")
    assert operator.chat[-2].prompt.text == "Yang terakhir Bapak/Ibu putuskan:"
    await operator.answer("Batalkan keputusan", "Salah tekan")
    assert (await town.the_report()).status is Status.WAITING


@pytest.mark.parametrize("said", ["si Cucu Cahyati udah gak di sini", "Cucu Cahyati meninggal kemarin"])
async def test_who_is_told_of_is_looked_up_for_the_rt_head_reports_it(town: Town, said: str) -> None:
    operator = await town.phone("operator").say(said)
    assert operator.chat[-2].prompt.text.startswith("Yang melaporkan perubahan warga ketua RT-nya.")
    assert "1. Cucu Cahyati" in operator.newest.labels


async def test_a_greeting_is_no_reason_to_reject(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Tolak", "Tulis alasan lain")
    operator = await town.phone("operator").say("pagi")
    assert operator.chat[-2].prompt.text == "Salam, Rina Marlina."
    assert "Apa alasannya?" in operator.text
    await operator.say("Orangnya masih hidup, kami sudah ke rumahnya")
    assert (await town.the_report()).status is Status.REJECTED
