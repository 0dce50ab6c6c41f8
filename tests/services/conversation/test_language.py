"""The language of the chat: chosen there, at once in force, with its own words for every button."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.people.officer import OfficerId
from bot.domain.report.review import Status
from bot.services.work.texts import LOCALES, Texts
from bot.storage.officers import officers
from tests.services.conftest import check
from tests.services.phones import Phone, Town, open_town

HALF = Path(__file__).parent / "made_up_language" / "half.ftl"
UJANG = OfficerId("demo-officer-1")


@pytest.fixture
async def bilingual(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    """The village with Indonesian, and a made-up language of which half is missing."""
    folder = tmp_path / "locales"
    shutil.copytree(LOCALES / "id", folder / "id")
    (folder / "xx").mkdir()
    shutil.copy(HALF, folder / "xx")
    async with open_town(tmp_path, village_url, Texts(folder)) as town:
        yield town
        await check(town)


async def dummy(town: Town) -> Phone:
    """The RT head's phone, in the made-up language."""
    phone = await town.phone("rt-1").say("bahasa")
    return await phone.tap("Basa Dummy")


async def test_every_language_is_asked_for_in_itself(bilingual: Town) -> None:
    phone = await bilingual.phone("rt-1").say("bahasa")
    assert phone.text == "Pilih bahasa untuk obrolan ini.\nNaon?"
    assert phone.newest.labels == ["Bahasa Indonesia", "Basa Dummy"]


async def test_a_choice_is_in_force_at_once_kept_and_logged(bilingual: Town) -> None:
    phone = await dummy(bilingual)
    assert "Maot" in phone.newest.labels
    assert "ini laporan sampai 15 November 2026" in phone.text
    async with bilingual.house.db.read() as transaction:
        ujang = await officers.by_id(transaction, UJANG)
    assert ujang is not None
    assert ujang.locale == "xx"
    assert [line.detail for line in await bilingual.log(f"officer:{UJANG}")] == [{"to": "xx"}]


async def test_one_may_go_back(bilingual: Town) -> None:
    phone = await dummy(bilingual)
    await (await phone.say("basa")).tap("Bahasa Indonesia")
    assert "Kematian" in phone.newest.labels


async def test_a_language_nobody_made_is_asked_for_again(bilingual: Town) -> None:
    phone = await bilingual.phone("rt-1").say("bahasa")
    token = phone.newest.prompt.buttons[0].token.replace(":id", ":zz")
    await phone.send(Pressed(token, "1", "p"))
    assert phone.newest.labels == ["Bahasa Indonesia", "Basa Dummy"]


async def test_a_report_under_way_goes_on_in_the_new_language(bilingual: Town) -> None:
    phone = await bilingual.phone("rt-1").say("lapor")
    await phone.answer("Kematian", "Asep Saepudin", "Asep Saepudin (52)", "bahasa", "Basa Dummy")
    await phone.tap("Lanjutkan")
    assert "Kamari ieu" in phone.newest.labels


async def test_a_whole_report_is_typed_by_the_labels_of_the_language(bilingual: Town) -> None:
    phone = await dummy(bilingual)
    await (await phone.say("maot")).say("asep saepudin")
    await phone.say(phone.newest.labels[0].lower())
    for text in ("kamari ieu", "ROBIH", "mundur", "kintun"):
        await phone.say(text)
    assert (await bilingual.the_report()).status is Status.WAITING


async def test_giving_up_and_free_buttons_are_typed_too(bilingual: Town) -> None:
    phone = await dummy(bilingual)
    await phone.say("pitulung")
    assert "Daptar" in phone.newest.labels
    for text in ("daptar", "maot", "asep", "bolay"):
        await phone.say(text)
    assert phone.text.startswith("Laporan dibatalkan")


async def test_indonesian_words_work_in_every_language(bilingual: Town) -> None:
    phone = await dummy(bilingual)
    for text in ("lapor", "maot", "asep", "batal"):
        await phone.say(text)
    assert phone.text.startswith("Laporan dibatalkan")


async def test_a_label_found_by_a_search_is_typed(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    for text in ("kematian", "Zuleha", "tidak ada di daftar"):
        await phone.say(text)
    assert "Kapan meninggalnya?" in phone.text


async def test_a_label_shown_on_one_phone_is_no_answer_on_another(town: Town) -> None:
    await town.phone("ujang-wa").share("08110000001")
    phone = await town.phone("rt-1").say("lapor")
    await phone.answer("Kematian", "Asep Saepudin", "Asep Saepudin (52)")
    second = await town.phone("ujang-wa").say("kemarin")
    assert second.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]


async def test_looking_at_something_else_leaves_the_question_answerable(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    await phone.answer("Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam")
    await phone.say("bantuan")
    await phone.say("perempuan")
    assert "Kapan lahirnya?" in phone.text
