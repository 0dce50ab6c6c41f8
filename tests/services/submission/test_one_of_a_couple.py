"""A marriage told of one of the two alone is told of the other as well, who names the first."""

import pytest

from bot.domain.people.people import Marital
from bot.domain.report.report import Report
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, tells

HE, SHE = "Wildan Fadilah", "Kirana Salsabila"
DAY = "5 November 2026"


async def he_is_told_alone(town: Town) -> Report:
    return await tells(town, "Perubahan status", HE, HE, "Menikah", DAY)


async def she_is_told_with_him(town: Town) -> Report:
    return await tells(town, "Perubahan status", SHE, SHE, "Menikah", DAY, "+ Pasangan", HE, HE)


async def approve(town: Town, *told: Report) -> None:
    for each in told:
        await town.room.tap("Setujui", card_of(town, each))


async def married(town: Town) -> set[str]:
    rows = await town.rows(tables.persons)
    return {row["name"].title() for row in rows if row["marital"] == Marital.MARRIED}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_both_are_married_whichever_is_approved_first(town: Town, order: tuple[int, int]) -> None:
    told = (await he_is_told_alone(town), await she_is_told_with_him(town))
    await approve(town, *(told[place] for place in order))
    assert {HE, SHE} <= await married(town)


async def test_she_is_told_after_his_is_in_the_data(town: Town) -> None:
    await approve(town, await he_is_told_alone(town))
    await approve(town, await she_is_told_with_him(town))
    assert {HE, SHE} <= await married(town)


async def test_where_his_is_rejected_hers_says_so_with_a_way_on(town: Town) -> None:
    his, hers = await he_is_told_alone(town), await she_is_told_with_him(town)
    await town.room.tap("Tolak", card_of(town, his))
    await town.room.tap("Sudah pernah dilaporkan", card_of(town, his))
    await approve(town, hers)
    await town.room.tap("Perbaiki: Pasangan", card_of(town, hers))
    await (await town.phone("rt-1").tap("Perbaiki")).answer(HE, HE, "Kirim")
    await approve(town, hers)
    assert {HE, SHE} <= await married(town)


async def test_who_was_named_with_her_is_not_told_once_more(town: Town) -> None:
    await approve(town, await she_is_told_with_him(town))
    phone = await (await opened(town, "Perubahan status")).answer(HE, HE, "Menikah")
    assert "sudah tercatat seperti itu" in phone.text
