"""What is left of a photo of a card: nothing but its number, for a day; whatever is killed meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dialogue.prompt import Picture
from bot.domain.address import Address
from bot.services.conversation.rt.read_card import read_card
from bot.services.upkeep.housekeeping import keep_house
from bot.services.work.channel import Done
from bot.services.work.errands import ReadCard
from bot.storage import tables
from bot.storage.files import attachments, card_photos
from bot.storage.files.attachment_files import AttachmentMissing
from tests.services.card_reader import GROUPED, KTP, NIK, Reader, asked_for_nik, files, town_that_reads
from tests.services.phones import Town


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
async def town(tmp_path: Path, village_url: str, reader: Reader) -> AsyncIterator[Town]:
    async with town_that_reads(tmp_path, village_url, reader) as town:
        yield town


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
    async with town.house.db.write() as transaction:
        await card_photos.announce(transaction, "left", "sent", town.clock())
    town.house.attachments.write("left", KTP)
    town.clock.advance(days=1, minutes=1)
    await keep_house(town.house)
    with pytest.raises(AttachmentMissing):
        town.house.attachments.read("left")


async def test_the_copy_that_the_web_uploaded_is_deleted_too(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await attachments.keep(transaction, town.house.attachments, "uploaded", KTP, town.clock())
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
    async with town.house.db.read() as transaction:
        assert await card_photos.number_of(transaction, row["ref"]) == NIK


async def test_that_a_card_was_read_stands_in_the_log_without_what_was_read(town: Town) -> None:
    await (await asked_for_nik(town)).photo(KTP)
    (row,) = await town.rows(tables.attachments)
    (line,) = await town.log(f"attachment:{row['ref']}")
    assert (line.action, line.detail) == ("card.read", {})


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


async def test_killed_after_telling_him_he_is_not_told_again(town: Town) -> None:
    phone = await (await asked_for_nik(town)).photo(KTP)
    (row,) = await town.rows(tables.attachments)
    town.house.attachments.write(row["ref"], KTP)
    messages = len(phone.chat)
    assert await read_card(town.house, Address("web", "rt-1"), ReadCard(row["ref"], "NIK")) == Done()
    await town.deliver.drain()
    assert len(phone.chat) == messages
    assert await files(town) == []


async def test_a_photo_asked_for_as_such_is_kept_as_ever(town: Town, reader: Reader) -> None:
    phone = await asked_for_nik(town)
    await phone.answer(NIK, "+ Foto")
    await phone.photo(KTP)
    await phone.tap("Kirim")
    (row,) = await town.rows(tables.attachments)
    assert (row["report_id"], row["reading"], reader.looks) == ((await town.the_report()).id, None, [])
