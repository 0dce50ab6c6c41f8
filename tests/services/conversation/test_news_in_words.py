"""What is read on a button of what was told may be written, also where nothing was asked in the chat."""

from dataclasses import replace

import pytest

from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.review import Status
from tests.services.phones import Town
from tests.services.review.test_rival_claims import CAME, fate, people, yusuf_lives_in
from tests.services.review.test_still_expected import family_is_expected
from tests.services.submission.test_known_afar import YUSUF, listed

pytestmark = pytest.mark.both_databases


async def is_asked_about_yusuf(town: Town) -> None:
    """The head of the RT in which he is listed."""
    await listed(town, YUSUF)
    await people(town, village=YUSUF.area[:13])
    await town.phone("rt-2").answer(*CAME)
    await town.room.tap("Setujui")


async def test_the_answer_to_a_question_that_came_by_itself_may_be_written(town: Town) -> None:
    await is_asked_about_yusuf(town)
    head = await town.phone("rt-there").say("masih di sini.")
    assert "Jawaban dicatat: masih di sana" in head.text
    assert await yusuf_lives_in(town) == YUSUF.area
    assert await fate(town, await town.the_report()) == [Status.WAITING]


async def test_nobody_answers_what_is_not_asked(town: Town) -> None:
    await people(town)
    head = await town.phone("rt-there").say("Sudah tidak di sini")
    assert "saya belum mengerti pesan itu" in head.text


async def test_who_is_asked_twice_presses_the_one_that_he_means(town: Town) -> None:
    await is_asked_about_yusuf(town)
    await listed(town, replace(YUSUF, id=PersonId("other"), household_id=HouseholdId("h-other"), name="YANTO PERMADI"))
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Yanto Permadi", *CAME[3:])
    await town.room.tap("Setujui")
    head = await town.phone("rt-there").say("Masih di sini")
    assert "Ada beberapa pertanyaan. Tekan jawabannya" in head.text
    assert {each.status for each in await town.reports()} == {Status.APPROVED}


async def test_that_somebody_came_may_be_written(town: Town) -> None:
    await family_is_expected(town)
    phone = await town.phone("rt-2").answer("sudah datang", "hari ini")
    assert "Asep Saepudin" in phone.text
    assert "Kirim" in phone.newest.labels


async def test_a_returned_report_is_fixed_by_its_number(town: Town) -> None:
    phone = await town.phone("rt-1").answer("asep saepudin meninggal kemarin", "Asep Saepudin", "Kirim")
    report = await town.the_report()
    await town.room.answer("Minta perbaikan", "Tanggal")
    await phone.say(f"perbaiki {report.number.lower()}")
    assert "Kapan meninggalnya?" in phone.text
