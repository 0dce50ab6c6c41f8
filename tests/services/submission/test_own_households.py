"""Who comes to where his family lives by now is of its household again, unless he is told to live elsewhere."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.people.people import Person, Relationship
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, tells

CHILD = next(
    each
    for each in make_residents(RT_003)
    if each.relationship is Relationship.CHILD and each.birth_date and each.household_id == "demo005003h001"
)
NAME = CHILD.name.title()


async def comes_back(town: Town, *more: str) -> tuple[str, str]:
    """He left alone for another country and is told by hand as come: the household that he is of then, the card."""
    gone = await tells(town, "Pindah keluar", NAME, NAME, "Hanya", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(days=1)
    sex, born = ("Laki-laki" if CHILD.sex == "L" else "Perempuan"), f"{CHILD.birth_date:%d-%m-%Y}"
    came = await tells(town, "Pindah masuk", NAME, "Hari ini", "1", sex, born, *more)
    await town.room.tap("Setujui", card_of(town, came))
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CHILD.id]
    return row["household_id"], card_of(town, came).prompt.text


@pytest.mark.parametrize("more", [(), ("+ Alamat", "kp sukamaju no 1")])
async def test_a_child_that_comes_back_stands_with_its_family_again(more: tuple[str, ...], town: Town) -> None:
    house, card = await comes_back(town, *more)
    assert house == CHILD.household_id
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CHILD.id]
    assert (row["relationship"], row["status"]) == (Relationship.CHILD, 1)
    assert f"{NAME} masuk lagi ke KK Asep Saepudin, yang tinggal di RT ini." in card


async def test_who_is_told_to_live_at_another_address_does_not(town: Town) -> None:
    house, card = await comes_back(town, "+ Alamat", "Kp. Mekar No. 9")
    assert house != CHILD.household_id
    assert "masuk lagi" not in card


async def test_a_child_that_was_told_to_live_elsewhere_alone_is_of_its_family_again(town: Town) -> None:
    born = date(2022, 9, 9)
    async with town.house.db.write() as transaction:
        his = tables.persons.update().where(tables.persons.c.id == CHILD.id)
        await transaction.execute(his.values(birth_date=born))
    sex = "Laki-laki" if CHILD.sex == "L" else "Perempuan"
    for by in ("rt-2", "rt-1"):
        phone = await town.phone(by).answer("lapor", "Pindah masuk", NAME, "Hari ini", "1", sex, f"{born:%d-%m-%Y}")
        await phone.answer("Kirim", "Ya, pindahkan")
        if "masih anak-anak" in phone.text:
            await phone.answer("Lewati", "Kirim")
        await town.room.tap("Setujui")
        town.clock.advance(days=1)
        if by == "rt-2":
            (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CHILD.id]
            assert (row["area_code"], row["relationship"]) == (RT_001, Relationship.CHILD), "no child heads"
            assert row["household_id"] != CHILD.household_id
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CHILD.id]
    assert (row["household_id"], row["relationship"]) == (CHILD.household_id, Relationship.CHILD)
    assert row["area_code"] == RT_003


FAMILY = [each for each in make_residents(RT_003) if each.household_id == CHILD.household_id]


async def told_by_hand(town: Town, *those: Person) -> list[dict[str, Any]]:
    """They left for an RT that nobody named, whose head tells of them by name, sex and birth: how they stand."""
    about = [(each.name.title(), _sex(each), f"{each.birth_date:%d-%m-%Y}") for each in those]
    (first, *first_of), *others = about
    answers = [first, "Hari ini", str(len(those)), *first_of, *(each for other in others for each in other)]
    came = await tells(town, "Pindah masuk", *answers, by="rt-2")
    await town.room.tap("Setujui", card_of(town, came))
    found = {row["id"]: row for row in await town.rows(tables.persons)}
    return [found[each.id] for each in those]


def _sex(person: Person) -> str:
    return "Laki-laki" if person.sex == "L" else "Perempuan"


async def leaves(town: Town, *who: str) -> None:
    gone = await tells(town, "Pindah keluar", *who, "2 November 2026", "RT lain di desa ini")
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(days=1)


async def test_a_family_that_is_told_by_hand_and_comes_as_a_whole_keeps_its_no_kk(town: Town) -> None:
    head, *others = sorted(FAMILY, key=lambda each: each.relationship or 9)
    await leaves(town, head.name.title(), f"Sekeluarga {head.name.title()}")
    # He is not at home when the new head asks, so his wife is told of first.
    stand = await told_by_hand(town, *others, head)
    assert {(row["household_id"], row["area_code"]) for row in stand} == {(head.household_id, RT_001)}
    (house,) = [each for each in await town.rows(tables.households) if each["id"] == head.household_id]
    assert town.house.db.vault.open_text("kk", house["kk"]) == head.kk
    assert [row["relationship"] for row in stand] == [each.relationship for each in (*others, head)]


async def test_of_a_family_that_is_told_in_part_who_headed_it_heads_what_comes(town: Town) -> None:
    head, wife, *_ = sorted(FAMILY, key=lambda each: each.relationship or 9)
    await leaves(town, head.name.title(), head.name.title(), "Sebagian", wife.name.title(), "Selesai")
    stand = await told_by_hand(town, wife, head)
    assert len({row["household_id"] for row in stand} - {head.household_id}) == 1
    assert [row["relationship"] for row in stand] == [Relationship.WIFE, Relationship.HEAD]


async def test_who_is_new_in_a_family_that_comes_lives_where_it_came(town: Town) -> None:
    head, *others = sorted(FAMILY, key=lambda each: each.relationship or 9)
    await leaves(town, head.name.title(), f"Sekeluarga {head.name.title()}")
    stand = await told_by_hand(town, head, *others, replace(head, name="WIRANATAKUSUMAH", birth_date=date(2001, 3, 4)))
    rows = [each for each in await town.rows(tables.persons) if each["name"] == "Wiranatakusumah"]
    assert [(each["area_code"], each["household_id"]) for each in rows] == [(RT_001, stand[0]["household_id"])]
    assert {row["area_code"] for row in stand} == {RT_001}


async def test_a_newborn_whose_birth_waits_comes_to_where_its_mother_has_come(town: Town) -> None:
    head, *others = sorted(FAMILY, key=lambda each: each.relationship or 9)
    await (await town.rt_reports_birth(mother=others[0].name.title())).tap("Kirim")
    born = (await town.reports())[-1]
    left = (head.name.title(), head.name.title(), "Sebagian", *(each.name.title() for each in others), "Selesai")
    await leaves(town, *left)
    home = {row["household_id"] for row in await told_by_hand(town, head, *others)}
    day = f"{born.event_date:%d-%m-%Y}"
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer("Siti Maryam", "Hari ini", "1", "Perempuan", day, "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui", card_of(town, (await town.reports())[-1]))
    await town.room.tap("Setujui keduanya")
    baby = next(row for row in await town.rows(tables.persons) if row["name"] == "Siti Maryam")
    assert {baby["household_id"]} == home
    assert (baby["area_code"], baby["relationship"]) == (RT_001, Relationship.CHILD)
    heard = [*town.room.chat, *town.phone("rt-1").chat, *town.phone("rt-2").chat]
    assert not any("tanpa orang dewasa" in bubble.prompt.text for bubble in heard)


async def test_a_family_that_comes_as_a_whole_with_a_newborn_whose_birth_waits_keeps_what_it_is(town: Town) -> None:
    head, *others = sorted(FAMILY, key=lambda each: each.relationship or 9)
    await (await town.rt_reports_birth(mother=others[0].name.title())).tap("Kirim")
    born = (await town.reports())[-1]
    about = [(each.name.title(), _sex(each), f"{each.birth_date:%d-%m-%Y}") for each in (head, *others)]
    (first, *first_of), *rest = [*about, ("Siti Maryam", "Perempuan", f"{born.event_date:%d-%m-%Y}")]
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer(first, "Hari ini", str(len(FAMILY) + 1), *first_of, *(each for one in rest for each in one))
    await phone.answer("Kirim", "Ya, pindahkan")
    came = (await town.reports())[-1]
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Setujui keduanya")
    people = [row for row in await town.rows(tables.persons) if row["household_id"] == head.household_id]
    assert len(people) == len(FAMILY) + 1
    assert {row["area_code"] for row in people} == {RT_001}
