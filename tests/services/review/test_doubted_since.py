"""What a card would warn of, had it been told now, is said to whoever approves it as it is."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003, make_residents
from tests.services.phones import Town
from tests.services.review.test_unfit_left import parents_leave, unfit
from tests.services.submission.test_waiting_is_seen import card_of, tells, where

FREE_KK = "3215270101159876"
CHANGED = "Sejak laporan ini dikirim ada yang berubah."
AJAT = next(each for each in make_residents(RT_003) if each.name == "AJAT SUDRAJAT")
NIK = f"{AJAT.nik[:12]}7777"


async def corrected(town: Town, name: str, *what: str, by: str = "rt-1") -> Report:
    return await tells(town, "Perbaikan data", name, name, *what, by=by)


async def approved(town: Town, report: Report) -> None:
    await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, report) == [Status.APPLIED]


async def another_household_got_its_kk(town: Town) -> tuple[Report, str]:
    told = await corrected(town, "Ajat Sudrajat", "No KK", FREE_KK)
    await approved(town, await corrected(town, "Wawan Hermawan", "No KK", FREE_KK))
    return told, "sudah dipakai keluarga lain"


async def some_of_it_are_told_gone(town: Town) -> tuple[Report, str]:
    told = await unfit(town, "Jajang Nurjaman")
    await parents_leave(town)
    return told, "dari keluarga ini sudah dilaporkan"


async def another_newcomer_has_its_kk(town: Town) -> tuple[Report, str]:
    first, second = [
        await tells(town, "Pindah masuk", name, "kemarin", "1", "Laki-laki", born, "+ No KK", FREE_KK)
        for name, born in (("Yusuf Hidayat", "17-8-1990"), ("Gunawan Pratama", "2-3-1988"))
    ]
    await approved(town, second)
    return first, "sama dengan No KK keluarga Gunawan Pratama di RT ini"


Since = Callable[[Town], Awaitable[tuple[Report, str]]]


@pytest.mark.parametrize(
    "since",
    [
        another_household_got_its_kk,
        another_newcomer_has_its_kk,
        some_of_it_are_told_gone,
    ],
)
async def test_it_is_said_at_the_approval_and_approved_all_the_same(town: Town, since: Since) -> None:
    told, said = await since(town)
    card = card_of(town, told)
    assert said not in card.prompt.text
    await town.room.tap("Setujui", card)
    assert await where(town, told) == [Status.WAITING]
    assert CHANGED in card.prompt.text
    assert said in card.prompt.text
    assert card.labels[:2] == ["Minta perbaikan", "Setujui begitu saja"]
    await town.room.tap("Setujui begitu saja", card)
    assert await where(town, told) == [Status.APPLIED]


async def test_who_approves_in_private_is_asked_too(town: Town) -> None:
    told, said = await another_household_got_its_kk(town)
    operator = await town.phone("operator").answer(f"setuju {told.number}", "Setujui")
    assert await where(town, told) == [Status.WAITING]
    assert said in operator.text


async def test_what_its_card_says_already_is_not_asked(town: Town) -> None:
    await approved(town, await corrected(town, "Wawan Hermawan", "No KK", FREE_KK))
    told = await corrected(town, "Ajat Sudrajat", "No KK", FREE_KK)
    assert "sudah dipakai keluarga lain" in card_of(town, told).prompt.text
    await approved(town, told)


async def test_a_nik_whose_holder_died_since_is_given_once_his_is_another(town: Town) -> None:
    told = await corrected(town, "Ajat Sudrajat", "NIK", NIK)
    await approved(town, await corrected(town, "Dadan Ramdani", "NIK", NIK, NIK))
    await approved(town, await tells(town, "Kematian", "Dadan Ramdani", "Dadan Ramdani", "hari ini"))
    card = card_of(town, told)
    await town.room.tap("Setujui", card)
    assert await where(town, told) == [Status.WAITING]
    assert "masih tercatat pada warga yang meninggal atau pindah" in card.prompt.text
    await approved(town, await corrected(town, "Dadan Ramdani", "NIK", f"{NIK[:12]}8888", f"{NIK[:12]}8888"))
    await approved(town, told)
