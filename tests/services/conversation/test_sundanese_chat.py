"""A month in Sundanese: chosen in the chat, a death, a birth, nihil and *laporan abdi*, typed as well as tapped."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.report.review import Status
from tests.services.conftest import check
from tests.services.phones import Phone, Town, open_town

INDONESIAN = frozenset({
    "siapa", "apa", "kapan", "contoh", "kalau", "belum", "tidak", "tekan", "lewati", "kirim", "batal",
    "kembali", "ubah", "sudah", "dengan", "untuk", "yang", "bapak", "kemarin", "hari", "perempuan", "lainnya",
    "diterima", "menunggu",
})  # fmt: skip
"""Words that only Indonesian has, among those of these conversations."""


@pytest.fixture
async def town(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    async with open_town(tmp_path, village_url) as town:
        yield town
        await check(town)


async def sundanese(town: Town, by: str = "rt-1") -> Phone:
    phone = await town.phone(by).say("bahasa")
    return await phone.tap("Basa Sunda")


def indonesian_in(phone: Phone, since: int) -> set[str]:
    """The Indonesian words in everything said to him since then."""
    said = " ".join(" ".join((bubble.prompt.text, *bubble.labels)) for bubble in phone.chat[since:])
    return set(re.findall(r"\w+", said.lower())) & INDONESIAN


async def test_a_death_is_told_by_typing_alone(town: Town) -> None:
    phone = await sundanese(town)
    since = len(phone.chat)
    for text in ("lapor", "warga pupus", "asep", "1", "kamari burit"):
        await phone.say(text)
    assert "• Tanggal pupus: Senin, 9 November 2026" in phone.text
    for text in ("sabab", "sanesna", "ROBIH", "wangsul", "kintun"):
        await phone.say(text)
    assert phone.text.startswith("Hatur nuhun, laporan parantos ditampi:")
    assert (await town.the_report()).status is Status.WAITING
    assert indonesian_in(phone, since) == set()


async def test_a_birth_is_told_by_taps(town: Town) -> None:
    phone = await sundanese(town)
    since = len(phone.chat)
    await phone.answer("lapor", "Kalahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam", "Istri", "tadi wengi")
    await phone.answer("Di bumi", "Karawang", "Kintun")
    assert "Nomer samentawis Siti Maryam" in phone.text
    assert indonesian_in(phone, since) == set()


async def test_nihil_is_one_tap(town: Town) -> None:
    phone = await (await sundanese(town)).answer("lapor", "Nihil")
    assert phone.text.startswith("Hatur nuhun. RT Bapa/Ibu kacatet nihil kanggo laporan dugi ka 15 November 2026.")
    assert (await town.the_report()).status is Status.RECORDED


async def test_my_reports_are_shown_and_withdrawn(town: Town) -> None:
    await town.rt_reports_death()
    phone = await sundanese(town)
    since = len(phone.chat)
    await phone.answer("laporan abdi", "1", "Tarik deui", "Muhun")
    assert phone.text.startswith("Laporan Warga pupus MTI-2611-0001 (Asep Saepudin (52)")
    assert "parantos ditarik deui." in phone.text
    assert (await town.the_report()).status is Status.WITHDRAWN
    assert indonesian_in(phone, since) == set()


async def test_a_day_to_come_is_refused_as_one(town: Town) -> None:
    phone = await (await sundanese(town)).answer("lapor", "Warga pupus", "Asep Saepudin", "Asep Saepudin", "isukan")
    assert phone.text.startswith("“isukan” kabaca Rabu, 11 November 2026. Éta teu acan kajantenan.")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("wangsul", "Saha nu pupus?"),
        ("Bolay", "Laporan dibolaykeun."),
        ("kintun", "“Kintun” teu acan tiasa dianggo"),
        ("/robih", "“Robih” teu acan tiasa dianggo"),
        ("liwat", "“Liwat” teu acan tiasa dianggo"),
        ("pitulung", "Cara ngalaporkeun:"),
        ("Pitulung!", "Cara ngalaporkeun:"),
        ("laporan abdi", "Teu acan aya laporan"),
        ("laporan", "Teu acan aya laporan"),
        ("pangaturan", "Pangéling mana nu dikintun?"),
        ("privasi", "Nu disimpen"),
        ("batal", "Laporan dibolaykeun."),
    ],
)
async def test_words_that_always_work_do_in_sundanese(town: Town, word: str, answer: str) -> None:
    phone = await (await sundanese(town)).answer("lapor", "Warga pupus", "Asep Saepudin", "Asep Saepudin", word)
    assert answer in phone.text


async def test_bolay_without_a_question_shows_the_menu(town: Town) -> None:
    phone = await (await sundanese(town)).answer("lapor", "Nihil", "bolay")
    assert phone.text.startswith("Ujang Suryana, ieu laporan dugi ka")


async def test_practice_ends_with_the_words_it_names(town: Town) -> None:
    phone = await (await sundanese(town)).answer("latihan")
    assert "ketik: réngsé latihan" in phone.text
    assert "Latihan réngsé." in (await phone.say("rengse latihan")).text


async def test_in_an_indonesian_chat_sundanese_words_are_no_commands(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "bolay")
    assert "Tidak ada warga yang mirip dengan “bolay”" in phone.text


async def test_the_card_in_the_room_stays_indonesian(town: Town) -> None:
    phone = await sundanese(town)
    await phone.answer("lapor", "Warga pupus", "Asep Saepudin", "Asep Saepudin", "kamari", "Kintun")
    assert town.room.text.startswith("Kematian: Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001)")
    assert "Setujui" in town.room.newest.labels


async def test_an_operator_reads_his_queue_in_sundanese(town: Town) -> None:
    await town.rt_reports_death()
    phone = await sundanese(town, "operator")
    since = len(phone.chat)
    await phone.say("antrian")
    assert phone.chat[since].prompt.text == "1 laporan ngantosan kaputusan:"
    assert phone.newest.labels == ["Satuju", "Kedah dilereskeun", "Tolak", "Rincian"]
