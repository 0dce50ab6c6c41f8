"""The day on which somebody came, told wrongly, is put right: for all who came with him, also after the cut."""

from datetime import date
from typing import Any

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson
from bot.domain.report.person_fields import CAME_ON
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import CUCU, birth_of
from tests.services.submission.test_waiting_is_seen import born, both, card_of, opened, sent, tells, where

YUSUF = "Yusuf Hidayat"
TOLD, RIGHT = date(2026, 11, 3), date(2026, 10, 13)


async def comes(town: Town) -> Report:
    """A man and his wife whom nobody expects, told as of the 3rd."""
    answers = (YUSUF, "3 November 2026", "2", "Laki-laki", "17-8-1990", "Dewi Lestari", "Perempuan", "3-4-1992")
    return await tells(town, "Pindah masuk", *answers, "+ Alamat", "Kp. Baru")


async def approve(town: Town, report: Report) -> None:
    await town.room.tap("Setujui", card_of(town, report))


async def asked(town: Town, name: str = YUSUF, by: str = "rt-1") -> Phone:
    phone = await (await opened(town, "Perbaikan data", by)).say(name)
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(name)))
    return await phone.answer("Data lain", "Tanggal datang")


async def tells_right(town: Town, day: str = "13 Oktober 2026", **whom: str) -> Report:
    await (await asked(town, **whom)).answer(day, "Kirim")
    return await sent(town)


async def rows(town: Town, *names: str) -> list[dict[str, Any]]:
    found = {each["name"].upper(): each for each in await town.rows(tables.persons)}
    return [found[name.upper()] for name in names]


async def days(town: Town) -> set[date | None]:
    return {each["placed_on"] for each in await rows(town, YUSUF, "Dewi Lestari")}


async def test_the_day_is_put_right_for_all_who_came_together_and_is_taken_back(town: Town) -> None:
    await approve(town, await comes(town))
    assert await days(town) == {TOLD}
    phone = await asked(town)
    assert "Yang datang bersamanya ikut berubah." in phone.text
    await phone.answer("13 Oktober 2026", "Kirim")
    told = await sent(town)
    assert all(isinstance(each, EditPerson) for each in told.change.effects)
    card = card_of(town, told)
    for name in (YUSUF, "Dewi Lestari"):
        assert f"{name}, Tanggal datang: 3 November 2026 → 13 Oktober 2026" in card.prompt.text
    before = await town.rows(tables.rt_months)
    await town.room.tap("Setujui", card)
    assert await days(town) == {RIGHT}
    assert await town.rows(tables.rt_months) == before
    await town.room.answer("Batalkan", "Salah tekan")
    assert await days(town) == {TOLD}


async def test_what_is_told_of_a_day_between_has_effect_by_the_right_one(town: Town) -> None:
    await approve(town, await comes(town))
    await approve(town, await tells_right(town))
    left = await tells(
        town, "Pindah keluar", YUSUF, f"{YUSUF} (36)", "Sekeluarga, 2 orang", "20 Oktober 2026", "Luar negeri"
    )
    await approve(town, left)
    assert {each["status"] for each in await rows(town, YUSUF, "Dewi Lestari")} == {BasicStatus.MOVED.value}


async def test_a_day_by_which_he_would_stand_otherwise_is_for_the_operator(town: Town) -> None:
    gone = await tells(
        town,
        "Pindah keluar",
        "Cucu Cahyati",
        "Cucu Cahyati (49)",
        "Hanya Cucu Cahyati",
        "1 November 2026",
        "Luar negeri",
    )
    await approve(town, gone)
    back = await tells(town, "Pindah masuk", "Cucu Cahyati", "4 November 2026", "1", "Perempuan", birth_of(CUCU))
    await approve(town, back)
    told = await tells_right(town, "20 Oktober 2026", name="Cucu Cahyati")
    await approve(town, told)
    assert "di antara kedua tanggal itu" in town.room.text
    assert await where(town, told) == [Status.WAITING]


async def test_while_his_coming_waits_both_are_approved_together(town: Town) -> None:
    came = await comes(town)
    told = await tells_right(town)
    await both(town, came, told)
    assert await days(town) == {RIGHT}


async def test_put_right_twice_the_last_one_holds(town: Town) -> None:
    await approve(town, await comes(town))
    await approve(town, await tells_right(town))
    town.clock.advance(days=1)
    phone = await (await asked(town)).answer("13 Oktober 2026", "Kirim")
    assert "Tanggal datang yang ditulis sama dengan yang sudah tercatat" in phone.text
    await phone.answer("14 Oktober 2026", "Kirim")
    told = await sent(town)
    assert "13 Oktober 2026 → 14 Oktober 2026" in card_of(town, told).prompt.text


