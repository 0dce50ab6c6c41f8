"""A photo of a card where its number is asked for: what was read is offered, and nothing until it is confirmed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.report.changes import EditPerson
from bot.services.work.card_reader import NotReadable, ReaderBusy
from bot.services.work.channel import GiveUp
from bot.storage import tables
from tests.services.card_reader import GROUPED, KTP, NIK, Reader, asked_for_nik, files, town_that_reads
from tests.services.phones import Sender, Town, open_town
from tests.services.test_corrections import ASEP, FREE_KK, NEIGHBOUR, correct, nik_of


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
async def town(tmp_path: Path, village_url: str, reader: Reader) -> AsyncIterator[Town]:
    async with town_that_reads(tmp_path, village_url, reader) as town:
        yield town


async def test_the_question_says_that_a_photo_will_do(town: Town) -> None:
    phone = await asked_for_nik(town)
    assert "Bisa juga kirim foto KTP atau KIA-nya. Foto dihapus setelah nomornya dibaca." in phone.text
    assert phone.text.endswith("Contoh: 3215010101900001.")
    await phone.give_up()
    assert "Bisa juga kirim foto KK-nya." in (await correct(town, "No KK")).text


async def test_what_was_read_is_offered_and_counts_when_confirmed(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    assert [bubble.prompt.text for bubble in phone.chat[-2:]] == [
        "Foto sedang dibaca, sebentar ya.",
        f"Terbaca NIK {GROUPED}, nama ASEP SAEPUDIN. Benar? Bandingkan dulu dengan kartunya.",
    ]
    assert phone.newest.labels == ["Ya, benar", "Bukan, ketik sendiri"]
    await phone.answer("Ya, benar", "Kirim")
    report = await town.the_report()
    assert report.change.effects == (EditPerson(ASEP.id, {"nik": ASEP.nik}, {"nik": NIK}),)


async def test_a_family_card_gives_its_own_number(town: Town) -> None:
    phone = await correct(town, "No KK")
    await phone.photo(f"KARTU KELUARGA\nNo. {FREE_KK}\n1 ASEP SAEPUDIN {NIK} LAKI-LAKI\n".encode())
    await phone.answer("Ya, benar", "Kirim")
    (effect,) = (await town.the_report()).change.effects
    assert isinstance(effect, EditPerson)
    assert effect.new == {"kk": FREE_KK}


@pytest.mark.parametrize("content", [b"", b"sawah", b"NIK : 3215 27", f"KARTU KELUARGA\nNo. {FREE_KK}".encode()])
async def test_where_nothing_is_read_he_is_asked_to_type(town: Town, reader: Reader, content: bytes) -> None:
    reader.fails = [] if content else [NotReadable("OSError")]
    phone = await (await asked_for_nik(town)).photo(content)
    assert phone.text.startswith("NIK di foto itu belum terbaca dengan jelas. Ketik saja nomornya")
    assert "Berapa NIK yang benar?" in phone.text
    assert f"NIK yang benar: {NIK}" in (await phone.say(NIK)).text


async def test_of_several_numbers_none_is_guessed(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(f"1 ASEP {NIK}\n2 CUCU {NEIGHBOUR.nik}".encode())
    assert phone.text.startswith("Ada beberapa NIK di foto itu. Ketik saja nomor yang dimaksud.")


async def test_a_photo_that_the_platform_lost_is_asked_to_be_typed(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    town.network.outcomes_for["rt-1"] = [GiveUp("file is gone")]
    await phone.photo(KTP)
    while not phone.text.startswith("NIK di foto itu"):
        town.clock.advance(seconds=5)
        await town.deliver.drain()
    assert reader.looks == []


async def test_what_was_read_wrong_is_typed_instead(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    offered = phone.newest
    await phone.tap("Bukan, ketik sendiri")
    assert phone.text.startswith("Baik, ketik saja nomornya.")
    assert "Berapa NIK yang benar?" in phone.text
    await phone.tap("Ya, benar", offered)
    assert phone.text.startswith("Tombol itu sudah lama")
    await phone.answer(nik_of("8888"), "Kirim")
    (effect,) = (await town.the_report()).change.effects
    assert isinstance(effect, EditPerson)
    assert effect.new == {"nik": nik_of("8888")}


async def test_the_number_read_meets_the_same_rules_as_a_typed_one(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(f"NIK : {NEIGHBOUR.nik}".encode())
    await phone.tap("Ya, benar")
    if "ketik lagi nomor yang sama" in phone.text:
        await phone.say(NEIGHBOUR.nik)
    await phone.tap("Kirim")
    assert "sudah dipakai warga lain yang terdaftar." in phone.text


async def test_its_labels_may_be_typed_out(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    assert f"NIK yang benar: {NIK}" in (await phone.say("ya, benar")).text


async def test_a_question_answered_meanwhile_hears_no_more_of_it(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    reader.fails = [ReaderBusy()]
    await phone.photo(KTP)
    await phone.say(nik_of("8888"))
    messages = len(phone.chat)
    town.clock.advance(minutes=1)
    await town.deliver.drain()
    assert len(phone.chat) == messages
    assert await files(town) == []


async def test_an_offer_confirmed_when_the_question_is_past_changes_nothing(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    offered = phone.newest
    await phone.say(nik_of("8888"))
    await phone.tap("Ya, benar", offered)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert f"NIK yang benar: {nik_of('8888')}" in phone.text
    await phone.give_up()
    await phone.tap("Ya, benar", offered)
    assert "Tombol itu sudah lama" in phone.text


async def test_the_next_report_s_question_is_not_answered_by_the_last_one_s_card(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    offered = phone.newest
    await phone.give_up()
    await asked_for_nik(town)
    await phone.tap("Ya, benar", offered)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert "Berapa NIK yang benar?" in phone.text


async def test_the_next_person_s_number_is_not_answered_by_the_last_one_s_card(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("menu", "Lainnya", "Pindah masuk", "Maman", "Kemarin", "2")
    await phone.answer("Laki-laki", "36", "Enok", "Perempuan", "34", "+ NIK", "Ya, saya isi")
    await phone.photo(KTP)
    offered = phone.newest
    await phone.answer(nik_of("8888"))
    assert "NIK Enok" in phone.text
    await phone.tap("Ya, benar", offered)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert "NIK Enok" in phone.text


async def test_a_second_photo_takes_the_place_of_the_first(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    reader.fails = [ReaderBusy()]
    await phone.photo(f"NIK : {nik_of('8888')}".encode())
    await phone.photo(KTP)
    town.clock.advance(minutes=1)
    await town.deliver.drain()
    assert GROUPED in phone.text
    assert not any("8888" in bubble.prompt.text for bubble in phone.chat)


async def test_two_looks_must_agree(town: Town, reader: Reader) -> None:
    reader.reads = [f"NIK : {NIK}", f"NIK : {nik_of('7177')}"]
    phone = await (await asked_for_nik(town)).photo(KTP)
    assert phone.text.startswith("NIK di foto itu belum terbaca dengan jelas.")


async def test_switched_off_while_a_photo_waits_he_is_asked_to_type(town: Town, reader: Reader) -> None:
    reader.fails = [ReaderBusy()]
    phone = await (await asked_for_nik(town)).photo(KTP)
    town.clock.advance(minutes=3)
    await Sender(replace(town.house, read_text=None), {"web": town.network}, asyncio.Event()).drain()
    assert phone.text.startswith("NIK di foto itu belum terbaca dengan jelas.")
    assert "Berapa NIK yang benar?" in phone.text


async def test_with_reading_off_a_photo_is_refused_kindly(tmp_path: Path) -> None:
    async with open_town(tmp_path) as town:
        phone = await asked_for_nik(town)
        assert "kirim foto" not in phone.text
        await phone.photo(KTP)
        assert phone.text.startswith("Foto belum dibutuhkan di langkah ini. Jawab dengan tulisan atau tombol.")
        assert await town.rows(tables.attachments) == []
