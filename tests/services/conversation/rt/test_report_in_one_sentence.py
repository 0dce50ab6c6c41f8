"""A sentence that tells what happened opens the report with what was understood; what is unsure shows the menu."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.storage import tables
from tests.services.phones import Town


async def test_a_death_is_told_in_one_sentence(town: Town) -> None:
    phone = await town.phone("rt-1").say("Pak Asep Saepudin meninggal kemarin sore")
    assert "Yang saya tangkap: Kematian, nama “Asep Saepudin”, hari Senin, 9 November 2026." in phone.text
    assert [label for label in phone.newest.labels if label.startswith("Asep Saepudin")] == [
        "Asep Saepudin (52), Kp. Sukamaju No. 1",
        "Asep Saepudin (27), Kp. Sukamaju No. 6",
    ]
    await phone.answer("Asep Saepudin (52)")
    assert "Tanggal meninggal: Senin, 9 November 2026" in phone.text
    await phone.tap("Kirim")
    assert (await town.the_report()).event_date.isoformat() == "2026-11-09"


async def test_a_death_of_a_year_told_in_one_sentence_stays_that_year(town: Town) -> None:
    phone = await town.phone("rt-1").say("Pak Asep Saepudin sudah meninggal dua tahun lalu")
    await phone.answer("Asep Saepudin (52)")
    assert "Tanggal meninggal: tahun 2024" in phone.text
    await phone.tap("Kirim")
    assert "Terjadi: tahun 2024" in town.room.text
    assert (await town.the_report()).day.say() == "tahun 2024"


async def test_a_birth_asks_for_the_mother_and_knows_the_day(town: Town) -> None:
    phone = await town.phone("rt-1").say("istri saya melahirkan tadi pagi")
    assert "Yang saya tangkap: Kelahiran, hari Selasa, 10 November 2026." in phone.text
    assert "Siapa nama ibunya?" in phone.text


async def test_nihil_in_a_sentence_is_confirmed_by_one_tap(town: Town) -> None:
    phone = await town.phone("rt-1").say("RT saya aman bulan ini")
    assert await town.reports() == []
    await phone.tap("Nihil")
    assert (await town.the_report()).kind == "nil"


@pytest.mark.parametrize(
    "sentence",
    ["bapak asep belum meninggal", "siapa yang meninggal kemarin?", "kucing saya mati", "tikus banyak pak"],
)
async def test_what_is_unsure_shows_the_menu(town: Town, sentence: str) -> None:
    phone = await town.phone("rt-1").say(sentence)
    assert phone.text.startswith("Maaf, saya belum mengerti pesan itu.")


async def test_all_that_a_sentence_says_of_a_birth_is_on_the_review_page(town: Town) -> None:
    phone = await town.phone("rt-1").say(
        "bu Cucu Cahyati lahiran kemarin di puskesmas dibantu bidan, bayinya perempuan"
    )
    await phone.answer("Cucu Cahyati (49)", "belum ada", "Karawang")
    assert "Penolong: Bidan atau perawat" in phone.text
    assert "Tempat: Puskesmas" in phone.text or "Puskesmas" in phone.text
    assert "Jenis kelamin: Perempuan" in phone.text


async def test_why_and_to_which_rt_somebody_moved_is_filled_in(town: Town) -> None:
    phone = await town.phone("rt-1").say("pak Asep Saepudin pindah ke RT 5 kemarin ikut anaknya")
    await phone.answer("Asep Saepudin (27)", "Hanya Asep Saepudin")
    assert phone.text.startswith("RT 005/RW 005 tidak ada di daftar desa itu.")
    await phone.answer("5/5")
    assert "Pindah ke: RT lain di desa ini" in phone.review
    assert "RT 005" in phone.review
    assert "Ikut keluarga" in phone.review


async def test_since_how_many_months_is_heard(town: Town) -> None:
    phone = await town.phone("rt-1").say("bu Cucu Cahyati hamil 3 bulan")
    await phone.answer("Cucu Cahyati (49)")
    assert "10 Agustus 2026" in phone.text


async def test_the_right_number_is_heard_with_what_is_wrong(town: Town) -> None:
    phone = await town.phone("rt-1").say("NIK pak Asep Saepudin salah, yang benar 3215271204990007")
    await phone.answer("Asep Saepudin (27)")
    assert "3215 2712 0499 0007" in phone.text or "3215271204990007" in phone.text


async def test_nobody_but_an_rt_head_reports_by_a_sentence(town: Town) -> None:
    phone = await town.phone("operator").say("Pak Asep Saepudin meninggal kemarin")
    assert phone.text.startswith('Yang cocok dengan "Asep Saepudin":')
    assert not [label for label in phone.newest.labels if label.startswith(("Kirim", "Benar"))]
    assert await town.reports() == []


async def test_a_sentence_does_not_push_out_a_half_filled_report(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", "menu")
    await phone.say("menu")
    assert "Ada laporan Kelahiran yang belum selesai" in phone.text


async def test_a_whole_sentence_answers_the_first_question_of_its_own_report(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "Pak Asep Saepudin meninggal kemarin", "Asep Saepudin (52)")
    assert "Tanggal meninggal: Senin, 9 November 2026" in phone.text


async def test_a_far_place_is_kept_in_words_and_how_far_it_is_need_not_be_asked(town: Town) -> None:
    phone = await town.phone("rt-1").say("pak Asep Saepudin pindah ke Subang tanggal 1")
    await phone.answer("Asep Saepudin (27)", "Hanya Asep Saepudin")
    assert "Tujuan: Subang" in phone.review
    assert "Pindah ke: Kabupaten lain" in phone.review
    assert "Tanggal pindah: Minggu, 1 November 2026" in phone.review


async def test_twins_sex_and_place_of_birth_are_not_asked_again(town: Town) -> None:
    phone = await town.phone("rt-1").say("bu Cucu Cahyati melahirkan bayi kembar perempuan kemarin di puskesmas")
    await phone.answer("Cucu Cahyati (49)", "Lewati", "Karawang")
    assert "Siapa nama bayi ke-2?" in phone.text


async def test_of_a_babys_insurance_the_baby_is_asked_not_the_mother(town: Town) -> None:
    phone = await town.phone("rt-1").say("bayi bu Cucu belum punya bpjs")
    assert "Yang saya tangkap: BPJS bayi (PBI-JK)." in phone.text
    assert not any("Cucu" in label for label in phone.newest.labels)


async def test_what_was_said_of_a_death_is_on_the_review_page(town: Town) -> None:
    phone = await town.phone("rt-1").say("Pak Asep Saepudin meninggal kemarin karena sakit di RSUD")
    await phone.answer("Asep Saepudin (52)")
    assert "Sebab: Sakit biasa atau tua" in phone.text
    assert "Tempat: RSUD" in phone.text


async def test_a_homecoming_is_told_in_one_sentence_of_who_waits_or_is_recorded_as_away(town: Town) -> None:
    phone = await town.phone("rt-1").say("Cucu Cahyati merantau ke Jakarta sejak 1 November 2026")
    await phone.answer("Cucu Cahyati (49)", "Kirim")
    for decided in (False, True):
        if decided:
            await town.room.tap("Setujui")
        town.clock.advance(minutes=1)
        await phone.say("Bu Cucu Cahyati udah pulang ti rantau kemarin")
        assert "Yang saya tangkap: Merantau, nama “Cucu Cahyati”, hari Senin, 9 November 2026." in phone.text
        await phone.answer(next(label for label in phone.newest.labels if label.startswith("Cucu Cahyati")))
        assert "Sudah pulang: Ya" in phone.text
        assert "Pulang: Senin, 9 November 2026" in phone.text
        await phone.answer(*(("kirim",) if decided else ("batal", "Ya, batalkan")))
    await town.room.tap("Setujui")
    (status,) = [row["status"] for row in await town.rows(tables.persons) if row["name"] == "CUCU CAHYATI"]
    assert status == BasicStatus.ALIVE.value


async def test_a_homecoming_of_who_is_not_away_is_never_taken_for_a_leaving(town: Town) -> None:
    phone = await town.phone("rt-1").say("Bu Cucu Cahyati sudah pulang kemarin")
    await phone.answer("Cucu Cahyati (49)")
    assert "Cucu Cahyati tercatat tinggal di sini" in phone.text
    assert "Kalau beliau baru pulang, tekan Batal: tidak ada yang perlu dilaporkan." in phone.text
    assert "Kirim" not in phone.newest.labels
    await phone.answer("Batal", "Ya, batalkan")
    assert await town.reports() == []
