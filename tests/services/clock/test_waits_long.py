"""Whoever lets reports wait is told after two working days, then the TKSK, then Dinas Sosial in its digest."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.profiles.profile import SecondWord
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.clock.let_wait import tell_what_is_let_wait
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers
from bot.storage.reports.report_lists import Filters, listing
from tests.services.month_town import DINA_PHONE, IN_AUGUST, MonthTown, a_month, death
from tests.storage.village import OLIS, REGENCY, person

TKSK = Officer(OfficerId("tksk"), "Tati", Role.TKSK, AreaCode("32.15.27"))
OLIS_PHONE, TKSK_PHONE = Address("web", "olis"), Address("web", "tksk")
WEDNESDAY = IN_AUGUST
"""5 August 2026, 10.00 in Karawang; the report was sent on it."""


@asynccontextmanager
async def waiting(url: str, folder: Path) -> AsyncIterator[MonthTown]:
    async with a_month(url, folder) as town:
        async with town.house.db.write() as transaction:
            await officers.add_officer(transaction, TKSK, town.clock())
            await addresses.link_address(transaction, OLIS_PHONE, OLIS.id, town.clock())
            await addresses.link_address(transaction, TKSK_PHONE, TKSK.id, town.clock())
        ujang = person(name="Ujang")
        await town.move_in(ujang)
        await town.hand_in(death(ujang, status=Status.WAITING))
        yield town


async def waiting_reports(town: MonthTown) -> list[Report]:
    async with town.house.db.read() as transaction:
        return [each async for each in listing(transaction, Filters(REGENCY))]


async def told_on(town: MonthTown, at: datetime) -> int:
    town.clock.now = at
    return await tell_what_waits_long(town.house, REGENCY)


async def test_its_operator_is_told_after_two_working_days_and_then_every_second(
    database_url: str, tmp_path: Path
) -> None:
    async with waiting(database_url, tmp_path) as town:
        told = [await told_on(town, WEDNESDAY + timedelta(days=days)) for days in range(4)]
        assert told == [0, 0, 1, 0]
        assert await told_on(town, WEDNESDAY + timedelta(days=2, hours=1)) == 0
        [text] = await town.texts(OLIS_PHONE)
        assert text.startswith("Ada yang menunggu lebih dari 2 hari kerja:")
        assert "• Sukamaju: 1 laporan menunggu keputusan" in text
        assert await town.texts(TKSK_PHONE) == []


async def test_holidays_weekends_and_nights_are_no_time_to_decide(database_url: str, tmp_path: Path) -> None:
    async with waiting(database_url, tmp_path) as town:
        holidays = frozenset({date(2026, 8, 6), date(2026, 8, 7)})
        town.house = replace(town.house, profile=replace(town.house.profile, holidays=holidays))
        assert [await told_on(town, WEDNESDAY + timedelta(days=days)) for days in (1, 2, 3, 4, 5)] == [0] * 5
        assert await told_on(town, WEDNESDAY + timedelta(days=6, hours=-3)) == 0
        assert await told_on(town, WEDNESDAY + timedelta(days=6)) == 1


async def test_the_tksk_is_told_two_working_days_later_and_dinas_sosial_in_its_digest(
    database_url: str, tmp_path: Path
) -> None:
    async with waiting(database_url, tmp_path) as town:
        tuesday = WEDNESDAY + timedelta(days=6)
        assert await told_on(town, tuesday) == 2
        [text] = await town.texts(TKSK_PHONE)
        assert text.startswith("Menunggu lebih dari 4 hari kerja, walaupun operator desanya sudah diingatkan:")
        house = replace(town.house, calendar=replace(town.house.calendar, digest_weekday=1))
        await send_weekly_digest(house, REGENCY)
        [digest] = [each for each in await town.texts(DINA_PHONE) if "walaupun operator dan TKSK" in each]
        assert "• Sukamaju: 1 laporan menunggu keputusan" in digest


async def test_dinas_sosial_that_has_no_digest_is_told_once_a_week_by_itself(database_url: str, tmp_path: Path) -> None:
    async with waiting(database_url, tmp_path) as town:
        told = []
        for days in range(14):
            town.clock.now = WEDNESDAY + timedelta(days=days)
            told.append(await tell_what_is_let_wait(town.house, REGENCY))
        assert [days for days, count in enumerate(told) if count] == [6, 12]  # a Tuesday, and the next week's Monday
        text = (await town.texts(DINA_PHONE))[-1]
        assert text.startswith("Menunggu lebih dari 4 hari kerja, walaupun operator dan TKSK sudah diingatkan:")
        assert "• Sukamaju: 1 laporan menunggu keputusan" in text


async def test_dinas_sosial_that_has_a_digest_reads_it_there_alone(database_url: str, tmp_path: Path) -> None:
    async with waiting(database_url, tmp_path) as town:
        house = replace(town.house, calendar=replace(town.house.calendar, digest_weekday=1))
        town.clock.now = WEDNESDAY + timedelta(days=6)
        assert await tell_what_is_let_wait(house, REGENCY) == 0


async def test_a_second_approval_that_nobody_gives_is_told_of_too(database_url: str, tmp_path: Path) -> None:
    async with waiting(database_url, tmp_path) as town:
        profile = replace(town.house.profile, second_words={"death": SecondWord.OPERATOR})
        town.house = replace(town.house, profile=profile)
        [told] = await waiting_reports(town)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await decide(work, OLIS, Decision(told.id, 0, Event.APPROVED), None)
            await work.flush()
        assert await told_on(town, WEDNESDAY + timedelta(days=6)) == 2
        assert "• Sukamaju: 1 laporan menunggu persetujuan kedua" in (await town.texts(TKSK_PHONE))[-1]


async def test_what_is_decided_is_told_of_no_more(database_url: str, tmp_path: Path) -> None:
    async with waiting(database_url, tmp_path) as town:
        [told] = await waiting_reports(town)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await decide(work, OLIS, Decision(told.id, 0, Event.APPROVED), None)
            await work.flush()
        assert await told_on(town, WEDNESDAY + timedelta(days=6)) == 0
