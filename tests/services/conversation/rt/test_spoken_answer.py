"""What is spoken as an answer to an operator's question, or to add to a report, is kept for him to listen to."""

from bot.storage import tables
from tests.services.conversation.rt.test_voice_note import SOUND, speak
from tests.services.phones import Phone, Town
from tests.services.review.test_ask_reporter import asked

IS_ANSWER = (
    "Apakah pesan suara tadi jawaban untuk pertanyaan operator tentang laporan Kematian MTI-2611-0001 "
    "(Asep Saepudin (52), Kp. Sukamaju No. 1)?"
)
HEARD_BY = "pesan suara, bisa didengar lewat Rincian"


def card(town: Town) -> str:
    return next(each.prompt.text for each in town.room.chat if "Setujui" in each.labels)


async def is_heard(town: Town, phone: Phone) -> None:
    assert "sudah ditambahkan ke laporan" in phone.text
    assert HEARD_BY in card(town)
    await town.room.tap("Rincian", next(each for each in town.room.chat if "Setujui" in each.labels))
    assert town.house.attachments.read(town.phone("operator").newest.attachment) == SOUND


async def test_without_pressing_jawab_he_is_asked_whether_it_is_an_answer(town: Town) -> None:
    phone = await speak(await asked(town, "Apa tanggalnya benar?"))
    assert phone.text == IS_ANSWER
    assert await town.rows(tables.report_additions) == []
    await phone.tap("Ya, kirim jawaban")
    await is_heard(town, phone)


async def test_what_is_no_answer_is_not_sent(town: Town) -> None:
    phone = await speak(await asked(town, "Apa tanggalnya benar?"))
    await phone.tap("Bukan")
    assert await town.rows(tables.report_additions) == []
    assert HEARD_BY not in card(town)


async def test_behind_jawab_it_is_kept_at_once(town: Town) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    await speak(await phone.tap("Jawab"))
    await is_heard(town, phone)
    await phone.say("menu")
    assert "Kematian" in phone.newest.labels


async def test_so_is_what_is_spoken_to_add_to_a_report(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.answer("Laporan saya", "1. Asep", "Tambah")
    await speak(phone)
    await is_heard(town, phone)


async def test_where_nothing_is_asked_it_says_that_it_cannot_be_heard(town: Town) -> None:
    phone = await speak(await town.rt_reports_death())
    assert "Pesan suara belum bisa didengar di sini" in phone.chat[-2].prompt.text


async def test_pressed_twice_it_is_added_once(town: Town) -> None:
    phone = await speak(await asked(town, "Apa tanggalnya benar?"))
    question = phone.newest
    await phone.tap("Ya, kirim jawaban", question)
    await phone.tap("Ya, kirim jawaban", question)
    assert len(await town.rows(tables.report_additions)) == 1
