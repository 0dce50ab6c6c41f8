"""A report told before somebody was named as head takes him away: his RT and its operators are asked who follows."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship, Resident
from bot.domain.report.changes import Doubt, Effect, JoinHousehold, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.clock.find_matters import find_matters
from bot.services.matters.standing import open_matters
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage.officers import addresses
from bot.storage.registry import read_registry
from tests.services.month_town import ACEP_PHONE, MonthTown, a_month, report
from tests.storage.village import OLIS, REGENCY, RT_3, RT_4, person

OLIS_PHONE = Address("web", "olis")
HOUSE, NEW = HouseholdId("house"), HouseholdId("new")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}", tmp_path) as town:
        async with town.house.db.write() as transaction:
            await addresses.link_address(transaction, OLIS_PHONE, OLIS.id, town.clock())
        yield town


async def family(town: MonthTown) -> tuple[Person, Person, Person]:
    """With a grandmother, so that several grown-ups are left where somebody goes."""
    kin = {
        "Ayah": Relationship.HEAD,
        "Ibu": Relationship.WIFE,
        "Dedi": Relationship.CHILD,
        "Nenek": Relationship.PARENT,
    }
    father, mother, dedi, grandmother = (
        person(name, household_id=HOUSE, relationship=each, address="Kp. Baru 3", birth_date=date(1980, 1, 1))
        for name, each in kin.items()
    )
    await town.move_in(father, mother, dedi, grandmother)
    return father, mother, dedi


def waiting(kind: str, *effects: Effect) -> Report:
    return report(kind, *effects, status=Status.WAITING)


def death(of: Person, *follow: Effect) -> Report:
    return waiting("death", SetStatus(of.id, BasicStatus.DEAD, date(2026, 8, 1)), *follow)


def parts(who: Person) -> Report:
    """He gets a family card of his own."""
    joins = JoinHousehold(who.id, NEW, RT_3, False, relationship=Relationship.HEAD)
    return waiting("split", joins, NameHead(NEW, who.id))


async def members(town: MonthTown) -> list[Resident]:
    async with town.house.db.read() as transaction:
        return await read_registry.household_members(transaction, HOUSE, REGENCY)


async def approve(town: MonthTown, *told: Report) -> None:
    for each in told:
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await decide(work, OLIS, Decision(each.id, 0, Event.APPROVED), None)
            await work.flush()


async def asked(town: MonthTown, phone: Address) -> list[SendPrompt]:
    """The letters that ask who follows."""
    letters = [order for order in await town.letters(phone) if isinstance(order, SendPrompt)]
    return [order for order in letters if "Kepala keluarga yang baru belum ada" in order.prompt.text]


async def to_settle(town: MonthTown) -> list[tuple[str, str, AreaCode]]:
    async with town.house.db.read() as transaction:
        return [(each.cause, each.ids[0], each.area) for each in await open_matters(transaction, REGENCY)]


async def test_a_family_that_a_split_told_before_leaves_without_its_head_is_asked_who_follows(town: MonthTown) -> None:
    father, _, dedi = await family(town)
    split = parts(dedi)
    told = (split, death(father, NameHead(HOUSE, dedi.id)))
    await town.hand_in(*told)
    await approve(town, *reversed(told))
    (head,), (village,) = await asked(town, ACEP_PHONE), await asked(town, OLIS_PHONE)
    for order in (head, village):
        assert "Dedi (46)" in order.prompt.text
        assert split.number in order.prompt.text
        left = order.prompt.text.partition("Yang tinggal: ")[2]
        assert "Ibu (46)" in left
        assert "Nenek (46)" in left
    assert "Perbaikan data" in [button.label for button in head.prompt.buttons]


async def test_it_stands_among_what_must_be_settled_wherever_its_head_lives_now_until_somebody_heads_it(
    town: MonthTown,
) -> None:
    father, mother, _ = await family(town)
    left = replace(parts(father), id=ReportId("left"))
    await town.hand_in(replace(left, change=replace(left.change, warnings=(Doubt("split-no-successor"),))))
    await approve(town, left)
    await find_matters(town.house, REGENCY)
    assert await to_settle(town) == [("headless", HOUSE, RT_3)]
    follows = waiting("correction", NameHead(HOUSE, mother.id))
    await town.hand_in(follows)
    await approve(town, follows)
    assert await to_settle(town) == []


async def test_so_is_one_whose_head_another_rt_took_along(town: MonthTown) -> None:
    father, _, dedi = await family(town)
    joins = (JoinHousehold(each.id, HOUSE, RT_4, True, implied=True, origin=RT_3) for each in (father, dedi))
    died = replace(death(father, *joins, NameHead(HOUSE, dedi.id)), area=RT_4)
    await town.hand_in(replace(died, change=replace(died.change, area=RT_4)))
    await approve(town, died)
    (head,) = await asked(town, ACEP_PHONE)
    assert "Ibu (46)" in head.prompt.text.partition("Yang tinggal: ")[2]


async def test_the_rt_of_the_only_grown_up_who_is_left_reads_that_she_heads_it(town: MonthTown) -> None:
    father, _, dedi = await family(town)
    split, died = parts(dedi), death(father)
    await town.hand_in(split, died)
    (grandmother,) = [each for each in await members(town) if each.name == "Nenek"]
    moved = waiting("move_out", SetStatus(grandmother.id, BasicStatus.MOVED, date(2026, 8, 1)))
    await town.hand_in(moved)
    await approve(town, split, moved, died)
    letters = [order.prompt for order in await town.letters(ACEP_PHONE) if isinstance(order, SendPrompt)]
    (told,) = [each for each in letters if "sebagai kepala keluarga" in each.text]
    assert "Ibu (46), Kp. Baru 3 sekarang" in told.text
    assert died.number in told.text
    assert "Perbaikan data" in [button.label for button in told.buttons]


async def test_nobody_is_asked_where_another_heads_it_or_nobody_is_left_or_it_stood_on_the_card(
    town: MonthTown,
) -> None:
    father, mother, dedi = await family(town)
    named = death(father, NameHead(HOUSE, dedi.id))
    known = death(dedi)
    last = death(mother)
    known = replace(known, change=replace(known.change, warnings=(Doubt("no-successor"),)))
    await town.hand_in(named, known, last)
    await approve(town, named, known, last)
    assert await town.status_of(mother.id) is BasicStatus.DEAD
    assert await asked(town, ACEP_PHONE) == []
