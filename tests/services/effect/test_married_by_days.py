"""How somebody is married is what happened last, whatever was approved last."""

import pytest

from bot.domain.people.people import Marital
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, tells

HE, SHE = "Wildan Fadilah", "Kirana Salsabila"


async def tell(town: Town, what: str, day: str) -> Report:
    return await tells(town, "Perubahan status", SHE, SHE, what, day, "+ Pasangan", HE, HE)


async def press(town: Town, report: Report, *labels: str) -> str:
    for label in labels:
        await town.room.tap(label, card_of(town, report))
    return town.network.notices[-1]


async def read(town: Town) -> list[Marital]:
    rows, told = await town.rows(tables.persons), await town.reports()
    return [Marital(row["marital"]) for row in rows if row["id"] in told[0].change.subjects]


async def a_divorce_and_before_it_a_marriage(town: Town) -> tuple[Report, Report]:
    """Of which the marriage is approved once more after the divorce."""
    marriage = await tell(town, "Menikah", "2 November 2026")
    await press(town, marriage, "Setujui")
    divorce = await tell(town, "Bercerai", "5 November 2026")
    await press(town, divorce, "Setujui")
    await press(town, marriage, "Batalkan keputusan", "Salah tekan")
    assert "sesudah tanggal itu ada kejadian lain" in await press(town, marriage, "Setujui")
    return marriage, divorce


async def test_a_marriage_approved_behind_the_divorce_enters_their_history(town: Town) -> None:
    await a_divorce_and_before_it_a_marriage(town)
    assert await read(town) == [Marital.DIVORCED, Marital.DIVORCED]


async def test_the_divorce_is_taken_back_behind_the_marriage_that_stands_before_it(town: Town) -> None:
    marriage, divorce = await a_divorce_and_before_it_a_marriage(town)
    assert marriage.number in await press(town, divorce, "Batalkan keputusan")
    await press(town, marriage, "Batalkan keputusan", "Salah tekan")
    await press(town, divorce, "Batalkan keputusan", "Salah tekan")
    await press(town, marriage, "Setujui")
    assert await read(town) == [Marital.MARRIED, Marital.MARRIED]


async def test_a_divorce_told_late_of_a_marriage_since_leaves_them_married(town: Town) -> None:
    await press(town, await tell(town, "Menikah", "2 November 2026"), "Setujui")
    divorce = await tell(town, "Bercerai", "1 November 2026")
    await press(town, divorce, "Setujui")
    assert [each.status for each in await town.reports() if each.id == divorce.id] == [Status.APPLIED]
    assert await read(town) == [Marital.MARRIED, Marital.MARRIED]


@pytest.mark.parametrize("day", ["Tidak tahu harinya", "5 November 2026"])
async def test_one_of_no_later_day_is_believed_as_it_is_told(town: Town, day: str) -> None:
    await press(town, await tell(town, "Menikah", day), "Setujui")
    await press(town, await tell(town, "Bercerai", "5 November 2026"), "Setujui")
    assert await read(town) == [Marital.DIVORCED, Marital.DIVORCED]
