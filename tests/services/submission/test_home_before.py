"""Who is told as home again on a day before he went is asked about: he would stay away for good."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_003
from tests.services.matters.test_shared_card import lives, one
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, status, tells

WENT = "5 November 2026"
ASKED = f"Mamat Man tercatat pergi sejak {WENT}, jadi pulangnya tidak sebelum itu."


async def away(town: Town, *, approved: bool = True, kind: str = "Merantau") -> None:
    await lives(town, one("Mamat Man", "m", kk=""))
    told = await tells(town, kind, "Mamat Man", "Mamat Man", WENT)
    if approved:
        await town.room.tap("Setujui", card_of(town, told))


async def home(town: Town, day: str) -> Phone:
    phone = await (await opened(town, "Merantau")).answer("Mamat Man", "Mamat Man", "Ya", day)
    return await phone.tap("Kirim")


@pytest.mark.parametrize(("kind", "approved"), [("Merantau", True), ("Merantau", False), ("Tidak ditemukan", True)])
async def test_the_day_is_asked_again_and_he_is_home(town: Town, kind: str, approved: bool) -> None:
    await away(town, approved=approved, kind=kind)
    phone = await home(town, "3 November 2026")
    assert ASKED in phone.text
    assert "Sejak kapan" in phone.text or "Kapan" in phone.text
    await phone.answer(WENT, "Kirim")
    assert "laporan sudah diterima" in phone.text
    told = await sent(town)
    if not approved:
        await town.room.tap("Setujui", card_of(town, (await town.reports())[-2]))
    await town.room.tap("Setujui", card_of(town, told))
    assert await status(town, told) == (BasicStatus.ALIVE, RT_003)


@pytest.mark.parametrize("day", [WENT, "7 November 2026", "bulan ini", "Lewati"])
async def test_of_any_other_day_it_is_not(town: Town, day: str) -> None:
    await away(town)
    assert "laporan sudah diterima" in (await home(town, day)).text


async def came_as_away(town: Town) -> None:
    """Of her family, which was received in another RT on the 3rd, by one tap; she had gone on the 1st."""
    rt = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    for kind, *answers in (
        ("Merantau", "Cucu Cahyati", "Cucu Cahyati", "1 November 2026"),
        ("Pindah keluar", "Asep Saepudin", "Asep Saepudin", "Sekeluarga", "2 November 2026", *rt),
    ):
        await town.room.tap("Setujui", card_of(town, await tells(town, kind, *answers)))
        town.clock.advance(minutes=5)
    await town.phone("rt-2").answer("Sudah datang", "3 November 2026", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))


async def test_who_came_as_away_was_home_before_that_where_he_went_earlier(town: Town) -> None:
    await came_as_away(town)
    phone = await (await opened(town, "Merantau", "rt-2")).answer(
        "Cucu Cahyati", "Cucu Cahyati", "Ya", "31 Oktober 2026"
    )
    await phone.tap("Kirim")
    assert "Cucu Cahyati tercatat pergi sejak 1 November 2026" in phone.text
    await phone.answer("2 November 2026", "Kirim")
    assert "laporan sudah diterima" in phone.text
    told = await sent(town)
    await town.room.tap("Setujui", card_of(town, told))
    assert (await status(town, told) or ())[:1] == (BasicStatus.ALIVE,)


CALLED_OFF = "Laporan Merantau Mamat Man pernah dibatalkan, pada 10 November 2026."


async def called_off(town: Town, *, in_a_sentence: bool = False) -> Phone:
    """He came home, which his RT head tells before his going: nothing is to be reported."""
    await lives(town, one("Mamat Man", "m", kk=""))
    if not in_a_sentence:
        return await (await opened(town, "Merantau")).answer("Mamat Man", "Mamat Man", "Batal")
    phone = await town.phone("rt-1").say("Mamat Man sudah pulang dari merantau kemarin")
    return await phone.answer("Mamat Man (68)", "Batal", "Ya, batalkan")


@pytest.mark.parametrize("in_a_sentence", [False, True])
async def test_a_going_told_after_the_homecoming_that_was_turned_away_is_asked_about(
    town: Town, *, in_a_sentence: bool
) -> None:
    await called_off(town, in_a_sentence=in_a_sentence)
    town.clock.advance(days=2)
    phone = await (await opened(town, "Merantau")).answer("Mamat Man", "Mamat Man", WENT)
    assert CALLED_OFF in phone.text
    assert "Kirim" not in phone.newest.labels
    await phone.answer(WENT, "Kirim")
    assert "laporan sudah diterima" in phone.text


async def test_not_of_a_later_going_nor_of_another_nor_where_its_day_was_told(town: Town) -> None:
    await called_off(town)
    town.clock.advance(days=2)
    phone = await (await opened(town, "Merantau")).answer("Mamat Man", "Mamat Man", "11 November 2026")
    assert "Kirim" in phone.newest.labels
    await phone.answer("Batal", "Ya, batalkan")
    await lives(town, one("Odang Karna", "o", kk=""))
    await (await opened(town, "Merantau")).answer("Odang Karna", "Odang Karna", WENT, "Batal", "Ya, batalkan")
    await (await opened(town, "Merantau")).answer("Odang Karna", "Odang Karna", WENT)
    assert "Kirim" in phone.newest.labels


@pytest.mark.parametrize("said", ["sudah pulang", "sudah pulang kemarin"])
async def test_that_he_is_home_is_no_day_on_which_he_went(town: Town, said: str) -> None:
    await lives(town, one("Mamat Man", "m", kk=""))
    phone = await (await opened(town, "Merantau")).answer("Mamat Man", "Mamat Man", said)
    assert f"“{said}” belum menjawab pertanyaan ini, karena yang ditanyakan perginya." in phone.text
