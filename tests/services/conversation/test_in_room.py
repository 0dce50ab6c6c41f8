"""What is said to us in a group is answered there or in private, and decides nothing by itself."""

import pytest

from bot.dialogue.prompt import Gone, Picture, Typed
from bot.domain.report.review import Status
from tests.services.conftest import LONG_NUMBER
from tests.services.phones import ROOM, Town

IN_PRIVATE = "Rina Marlina, jawabannya dikirim ke chat pribadi."


@pytest.mark.parametrize(
    ("said", "answer"),
    [("/antrean", "Tidak ada laporan yang menunggu."), ("/cari cucu cahyati", "Yang cocok dengan"),
     ("/rekap", "Bulan November 2026"), ("/perlu", "Tidak ada yang perlu"), ("/menu", "kartu laporan datang ke grup"),
     ("/tutup", "bukan bagian dari tugas")],
)  # fmt: skip
async def test_a_command_is_answered_in_private_and_the_group_reads_so(town: Town, said: str, answer: str) -> None:
    room = await town.phone("operator", ROOM.id).say(said)
    assert room.text == IN_PRIVATE
    assert answer in " ".join(bubble.prompt.text for bubble in town.phone("operator").chat)


@pytest.mark.parametrize("said", ["/bantuan", "/apa", "/"])
async def test_help_and_what_is_no_command_is_answered_in_the_group(town: Town, said: str) -> None:
    room = await town.phone("operator", ROOM.id).say(said)
    assert room.text.startswith("Di grup ini laporan diputuskan dengan tombol")
    assert town.phone("operator").chat == []


@pytest.mark.parametrize("said", ["GABUNG AB12CD34", "/start AB12CD34"])
async def test_a_code_in_the_group_lets_nobody_in_and_he_reads_where_it_belongs(town: Town, said: str) -> None:
    room = await town.phone("stranger", ROOM.id).say(said)
    assert room.text.startswith("Kode undangan dikirim lewat chat pribadi")


