"""Who asks why his report was turned down or came back reads the reason once more, and the way on."""

import pytest

from tests.services.phones import Phone, Town
from tests.services.review.test_review import returned
from tests.services.submission.test_waiting_is_seen import rejects, tells

REASON = "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) ditolak. Alasan: Orangnya keliru."


async def rejected(town: Town) -> Phone:
    phone = await town.rt_reports_death()
    await town.room.answer("Tolak", "Orangnya keliru")
    return await phone.say("menu")


@pytest.mark.parametrize(
    "said",
    [
        "kenapa ditolak?", "knp ditolak pak", "kok di tolak", "apa alasannya", "salahnya dimana ya", "naha ditolak",
        "laporan saya kenapa ditolak", "mengapa laporan tidak disetujui", "kenapa?", "lho kok gitu pak",
    ],
)  # fmt: skip
async def test_the_reason_is_said_again_with_whom_to_ask(town: Town, said: str) -> None:
    phone = await (await rejected(town)).say(said)
    assert phone.text.startswith(REASON)
    assert "Rina Marlina" in phone.text
    assert phone.newest.labels == ["Lihat laporan", "Laporan saya"]
    await phone.tap("Lihat laporan")
    assert "MTI-2611-0001" in phone.text


async def test_of_what_came_back_it_leads_to_the_correction(town: Town) -> None:
    phone = await returned(town)
    await phone.answer("menu", "kenapa dikembalikan")
    assert "dikembalikan. Alasan: Periksa tanggalnya. Tekan Perbaiki" in phone.text
    await phone.tap("Perbaiki")
    assert "Periksa tanggalnya" in phone.text


async def test_where_nothing_was_turned_down_he_sees_his_reports(town: Town) -> None:
    phone = await (await town.rt_reports_death()).say("kenapa laporan saya ditolak?")
    assert "(MTI-2611-0001): menunggu" in phone.text


async def test_days_later_why_alone_asks_nothing_of_the_kind(town: Town) -> None:
    phone = await rejected(town)
    town.clock.advance(days=4)
    assert "ditolak. Alasan" not in (await phone.say("kenapa")).text
    assert (await phone.say("kenapa ditolak")).text.startswith(REASON)


@pytest.mark.parametrize("said", ["Pak Asep meninggal karena sakit", "kenapa bantuannya belum cair", "alasan"])
async def test_what_asks_or_tells_something_else_is_heard_as_ever(town: Town, said: str) -> None:
    assert not (await (await rejected(town)).say(said)).text.startswith(REASON)


async def test_of_another_rt_nothing_is_said(town: Town) -> None:
    await rejected(town)
    assert "MTI-2611-0001" not in (await town.phone("rt-2").say("kenapa ditolak?")).text


async def half_filled(town: Town) -> Phone:
    """Somebody else's leaving, begun after the death was turned down."""
    phone = await rejected(town)
    return await phone.answer("lapor", "Pindah keluar", "Cucu", "Cucu Cahyati")


@pytest.mark.parametrize("said", ["kenapa ditolak?", "laporan saya kenapa ditolak", "salahnya di mana", "kenapa pak"])
async def test_in_the_midst_of_a_report_its_question_comes_back_below(town: Town, said: str) -> None:
    phone = await half_filled(town)
    asked = phone.text
    await phone.say(said)
    assert phone.text.startswith(REASON)
    assert phone.text.endswith(asked)
    await phone.tap("Hanya Cucu")
    assert "Kapan" in phone.text


async def test_at_the_review_it_can_be_sent_still(town: Town) -> None:
    await rejected(town)
    phone = await town.rt_reports_birth()
    await phone.say("kenapa ditolak?")
    assert phone.chat[-2].prompt.text.startswith(REASON) or phone.text.startswith(REASON)
    await phone.tap("Kirim")
    assert "laporan sudah diterima: Kelahiran" in phone.text


async def test_as_the_first_answer_it_is_nobodys_name(town: Town) -> None:
    phone = await rejected(town)
    await phone.answer("lapor", "Kematian", "kenapa ditolak?")
    assert phone.text.startswith(REASON)
    assert "Siapa yang meninggal?" in phone.text


async def test_what_came_back_is_put_right_behind_what_is_under_way(town: Town) -> None:
    phone = await returned(town)
    await phone.answer("lapor", "Pindah keluar", "Cucu", "Cucu Cahyati", "kenapa dikembalikan?")
    assert "Alasan: Periksa tanggalnya. Bisa diperbaiki setelah yang ini selesai: ketik perbaiki." in phone.text
    assert "Siapa saja yang ikut pindah?" in phone.text


async def test_who_puts_it_right_reads_the_reason_of_that_report(town: Town) -> None:
    phone = await returned(town)
    await phone.answer("Perbaiki", "Ubah", "Tanggal", "apa yang salah?")
    assert "dikembalikan operator. Alasan: Periksa tanggalnya." in phone.text
    await phone.say("kemarin")
    assert "Sudah benar?" in phone.text


async def test_where_nothing_was_turned_down_the_question_stands(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.answer("lapor", "Pindah keluar", "kenapa ditolak?")
    assert phone.text.startswith("Kabar laporan bisa dilihat dari menu")
    await phone.answer("Cucu", "Cucu Cahyati", "apa yang salah?")
    assert "Kabar laporan" not in phone.text


async def test_an_hour_after_the_news_why_alone_asks_about_the_question(town: Town) -> None:
    phone = await half_filled(town)
    town.clock.advance(hours=1)
    assert "Jawab pertanyaan di bawah ini" in (await phone.say("kenapa")).text


async def test_where_any_words_are_the_answer_only_a_question_is_none(town: Town) -> None:
    phone = await rejected(town)
    await phone.answer("lapor", "Salah tercatat", "Cucu", "Cucu Cahyati")
    asked = phone.text
    await phone.say("kenapa ditolak?")
    assert phone.text.startswith(REASON)
    assert phone.text.endswith(asked)
    await phone.say("alasannya tidak diterima kerja di sini")
    assert "alasannya tidak diterima kerja di sini" in phone.review


async def test_who_reads_his_reports_meanwhile_is_offered_to_go_on(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("laporan", "kenapa ditolak?")
    assert phone.text.startswith(REASON)
    await phone.tap("Lanjutkan")
    assert "Siapa saja yang ikut pindah?" in phone.text


@pytest.mark.parametrize(
    "said", ["kenapa laporan pak asep ditolak?", "kenapa kematian ditolak", "knp MTI-2611-0001 ditolak"]
)
async def test_of_several_it_is_the_one_that_he_names(town: Town, said: str) -> None:
    phone = await rejected(town)
    town.clock.advance(minutes=5)
    left = await tells(town, "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati", "Hanya", "kemarin", "Provinsi lain")
    await rejects(town, left)
    assert left.number in (await phone.answer("menu", "kenapa ditolak?")).text
    assert (await phone.say(said)).text.startswith(REASON)
