"""Whose family somebody comes to live with lives in the RT on that day."""

from tests.services.phones import Phone, Town
from tests.services.submission.test_told_late import approved, leaves, offered
from tests.services.submission.test_waiting_is_seen import opened, sent


async def comes(town: Town, day: str) -> Phone:
    """A guest of Cucu, who left with her family on 2 November."""
    await approved(town, await leaves(town))
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Yusuf Hidayat", day, "1", "Laki-laki", "17-8-1990", "+ Ikut keluarga sini")
    return await phone.answer(await offered(phone))


async def test_who_left_before_is_told_as_back_first(town: Town) -> None:
    phone = await comes(town, "3 November")
    assert "Cucu Cahyati tercatat pindah 2 November 2026, sebelum tanggal datang itu" in phone.text
    assert "laporkan dulu “Pindah masuk” untuknya" in phone.text
    assert "Pilih orangnya, atau ketik nama lain." in phone.text
    await phone.answer("Lewati", "+ Alamat di sini", "Kp. Sukamaju No. 1", "Kirim")
    assert ("host", "") in (await sent(town)).change.facts


async def test_who_left_on_that_day_may_have_been_there_still(town: Town) -> None:
    phone = await comes(town, "2 November")
    assert "Ikut keluarga sini: Asep Saepudin" in phone.text
