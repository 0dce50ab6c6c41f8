"""An operator asks the RT head something about a report, and reads the answer on its card."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.dialogue.prompt import Typed
from bot.domain.address import Address
from bot.services.work.channel import Done, Knock
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.storage import tables
from tests.services.network import Network
from tests.services.phones import Phone, Town, open_town


async def asked(town: Town, what: str) -> Phone:
    """The operator asks it from the details; gives the RT head's phone."""
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    operator = town.phone("operator")
    await operator.tap("Tanya RT", next(each for each in reversed(operator.chat) if "Tanya RT" in each.labels))
    await operator.tap(what, next(each for each in reversed(operator.chat) if what in each.labels))
    return town.phone("rt-1")


async def test_the_answer_stands_on_the_card(town: Town) -> None:
    phone = await asked(town, "Minta foto surat")
    assert town.network.notices[-1] == (
        "Pertanyaan tentang laporan MTI-2611-0001 dikirim ke pelapor. Jawabannya muncul di kartu."
    )
    assert "Operator Rina Marlina bertanya tentang laporan Kematian MTI-2611-0001" in phone.text
    assert "Bisakah dikirim foto suratnya?" in phone.text
    await phone.tap("Jawab")
    await phone.say("Suratnya masih di puskesmas")
    card = next(each for each in town.room.chat if "Setujui" in each.labels)
    assert "Suratnya masih di puskesmas" in card.prompt.text


async def test_the_same_is_asked_once_a_day(town: Town) -> None:
    phone = await asked(town, "Minta foto surat")
    count = len(phone.chat)
    operator = town.phone("operator")
    again = next(each for each in reversed(operator.chat) if "Minta foto surat" in each.labels)
    await operator.tap("Minta foto surat", again)
    assert "sudah ditanyakan hari ini" in town.network.notices[-1]
    assert len(phone.chat) == count
    town.clock.advance(days=1)
    await operator.tap("Minta foto surat", again)
    assert len(phone.chat) == count + 1


async def test_his_own_words_are_asked_by_answering_the_card(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.reply(town.room.newest, Typed("Apakah istrinya masih di rumah?"))
    await town.phone("operator").tap("Tanyakan ke RT")
    assert '"Apakah istrinya masih di rumah?"' in town.phone("rt-1").text
    await town.phone("operator").tap("Tanyakan ke RT")
    assert "Kalimatnya sudah dipakai" in town.network.notices[-1]


@pytest.mark.parametrize("answer", ["betul pak, tanggal 9 malam", "betul", "salah pak, harusnya tanggal 8", "sudah"])
async def test_an_answer_typed_without_pressing_jawab_is_asked_about_and_stands_on_the_card(
    town: Town, answer: str
) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    await phone.say(answer)
    assert phone.text == (
        f"Bapak/Ibu menulis: “{answer}”. Apakah itu jawaban untuk pertanyaan operator tentang laporan Kematian "
        "MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1)?"
    )
    await phone.tap("Ya, kirim jawaban")
    card = next(each for each in town.room.chat if "Setujui" in each.labels)
    assert answer in card.prompt.text
    assert "sudah ditambahkan ke laporan" in phone.text


async def test_what_is_no_answer_is_not_sent(town: Town) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    await phone.say("nanti sore saya ke balai desa")
    await phone.tap("Bukan")
    assert await town.rows(tables.report_additions) == []
    assert "Kematian" in phone.newest.labels


@pytest.mark.parametrize("said", ["terima kasih pak", "assalamualaikum", "menu", "Bu Cucu Cahyati meninggal kemarin"])
async def test_what_says_something_else_is_heard_as_ever(town: Town, said: str) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    await phone.say(said)
    assert "Ya, kirim jawaban" not in phone.newest.labels


async def test_once_he_has_answered_and_days_later_nothing_is_an_answer(town: Town) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    await phone.say("betul")
    await phone.tap("Ya, kirim jawaban")
    assert (await phone.say("betul")).text.startswith("Baik.")
    town.clock.advance(minutes=1)
    card = next(each for each in reversed(town.room.chat) if "Setujui" in each.labels)
    await town.room.reply(card, Typed("Apakah istrinya masih di rumah?"))
    await town.phone("operator").tap("Tanyakan ke RT")
    town.clock.advance(days=4)
    assert (await phone.say("sudah")).text.startswith("Baik.")


async def test_pressed_twice_it_is_added_once(town: Town) -> None:
    phone = await asked(town, "Apa tanggalnya benar?")
    question = (await phone.say("betul")).newest
    await phone.tap("Ya, kirim jawaban", question)
    await phone.tap("Ya, kirim jawaban", question)
    assert len(await town.rows(tables.report_additions)) == 1


@dataclass(slots=True)
class Calling(Network):
    """Lets nobody begin with whoever is away, but for a call."""

    called: list[tuple[str, str]] = field(default_factory=list)

    async def knock(self, address: Address, knock: Knock) -> Done:
        self.called.append((address.id, knock.notice))
        return Done("1")


async def test_whoever_is_away_is_called_to_read_and_not_to_correct(tmp_path: Path) -> None:
    made: list[Calling] = []

    def calling(_: House) -> Calling:
        made.append(Calling())
        return made[0]

    async with open_town(tmp_path, like="whatsapp", network=calling) as town:
        await town.rt_reports_death()
        town.clock.advance(days=2)
        await town.phone("operator").say("tanya 1 apakah istrinya masih di rumah?")
        await town.phone("operator").tap("Tanyakan ke RT")
    assert ("rt-1", Notice.DECIDED) in made[0].called
    assert ("rt-1", Notice.RETURNED) not in made[0].called


async def test_another_question_is_written_where_it_is_asked_and_no_card_replied_to(town: Town) -> None:
    phone = await town.rt_reports_death()
    await town.room.tap("Rincian")
    operator = await town.phone("operator").tap("Tanya RT")
    assert operator.text.endswith("Pertanyaan lain: tulis di sini. Contoh: apa istrinya masih di rumah?")
    await operator.say("apa istrinya masih di rumah?")
    assert '"apa istrinya masih di rumah?"' in phone.text


async def test_while_he_writes_down_another_report_there_no_words_of_his_are_asked_for(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    operator = town.phone("operator")
    details = operator.newest
    await operator.answer("menu", "Catat laporan warga", "RT 003/RW 005", "Kematian")
    await operator.tap("Tanya RT", details)
    assert details.prompt.text.endswith("Apa yang mau ditanyakan tentang laporan MTI-2611-0001?")
