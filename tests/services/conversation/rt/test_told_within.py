"""A second report told at a question of the first is asked about and kept; what is written below photos is not lost."""

import pytest

from bot.dialogue.prompt import Picture
from bot.storage.files import attachments
from bot.storage.reports import additions
from tests.services.phones import Phone, Town

DEATH = "pak Asep Saepudin meninggal"
WHO = "Asep Saepudin (52)"


async def asked_for_the_town(town: Town) -> Phone:
    """A birth, at the question where the child was born."""
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", "Siti Maryam", "Perempuan", "kemarin", "Di rumah")
    assert "kabupaten" in phone.text
    return phone


async def words_of(town: Town) -> list[str]:
    """What was added in words to the one report."""
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        return [each.words for each in await additions.of_report(transaction, report.id) if each.words]


async def photos_of(town: Town, kind: str) -> int:
    (report,) = [each for each in await town.reports() if each.kind == kind]
    async with town.house.db.read() as transaction:
        return len(await attachments.of_report(transaction, report.id))


async def kinds(town: Town) -> list[str]:
    return sorted(str(report.kind) for report in await town.reports())


async def test_a_report_told_at_a_question_is_asked_about_and_told_while_the_first_waits(town: Town) -> None:
    phone = await asked_for_the_town(town)
    await phone.say(DEATH)
    assert phone.text.startswith("Apakah ini laporan baru? Kematian: Asep Saepudin.")
    assert phone.newest.labels == ["Ya, laporan baru", "Bukan, ini jawaban"]
    await phone.answer("Ya, laporan baru", WHO, "kemarin", "Kirim")
    assert await kinds(town) == ["death"]
    await phone.answer("Lanjutkan Kelahiran", "Karawang", "Kirim")
    assert await kinds(town) == ["birth", "death"]
    assert "belum selesai" not in phone.text


