"""What people are reminded of: by day, once, of what matters most, and only as long as they want to."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.dialogue.context import Context
from bot.dialogue.session import Session
from bot.dialogue.stored_session import write_session
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import NudgeKind
from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.jobs import Jobs
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.remind import remind
from bot.services.registry.residents_to_check import draw_due
from bot.services.work.channel import SendPrompt
from bot.services.work.texts import MissingText, Texts
from bot.storage import tables
from bot.storage.messages import nudges, sessions
from bot.storage.officers import addresses
from tests.services.month_town import ACEP_PHONE, MonthTown, a_month, death, report
from tests.services.steady import steady
from tests.storage.village import ACEP, OLIS, REGENCY, RT_3, RT_4, VAULT, person

TEN = datetime(2026, 8, 6, 3, 0, tzinfo=UTC)
"""10.00 in Karawang, on a Thursday, before the first day of reminding."""
OLIS_PHONE = Address("web", "olis")


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    """August is under way, and nothing is open; Acep's phone is known."""
    async with a_month(database_url, tmp_path) as town:
        town.clock.now = TEN
        yield town


async def sent_at(town: MonthTown, at: datetime = TEN, **calendar: Any) -> int:
    """Sets the clock and reminds."""
    town.clock.now = at
    house = replace(town.house, calendar=replace(town.house.calendar, **calendar))
    return await send_nudges(house, REGENCY)


async def newest(town: MonthTown, to: Address = ACEP_PHONE) -> SendPrompt:
    order = (await town.letters(to))[-1]
    assert isinstance(order, SendPrompt)
    return order


async def left_half_filled(town: MonthTown, at: datetime, **known: Any) -> None:
    """Acep leaves a report where it stands."""
    session = Session(**({"id": "s1", "flow": "death", "answers": {"date": "2026-08-01"}} | known))
    async with town.house.db.write() as transaction:
        await sessions.save(transaction, [(ACEP.id, write_session(session))], at)


async def turn_down(town: MonthTown, *kinds: NudgeKind) -> None:
    async with town.house.db.write() as transaction:
        await nudges.set_turned_down(transaction, ACEP.id, kinds)


def returned(at: datetime = TEN - timedelta(days=2), area: AreaCode = RT_3, **known: Any) -> Report:
    """A report that came back."""
    return death(person(area=area), status=Status.RETURNED, decided_at=at, reason="tanggal berbeda", **known)


def baby(days: int, **known: Any) -> Person:
    """A child of RT 3 without NIK, so many days old at `TEN`."""
    return person("DEWI", nik="", birth_date=date(2026, 8, 6) - timedelta(days=days), programmes=(), **known)


async def test_nothing_open_means_nothing_sent(town: MonthTown) -> None:
    assert await sent_at(town) == 0
    assert await town.letters(ACEP_PHONE) == []


async def test_a_half_filled_report_is_offered_a_day_later(town: MonthTown) -> None:
    await left_half_filled(town, TEN - timedelta(hours=23, minutes=30))
    assert await sent_at(town) == 0
    assert await sent_at(town, TEN + timedelta(hours=1)) == 1
    prompt = (await newest(town)).prompt
    assert prompt.text == "Laporan Kematian dari hari Rabu, 5 Agustus 2026 belum selesai. Mau dilanjutkan?"
    assert [(button.label, button.token) for button in prompt.buttons] == [
        ("Lanjutkan", "go:0:resume"), ("Buang", "go:0:discard:s1"), ("Jangan ingatkan lagi", "go:0:quiet:half"),
    ]  # fmt: skip


async def test_it_is_offered_once_until_it_is_touched_again(town: MonthTown) -> None:
    await left_half_filled(town, TEN - timedelta(hours=25))
    assert [await sent_at(town, TEN + timedelta(days=n)) for n in range(4)] == [1, 0, 0, 0]
    await left_half_filled(town, TEN + timedelta(days=4))
    assert [await sent_at(town, TEN + timedelta(days=n)) for n in range(4, 8)] == [0, 1, 0, 0]


@pytest.mark.parametrize(
    "known", [{"flow": ""}, {"answers": {}}, {"flow": "reason"}, {"context": Context(practice=True)}], ids=str
)
async def test_what_is_no_report_of_the_month_is_not_spoken_of(town: MonthTown, known: dict[str, Any]) -> None:
    await left_half_filled(town, TEN - timedelta(hours=25), **known)
    assert await sent_at(town) == 0


async def test_a_session_that_cannot_be_read_holds_nobody_up(town: MonthTown) -> None:
    await left_half_filled(town, TEN - timedelta(hours=25))
    for body in (b"broken", VAULT.seal("session", b"no json")):
        async with town.house.db.write() as transaction:
            await transaction.execute(update(tables.sessions).values(body=body))
        assert await sent_at(town) == 0


