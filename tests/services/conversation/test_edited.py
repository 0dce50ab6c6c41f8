"""A message that is changed after it was sent corrects what it answered; where it cannot, he is told how."""

from tests.services.phones import Phone, Town

DEATH = "Pak Asep Saepudin meninggal kemarin sore"


async def asked_for_the_day(town: Town) -> Phone:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    return await phone.tap("Asep Saepudin (52)")


async def test_an_answer_is_read_again_while_the_report_is_under_way(town: Town) -> None:
    phone = await asked_for_the_day(town)
    await phone.say("kemarin")
    assert "9 November 2026" in phone.text
    await phone.edit(phone.said_ref, "kemarin lusa")
    assert "pesan yang diubah sudah dibaca ulang" in phone.chat[-2].prompt.text
    assert "Minggu, 8 November 2026" in phone.chat[-2].prompt.text
    assert "8 November 2026" in phone.text
    await phone.tap("Kirim")
    assert (await town.the_report()).change.event_date.day == 8


async def test_an_answer_that_is_none_any_more_is_asked_again(town: Town) -> None:
    phone = await asked_for_the_day(town)
    await phone.say("kemarin")
    await phone.edit(phone.said_ref, "31 november")
    assert "tidak ada di kalender" in phone.text


async def test_an_edit_may_come_when_later_questions_are_answered(town: Town) -> None:
    phone = await asked_for_the_day(town)
    await phone.say("kemarin")
    ref = phone.said_ref
    await phone.answer("+ Tempat", "di rumah")
    await phone.edit(ref, "hari ini")
    await phone.tap("Kirim")
    assert (await town.the_report()).change.event_date.day == 10


async def test_the_sentence_that_opened_a_report_is_read_again(town: Town) -> None:
    phone = await town.phone("rt-1").say(DEATH)
    await phone.edit(phone.said_ref, DEATH.replace("kemarin sore", "tadi pagi"))
    await phone.tap("Asep Saepudin (52)")
    assert "10 November 2026" in phone.text


async def test_a_name_typed_wrongly_is_searched_again(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    await phone.say("Zzyzx")
    await phone.edit(phone.said_ref, "Asep Saepudin")
    assert any(label.startswith("Asep Saepudin (52)") for label in phone.newest.labels)


async def test_what_nobody_understood_is_heard_as_if_it_were_new(town: Town) -> None:
    phone = await town.phone("rt-1").say("qwrt zz qq")
    await phone.edit(phone.said_ref, DEATH)
    assert "Asep Saepudin" in phone.text
    assert any(label.startswith("Asep Saepudin (52)") for label in phone.newest.labels)


async def test_of_a_report_that_was_sent_he_is_shown_where_to_correct_it(town: Town) -> None:
    phone = await asked_for_the_day(town)
    await phone.say("kemarin")
    ref = phone.said_ref
    await phone.tap("Kirim")
    await phone.edit(ref, "kemarin lusa")
    number = (await town.the_report()).number
    assert f"laporan {number} yang terkirim" in phone.text
    await phone.tap(f"Buka {number}")
    assert number in phone.text
    assert (await town.the_report()).change.event_date.day == 9


async def test_of_a_message_that_is_not_known_he_is_told_how(town: Town) -> None:
    phone = await town.phone("rt-1").edit("m-4711", "kemarin")
    assert "tidak dibaca ulang" in phone.text
    assert "Laporan saya" in phone.newest.labels
    assert "tulis" in (await town.phone("operator").edit("m-4711", "ya")).text.lower()


async def test_an_edit_while_another_report_is_under_way_changes_nothing_there(town: Town) -> None:
    phone = await asked_for_the_day(town)
    await phone.edit("m-4711", "kemarin")
    assert "Lanjutkan" in phone.newest.labels
    assert await town.reports() == []
