"""Who has something else before him than the question of his report is not thrown back to it by what is no answer."""

from bot.dialogue.prompt import Other, Pin, Said, Typed
from tests.services.phones import Phone, Town

HALF = "Ada laporan Kematian yang belum selesai: Asep Saepudin (52), Kp. Sukamaju No. 1. Mau dilanjutkan?"


async def half_filled(town: Town) -> Phone:
    return await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")


async def after(town: Town, page: str, said: Said) -> str:
    phone = await (await half_filled(town)).say(page)
    await phone.send(said)
    text = phone.text
    assert "yang belum selesai" in text, text
    await phone.tap("Lanjutkan")
    assert "Kapan meninggalnya?" in phone.text
    await phone.give_up()
    return text


async def test_a_sticker_or_a_place_brings_back_what_is_before_him(town: Town) -> None:
    pages = ("menu", "bantuan", "laporan saya", "cek warga", "pengaturan")
    texts = {page: await after(town, page, Other("sticker")) for page in pages}
    assert texts == dict.fromkeys(pages, f"Stiker tidak bisa dibaca di sini.\n\n{HALF}")
    assert await after(town, "menu", Pin(-6.3, 107.3)) == f"Lokasi tidak perlu dikirim di sini.\n\n{HALF}"


async def test_words_that_are_no_answer_do_so_too_and_those_that_are_answer(town: Town) -> None:
    assert await after(town, "menu", Typed("qwe rty")) == f"Maaf, saya belum mengerti pesan itu.\n\n{HALF}"
    phone = await (await half_filled(town)).say("menu")
    await phone.say("kemarin")
    assert "• Tanggal meninggal: Senin, 9 November 2026" in phone.text


async def test_nihil_is_understood_and_what_is_half_filled_is_offered(town: Town) -> None:
    assert await after(town, "menu", Typed("nihil")) == HALF


async def test_who_goes_on_is_asked_the_question_that_he_left(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "menu", "lanjutkan")
    assert phone.text.endswith("Pilih orangnya, atau ketik nama lain.")


async def test_a_photo_and_a_voice_message_are_kept_with_what_is_half_filled(town: Town) -> None:
    phone = await (await half_filled(town)).say("menu")
    await phone.photo()
    assert phone.text == f"Fotonya sudah disimpan untuk laporan ini.\n\n{HALF}"
    town.network.photos["voice"] = b"OggS"
    await phone.send(Other("voice", file_id="voice"))
    assert phone.text.startswith("Pesan suaranya sudah disimpan untuk operator. Suaranya ikut")
    assert phone.text.endswith(HALF)
    await phone.tap("Lanjutkan")
    await phone.say("kemarin")
    assert "• Foto surat: foto terlampir" in phone.text


async def test_the_question_that_is_before_him_is_asked_again(town: Town) -> None:
    phone = await half_filled(town)
    await phone.send(Other("sticker"))
    assert phone.text.startswith("Stiker tidak bisa dibaca di sini. Jawab dengan")
    assert "Kapan meninggalnya?" in phone.text
    await phone.answer("menu", "Lanjutkan")
    await phone.send(Other("sticker"))
    assert "Kapan meninggalnya?" in phone.text


async def test_where_nothing_was_answered_yet_it_is_heard_as_if_nothing_was_asked(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "menu")
    await phone.send(Pin(-6.3, 107.3))
    assert "Apa yang mau dilaporkan?" in phone.text
    await phone.photo()
    assert "Foto ini" in phone.text
    assert "Kelahiran" in phone.newest.labels


async def test_a_number_is_the_place_of_what_is_before_him(town: Town) -> None:
    """Not of the list of persons that he left for it."""

    async def left_for(page: str, number: str) -> str:
        phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", page)
        text = (await phone.say(number)).text
        await phone.give_up()
        return text

    assert "Siapa nama ibunya?" in await left_for("menu", "1")
    assert "Masih 4 warga" in await left_for("cek warga", "1")
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "1")
    assert "Kapan meninggalnya?" in phone.text