async def test_a_returned_report_is_spoken_of_three_times_and_then_no_more(town: MonthTown) -> None:
    told = returned(at=TEN, number="MTI-2608-0001")
    await town.hand_in(told)
    days = [n for n in range(40) if await sent_at(town, TEN + timedelta(days=n), remind_days=())]
    assert days == [2, 9, 16]
    prompt = (await newest(town)).prompt
    assert prompt.text.startswith("Satu laporan dikembalikan operator dan belum diperbaiki:")
    assert "MTI-2608-0001" in prompt.text
    assert "Alasan: tanggal berbeda" in prompt.text
    assert [(button.label, button.token) for button in prompt.buttons] == [
        ("Perbaiki", f"go:0:fix:{told.id}"), ("Jangan ingatkan lagi", "go:0:quiet:returned"),
    ]  # fmt: skip


async def test_one_reminder_takes_no_other_reports_place(town: MonthTown) -> None:
    for day in (3, 4, 5):
        await town.hand_in(returned(at=TEN.replace(day=day)))
    assert [n for n in range(6) if await sent_at(town, TEN + timedelta(days=n - 1), remind_days=())] == [0, 1, 2]


async def test_several_returned_reports_come_in_one_message(town: MonthTown) -> None:
    await town.hand_in(*(returned() for _ in range(5)))
    assert await sent_at(town) == 1
    prompt = (await newest(town)).prompt
    assert prompt.text.startswith("5 laporan dikembalikan")
    assert len(prompt.buttons) == 4


async def test_a_practice_report_is_never_spoken_of(town: MonthTown) -> None:
    await town.hand_in(returned(practice=True))
    assert await sent_at(town) == 0


@pytest.mark.parametrize(("days", "sent"), [(59, 0), (60, 1), (90, 1), (91, 0)])
async def test_a_baby_without_nik_is_spoken_of_after_sixty_days(town: MonthTown, days: int, sent: int) -> None:
    await town.move_in(baby(days))
    assert await sent_at(town) == sent
    assert await sent_at(town, TEN + timedelta(days=1)) == (1 if days == 59 else 0)
    if sent:
        prompt = (await newest(town)).prompt
        assert prompt.text.startswith("Dewi, lahir ")
        assert "akta kelahiran" in prompt.text
        assert "Sudah punya NIK" in [button.label for button in prompt.buttons]


async def test_a_baby_with_nik_is_not_spoken_of(town: MonthTown) -> None:
    await town.move_in(replace(baby(60), nik="3215271708260001"))
    assert await sent_at(town) == 0


async def test_a_baby_insured_by_the_state_is_spoken_of_at_three_months(town: MonthTown) -> None:
    house = HouseholdId("pbi")
    await town.move_in(person("Ibu", household_id=house, programmes=("PBI",)), baby(92, household_id=house))
    await town.move_in(baby(92, household_id=HouseholdId("none")))
    assert await sent_at(town) == 1
    assert "PBI-JK" in (await newest(town)).prompt.text
    assert await sent_at(town, TEN + timedelta(days=1)) == 0


async def test_the_heads_of_other_rts_hear_nothing_of_it(town: MonthTown) -> None:
    await town.move_in(baby(60, area=RT_4))
    await town.hand_in(returned(area=RT_4))
    assert await sent_at(town) == 0


async def test_one_a_day_the_most_important_first(town: MonthTown) -> None:
    await town.hand_in(returned())
    await town.move_in(baby(60), baby(61))
    await left_half_filled(town, TEN - timedelta(hours=25))
    seen = []
    for day in range(6):
        assert await sent_at(town, TEN + timedelta(days=day), remind_days=()) == (1 if day < 4 else 0)
        assert await sent_at(town, TEN + timedelta(days=day, hours=2), remind_days=()) == 0
        seen.append((await newest(town)).prompt.buttons[-1].token)
    kinds = [token.removeprefix("go:0:quiet:") for token in seen]
    assert kinds[:4] == ["returned", "certificate", "certificate", "half"]


@pytest.mark.parametrize("hour", [-4, -3.01, 10, 12, 17])
async def test_never_at_night(town: MonthTown, hour: float) -> None:
    await town.hand_in(returned(at=TEN - timedelta(days=3)))
    assert await sent_at(town, TEN + timedelta(hours=hour)) == 0


async def test_what_the_night_held_back_comes_in_the_morning(town: MonthTown) -> None:
    await town.hand_in(returned(at=TEN - timedelta(days=3)))
    assert [await sent_at(town, TEN + timedelta(hours=n)) for n in (11, 14, 20, 23)] == [0, 0, 0, 1]


async def test_two_processes_remind_once_also_after_the_message_is_gone(town: MonthTown) -> None:
    await town.hand_in(returned())
    assert sorted(await asyncio.gather(*(send_nudges(town.house, REGENCY) for _ in range(4)))) == [0, 0, 0, 1]
    assert len(await town.texts(ACEP_PHONE)) == 1
    assert [await sent_at(town, TEN + timedelta(hours=n)) for n in range(4)] == [0, 0, 0, 0]


async def test_an_attempt_that_broke_off_leaves_nothing_behind(town: MonthTown, tmp_path: Path) -> None:
    await town.hand_in(returned())
    wordless = tmp_path / "locales"
    (wordless / "id").mkdir(parents=True)
    with pytest.raises(MissingText):
        await send_nudges(replace(town.house, texts=Texts(wordless)), REGENCY)
    assert await town.letters(ACEP_PHONE) == []
    assert await sent_at(town) == 1