async def test_who_was_here_all_along_came_on_no_day(town: Town) -> None:
    phone = await (await asked(town, "Cucu Cahyati")).answer("13 Oktober 2026", "Kirim")
    assert "Tidak ada laporan bahwa Cucu Cahyati datang ke sini" in phone.text
    assert await town.reports() == []


async def test_who_of_those_who_came_has_died_since_keeps_the_day_that_was_told(town: Town) -> None:
    await approve(town, await comes(town))
    await approve(town, await tells(town, "Kematian", "Dewi Lestari", "Dewi Lestari (34)", "5 November 2026"))
    told = await tells_right(town)
    assert told.change.names == (YUSUF,)
    await approve(town, told)
    assert {each["placed_on"] for each in await rows(town, YUSUF)} == {RIGHT}


async def test_whose_birth_was_told_came_on_no_day(town: Town) -> None:
    baby = "Siti Maryam"
    await approve(town, await born(town))
    phone = await (await asked(town, baby)).answer("hari ini", "Kirim")
    assert f"Tidak ada laporan bahwa {baby} datang ke sini" in phone.text


async def test_a_coming_that_is_taken_back_leaves_no_day_that_was_put_right(town: Town) -> None:
    (before,) = await rows(town, "Cucu Cahyati")
    left = await tells(
        town, "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati (49)", "Hanya Cucu Cahyati", "1 November 2026",
        "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2",
    )  # fmt: skip
    await approve(town, left)
    came = await tells(town, "Pindah masuk", "Cucu Cahyati", "Cucu Cahyati (49)", "3 November 2026", by="rt-2")
    await approve(town, came)
    told = await tells_right(town, "2 November 2026", name="Cucu Cahyati", by="rt-2")
    await approve(town, told)
    assert (await rows(town, "Cucu Cahyati"))[0]["placed_on"] == date(2026, 11, 2)
    card = card_of(town, came)
    await town.room.tap("Batalkan", card)
    await town.room.tap("Salah tekan", card)
    (after,) = await rows(town, "Cucu Cahyati")
    assert (after["placed_on"], after["area_code"]) == (date(2026, 11, 1), before["area_code"])


async def test_a_sentence_tells_the_right_day(town: Town) -> None:
    await approve(town, await comes(town))
    phone = await town.phone("rt-1").say(f"pak {YUSUF} datangnya bukan tanggal 3 tapi tanggal 2")
    await phone.answer(next(each for each in phone.newest.labels if each.startswith(YUSUF)), "Kirim")
    assert "3 November 2026 → 2 November 2026" in card_of(town, await sent(town)).prompt.text


async def test_what_else_waits_of_him_leaves_the_report_that_brought_him_the_one(town: Town) -> None:
    await approve(town, await comes(town))
    job = await tells(town, "Perubahan status", YUSUF, YUSUF, "Pekerjaan", "Petani")
    told = await tells_right(town)
    assert [each.old for each in told.change.effects if isinstance(each, EditPerson)] == [{CAME_ON: "2026-11-03"}] * 2
    await approve(town, told)
    assert await where(town, job, told) == [Status.WAITING, Status.APPLIED]


async def test_that_he_comes_to_another_rt_as_well_waits_and_says_nothing_of_his_coming_here(town: Town) -> None:
    await approve(town, await comes(town))
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer(YUSUF, "8 November 2026", "1", "Laki-laki", "17-8-1990", "Kirim", "Ya, pindahkan")
    there = await sent(town)
    assert there.area != (await town.reports())[0].area
    told = await tells_right(town)
    assert [each.old for each in told.change.effects if isinstance(each, EditPerson)] == [{CAME_ON: "2026-11-03"}] * 2


async def test_of_who_came_twice_the_last_day_is_put_right(town: Town) -> None:
    await approve(town, await comes(town))
    left = await tells(town, "Pindah keluar", YUSUF, YUSUF, "Sekeluarga", "5 November 2026", "Luar negeri")
    await approve(town, left)
    back = await tells(town, "Pindah masuk", YUSUF, "8 November 2026", "1", "Laki-laki", "17-8-1990")
    await approve(town, back)
    told = await tells_right(town, "7 November 2026")
    assert [each.old for each in told.change.effects if isinstance(each, EditPerson)] == [{CAME_ON: "2026-11-08"}]
