"""A bride who is expected and told to have married somebody of the RT is of his household, by the same report."""

import pytest

from bot.domain.people.people import Relationship
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from tests.services.phones import Town
from tests.services.submission.test_hosts_who_come import living
from tests.services.submission.test_waiting_is_seen import both, card_of, tells

HERE = {each.name.title(): each for each in make_residents(RT_001)}
COMES = {each.name.title(): each for each in make_residents(RT_003)}
TO_RT_1 = ("kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")


async def leaves(town: Town, name: str, who: str) -> Report:
    return await tells(town, "Pindah keluar", name, name, who, *TO_RT_1)


async def weds(town: Town, one: str, other: str) -> Report:
    told = ("Menikah", "hari ini", "+ Pasangan", other, other)
    return await tells(town, "Perubahan status", one, one, *told, by="rt-2")


@pytest.mark.parametrize("waits", [False, True])
@pytest.mark.parametrize(
    ("stays", "comes", "kin"),
    [
        ("Bayu Saputra", "Siti Khodijah", Relationship.CHILD_IN_LAW),
        ("Wiwin Winarti", "Raka Permana", Relationship.HUSBAND),
    ],
)
async def test_whoever_comes_is_of_the_household_of_the_other(
    town: Town, stays: str, comes: str, kin: Relationship, *, waits: bool
) -> None:
    move = await leaves(town, comes, f"Hanya {comes}")
    if not waits:
        await town.room.tap("Setujui", card_of(town, move))
    wedding = await weds(town, stays, comes)
    assert f"tercatat masuk RT ini, ikut keluarga {stays}." in card_of(town, wedding).prompt.text
    if waits:
        await both(town, move, wedding)
    else:
        await town.room.tap("Setujui", card_of(town, wedding))
    (found,) = await living(town, COMES[comes].id)
    assert (found.area, found.household_id, found.relationship) == (RT_001, HERE[stays].household_id, kin)


@pytest.mark.parametrize("waits", [False, True])
async def test_who_comes_with_grown_ups_of_her_own_family_is_of_that(town: Town, *, waits: bool) -> None:
    move = await leaves(town, "Siti Khodijah", "Sekeluarga")
    if not waits:
        await town.room.tap("Setujui", card_of(town, move))
    wedding = await weds(town, "Bayu Saputra", "Siti Khodijah")
    if waits:
        await both(town, move, wedding)
    else:
        await town.room.tap("Setujui", card_of(town, wedding))
    (bride,) = await living(town, COMES["Siti Khodijah"].id)
    assert bride.area == RT_001
    assert bride.household_id != HERE["Bayu Saputra"].household_id
