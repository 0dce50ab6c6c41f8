"""An operator asks the RT head something about a report, and reads the answer on its card."""

from bot.dialogue.prompt import Typed
from tests.services.phones import Phone, Town


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
