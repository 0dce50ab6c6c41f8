"""A birth told after its mother left, of before that day: whether the baby went with her is asked."""

from datetime import date

from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_001
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

QUESTION = "Ibunya, Cucu Cahyati, tercatat pindah sesudah bayi ini lahir. Apakah bayinya ikut pindah?"


async def she_left(town: Town, *where: str) -> None:
    gone = await tells(town, "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati (49)", "Hanya", "kemarin", *where)
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(minutes=1)


async def bears(town: Town, day: str) -> Phone:
    phone = await opened(town, "Kelahiran")
    return await phone.answer("Cucu Cahyati", "Cucu Cahyati (49)", "Siti Maryam", "Perempuan", day)


async def baby(town: Town, report: Report) -> dict[str, object]:
    await town.room.tap("Setujui", card_of(town, report))
    (row,) = [each for each in await town.rows(tables.persons) if each["name"] == "Siti Maryam"]
    return row


async def test_who_went_with_her_is_born_here_and_gone_on_her_day(town: Town) -> None:
    await she_left(town, "Luar negeri")
    phone = await bears(town, "1 November 2026")
    assert QUESTION in phone.text
    await phone.answer("Ya", "Di rumah", "Karawang", "Kirim")
    row = await baby(town, await sent(town))
    assert (row["status"], row["ended_on"]) == (BasicStatus.MOVED, date(2026, 11, 9))
    assert sorted(each["what"] for each in await town.rows(tables.movements)) == ["born", "moved_out", "moved_out"]


async def test_it_is_expected_where_she_is(town: Town) -> None:
    await she_left(town, "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    phone = await bears(town, "1 November 2026")
    await phone.answer("Ya", "Di rumah", "Karawang", "Kirim")
    row = await baby(town, await sent(town))
    expected = {(each["person_id"], each["area_code"]) for each in await town.rows(tables.arrivals)}
    assert (row["id"], RT_001) in expected


async def test_who_stayed_lives_with_her_family(town: Town) -> None:
    await she_left(town, "Luar negeri")
    phone = await bears(town, "1 November 2026")
    await phone.answer("Tidak", "Di rumah", "Karawang", "Kirim")
    assert (await baby(town, await sent(town)))["status"] == BasicStatus.ALIVE


async def test_nothing_is_asked_where_she_lives_here(town: Town) -> None:
    phone = await bears(town, "1 November 2026")
    assert "ikut pindah" not in phone.text


async def test_nor_where_another_rt_has_received_her(town: Town) -> None:
    await she_left(town, "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Cucu Cahyati", "Cucu Cahyati (49)", "kemarin", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    town.clock.advance(minutes=1)
    phone = await opened(town, "Kelahiran")
    await phone.answer("Cucu Cahyati", "Cucu Cahyati (49)", "Siti Maryam", "Perempuan", "1 November 2026")
    assert "dilahirkan" in phone.text
