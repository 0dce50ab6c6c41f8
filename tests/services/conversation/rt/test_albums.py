"""An album comes in parts, in any order: it is one thing said, nothing of it is lost, and it is answered once."""

from itertools import permutations

import pytest

from bot.dialogue.prompt import Picture
from bot.storage.files import attachments
from tests.services.phones import Phone, Town

CAPTION = "Pak Asep Saepudin meninggal kemarin"
WHO = "Asep Saepudin (52)"


async def kept_photos(town: Town) -> list[bytes]:
    """What was kept with the one report."""
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        kept = await attachments.of_report(transaction, report.id)
    return sorted(town.house.attachments.read(each.ref) for each in kept)


async def album(town: Town, phone: Phone, *parts: str, caption: str = "", captioned: str = "a") -> None:
    """Sends the parts one after the other, within a second; `caption` stands below one of them."""
    for part in parts:
        town.network.photos[part] = part.encode()
        await phone.send(Picture(part, caption if part == captioned else "", album="album1"))
    town.clock.advance(seconds=6)
    await town.deliver.drain()


@pytest.mark.parametrize("parts", list(permutations("abc")))
async def test_an_album_with_a_caption_opens_one_report_and_goes_with_it_whole(
    town: Town, parts: tuple[str, ...]
) -> None:
    phone = town.phone("rt-1")
    await album(town, phone, *parts, caption=CAPTION)
    assert len(phone.chat) == 1
    await phone.answer(WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"c"]
    assert (await town.the_report()).kind == "death"


async def test_an_album_without_words_is_asked_about_once(town: Town) -> None:
    phone = town.phone("rt-1")
    await album(town, phone, "a", "b", "c")
    (asked,) = phone.chat
    assert asked.prompt.text.startswith("3 foto ini untuk laporan apa?")
    await phone.answer("Kematian", CAPTION, WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"c"]


async def test_in_the_midst_of_a_report_the_first_answers_its_question_and_the_others_are_added(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say(CAPTION)
    await phone.tap(WHO)
    shown = len(phone.chat)
    await album(town, phone, "a", "b", "c")
    assert sum("Kirim" in [button.label for button in bubble.at_first.buttons] for bubble in phone.chat[shown:]) == 1
    assert phone.text.startswith("Foto disimpan: 2 foto ikut saat laporan dikirim.")
    assert "Kirim" in phone.newest.labels
    await phone.tap("Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"c"]
    (card,) = town.room.chat
    assert "Ada foto terlampir" in card.prompt.text
    assert card.prompt.text.count("Ditambahkan 10 November: foto") == 2


async def test_an_album_that_comes_in_two_batches_is_one_album(town: Town) -> None:
    phone = town.phone("rt-1")
    await album(town, phone, "a", caption=CAPTION)
    await album(town, phone, "b", "c")
    await phone.answer(WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"c"]


async def test_an_album_added_to_a_report_is_added_whole_and_the_room_reads_it_once(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.say("/laporan")
    await phone.tap("1. ")
    await phone.tap("Tambah foto/keterangan")
    shown, in_room = len(phone.chat), len(town.room.chat)
    await album(town, phone, "a", "b", "c")
    assert await kept_photos(town) == [b"a", b"b", b"c"]
    assert (len(phone.chat), len(town.room.chat)) == (shown + 1, in_room + 1)
    assert phone.text.startswith("Terima kasih, sudah ditambahkan")


async def test_parts_that_come_after_it_was_said_what_they_are_for_go_there(town: Town) -> None:
    phone = await town.rt_reports_death()
    await album(town, phone, "a", "b")
    await phone.tap("Ya, tambahkan")
    await album(town, phone, "c")
    assert await kept_photos(town) == [b"a", b"b", b"c"]
    assert phone.text.startswith("Terima kasih, sudah ditambahkan")


async def test_more_than_can_be_kept_is_said(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say(CAPTION)
    await phone.tap(WHO)
    await album(town, phone, *"abcdefghijkl")
    assert phone.text.startswith("Sudah ada 10 foto tambahan, itu sudah cukup. Foto ini tidak disimpan.")
    await phone.tap("Kirim")
    assert len(await kept_photos(town)) == 11


async def test_a_photo_with_the_name_below_it_answers_who_it_was(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian")
    await album(town, phone, "a", "b", caption=CAPTION)
    await phone.answer(WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b"]


OTHER = "Pak Rohman Hakim pindah ke Bekasi kemarin"


async def of_two_albums(town: Town, phone: Phone) -> None:
    """One of a death and one of a move, with the words below the first photo of each, that come in turn."""
    for part, words, name in (("a", CAPTION, "1"), ("x", OTHER, "2"), ("b", "", "1"), ("y", "", "2")):
        town.network.photos[part] = part.encode()
        await phone.send(Picture(part, words, album=name))
    town.clock.advance(seconds=6)
    await town.deliver.drain()


async def test_of_two_albums_that_come_at_once_each_photo_goes_with_its_own(town: Town) -> None:
    phone = town.phone("rt-1")
    await of_two_albums(town, phone)
    assert len(phone.chat) == 2
    await phone.tap(WHO, phone.chat[0])
    await phone.tap("Kirim")
    assert await kept_photos(town) == [b"a", b"b"]
    await phone.tap("Lanjutkan Pindah keluar: Rohman")
    await phone.answer("Rohman Hakim", "Hanya Rohman Hakim", "Kirim")
    (moved,) = [each for each in await town.reports() if each.kind != "death"]
    async with town.house.db.read() as transaction:
        kept = await attachments.of_report(transaction, moved.id)
    assert sorted(town.house.attachments.read(each.ref) for each in kept) == [b"x", b"y"]


async def test_a_part_that_comes_late_goes_with_the_report_of_its_album_though_another_is_under_way(
    town: Town,
) -> None:
    phone = town.phone("rt-1")
    await of_two_albums(town, phone)
    await phone.tap("Ya, laporan baru")
    town.network.photos["c"] = b"c"
    await phone.send(Picture("c", "", album="1"))
    town.clock.advance(seconds=6)
    await town.deliver.drain()
    assert phone.text == "Foto disimpan: 2 foto ikut saat laporan dikirim."
    await phone.tap("Lanjutkan Kematian: Asep Saepudin")
    await phone.answer(WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"c"]


async def test_a_part_that_comes_before_the_words_of_its_album_goes_with_them(town: Town) -> None:
    phone = town.phone("rt-1")
    for part, words, name in (("a", CAPTION, "1"), ("y", "", "2"), ("x", OTHER, "2"), ("b", "", "1")):
        town.network.photos[part] = part.encode()
        await phone.send(Picture(part, words, album=name))
    town.clock.advance(seconds=6)
    await town.deliver.drain()
    await phone.tap(WHO)
    await phone.tap("Kirim")
    assert await kept_photos(town) == [b"a", b"b"]
    await phone.tap("Lanjutkan Pindah keluar: Rohman")
    await phone.answer("Rohman Hakim", "Hanya Rohman Hakim", "Kirim")
    (moved,) = [each for each in await town.reports() if each.kind != "death"]
    async with town.house.db.read() as transaction:
        kept = await attachments.of_report(transaction, moved.id)
    assert sorted(town.house.attachments.read(each.ref) for each in kept) == [b"x", b"y"]


async def test_another_album_that_belongs_to_the_report_after_all_is_added_whole(town: Town) -> None:
    phone = town.phone("rt-1")
    await of_two_albums(town, phone)
    await phone.tap("Bukan")
    await phone.answer(WHO, "Kirim")
    assert await kept_photos(town) == [b"a", b"b", b"x", b"y"]