async def test_who_is_not_enrolled_reads_whom_to_ask(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("stranger", ROOM.id)
    assert (await room.say("/antrean")).text.startswith("Yang dijawab di sini hanya petugas")
    assert (await room.reply(room.chat[0], Typed("setuju"))).text.startswith("Yang dijawab di sini hanya petugas")
    assert town.phone("stranger").chat == []


@pytest.mark.parametrize(
    ("press", "status"), [("Minta perbaikan begitu", Status.RETURNED), ("Tolak dengan", Status.REJECTED)]
)
async def test_an_answer_to_a_card_becomes_the_reason_once_he_says_for_what(
    town: Town, press: str, status: Status
) -> None:
    await town.rt_reports_death()
    room = town.phone("operator", ROOM.id)
    await room.reply(room.newest, Typed("Tanggalnya beda dengan surat"))
    assert room.text == IN_PRIVATE
    assert (await town.the_report()).status is Status.WAITING
    operator = town.phone("operator")
    assert '"Tanggalnya beda dengan surat". Kalimat itu untuk apa?' in operator.text
    asked = operator.newest
    await operator.tap(press)
    report = await town.the_report()
    assert (report.status, report.reason) == (status, "Tanggalnya beda dengan surat")
    assert "Tanggalnya beda dengan surat" in town.phone("rt-1").text
    assert "oleh Rina Marlina" in asked.prompt.text


async def test_the_sentence_goes_with_the_question_that_he_points_at(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("operator", ROOM.id)
    await room.reply(room.newest, Typed("Di surat tertulis hari ini"))
    await town.phone("operator").tap("Perbaiki: Tanggal meninggal")
    rt = town.phone("rt-1")
    asked = 'Operator minta diperbaiki: Tanggal meninggal. Pesannya: "Di surat tertulis hari ini".'
    assert asked in rt.text
    await rt.tap("Perbaiki")
    assert asked in rt.text
    await rt.answer("Hari ini", "Kirim")
    report = await town.the_report()
    assert (report.status, report.revision) == (Status.WAITING, 1)


async def test_a_question_pointed_at_by_its_button_alone_says_nothing_beside(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    assert "Pesannya" not in town.phone("rt-1").text
    await town.phone("rt-1").tap("Perbaiki")
    assert "Pesannya" not in town.phone("rt-1").text


async def test_an_answer_to_a_card_leaves_what_is_half_filled_as_it_is(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("operator", ROOM.id)
    await room.tap("Tolak")
    await room.tap("Tulis alasan lain")
    await room.reply(room.chat[0], Typed("Sebentar"))
    await town.phone("operator").say("Surat orang lain")
    assert (await town.the_report()).reason == "Surat orang lain"


async def test_the_sentence_of_one_card_is_no_reason_for_another(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    await town.rt_reports_death("Asep Saepudin (27)")
    room = town.phone("operator", ROOM.id)
    await room.reply(room.chat[0], Typed("Yang pertama"))
    first = town.phone("operator").newest
    await room.reply(room.chat[1], Typed("Yang kedua"))
    await town.phone("operator").tap("Tolak dengan", first)
    assert town.network.notices[-1].startswith("Kalimatnya sudah dipakai atau sudah diganti.")
    assert {report.status for report in await town.reports()} == {Status.WAITING}


async def test_an_answer_to_a_decided_card_says_who_decided(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    room = town.phone("operator-2", ROOM.id)
    await room.reply(room.chat[0], Typed("kok disetujui"))
    assert room.text == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."


async def test_an_rt_head_who_answers_a_card_reads_that_operators_decide(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("rt-1", ROOM.id)
    await room.reply(room.newest, Typed("ini benar"))
    assert room.text == "Hanya operator wilayah ini yang bisa memutuskan."


async def test_a_photo_in_answer_to_a_card_is_not_kept_and_he_reads_so(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("operator", ROOM.id)
    await room.reply(room.newest, Picture("x"))
    assert "fotonya tidak disimpan" in room.text


async def test_nothing_of_a_search_is_read_in_the_group(town: Town) -> None:
    await town.phone("operator", ROOM.id).say("/cari asep saepudin")
    seen = " ".join(town.network.seen_in(ROOM.id))
    assert "Asep" not in seen
    assert not LONG_NUMBER.search(seen)


@pytest.mark.parametrize("said", ["/antrean", "/grup", "GABUNG AB12CD34"])
async def test_an_anonymous_administrator_reads_that_nobody_knows_who_he_is(town: Town, said: str) -> None:
    room = await town.phone(ROOM.id, ROOM.id).say(said, is_anonymous=True)
    assert room.text.startswith("Pesan itu dikirim sebagai admin anonim")


async def test_an_anonymous_answer_to_a_card_is_answered_and_talk_is_not(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone(ROOM.id, ROOM.id)
    card = room.newest
    await room.say("siapa yang piket?", is_anonymous=True)
    assert room.newest is card
    await room.say("sudah meninggal", is_anonymous=True, replies_to=card.ref)
    assert room.text.startswith("Pesan itu dikirim sebagai admin anonim")
    assert (await town.the_report()).status is Status.WAITING


async def test_a_command_in_a_topic_is_answered_in_that_topic(town: Town) -> None:
    topic = await town.phone("operator", f"{ROOM.id}/7").say("/antrean")
    assert topic.text == IN_PRIVATE
    assert town.room.chat == []


async def test_a_group_that_is_nobodys_says_so(town: Town) -> None:
    room = town.phone("operator", "grup-lain")
    await room.send(Gone(back=True))
    assert room.text.startswith("Grup ini belum dipakai untuk desa mana pun")
    await room.say("/bantuan")
    assert len(room.chat) == 2
    assert room.text.startswith("Grup ini belum dipakai untuk desa mana pun")
