"""A newcomer who is withdrawn and told anew while the birth of her baby waits: both can be approved, she first."""

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, where

SHE = "Titin Nuraeni Baru"


async def comes(town: Town) -> Report:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", SHE, "Warga baru", "kemarin", "1", "Perempuan")
    await phone.answer("25", "Kirim")
    return (await town.reports())[-1]


async def bears(town: Town) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", SHE)
    await phone.tap(SHE)
    return await phone.answer("Lilis Romah", "Perempuan", "hari ini", "Puskesmas", "Karawang", "Kirim")


async def test_she_is_approved_and_her_baby_after_her(town: Town) -> None:
    first = await comes(town)
    await bears(town)
    phone = await town.phone("rt-1").answer("laporan")
    place = next(line.partition(".")[0] for line in phone.text.splitlines() if first.number in line)
    await phone.answer(f"{place}. ", "Tarik kembali", "Ya, tarik kembali")
    await comes(town)
    again, birth = [each for each in await town.reports() if each.status is Status.WAITING]
    again, birth = sorted((again, birth), key=lambda each: each.kind, reverse=True)
    await town.room.tap("Setujui", card_of(town, again))
    await town.room.tap("Setujui", card_of(town, birth))
    assert await where(town, again, birth) == [Status.APPLIED, Status.APPLIED]
    [mother], [baby] = again.change.added, birth.change.added
    assert baby.household_id == mother.household_id
