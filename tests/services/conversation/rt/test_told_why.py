"""Who asks why his report was turned down or came back reads the reason once more, and the way on."""

import pytest

from tests.services.phones import Phone, Town
from tests.services.review.test_review import returned

REASON = "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) ditolak. Alasan: Orangnya keliru."


async def rejected(town: Town) -> Phone:
    phone = await town.rt_reports_death()
    await town.room.answer("Tolak", "Orangnya keliru")
    return await phone.say("menu")


@pytest.mark.parametrize(
    "said",
    [
        "kenapa ditolak?", "knp ditolak pak", "kok di tolak", "apa alasannya", "salahnya dimana ya", "naha ditolak",
        "laporan saya kenapa ditolak", "mengapa laporan tidak disetujui", "kenapa?", "lho kok gitu pak",
    ],
)  # fmt: skip
async def test_the_reason_is_said_again_with_whom_to_ask(town: Town, said: str) -> None:
    phone = await (await rejected(town)).say(said)
    assert phone.text.startswith(REASON)
    assert "Rina Marlina" in phone.text
    assert phone.newest.labels == ["Lihat laporan", "Laporan saya"]
    await phone.tap("Lihat laporan")
    assert "MTI-2611-0001" in phone.text


async def test_of_what_came_back_it_leads_to_the_correction(town: Town) -> None:
    phone = await returned(town)
    await phone.answer("menu", "kenapa dikembalikan")
    assert "dikembalikan. Alasan: Periksa tanggalnya. Tekan Perbaiki" in phone.text
    await phone.tap("Perbaiki")
    assert "Periksa tanggalnya" in phone.text


async def test_where_nothing_was_turned_down_he_sees_his_reports(town: Town) -> None:
    phone = await (await town.rt_reports_death()).say("kenapa laporan saya ditolak?")
    assert "(MTI-2611-0001): menunggu" in phone.text


async def test_days_later_why_alone_asks_nothing_of_the_kind(town: Town) -> None:
    phone = await rejected(town)
    town.clock.advance(days=4)
    assert "ditolak. Alasan" not in (await phone.say("kenapa")).text
    assert (await phone.say("kenapa ditolak")).text.startswith(REASON)


@pytest.mark.parametrize("said", ["Pak Asep meninggal karena sakit", "kenapa bantuannya belum cair", "alasan"])
async def test_what_asks_or_tells_something_else_is_heard_as_ever(town: Town, said: str) -> None:
    assert not (await (await rejected(town)).say(said)).text.startswith(REASON)


async def test_of_another_rt_nothing_is_said(town: Town) -> None:
    await rejected(town)
    assert "MTI-2611-0001" not in (await town.phone("rt-2").say("kenapa ditolak?")).text
