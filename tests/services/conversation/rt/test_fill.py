"""A report being filled in: what else may be said meanwhile, and that what was said is never lost."""

from copy import copy

import pytest

from bot.dialogue.prompt import Other, Picture, Pressed
from bot.services.work.channel import FetchFile, GiveUp, RetryAt
from bot.storage import tables
from bot.storage.files import attachments
from bot.storage.files.attachments import Attachment
from tests.services.phones import Phone, Town


async def half_filled(town: Town) -> Phone:
    """An RT head who has said who died and when."""
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.answer("Kematian", "asep", "Asep Saepudin (52)", "kemarin", "+ Sebab")
    assert "Apa sebab meninggalnya?" in phone.text
    return phone


async def photo_of(town: Town) -> Attachment:
    """The one photo of the one report."""
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        (photo,) = await attachments.of_report(transaction, report.id)
    return photo


async def up_to_the_photo(town: Town) -> Phone:
    phone = await half_filled(town)
    return await phone.answer("Sakit biasa", "+ Foto surat")


async def test_asking_for_the_menu_offers_the_half_filled_report(town: Town) -> None:
    phone = await half_filled(town)
    await phone.say("menu")
    assert (
        phone.text
        == "Ada laporan Kematian yang belum selesai: Asep Saepudin (52), Kp. Sukamaju No. 1. Mau dilanjutkan?"
    )
    assert phone.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]


async def test_going_on_asks_where_it_stopped(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("menu", "Lanjutkan")
    assert phone.text.startswith("Baik, kita lanjutkan.")
    assert "Apa sebab meninggalnya?" in phone.text


async def test_throwing_it_away_is_done_only_when_asked(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("menu", "Buang")
    assert phone.text.startswith("Laporan yang belum selesai tadi sudah dibuang.")
    assert "Ujang Suryana, ini laporan sampai" in (await phone.say("menu")).text


async def test_the_old_offer_to_throw_away_harms_nothing_later(town: Town) -> None:
    phone = await half_filled(town)
    await phone.say("menu")
    offer = phone.newest
    await phone.tap("Buang", offer)
    await phone.tap("Buang", offer)
    assert phone.text.startswith("Yang tadi sudah dikirim atau sudah dibuang.")


async def test_the_old_offer_spares_a_report_begun_since(town: Town) -> None:
    phone = await half_filled(town)
    await phone.say("menu")
    offer = phone.newest
    await phone.tap("Buang", offer)
    again = await half_filled(town)
    await phone.tap("Buang", offer)
    await again.answer("menu", "Lanjutkan")
    assert phone.text.startswith("Baik, kita lanjutkan.")


async def test_another_kind_of_report_does_not_push_it_out(town: Town) -> None:
    phone = await half_filled(town)
    await phone.tap("Kelahiran", phone.chat[0])
    assert "Ada laporan Kematian yang belum selesai" in phone.text


@pytest.mark.parametrize("word", ["laporan", "bantuan", "/menu", "/start"])
async def test_looking_at_something_else_loses_nothing(town: Town, word: str) -> None:
    phone = await half_filled(town)
    await phone.answer(word, "menu", "Lanjutkan")
    assert "Apa sebab meninggalnya?" in phone.text


async def test_from_his_other_phone_it_is_offered_first(town: Town) -> None:
    await half_filled(town)
    other = await town.phone("ujang-2").share("08110000001")
    await other.say("Sakit")
    assert "Ada laporan Kematian yang belum selesai" in other.text
    await other.answer("Lanjutkan", "Sakit biasa")
    assert "Sebab: Sakit biasa atau tua" in other.text


async def test_after_a_restart_it_goes_on_with_the_next_answer(town: Town) -> None:
    await half_filled(town)
    async with town.another_process() as other:
        phone = await other.phone("rt-1").answer("Sakit biasa")
        assert "Sebab: Sakit biasa atau tua" in phone.text


async def test_a_month_later_it_is_still_there(town: Town) -> None:
    phone = await half_filled(town)
    town.clock.advance(days=31)
    await phone.answer("menu", "Lanjutkan", "Sakit biasa")
    assert "Sebab: Sakit biasa atau tua" in phone.text


async def test_cancelling_the_first_answer_sends_nothing_and_says_so(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "batal")
    assert phone.text.startswith("Laporan dibatalkan. Tidak ada yang dikirim.")
    assert await town.reports() == []


@pytest.mark.parametrize("how", ["say", "tap"])
async def test_cancelling_asks_where_more_than_one_answer_would_go(town: Town, how: str) -> None:
    phone = await half_filled(town)
    await (phone.say("batal") if how == "say" else phone.tap("Batal"))
    assert phone.text == "Batalkan laporan Kematian? 2 jawaban akan hilang."
    await phone.tap("Lanjutkan")
    assert phone.text.startswith("Baik, kita lanjutkan.")
    await phone.answer("batal", "Ya, batalkan")
    assert phone.text.startswith("Laporan yang belum selesai tadi sudah dibuang.")
    assert "Kematian" in phone.newest.labels
    assert await town.reports() == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Other("sticker"), "Stiker tidak bisa dibaca di sini."),
        (Other("voice"), "Pesan suara belum bisa didengar di sini."),
        (Other("poll"), "Jajak pendapat tidak bisa dibaca di sini."),
        (Other("venue"), "Pesan seperti ini belum bisa dibaca."),
    ],
)
async def test_what_is_no_answer_is_named_and_the_question_asked_again(town: Town, said: Picture, told: str) -> None:
    phone = await half_filled(town)
    await phone.send(said)
    assert told in phone.text
    assert "Apa sebab meninggalnya?" in phone.text
    assert await town.rows(tables.attachments) == []


