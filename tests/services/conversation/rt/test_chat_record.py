"""The chat reads as a record: the question that was answered is edited to its answer, and no button is left of it."""

from datetime import timedelta

import pytest

from bot.dialogue.prompt import Pressed, Typed
from bot.services.work.channel import Done, EditPrompt, GiveUp, RetryAt
from bot.services.work.standing_buttons import GO
from bot.storage import tables
from tests.services.buttons.stories import reminded
from tests.services.network import Bubble
from tests.services.phones import Phone, Town


async def test_a_pressed_answer_stands_in_place_of_its_question_and_its_buttons(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    assert phone.chat[-2].prompt.text == "• Nama: Asep Saepudin (52), Kp. Sukamaju No. 1"
    assert phone.chat[-2].labels == []
    assert phone.text.endswith("atau tahun 2019.")


async def test_what_was_sent_stays_to_be_read_without_its_buttons(town: Town) -> None:
    phone = await town.rt_reports_death()
    review = next(each for each in phone.chat if each.prompt.text.startswith("Laporan Kematian yang dikirim:"))
    assert "• Nama: Asep Saepudin" in review.prompt.text
    assert "tekan" not in review.prompt.text.casefold()
    assert review.labels == []


async def test_what_was_left_out_is_said_so(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Lainnya", "Pisah KK", "anisa", "Anisa Rahmawati", "Hanya", "kemarin"
    )
    await phone.tap("Lewati")
    assert "(dilewati)" in phone.chat[-2].prompt.text


def of_questions(phone: Phone) -> list[str]:
    """All buttons on the phone that belong to a question, but for the newest message's."""
    buttons = [button for bubble in phone.chat[:-1] for button in bubble.prompt.buttons]
    return [button.label for button in buttons if not button.token.startswith(GO)]


async def test_a_typed_answer_stands_in_place_of_its_question_too(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    asked = phone.newest
    await phone.say("kemarin")
    assert asked.prompt.text == "• Tanggal meninggal: Senin, 9 November 2026"
    assert asked.labels == []
    await phone.say("kirim")
    assert any(each.prompt.text.startswith("Laporan Kematian yang dikirim:") for each in phone.chat)
    assert of_questions(phone) == []


async def test_a_question_that_is_asked_again_or_left_keeps_its_text_and_loses_its_buttons(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    first = phone.newest
    await phone.say("tanggal 45")
    assert (first.prompt.text, first.labels) == (first.at_first.text, [])
    await phone.answer("kemarin", "batal")
    sure = phone.newest
    await phone.tap("Ya, batalkan")
    assert (sure.prompt.text, sure.labels) == (f"{sure.at_first.text}\n\n✓ Ya, batalkan", [])
    assert of_questions(phone) == []


async def test_the_menu_asked_for_in_between_leaves_the_question_to_be_answered(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep")
    asked = phone.newest
    await phone.say("menu")
    await phone.tap("Asep Saepudin (52)", asked)
    assert asked.prompt.text.startswith("• Nama: Asep Saepudin")


async def test_a_typed_answer_waits_for_its_question_to_be_sent_and_is_answered_meanwhile(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian")
    soon = town.clock.now + timedelta(seconds=30)
    town.network.outcomes_for["rt-1"] = [RetryAt("cut", soon)]
    await phone.put(Typed("asep"))
    await phone.put(Typed("1"))
    for _ in range(3):
        await town.deliver.drain()
        town.clock.advance(minutes=1)
    assert phone.chat[-2].prompt.text.startswith("• Nama: Asep Saepudin (52)")
    assert of_questions(phone) == []


async def asked_whether_it_is_the_same(town: Town) -> Phone:
    """A baby of that name and day was told of before."""
    birth = (
        "lapor",
        "Kelahiran",
        "cucu",
        "Cucu Cahyati",
        "Siti Maryam",
        "Perempuan",
        "kemarin",
        "Di rumah",
        "Karawang",
    )
    await town.phone("rt-1").answer(*birth, "Kirim")
    return await town.phone("rt-1").answer(*birth, "Kirim")


@pytest.mark.parametrize("typed", [False, True])
async def test_a_choice_that_is_no_question_of_a_report_stands_below_its_words(town: Town, typed: bool) -> None:
    phone = await asked_whether_it_is_the_same(town)
    asked = phone.newest
    words, label = asked.prompt.text, asked.labels[0]
    await (phone.say(label) if typed else phone.tap(label))
    assert asked.prompt.text == f"{words}\n\n✓ {label}"
    assert asked.labels == []


async def test_who_was_checked_stands_with_what_was_said_of_him(town: Town) -> None:
    phone = await town.phone("rt-1").answer("cek warga")
    asked = phone.newest
    words = asked.prompt.text
    await phone.tap("Masih")
    assert asked.prompt.text.startswith(f"{words}\n\n✓ Masih")
    assert asked.labels == []
    assert phone.newest.labels


async def test_a_press_that_decided_nothing_leaves_its_message_as_it_is(town: Town) -> None:
    phone = await town.phone("rt-1").answer("cek warga")
    asked = phone.newest
    before = asked.prompt
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    await phone.tap("Meninggal", asked)
    assert "Mau dilanjutkan" in phone.text
    assert asked.prompt == before


async def test_what_was_half_filled_tells_what_became_of_it(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "menu")
    asked = phone.newest
    await phone.tap("Lanjutkan")
    assert asked.prompt.text.endswith("Mau dilanjutkan?\n\n✓ Lanjutkan")


async def test_what_cannot_be_put_away_ends_without_a_word(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    await phone.put(Typed("kemarin"))
    count = len(phone.chat)
    town.network.outcomes_for["rt-1"] = [Done("99"), GiveUp("refused")]
    await town.deliver.drain()
    assert len(phone.chat) == count
    assert await town.rows(tables.outbox) == []


async def test_nothing_is_kept_of_a_question_that_was_put_away(town: Town) -> None:
    await town.rt_reports_death()
    assert await town.rows(tables.shown) == []


async def test_a_stale_button_and_a_refused_answer_are_put_in_no_record(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep")
    before, asked = phone.newest.prompt, phone.newest
    await phone.say("kemarin dulu sekali")
    await phone.say("batal")
    await phone.answer("Kematian")
    count = sum(isinstance(order, EditPrompt) for _, order in town.network.carried)
    await phone.tap("Asep Saepudin (52)", asked)
    assert sum(isinstance(order, EditPrompt) for _, order in town.network.carried) == count
    assert asked.prompt.text == before.text


async def test_the_answer_goes_out_before_the_record_is_put_right(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep")
    seen = len(town.network.carried)
    await phone.tap("Asep Saepudin (52)")
    kinds = [type(order).__name__ for _, order in town.network.carried[seen:]]
    assert kinds.index("SendPrompt") < kinds.index("EditPrompt")


async def pressed_as_on_telegram(phone: Phone, label: str) -> Bubble:
    """The message it hangs on; the platform repeats what is read there."""
    bubble = phone.newest
    token = next(each.token for each in bubble.prompt.buttons if each.label == label)
    await phone.send(Pressed(token, bubble.ref, "press", bubble.prompt.text, label))
    return bubble


async def test_a_letter_that_came_by_itself_says_what_was_pressed_on_it(town: Town) -> None:
    await reminded(town, 13)
    phone = town.phone("rt-2")
    words = phone.text
    letter = await pressed_as_on_telegram(phone, "Nihil")
    assert (letter.prompt.text, letter.labels) == (f"{words}\n\n✓ Nihil", [])
    assert "tercatat nihil" in phone.text


async def test_a_switch_of_the_settings_stays_where_it_is(town: Town) -> None:
    phone = await town.phone("rt-1").say("pengaturan")
    page = await pressed_as_on_telegram(phone, "✓ Belum lapor")
    assert page.labels != []
