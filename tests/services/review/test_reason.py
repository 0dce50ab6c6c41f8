"""A sentence for why a report is not approved: in private, about one question or about none, with a way back."""

from bot.dialogue.prompt import Typed
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.phones import Phone, Town


async def asked(town: Town, verdict: str = "Minta perbaikan") -> Phone:
    """The operator's private chat, where the sentence is asked for."""
    await town.rt_reports_death()
    await town.room.answer(verdict, "Tulis alasan lain")
    return town.phone("operator")


async def test_the_question_is_pointed_at_by_a_button_and_the_sentence_written_in_the_next_message(town: Town) -> None:
    operator = await asked(town)
    assert operator.newest.labels[0] == "Kepala pengganti"
    await operator.tap("Tanggal meninggal")
    assert operator.text.startswith("Laporan MTI-2611-0001 akan dikembalikan ke ketua RT untuk: Tanggal meninggal.")
    await operator.say("Di surat tertulis hari ini")
    report = await town.the_report()
    assert (report.status, report.reason, report.pointed_at) == (Status.RETURNED, "Di surat tertulis hari ini", "date")
    assert [row["pointed_at"] for row in await town.rows(tables.reports)] == [""]  # It may be the one about an illness.
    rt = town.phone("rt-1")
    assert "Di surat tertulis hari ini" in rt.text
    assert "Kapan meninggalnya?" in (await rt.tap("Perbaiki")).text


async def test_a_sentence_alone_is_about_no_question(town: Town) -> None:
    await (await asked(town)).say("Tolong ditanyakan lagi ke keluarganya")
    report = await town.the_report()
    assert (report.status, report.pointed_at) == (Status.RETURNED, "")


async def test_each_step_leads_back_to_the_one_before_and_at_last_to_the_report(town: Town) -> None:
    operator = await asked(town)
    await operator.answer("Nama", "kembali")
    assert "Nama" in operator.newest.labels
    await operator.say("kembali")
    assert "Pelapor: Ujang Suryana" in operator.text
    assert {"Setujui", "Minta perbaikan", "Tolak"} <= set(operator.newest.labels)
    await operator.say("Namanya keliru")
    assert (await town.the_report()).status is Status.WAITING, "nothing is asked any more"
    await operator.tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_to_reject_it_no_question_is_pointed_at_and_the_way_back_is_there(town: Town) -> None:
    operator = await asked(town, "Tolak")
    assert operator.newest.labels == ["‹ Kembali", "Batal"]
    await operator.say("Keluarganya bilang masih hidup")
    assert (await town.the_report()).reason == "Keluarganya bilang masih hidup"


async def test_a_card_in_private_is_answered_as_one_in_the_group(town: Town) -> None:
    await town.rt_reports_death()
    operator = await town.phone("operator").say("antrean")
    card = next(each for each in reversed(operator.chat) if "Setujui" in each.labels)
    await operator.reply(card, Typed("Di surat tertulis hari ini"))
    assert '"Di surat tertulis hari ini"' in operator.text
    await operator.tap("Perbaiki: Tanggal meninggal")
    report = await town.the_report()
    assert (report.reason, report.pointed_at) == ("Di surat tertulis hari ini", "date")


async def test_an_answered_card_leads_back_to_the_card(town: Town) -> None:
    await town.rt_reports_death()
    operator = await town.phone("operator").say("antrean")
    card = next(each for each in reversed(operator.chat) if "Setujui" in each.labels)
    await operator.reply(card, Typed("hmm"))
    await operator.tap("‹ Kembali")
    assert "Setujui" in operator.newest.labels
    assert (await town.the_report()).status is Status.WAITING


async def test_the_answer_to_a_question_about_the_report_is_that_also_when_it_quotes_the_card(town: Town) -> None:
    await town.rt_reports_death()
    operator = await town.phone("operator").say("antrean")
    card = next(each for each in reversed(operator.chat) if "Setujui" in each.labels)
    await operator.tap("Tolak", card)
    await operator.tap("Tulis alasan lain", card)
    await operator.reply(card, Typed("Masih hidup"))
    report = await town.the_report()
    assert (report.status, report.reason) == (Status.REJECTED, "Masih hidup")
