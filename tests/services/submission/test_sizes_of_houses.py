"""Who leaves or dies is asked for somebody in his place only where somebody is there, as it would be once what waits
were in effect."""

from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import newcomer, opened, tells

SUCCESSOR = "+ Kepala pengganti"
YUSUF = "Yusuf Hidayat (36), Kp. Baru – menunggu"


async def leaving_of(town: Town, *answers: str) -> Phone:
    """The page on which the leaving for another country stands before it is sent."""
    phone = await opened(town, "Pindah keluar")
    await phone.answer(*answers, "hari ini", "Luar negeri")
    assert "Kirim" in phone.newest.labels
    return phone


async def test_nobody_is_sought_in_place_of_a_newcomer_who_lives_alone_and_waits(town: Town) -> None:
    await newcomer(town)
    phone = await leaving_of(town, "Yusuf", YUSUF)
    assert SUCCESSOR not in phone.newest.labels
    assert "kepala keluarga" not in phone.text


async def test_nor_where_he_died(town: Town) -> None:
    await newcomer(town)
    phone = await opened(town, "Kematian")
    await phone.answer("Yusuf", YUSUF, "hari ini")
    assert "Kirim" in phone.newest.labels
    assert SUCCESSOR not in phone.newest.labels


async def test_nor_in_place_of_a_widower_whose_wifes_death_waits(town: Town) -> None:
    await tells(town, "Kematian", "Dedeh Kurniasih", "Dedeh Kurniasih (39)", "kemarin")
    phone = await leaving_of(town, "Ajat Sudrajat", "Ajat Sudrajat (41)")
    assert SUCCESSOR not in phone.newest.labels


async def test_somebody_is_where_a_wife_stays(town: Town) -> None:
    phone = await leaving_of(town, "Ajat Sudrajat", "Ajat Sudrajat (41)", "Hanya Ajat Sudrajat")
    assert SUCCESSOR in phone.newest.labels
