"""A photo of a card where its number is asked for: read beside the conversation, and nothing until it is confirmed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.dialogue.prompt import Picture
from bot.domain.changes import EditPerson
from bot.services.cards.reader import Look, NotReadable, ReaderBusy
from bot.services.channel import GiveUp
from bot.services.deliver import Deliver
from bot.services.housekeeping import keep_house
from bot.storage import attachments, card_photos, tables
from bot.storage.attachment_files import AttachmentMissing
from tests.services.conftest import check
from tests.services.phones import Phone, Town, open_town
from tests.services.test_corrections import ASEP, FREE_KK, NEIGHBOUR, correct, nik_of

NIK = nik_of("7777")
GROUPED = " ".join(NIK[at : at + 4] for at in range(0, 16, 4))
KTP = f"PROVINSI JAWA BARAT\nNIK : {NIK}\nNama : ASEP SAEPUDIN\n".encode()


@dataclass(slots=True)
class Reader:
    """Stands for tesseract: a "photo" is its own text. What is put into `fails`, then `reads`, comes first."""

    fails: list[Exception] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    hangs: bool = False
    looking: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, content: bytes, look: Look) -> str:
        self.looks.append(look)
        self.looking.set()
        if self.hangs:
            await asyncio.Event().wait()
        if self.fails:
            raise self.fails.pop(0)
        return self.reads.pop(0) if self.reads else content.decode()


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
async def town(tmp_path: Path, database_url: str, reader: Reader) -> AsyncIterator[Town]:
    """A town in which cards are read; what is on them is in no log."""
    with capture_logs() as lines:
        async with open_town(tmp_path, database_url, read_text=reader) as town:
            yield town
            await check(town)
    assert not any(NIK in repr(line) or "SAEPUDIN" in repr(line) for line in lines)


async def asked_for_nik(town: Town) -> Phone:
    return await correct(town, "NIK")


async def files(town: Town) -> list[str]:
    """The attachments whose files are there."""
    found = []
    for row in await town.rows(tables.attachments):
        with suppress(AttachmentMissing):
            town.house.attachments.read(row["ref"])
            found.append(row["ref"])
    return found


async def test_the_question_says_that_a_photo_will_do(town: Town) -> None:
    phone = await asked_for_nik(town)
    assert "Bisa juga kirim foto KTP atau KIA-nya. Foto dihapus setelah nomornya dibaca." in phone.text
    assert phone.text.endswith("Contoh: 3215010101900001.")
    assert "foto KK" in (await correct(await elsewhere(phone), "No KK")).text


async def elsewhere(phone: Phone) -> Town:
    await phone.say("batal")
    return phone.town


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


async def test_the_photo_is_gone_when_it_is_read_and_is_no_part_of_the_report(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    assert await files(town) == []
    await phone.answer("Ya, benar", "Kirim")
    assert [row["report_id"] for row in await town.rows(tables.attachments)] == [None]


async def test_where_the_number_is_kept_is_forgotten_the_day_after(town: Town) -> None:
    await (await asked_for_nik(town)).photo(KTP)
    await keep_house(town.house)
    assert len(await town.rows(tables.attachments)) == 1
    town.clock.advance(days=1, minutes=1)
    await keep_house(town.house)
    assert await town.rows(tables.attachments) == []


async def test_a_photo_that_a_crash_left_behind_is_deleted(town: Town) -> None:
    async with town.house.db.write() as conn:
        await card_photos.announce(conn, town.house.vault, "left", "sent", town.clock())
    town.house.attachments.write("left", KTP)
    town.clock.advance(days=1, minutes=1)
    await keep_house(town.house)
    assert await files(town) == []
    with pytest.raises(AttachmentMissing):
        town.house.attachments.read("left")


async def test_the_copy_that_the_web_uploaded_is_deleted_too(town: Town) -> None:
    async with town.house.db.write() as conn:
        await attachments.keep(conn, town.house.attachments, "uploaded", KTP, town.clock())
    phone = await asked_for_nik(town)
    town.network.photos["uploaded"] = KTP
    await phone.send(Picture("uploaded"))
    assert GROUPED in phone.text
    town.clock.advance(days=1, minutes=1)
    await keep_house(town.house)
    assert await files(town) == []
    assert await town.rows(tables.attachments) == []


async def test_the_number_that_is_kept_is_sealed(town: Town) -> None:
    await (await asked_for_nik(town)).photo(KTP)
    (row,) = await town.rows(tables.attachments)
    assert NIK.encode() not in row["reading"]
    async with town.house.db.read() as conn:
        assert await card_photos.number_of(conn, town.house.vault, row["ref"]) == NIK


async def test_that_a_card_was_read_stands_in_the_log_without_what_was_read(town: Town) -> None:
    await (await asked_for_nik(town)).photo(KTP)
    (row,) = await town.rows(tables.attachments)
    (line,) = await town.log(f"attachment:{row['ref']}")
    assert (line.action, line.detail) == ("card.read", {})


@pytest.mark.parametrize("content", [b"", b"sawah", b"NIK : 3215 27", f"KARTU KELUARGA\nNo. {FREE_KK}".encode()])
async def test_where_nothing_is_read_he_is_asked_to_type(town: Town, content: bytes) -> None:
    phone = await (await asked_for_nik(town)).photo(content)
    assert phone.text.startswith("NIK di foto itu belum terbaca dengan jelas. Ketik saja nomornya")
    assert "Berapa NIK yang benar?" in phone.text
    assert f"NIK yang benar: {NIK}" in (await phone.say(NIK)).text


async def test_of_several_numbers_none_is_guessed(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(f"1 ASEP {NIK}\n2 CUCU {NEIGHBOUR.nik}".encode())
    assert phone.text.startswith("Ada beberapa NIK di foto itu. Ketik saja nomor yang dimaksud.")


async def test_what_is_no_picture_is_asked_to_be_typed(town: Town, reader: Reader) -> None:
    reader.fails = [NotReadable("OSError")]
    phone = await (await asked_for_nik(town)).photo(KTP)
    assert "Berapa NIK yang benar?" in phone.text


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
    await phone.say("batal")
    await phone.tap("Ya, benar", offered)
    assert "Tombol itu sudah lama" in phone.text


async def test_the_next_report_s_question_is_not_answered_by_the_last_one_s_card(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    offered = phone.newest
    await phone.say("batal")
    await asked_for_nik(town)
    await phone.tap("Ya, benar", offered)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert "Berapa NIK yang benar?" in phone.text


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


async def test_killed_while_reading_it_is_read_after_the_restart_and_told_once(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    reader.hangs = True
    sending = asyncio.create_task(phone.photo(KTP))
    await reader.looking.wait()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    reader.hangs = False
    town.clock.advance(minutes=3)
    async with town.another_process() as other:
        await other.deliver.drain()
        await other.deliver.drain()
    offers = [bubble for bubble in phone.chat if "Terbaca NIK" in bubble.prompt.text]
    assert len(offers) == 1
    assert await files(town) == []


async def test_a_photo_asked_for_as_such_is_kept_as_ever(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    await phone.answer(NIK, "+ Foto")
    await phone.photo(KTP)
    await phone.tap("Kirim")
    (row,) = await town.rows(tables.attachments)
    assert (row["report_id"], row["reading"], reader.looks) == ((await town.the_report()).id, None, [])


async def test_switched_off_while_a_photo_waits_he_is_asked_to_type(town: Town, reader: Reader) -> None:
    reader.fails = [ReaderBusy()]
    phone = await (await asked_for_nik(town)).photo(KTP)
    town.clock.advance(minutes=3)
    await Deliver(replace(town.house, read_text=None), {"web": town.network}, asyncio.Event()).drain()
    assert phone.text.startswith("NIK di foto itu belum terbaca dengan jelas.")
    assert "Berapa NIK yang benar?" in phone.text


async def test_with_reading_off_a_photo_is_refused_kindly(tmp_path: Path) -> None:
    async with open_town(tmp_path) as town:
        phone = await asked_for_nik(town)
        assert "kirim foto" not in phone.text
        await phone.photo(KTP)
        assert phone.text.startswith("Foto belum dibutuhkan di langkah ini. Jawab dengan tulisan atau tombol.")
        assert await town.rows(tables.attachments) == []
