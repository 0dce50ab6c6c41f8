"""Whoever was told as born or come is told anew after that report fell: what was told of him since is of him still."""

from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import (
    baby_died,
    born,
    card_of,
    newcomer,
    rejects,
    status,
    tells,
    where,
)


async def withdraws(town: Town, report: Report) -> None:
    phone = await town.phone("rt-1").say("laporan saya")
    place = next(line.partition(".")[0] for line in phone.text.splitlines() if report.number in line)
    await phone.answer(f"{place}. ", "Tarik kembali", "Ya")
    assert await where(town, report) == [Status.WITHDRAWN]


async def test_a_baby_told_anew_is_the_one_who_was_told_dead(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    await withdraws(town, birth)
    anew = await born(town)
    assert anew.change.subjects == birth.change.subjects
    await town.room.tap("Setujui", card_of(town, anew))
    await town.room.tap("Setujui", card_of(town, death))
    assert await where(town, anew, death) == [Status.APPLIED, Status.APPLIED]
    assert await status(town, anew) == (BasicStatus.DEAD, RT_003)


async def test_a_newcomer_told_anew_with_another_letter_is_the_one_who_found_work(town: Town) -> None:
    came = await newcomer(town)
    work = await tells(town, "Perubahan status", "Yusuf", "Yusuf Hidayat", "Pekerjaan", "Petani")
    await rejects(town, came)
    answers = ("Yusup Hidayat", "kemarin", "1", "Laki-laki", "17-8-1990", "+ Alamat", "Kp. Baru")
    anew = await tells(town, "Pindah masuk", *answers)
    assert anew.change.subjects == came.change.subjects
    await town.room.tap("Setujui", card_of(town, anew))
    await town.room.tap("Setujui", card_of(town, work))
    assert await where(town, anew, work) == [Status.APPLIED, Status.APPLIED]


async def test_another_newcomer_is_nobody_of_whom_something_waits(town: Town) -> None:
    came = await newcomer(town)
    await tells(town, "Perubahan status", "Yusuf", "Yusuf Hidayat", "Pekerjaan", "Petani")
    await rejects(town, came)
    answers = ("Dadang Mulyana", "kemarin", "1", "Laki-laki", "17-8-1990", "+ Alamat", "Kp. Baru")
    other = await tells(town, "Pindah masuk", *answers)
    assert other.change.subjects != came.change.subjects


async def test_who_is_told_anew_and_whose_rejection_is_taken_back_is_entered_once(town: Town) -> None:
    came = await newcomer(town)
    await tells(town, "Perubahan status", "Yusuf", "Yusuf Hidayat", "Pekerjaan", "Petani")
    await rejects(town, came)
    anew = await newcomer(town)
    await town.room.tap("Setujui", card_of(town, anew))
    await town.room.tap("Batalkan keputusan", card_of(town, came))
    await town.room.tap("Salah tekan", card_of(town, came))
    await town.room.tap("Setujui", card_of(town, came))
    assert await where(town, came, anew) == [Status.WAITING, Status.APPLIED]
