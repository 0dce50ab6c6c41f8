"""A guest keeps the family that he joined, whichever of two reports that tell of it as come is the one that stands."""

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, newcomer, opened, rejects, sent, tells, where

HOST, GUEST = "Yusuf Hidayat", "Dadang Mulyana"


async def joins(phone: Phone) -> Phone:
    await phone.answer("+ Ikut keluarga", HOST)
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(HOST)))
    return await phone.answer("Famili lain", "Kirim")


async def guest(town: Town) -> Report:
    phone = await opened(town, "Pindah masuk")
    await joins(await phone.answer(GUEST, "kemarin", "1", "Laki-laki", "3-4-2001"))
    return await sent(town)


async def takes_back(town: Town, report: Report) -> None:
    card = card_of(town, report)
    await town.room.tap("Batalkan keputusan", card)
    await town.room.tap("Salah tekan", card)


async def approves(town: Town, report: Report) -> None:
    await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, report) == [Status.APPLIED]


async def households(town: Town) -> list[str]:
    """Of the host and of his guest."""
    rows = {each["name"].upper(): each["household_id"] for each in await town.rows(tables.persons)}
    return [rows.get(name.upper(), "") for name in (HOST, GUEST)]


async def are_together(town: Town) -> bool:
    host, his = await households(town)
    return bool(host) and host == his


async def test_the_guest_of_a_family_told_twice_follows_to_the_report_that_is_taken_back_to_wait(town: Town) -> None:
    came = await newcomer(town)
    await rejects(town, came)
    again = await newcomer(town)
    joined = await guest(town)
    await takes_back(town, came)
    await approves(town, came)
    await rejects(town, again)
    card = card_of(town, joined)
    assert again.number not in card.prompt.text
    assert any(f"dilaporkan lagi dengan {came.number}" in each.prompt.text for each in town.room.chat)
    await approves(town, joined)
    assert await are_together(town)


async def test_one_that_is_still_to_be_decided_comes_first(town: Town) -> None:
    came = await newcomer(town)
    await rejects(town, came)
    again = await newcomer(town)
    joined = await guest(town)
    await takes_back(town, came)
    await rejects(town, again)
    assert f"Menyusul laporan {came.number} (menunggu)" in card_of(town, joined).prompt.text
    await approves(town, came)
    await approves(town, joined)
    assert await are_together(town)


async def test_who_fell_with_his_host_follows_to_the_one_that_tells_of_the_host_again(town: Town) -> None:
    came = await newcomer(town)
    joined = await guest(town)
    await rejects(town, joined)
    await rejects(town, came)
    again = await newcomer(town)
    assert again.change.subjects != came.change.subjects
    await takes_back(town, joined)
    await approves(town, again)
    await approves(town, joined)
    assert await are_together(town)


async def test_the_fix_of_a_guest_joins_the_family_that_it_names(town: Town) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer(GUEST, "kemarin", "1", "Laki-laki", "3-4-2001", "Kirim")
    alone = await sent(town)
    await newcomer(town)
    card = card_of(town, alone)
    await town.room.tap("Minta perbaikan", card)
    await town.room.tap("Tulis alasan lain", card)
    await town.phone("operator").say("Ikut keluarga siapa?")
    assert await where(town, alone) == [Status.RETURNED]
    phone = town.phone("rt-1")
    await phone.tap("Perbaiki")
    await joins(phone)
    hosts = next(each for each in await town.reports() if each.change.names == (HOST,))
    fixed = next(each for each in await town.reports() if each.change.names == (GUEST,))
    assert [each.household_id for each in fixed.change.added] == [hosts.change.added[0].household_id]


async def test_who_is_told_again_on_his_own_joins_nobody(town: Town) -> None:
    await approves(town, await newcomer(town))
    joined = await guest(town)
    await tells(town, "Perubahan status", GUEST, GUEST, "Pekerjaan", "Petani")
    await rejects(town, joined)
    phone = await opened(town, "Pindah masuk")
    await phone.answer(GUEST, "kemarin", "1", "Laki-laki", "3-4-2001", "Kirim")
    alone = await sent(town)
    assert alone.change.subjects == joined.change.subjects
    await approves(town, alone)
    assert not await are_together(town)
