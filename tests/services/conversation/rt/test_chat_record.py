"""The chat reads as a record: the question that a press answered is edited to its answer."""

from bot.services.work.channel import EditPrompt
from tests.services.phones import Town


async def test_a_pressed_answer_stands_in_place_of_its_question_and_its_buttons(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    assert phone.chat[-2].prompt.text == "• Nama: Asep Saepudin (52), Kp. Sukamaju No. 1"
    assert phone.chat[-2].labels == []
    assert phone.text.endswith("atau tahun 2019.")


async def test_what_was_sent_stays_to_be_read_without_its_buttons(town: Town) -> None:
    phone = await town.rt_reports_death()
    review = next(each for each in phone.chat if each.prompt.text.startswith("Laporan Kematian yang dikirim:"))
    assert "• Nama: Asep Saepudin" in review.prompt.text
    assert "Tekan Kirim" not in review.prompt.text
    assert review.labels == []


async def test_what_was_left_out_is_said_so(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Lainnya", "Pisah KK", "anisa", "Anisa Rahmawati", "Hanya", "kemarin"
    )
    await phone.tap("Lewati")
    assert "(dilewati)" in phone.chat[-2].prompt.text


async def test_a_stale_button_and_a_refused_answer_leave_their_questions_as_they_are(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep")
    before, asked = phone.newest.prompt, phone.newest
    await phone.say("kemarin dulu sekali")
    await phone.say("batal")
    await phone.answer("Kematian")
    count = sum(isinstance(order, EditPrompt) for _, order in town.network.carried)
    await phone.tap("Asep Saepudin (52)", asked)
    assert sum(isinstance(order, EditPrompt) for _, order in town.network.carried) == count
    assert asked.prompt == before


async def test_the_answer_goes_out_before_the_record_is_put_right(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep")
    seen = len(town.network.carried)
    await phone.tap("Asep Saepudin (52)")
    kinds = [type(order).__name__ for _, order in town.network.carried[seen:]]
    assert kinds.index("SendPrompt") < kinds.index("EditPrompt")