async def test_what_he_turned_down_makes_room_for_the_rest(town: MonthTown) -> None:
    await town.hand_in(returned())
    await town.move_in(baby(60))
    await turn_down(town, NudgeKind.RETURNED)
    assert await sent_at(town) == 1
    assert "akta" in (await newest(town)).prompt.text
    await turn_down(town, NudgeKind.RETURNED, NudgeKind.CERTIFICATE)
    assert await sent_at(town, TEN + timedelta(days=1)) == 0


async def test_whoever_cannot_be_reached_is_left_alone_and_told_when_he_is_back(town: MonthTown) -> None:
    await town.hand_in(returned())
    async with town.house.db.write() as transaction:
        await sessions.mark_unreachable(transaction, ACEP_PHONE, town.clock())
    assert await sent_at(town) == 0
    async with town.house.db.write() as transaction:
        await sessions.mark_reachable(transaction, ACEP_PHONE)
    assert await sent_at(town, TEN + timedelta(hours=1)) == 1


async def test_who_practises_or_is_off_duty_is_left_alone(town: MonthTown) -> None:
    await town.hand_in(returned())
    for values in ({"practises_until": TEN + timedelta(days=5)}, {"practises_until": None, "active": False}):
        async with town.house.db.write() as transaction:
            await transaction.execute(update(tables.officers).where(tables.officers.c.id == ACEP.id).values(values))
        assert await sent_at(town, town.clock.now + timedelta(hours=1)) == 0


async def test_the_reminder_of_a_silent_rt_can_be_turned_down(town: MonthTown) -> None:
    town.clock.now = TEN + timedelta(days=4)
    await turn_down(town, NudgeKind.SILENT)
    assert await remind(town.house, REGENCY) == 0


async def test_after_the_reminder_of_a_silent_rt_the_rest_waits_for_tomorrow(town: MonthTown) -> None:
    town.clock.now = datetime(2026, 8, 10, 2, 0, tzinfo=UTC)
    await town.move_in(baby(62))
    await Jobs(town.house, asyncio.Event(), asyncio.Event(), steady(town.clock)).look()
    (text,) = await town.texts(ACEP_PHONE)
    assert "belum ada laporan" in text
    town.clock.now += timedelta(days=1)
    await Jobs(town.house, asyncio.Event(), asyncio.Event(), steady(town.clock)).look()
    assert len(await town.texts(ACEP_PHONE)) == 2


async def test_on_the_eve_of_the_minggon_he_reads_what_is_open(town: MonthTown) -> None:
    await town.hand_in(death(person(), status=Status.WAITING), returned(at=TEN))
    evening = TEN.replace(hour=10, minute=30)
    assert await sent_at(town, evening, minggon_weekday=4) == 1
    text = (await newest(town)).prompt.text
    assert text.startswith("Besok Jumat ada minggon.")
    assert "• 1 laporan menunggu operator\n• 1 laporan perlu diperbaiki" in text
    assert await sent_at(town, evening + timedelta(hours=1), minggon_weekday=4) == 0


@pytest.mark.parametrize(
    ("at", "weekday"), [(TEN, 4), (TEN.replace(hour=10), 3), (TEN.replace(hour=10), None), (TEN.replace(hour=13), 4)]
)
async def test_no_eve_no_message(town: MonthTown, at: datetime, weekday: int | None) -> None:
    assert await sent_at(town, at, minggon_weekday=weekday) == 0


async def test_an_rt_that_has_said_all_is_left_in_peace_on_the_eve(town: MonthTown) -> None:
    await town.hand_in(report("nil", status=Status.RECORDED))
    assert await sent_at(town, TEN.replace(hour=10), minggon_weekday=4) == 0


async def test_operators_read_how_their_desa_stands(town: MonthTown) -> None:
    async with town.house.db.write() as transaction:
        await addresses.link_address(transaction, OLIS_PHONE, OLIS.id, TEN)
    await sent_at(town, TEN.replace(hour=10), minggon_weekday=4)
    text = (await newest(town, OLIS_PHONE)).prompt.text
    assert text.startswith("Besok Jumat ada minggon. Keadaan desa/kelurahan Bapak/Ibu:\n\nBulan Agustus 2026")


async def test_once_a_month_he_is_told_that_there_are_residents_to_check(town: MonthTown) -> None:
    await town.move_in(person(), person())
    await town.hand_in(report("nil", status=Status.RECORDED))
    nine = datetime(2026, 8, 10, 2, 0, tzinfo=UTC)
    for day in range(-3, 5):
        town.clock.now = nine + timedelta(days=day)
        await draw_due(town.house, REGENCY)
        assert await sent_at(town, town.clock.now) == (1 if day == 0 else 0)
    prompt = (await newest(town)).prompt
    assert prompt.text.startswith("Bulan ini ada 2 warga yang perlu dicek.")
    assert prompt.buttons[0].label == "Cek warga (2)"
