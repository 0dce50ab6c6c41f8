"""One of a family that is expected has come by something else that is told of him: the others are not forgotten."""

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.services.matters.standing import open_matters
from bot.services.month.close_month import close_month
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_families_that_come import ASEP, family_leaves
from tests.services.submission.test_waiting_is_seen import both, card_of, opened, sent, tells, where

FAMILY = [each for each in make_residents(RT_003) if each.household_id == ASEP.household_id]
BORN = f"{next(each.birth_date for each in FAMILY if each.name == 'CUCU CAHYATI'):%d-%m-%Y}"
REST = "masih ditunggu"


async def approved(town: Town, report: Report) -> None:
    await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, report) == [Status.APPLIED]


async def family_is_expected(town: Town) -> Report:
    gone = await family_leaves(town)
    await approved(town, gone)
    town.clock.advance(minutes=5)
    return gone


async def wife_is_corrected(town: Town, shown: str = "Cucu Cahyati (49)") -> Report:
    """By the head of the RT that they go to."""
    return await tells(town, "Perbaikan data", "cucu cahyati", shown, "Nama", "Cucu Cahyanti", by="rt-2")


def told(phone: Phone) -> list[str]:
    return [each.prompt.text for each in phone.chat if REST in each.prompt.text]


async def homes(town: Town) -> set[tuple[str, str]]:
    """Where each of the family stands, in which household."""
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [each.id for each in FAMILY], REGENCY)
    return {(each.area, each.household_id) for each in found}


async def test_the_rt_hears_who_is_expected_still_and_receives_them_by_one_tap(town: Town) -> None:
    await family_is_expected(town)
    await approved(town, await wife_is_corrected(town))
    phone = town.phone("rt-2")
    (said,) = told(phone)
    assert "dari RT 003/RW 005 masih ditunggu: Asep Saepudin (52), Nabila Azzahra" in " ".join(said.split())
    await close_month(town.house, REGENCY)
    await phone.tap("Sudah datang")
    await phone.answer("hari ini", "Kirim")
    await approved(town, await sent(town))
    assert {area for area, _ in await homes(town)} == {RT_001}
    assert len(await homes(town)) == 1
    assert len(told(phone)) == 1


async def test_so_does_one_who_told_of_him_by_hand(town: Town) -> None:
    await family_is_expected(town)
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer("Wati Susilawati", "hari ini", "1", "Perempuan", BORN, "Kirim")
    assert phone.newest.labels[0] == "Ya, pindahkan", phone.text
    await phone.tap("Ya, pindahkan")
    await approved(town, await sent(town))
    assert len(told(phone)) == 1


async def test_who_chose_among_the_family_who_has_come_is_told_nothing(town: Town) -> None:
    await family_is_expected(town)
    came = await tells(town, "Pindah masuk", "cucu cahyati", "Cucu Cahyati (49)", "hari ini", by="rt-2")
    await approved(town, came)
    assert told(town.phone("rt-2")) == []


async def test_who_hears_of_the_leaving_by_the_same_press_is_told_once(town: Town) -> None:
    gone = await family_leaves(town)
    came = await wife_is_corrected(town, "Cucu Cahyati –")
    await both(town, gone, came)
    phone = town.phone("rt-2")
    assert told(phone) == []
    assert [each for each in phone.chat if "Sudah datang?" in each.prompt.text]


async def families_without_a_head(town: Town) -> int:
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return len([each for each in await open_matters(transaction, VILLAGE) if each.cause == "headless"])


async def test_nobody_is_asked_who_heads_those_whose_head_is_expected_where_they_came_for_a_month(town: Town) -> None:
    await family_is_expected(town)
    await approved(town, await wife_is_corrected(town))
    town.clock.advance(days=2)
    assert await families_without_a_head(town) == 0
    town.clock.advance(days=31)
    assert await families_without_a_head(town) == 1
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Asep Saepudin (52)", "Hari ini", "Kirim")
    await approved(town, await sent(town))
    assert await families_without_a_head(town) == 0
