"""*Sudah*, *masih pak*: a short answer to what the service asked by itself, written and not pressed."""

import pytest

from tests.services.conversation.test_news_in_words import is_asked_about_yusuf
from tests.services.phones import Phone, Town
from tests.services.review.test_rival_claims import yusuf_lives_in
from tests.services.submission.test_known_afar import YUSUF


async def expects_a_family(town: Town) -> Phone:
    """Whose RT a family is told to have moved to."""
    head = town.phone("rt-1")
    await head.answer("lapor", "Pindah keluar", "rohman", "Sekeluarga Rohman", "kemarin", "RT lain")
    await head.answer("+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui")
    phone = town.phone("rt-2")
    assert "Sudah datang?" in phone.text
    return phone


@pytest.mark.parametrize("said", ["sudah", "sudah pak", "iya sudah datang", "belum", "belum pak, katanya besok"])
async def test_whether_they_have_come_is_asked_again_with_its_buttons(town: Town, said: str) -> None:
    phone = await (await expects_a_family(town)).say(said)
    assert phone.text.startswith("Kalau maksudnya ini: “Keluarga Rohman Hakim (3 orang)")
    assert phone.newest.labels == ["Sudah datang", "Bukan ke RT ini", "Menu"]
    await phone.tap("Sudah datang")
    assert "Pindah masuk" in phone.text


@pytest.mark.parametrize("said", ["terima kasih", "menu", "pak Dedi meninggal kemarin", "siap"])
async def test_what_is_no_answer_is_heard_as_ever(town: Town, said: str) -> None:
    phone = await (await expects_a_family(town)).say(said)
    assert "Sudah datang" not in phone.newest.labels


async def test_days_later_and_where_nobody_is_expected_it_is_small_talk(town: Town) -> None:
    assert (await town.phone("rt-2").say("sudah")).text.startswith("Baik.")
    phone = await expects_a_family(town)
    town.clock.advance(days=4)
    assert (await phone.say("sudah")).text.startswith("Baik.")


@pytest.mark.parametrize("said", ["masih", "iya masih pak", "tidak", "sudah pindah"])
async def test_whether_somebody_is_there_still_is_asked_again(town: Town, said: str) -> None:
    await is_asked_about_yusuf(town)
    head = await town.phone("rt-there").say(said)
    assert "Maksudnya pertanyaan ini? Jawab dengan tombolnya." in [each.prompt.text for each in head.chat[-2:]]
    assert {"Masih di sini", "Sudah tidak di sini"} <= set(head.newest.labels)
    await head.tap("Masih di sini")
    assert await yusuf_lives_in(town) == YUSUF.area


@pytest.mark.parametrize("said", ["masih", "masih pak", "sudah pindah", "tidak"])
async def test_an_operator_is_asked_again_too(town: Town, said: str) -> None:
    await is_asked_about_yusuf(town)
    operator = await town.phone("operator-there").say(said)
    assert "Maksudnya pertanyaan ini? Jawab dengan tombolnya." in [each.prompt.text for each in operator.chat[-2:]]
    assert {"Masih di sini", "Sudah tidak di sini"} <= set(operator.newest.labels)
    await operator.tap("Masih di sini")
    assert await yusuf_lives_in(town) == YUSUF.area


async def test_an_operator_of_whom_nothing_is_asked_reads_what_he_did_before(town: Town) -> None:
    assert (await town.phone("operator").say("sudah")).text.startswith("Baik.")
