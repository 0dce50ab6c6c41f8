"""Who was away when her family moved is away where it is received, whichever of the two was approved first."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, sent, tells, where

AWAY, HERE = BasicStatus.AWAY.value, BasicStatus.ALIVE.value


async def approve(town: Town, *reports: Report) -> None:
    for report in reports:
        await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, *reports) == [Status.APPLIED] * len(reports)


async def moves(town: Town) -> tuple[Report, Report]:
    """The family leaves on the 7th, and is received by one tap on the 8th."""
    left = await tells(
        town, "Pindah keluar", "Asep Saepudin", "Sekeluarga Asep Saepudin", "7 November 2026", "RT lain di desa ini",
        "+ RT tujuan", "RT 1 RW 2",
    )  # fmt: skip
    await approve(town, left)
    await town.phone("rt-2").answer("Sudah datang", "8 November 2026", "Kirim")
    return left, await sent(town)


async def child(town: Town) -> tuple[str, int]:
    """Where she stands, and how."""
    born = {each.id for each in make_residents(RT_003) if each.name.upper() == "ASEP SAEPUDIN"}
    rows = await town.rows(tables.persons)
    houses = {each["household_id"] for each in rows if each["id"] in born and each["birth_date"].year == 1974}
    (row,) = [each for each in rows if each["name"] == CHILD.upper() and each["household_id"] in houses]
    return row["area_code"], row["status"]


async def goes_away(town: Town) -> Report:
    return await tells(town, "Merantau", CHILD, f"{CHILD} (27)", "5 November 2026")


CHILD = "Nabila Azzahra"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_she_is_away_where_her_family_came(order: tuple[int, int], town: Town) -> None:
    away = await goes_away(town)
    _, came = await moves(town)
    told = (away, came)
    await approve(town, *(told[each] for each in order))
    assert await child(town) == (RT_001, AWAY)
    others = {each["status"] for each in await town.rows(tables.persons) if each["id"] in came.change.subjects}
    assert others == {AWAY, HERE}


async def test_taken_back_she_is_there_with_them(town: Town) -> None:
    away = await goes_away(town)
    _, came = await moves(town)
    await approve(town, came, away)
    card = card_of(town, away)
    await town.room.tap("Batalkan", card)
    await town.room.tap("Salah tekan", card)
    assert await child(town) == (RT_001, HERE)


async def family(town: Town, came: Report) -> set[tuple[str, int]]:
    """Where they stand who came by it, and how."""
    rows = await town.rows(tables.persons)
    return {(row["area_code"], row["status"]) for row in rows if row["id"] in came.change.subjects}


WHOLE = ("Asep Saepudin", "Asep Saepudin (52)", "5 November 2026", "+ Yang ikut", "Sekeluarga")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_a_family_that_was_away_whole_is_home_where_it_came(order: tuple[int, int], town: Town) -> None:
    """Somebody came, as was told."""
    away = await tells(town, "Merantau", *WHOLE)
    _, came = await moves(town)
    told = (away, came)
    await approve(town, *(told[each] for each in order))
    assert await family(town, came) == {(RT_001, HERE)}


async def each_alone(town: Town) -> list[Report]:
    """Each is told as away by a report of his own; then they come."""
    those = ("Asep Saepudin", "Cucu Cahyati", CHILD)
    away = [await tells(town, "Merantau", name, f"{name} (", "5 November 2026") for name in those]
    return [*away, (await moves(town))[1]]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 0, 1, 2), (3, 2, 1, 0), (0, 3, 2, 1), (1, 2, 3, 0)])
async def test_so_it_is_where_each_was_told_of_alone(order: tuple[int, ...], town: Town) -> None:
    told = await each_alone(town)
    await approve(town, *(told[each] for each in order))
    assert await family(town, told[-1]) == {(RT_001, HERE)}


async def test_where_the_last_of_them_is_taken_back_the_others_are_away(town: Town) -> None:
    *away, came = await each_alone(town)
    await approve(town, came, *away)
    card = card_of(town, away[-1])
    await town.room.tap("Batalkan", card)
    await town.room.tap("Salah tekan", card)
    assert await child(town) == (RT_001, HERE)
    assert await family(town, came) == {(RT_001, HERE), (RT_001, AWAY)}
