"""An end told by the RT where somebody lived before: the head of the RT where he lives by now is asked, and reports."""

from datetime import date

from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Sex
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003
from bot.services.matters.standing import open_matters
from bot.storage.registry import areas, read_registry
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

THERE = AreaCode("32.15.27.2088")
JOKO = Person(
    PersonId("joko"), HouseholdId("joko-house"), AreaCode(f"{THERE}/001/001"), "JOKO PURNOMO", Sex.MALE,
    date(1974, 3, 2), nik="3215270203740001", address="JL. RAHASIA NO. 9",
)  # fmt: skip


async def moved_here(town: Town) -> None:
    """He lived in another village, whose head agreed that he is RT 003's by now."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(THERE, "Mekarjati", "Telukjambe Barat")])
        await add_persons(await a_write(transaction), JOKO.area, [JOKO])
    for who, role, area in (("rt-there", Role.RT, JOKO.area), ("operator-there", Role.OPERATOR, THERE)):
        await town.phone(who).say(f"gabung {await town.invite(role, area, who)}")
        await town.phone(who).tap("Saya mengerti")
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Joko Purnomo", "2 November", "1")
    await phone.answer("Laki-laki", "tidak tahu", "+ NIK", "Ya, saya isi", JOKO.nik, "Kirim")
    await town.room.tap("Setujui")
    await town.deliver.drain()
    await town.phone("rt-there").tap("Sudah tidak di sini")
    town.clock.advance(minutes=5)


async def told_by_the_old_rt(town: Town, day: str) -> Phone:
    phone = await town.phone("rt-there").answer(
        "lapor", "Kematian", "Joko Purnomo", "Tidak ada di daftar", day, "Kirim"
    )
    if "laporan sudah diterima" not in phone.text:
        await phone.tap("Kirim saja")
    town.clock.advance(minutes=5)
    await town.deliver.drain()
    return town.phone("operator-there")


async def approved_untied(town: Town, operator: Phone) -> Phone:
    await operator.answer("Setujui", "Setujui begitu saja")
    await find_matters(town.house, REGENCY)
    return await operator.answer("menu", "Perlu diselesaikan", "1. Joko")


async def left_open(town: Town) -> list[str]:
    async with town.house.db.read() as transaction:
        return [each.cause for each in await open_matters(transaction)]


async def status(town: Town) -> tuple[BasicStatus, AreaCode]:
    async with town.house.db.read() as transaction:
        now = (await read_registry.standing_of(transaction, [JOKO.id], REGENCY))[JOKO.id]
    return now.status, now.area


async def test_the_head_where_he_lives_is_asked_reports_it_and_the_old_report_is_settled(town: Town) -> None:
    await moved_here(town)
    operator = await approved_untied(town, await told_by_the_old_rt(town, "3 November"))
    assert await left_open(town) == ["untied"]
    await operator.tap("Tanyakan ke RT-nya")
    assert "sudah ditanya" in operator.text
    await town.deliver.drain()
    head, office = town.phone("rt-1"), town.phone("operator")
    assert "Joko Purnomo (52) dikabarkan dari RT lamanya: Kematian, 3 November 2026." in head.text
    assert "ditanya operator desa lain: Joko Purnomo (52)" in office.text
    asked = len(head.chat)
    await operator.answer("menu", "Perlu diselesaikan", "1. Joko", "Tanyakan ke RT-nya")
    await town.deliver.drain()
    assert len(head.chat) == asked, "once a day"
    await head.answer("Ya, laporkan", "Kirim")
    await town.room.tap("Setujui")
    assert await status(town) == (BasicStatus.DEAD, RT_003)
    assert await left_open(town) == []
    town.clock.advance(minutes=20)
    await find_matters(town.house, REGENCY)
    assert await left_open(town) == [], "and is not found again"


async def test_a_day_before_he_came_is_asked_anew(town: Town) -> None:
    await moved_here(town)
    operator = await approved_untied(town, await told_by_the_old_rt(town, "1 November"))
    await operator.tap("Tanyakan ke RT-nya")
    await town.deliver.drain()
    head = await town.phone("rt-1").answer("Ya, laporkan", "3 November", "Kirim")
    assert "laporan sudah diterima" in head.text
    await town.room.tap("Setujui")
    assert await status(town) == (BasicStatus.DEAD, RT_003)


async def test_the_page_on_which_it_is_tied_names_him_and_the_way_and_no_more(town: Town) -> None:
    await moved_here(town)
    operator = await told_by_the_old_rt(town, "3 November")
    await operator.tap("Hubungkan ke warga")
    assert "Joko Purnomo (52) sekarang terdata di desa lain." in operator.text
    assert "di wilayah Bapak/Ibu" in operator.text
    assert "RT Bapak/Ibu" not in operator.text
    assert "Rahasia" not in operator.text