async def test_a_name_with_a_word_that_is_spelt_like_another_is_a_name(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", "Neng Manikah Aminah")
    assert "Apakah ini laporan baru?" not in phone.text
    await phone.answer("Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    assert (await town.the_report()).change.names == ("Neng Manikah Aminah",)
    await phone.answer("lapor", "Kematian", "Neng Manikah Aminah")
    assert "Apakah ini laporan baru?" not in phone.text


@pytest.mark.parametrize("told", ["Asep Saepudin Menikah", "Bapak Asep Saepudin Meninggal"])
async def test_a_report_told_where_a_name_is_asked_is_asked_about(told: str, town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", told)
    assert "Apakah ini laporan baru?" in phone.text


async def test_what_was_an_answer_after_all_answers_and_nothing_is_kept(town: Town) -> None:
    phone = await asked_for_the_town(town)
    await phone.answer(DEATH, "Bukan, ini jawaban")
    assert "pak Asep Saepudin meninggal" in phone.text
    await phone.say("kirim")
    assert await kinds(town) == ["birth"]
    assert "belum selesai" not in phone.text


async def test_whoever_answers_the_question_meanwhile_finds_the_other_report_kept(town: Town) -> None:
    phone = await asked_for_the_town(town)
    await phone.answer(DEATH)
    asked = phone.newest
    await phone.say("Karawang")
    assert "Periksa" in phone.text
    await phone.tap("Bukan, ini jawaban", asked)
    assert "kita lanjutkan" in phone.text
    assert "meninggal" not in phone.text
    await phone.answer("Kirim")
    assert await kinds(town) == ["birth"]


@pytest.mark.parametrize(
    "text", ["pak Asep meninggalnya di rumah", "asep", "Karawang", "kemarin pagi", "bu Cucu melahirkan"]
)
async def test_an_answer_is_not_taken_for_another_report(town: Town, text: str) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", WHO)
    if text == "bu Cucu melahirkan":
        await phone.say(text)
        assert phone.text.startswith("Apakah ini laporan baru? Kelahiran")
        assert phone.newest.labels[1] == "Bukan, lanjutkan"
        return
    await phone.say(text)
    assert "laporan baru" not in phone.text


async def test_several_events_in_the_midst_of_a_report_are_kept_and_the_question_comes_back(town: Town) -> None:
    phone = await asked_for_the_town(town)
    await phone.say("pak Asep Saepudin meninggal kemarin, pak Rohman pindah ke Bekasi")
    assert phone.text.startswith("Disimpan untuk dilaporkan setelah yang ini:")
    assert "kabupaten" in phone.text
    await phone.answer("Karawang", "Kirim")
    assert "Masih ada 2 laporan" in phone.text


async def test_more_than_five_are_told_later(town: Town) -> None:
    phone = await asked_for_the_town(town)
    for name in ("Asep Saepudin", "Rohman Hakim", "Wawan Hermawan", "Karta Wijaya", "Iwan Gunawan"):
        await phone.say(f"pak {name} meninggal")
    await phone.say("bu Enoh Sukaemi meninggal")
    assert phone.text.startswith("Sudah ada lima laporan")
    await phone.say("Karawang")
    assert "Periksa" in phone.text


async def test_the_photo_goes_with_the_report_that_its_caption_tells_of(town: Town) -> None:
    phone = await asked_for_the_town(town)
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", DEATH))
    assert phone.newest.labels == ["Ya, laporan baru", "Bukan, untuk laporan ini"]
    await phone.answer("Ya, laporan baru", WHO, "kemarin", "Kirim", "Lanjutkan Kelahiran", "Karawang", "Kirim")
    assert (await photos_of(town, "death"), await photos_of(town, "birth")) == (1, 0)


async def test_the_photo_is_of_the_report_under_way_where_that_is_said(town: Town) -> None:
    phone = await asked_for_the_town(town)
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", DEATH))
    await phone.answer("Bukan, untuk laporan ini", "Karawang", "Kirim")
    assert await photos_of(town, "birth") == 1
    assert await words_of(town) == [DEATH]


async def test_what_is_written_below_a_photo_that_was_asked_for_is_kept(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", WHO, "kemarin", "+ Foto surat")
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", "surat dari puskesmas Sukamaju"))
    await phone.answer("Kirim")
    assert await words_of(town) == ["surat dari puskesmas Sukamaju"]
    assert any("surat dari puskesmas" in each.prompt.text for each in (*town.room.chat, *town.phone("operator").chat))


async def test_what_is_written_below_another_photo_is_kept_with_what_it_tells(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", WHO)
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", "beliau meninggal tadi malam karena sakit"))
    assert "Tulisan di bawah foto ikut dikirim" in phone.text
    assert "Periksa" in phone.text
    await phone.answer("Kirim")
    assert await words_of(town) == ["beliau meninggal tadi malam karena sakit"]


async def test_what_is_written_below_a_photo_answers_the_question_where_it_can(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", WHO)
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", "kemarin"))
    assert "Periksa" in phone.text
    await phone.answer("Kirim")
    assert await photos_of(town, "death") == 1


@pytest.mark.parametrize("below", ["", "makasih pak", "terserah"])
async def test_courtesy_below_a_photo_is_no_remark(town: Town, below: str) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", WHO)
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", below))
    await phone.answer("kemarin", "Kirim")
    assert await words_of(town) == []


async def test_what_is_written_below_a_photo_for_no_report_yet_goes_with_it(town: Town) -> None:
    phone = town.phone("rt-1")
    town.network.photos["letter"] = b"letter"
    await phone.send(Picture("letter", "surat dari puskesmas"))
    assert "untuk laporan apa" in phone.text
    await phone.answer("Kematian", "asep", WHO, "kemarin", "Kirim")
    assert await words_of(town) == ["surat dari puskesmas"]
    await phone.send(Picture("letter", "ini KTP-nya"))
    await phone.answer("Ya")
    assert await words_of(town) == ["surat dari puskesmas", "ini KTP-nya"]


@pytest.mark.parametrize("typed", ["Kematian", "kematian", "Kelahiran", "PINDAH MASUK"])
async def test_the_name_of_a_kind_is_no_answer_unless_he_says_so(town: Town, typed: str) -> None:
    phone = await (await asked_for_the_town(town)).say(typed)
    assert phone.text == f"Apakah ini laporan baru? {typed.capitalize()}."
    assert phone.newest.labels == ["Ya, laporan baru", "Bukan, ini jawaban"]
    await phone.tap("Bukan, ini jawaban")
    assert f"Tempat lahir: {typed}" in phone.review


async def test_said_to_be_one_it_begins_and_what_was_answered_waits(town: Town) -> None:
    phone = await (await asked_for_the_town(town)).answer("Kematian", "Ya, laporan baru")
    assert "Siapa yang meninggal?" in phone.text
    await phone.answer("Asep Saepudin", "Asep Saepudin (52)", "Hari ini", "Kirim")
    assert (await town.the_report()).kind == "death"
    assert any("Kelahiran" in label for label in phone.newest.labels)


async def test_where_a_name_is_asked_for_it_is_asked_about_too(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Kematian")
    assert phone.text == "Apakah ini laporan baru? Kematian."


async def test_where_nothing_was_answered_yet_that_kind_begins(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Kematian")
    assert "Siapa yang meninggal?" in phone.text


@pytest.mark.parametrize("typed", ["mau lapor", "saya mau lapor pak"])
async def test_that_he_wants_to_report_is_no_town_and_no_name(town: Town, typed: str) -> None:
    phone = await (await asked_for_the_town(town)).say(typed)
    assert phone.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]
    await phone.tap("Lanjutkan")
    assert "kabupaten" in phone.text
    await phone.give_up()
    await phone.answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", typed)
    assert phone.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]


async def test_how_he_knows_may_be_said_in_any_words(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Ternyata masih hidup", "Asep Saepudin (52)")
    await phone.answer("laporan warga", "Kirim")
    assert {each.kind for each in await town.reports()} == {"death", "still_alive"}