@pytest.mark.parametrize(
    "text", ["a" * 5000, "😀🙏🏽👨‍👩‍👧", "\u202eاحمد\u202c", "\x00\u200b", "‏", "<b>&amp;", "{ $name }", "'; --"]
)
async def test_whatever_is_typed_gets_an_answer(town: Town, text: str) -> None:
    phone = town.phone("rt-1")
    for question in ("lapor", "Kematian"):
        await phone.answer(question)
        before = len(phone.chat)
        await phone.say(text)
        assert len(phone.chat) == before + 1
        assert len(phone.text) < 1000
        assert "pesan tadi belum bisa kami proses" not in phone.text


async def test_a_button_of_yesterdays_question_changes_nothing(town: Town) -> None:
    phone = await half_filled(town)
    question = copy(phone.newest)
    await phone.tap("Sakit biasa")
    await phone.tap("Kecelakaan", question)
    assert phone.text.startswith("Tombol itu sudah lama, jadi tidak mengubah apa-apa.")
    assert "Sebab: Sakit biasa atau tua" in phone.text


async def test_a_button_of_a_report_already_sent_changes_nothing(town: Town) -> None:
    phone = await half_filled(town)
    question = copy(phone.newest)
    await phone.answer("Sakit biasa", "Kirim")
    await phone.tap("Kecelakaan", question)
    assert phone.text.startswith("Laporan itu sudah dikirim dengan nomor MTI-2611-0001")
    assert ("cause:death-cause", "1") in (await town.the_report()).change.facts
    assert "Keadaannya: menunggu" in (await phone.tap("Buka MTI-2611-0001")).text
    token = next(each.token for each in question.prompt.buttons if each.label == "Kecelakaan")
    other = await town.phone("rt-2").send(Pressed(token, "1"))
    assert "MTI-2611-0001" not in "".join(bubble.prompt.text for bubble in other.chat)


async def test_kirim_pressed_twice_sends_once(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("Sakit biasa")
    page = copy(phone.newest)
    await phone.tap("Kirim", page)
    await phone.tap("Kirim", page)
    await town.the_report()
    assert "sudah dikirim dengan nomor MTI-2611-0001" in phone.text


@pytest.mark.parametrize(
    "token", ["go:0:start:zzz", "go:0:fix:zzz", "go:0:", "x", ":::", "d:zzz:0:a", "d:zzz:x:a", "go:0:close"]
)
async def test_a_token_nobody_made_opens_nothing(town: Town, token: str) -> None:
    phone = await town.phone("rt-1").send(Pressed(token, "1", "p"))
    assert await town.reports() == []
    assert not phone.chat or "Ujang Suryana, ini laporan sampai" in phone.text


async def test_a_resident_of_another_rt_is_found_by_no_forged_token(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep")
    prefix = phone.newest.prompt.buttons[0].token.rpartition(":")[0]
    await phone.send(Pressed(f"{prefix}:demo002001p001", "1", "p"))
    assert phone.text.startswith("Tombol itu sudah lama")


async def test_a_photo_is_brought_after_the_commit_and_belongs_to_the_report(town: Town) -> None:
    phone = await up_to_the_photo(town)
    await (await phone.photo(b"the letter")).tap("Kirim")
    photo = await photo_of(town)
    assert (photo.state, photo.size) == ("kept", 10)
    assert town.house.attachments.read(photo.ref) == b"the letter"


async def test_a_photo_the_platform_no_longer_has_does_not_cost_the_report(town: Town) -> None:
    phone = await up_to_the_photo(town)
    town.network.outcomes_for["rt-1"] = [GiveUp("file is gone")]
    await (await phone.photo()).tap("Kirim")
    assert (await photo_of(town)).state == "lost"
    assert "Ada foto terlampir" not in town.room.text
    assert "tidak bisa diambil" in town.room.text


async def test_a_photo_that_comes_later_is_there_for_the_operator(town: Town) -> None:
    phone = await up_to_the_photo(town)
    town.network.outcomes_for["rt-1"] = [RetryAt("502")]
    await (await phone.photo(b"the letter")).tap("Kirim")
    assert (await photo_of(town)).state == "announced"
    town.clock.advance(seconds=5)
    await town.deliver.drain()
    assert (await photo_of(town)).state == "kept"
    assert [order for _, order in town.network.carried if isinstance(order, FetchFile)]


async def test_the_operator_gets_the_photo_in_private(town: Town) -> None:
    phone = await up_to_the_photo(town)
    await (await phone.photo()).tap("Kirim")
    await town.room.tap("Rincian")
    assert town.phone("operator").newest.filename == "MTI-2611-0001-foto-1.jpg"
    assert not any(bubble.attachment for bubble in town.room.chat)


async def test_somebody_is_found_by_leafing_through_the_houses(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.answer("Kematian", "Lihat per rumah")
    assert "Rumah di RT Bapak/Ibu, halaman 1 dari" in phone.text
    await phone.answer(next(label for label in phone.newest.labels if "Asep Saepudin" in label))
    assert "Siapa orangnya di rumah ini?" in phone.text
    await phone.answer("Asep Saepudin (52)", "kemarin", "Kirim")
    assert (await town.the_report()).change.names == ("ASEP SAEPUDIN",)


async def test_kirim_once_more_says_that_it_was_sent_and_leads_to_it(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("Sakit", "Kirim")
    report = await town.the_report()
    await phone.say("kirim")
    assert f"Laporan {report.number} sudah dikirim, jadi tidak perlu dikirim lagi." in phone.text
    assert f"Buka {report.number}" in phone.newest.labels
    town.clock.advance(days=2)
    assert "saya belum mengerti pesan itu" in (await phone.say("kirim")).text
