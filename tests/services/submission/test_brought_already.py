"""Who was told as come with his NIK is asked about where he is told once more without it."""

from dataclasses import replace

from tests.services.phones import Phone, Town
from tests.services.submission.test_known_afar import YUSUF, comes, listed
from tests.services.submission.test_known_families import entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import sent

NIK, BORN = "3215271708900011", "30-9-1990"


async def comes_with_his_nik(town: Town) -> Phone:
    """Under a day of birth that is not the one he is registered with; said twice, his NIK stands."""
    await listed(town, replace(YUSUF, nik=NIK))
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "1", "Laki-laki")
    await phone.answer(BORN, "+ NIK", "Ya, saya isi", NIK)
    return await phone.answer(*(() if "Kirim" in phone.newest.labels else (NIK,)), "Kirim")


async def test_told_once_more_without_it_he_is_asked_about(town: Town) -> None:
    await comes_with_his_nik(town)
    assert moved_by(await town.the_report()) == [YUSUF.id]
    phone = await comes(town, born=BORN)
    assert "dilaporkan oleh" in phone.text
    assert phone.newest.labels == ["Sama, batal", "Beda orang, kirim"]
    await phone.tap("Sama, batal")
    await town.the_report()


async def test_another_of_his_name_is_told_all_the_same(town: Town) -> None:
    await comes_with_his_nik(town)
    phone = await comes(town, born=BORN)
    await phone.tap("Beda orang, kirim")
    assert entered_by(await sent(town)) == ["Yusuf Hidayat"]


async def test_a_woman_of_his_name_is_not_asked_about(town: Town) -> None:
    await comes_with_his_nik(town)
    await comes(town, sex="Perempuan", born=BORN)
    assert entered_by(await sent(town)) == ["Yusuf Hidayat"]
