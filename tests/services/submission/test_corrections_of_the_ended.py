"""Wrong data of who died or left is put right as that of the living is, as far as it is his own."""

from datetime import date
from typing import Any

import pytest

from bot.domain.days.dates import say_date
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson, person_of
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from tests.services.phones import ROOM, Phone, Town
from tests.services.submission.test_known_families import CUCU, birth_of
from tests.services.submission.test_waiting_is_seen import both, card_of, opened, sent, tells

NAME = "Cucu Cahyati"
RIGHT = f"{CUCU.nik[:12]}7777"
ASEP = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
OWN = ["Nama", "NIK", "Tanggal lahir", "Jenis kelamin", "Data lain"]
DAY = {"Kematian": "Tanggal meninggal", "Pindah keluar": "Tanggal pindah"}


async def ends(town: Town, kind: str, *, approved: bool = True) -> None:
    if kind == "Kematian":
        told = await tells(town, kind, NAME, NAME, "2 November 2026")
    else:
        told = await tells(town, kind, NAME, NAME, f"Hanya {NAME}", "2 November 2026", "Luar negeri")
    if approved:
        await town.room.tap("Setujui", card_of(town, told))
    town.clock.advance(days=1)


async def picks(town: Town, typed: str = NAME, button: str = NAME) -> Phone:
    return await (await opened(town, "Perbaikan data")).answer(typed, button)


async def row(town: Town) -> dict[str, Any]:
    return next(each for each in await town.rows(tables.persons) if each["id"] == CUCU.id)


@pytest.mark.parametrize(("kind", "says"), [("Kematian", "meninggal"), ("Pindah keluar", "pindah")])
async def test_who_died_or_left_is_put_right_and_is_so_still(town: Town, kind: str, says: str) -> None:
    await ends(town, kind)
    phone = await (await opened(town, "Perbaikan data")).say(NAME)
    assert f"{NAME} (49), Kp. Sukamaju No. 1 – sudah {says}" in phone.newest.labels
    await phone.tap(NAME)
    assert f"{NAME} tercatat {says} 2 November 2026. Yang bisa diperbaiki hanya data dirinya." in phone.text
    assert f"“{'Ternyata masih hidup' if says == 'meninggal' else 'Kembali tercatat'}” di menu" in phone.text
    assert ("No KK atau alamat keluarganya: tekan Kembali" in phone.text) is (says == "meninggal")
    assert "‹ Kembali" in phone.newest.labels
    offered = [each for each in phone.newest.labels if each in (*OWN, *DAY.values(), "No KK", "Alamat")]
    assert offered == [*OWN[:3], DAY[kind], *OWN[3:]]
    before = await row(town)
    await phone.answer("NIK", RIGHT, "Kirim")
    told = await sent(town)
    assert told.change.effects == (EditPerson(CUCU.id, {"nik": CUCU.nik}, {"nik": RIGHT}),)
    card = card_of(town, told)
    assert f"{NAME} sudah tercatat {says}." in card.prompt.text
    await town.room.tap("Setujui", card)
    after = await row(town)
    assert town.house.db.vault.open_text("nik", after["nik"]) == RIGHT
    assert [after[each] for each in ("status", "ended_on")] == [before[each] for each in ("status", "ended_on")]


async def test_what_is_his_familys_or_was_his_life_is_not_put_right_any_more(town: Town) -> None:
    await ends(town, "Kematian")
    phone = await picks(town)
    for typed in ("alamat", "No KK", "pekerjaan"):
        await phone.say(typed)
        assert "Apa yang salah?" in phone.text
    await phone.tap("Data lain")
    assert [each for each in phone.newest.labels if each in ("Tempat lahir", "Pekerjaan", "Nama ibu kandung")] == [
        "Tempat lahir", "Nama ibu kandung",
    ]  # fmt: skip


async def test_a_part_of_a_name_means_those_who_live_here_and_the_end_of_a_nik_whoever_has_it(town: Town) -> None:
    other = next(each for each in make_residents(RT_003) if each.name.startswith("ASEP"))
    died = await tells(town, "Kematian", "Asep Saepudin", "Asep Saepudin (52)", "hari ini")
    await town.room.tap("Setujui", card_of(town, died))
    phone = await (await opened(town, "Perbaikan data")).say("Asep")
    assert not any("sudah meninggal" in each for each in phone.newest.labels)
    await phone.say("Asep Saepudin")
    named = [each for each in phone.newest.labels if each.startswith("Asep Saepudin")]
    assert named[-1].endswith(" – sudah meninggal")
    assert len(named) > 1
    await phone.say(other.nik[-4:])
    assert [each for each in phone.newest.labels if "sudah meninggal" in each]


async def test_while_his_new_name_waits_he_is_offered_for_nothing_else(town: Town) -> None:
    await ends(town, "Kematian")
    await (await picks(town)).answer("Nama", "Yayah Nurjanah", "Kirim")
    for kind in ("Kematian", "Pindah keluar", "Perubahan status", "Tidak layak"):
        phone = await (await opened(town, kind)).say("Yayah Nurjanah")
        assert "Yayah Nurjanah" not in " ".join(phone.newest.labels), kind
        await phone.answer("Batal")
    again = await picks(town, "Yayah Nurjanah")
    assert "tercatat meninggal" in again.text


async def test_it_is_taken_back_like_any_other(town: Town) -> None:
    await ends(town, "Kematian")
    await (await picks(town)).answer("Nama", "Yayah Nurjanah", "Kirim")
    told = await sent(town)
    await town.room.tap("Setujui", card_of(town, told))
    assert (await row(town))["name"] == "Yayah Nurjanah"
    await town.room.answer("Batalkan", "Salah tekan")
    after = await row(town)
    assert (after["name"], after["status"]) == (CUCU.name, BasicStatus.DEAD.value)


async def test_what_was_told_while_she_lived_is_still_approved(town: Town) -> None:
    told = await tells(town, "Perbaikan data", NAME, NAME, "NIK", RIGHT)
    await ends(town, "Kematian")
    await town.room.tap("Setujui", card_of(town, told))
    assert town.house.db.vault.open_text("nik", (await row(town))["nik"]) == RIGHT


async def test_of_whom_death_waits_all_is_put_right(town: Town) -> None:
    await ends(town, "Kematian", approved=False)
    phone = await picks(town)
    assert "Alamat" in phone.newest.labels
    assert "hanya data dirinya" not in phone.text


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize(("kind", "end"), [("Kematian", "meninggalnya"), ("Pindah keluar", "pindahnya")])
async def test_a_sentence_tells_the_right_day_of_it(town: Town, kind: str, end: str, approved: bool) -> None:
    await ends(town, kind, approved=approved)
    phone = await town.phone("rt-1").say(f"Bu {NAME} {end} bukan tanggal 2 tapi tanggal 1")
    await phone.answer(next(each for each in phone.newest.labels if each.startswith(NAME)), "Kirim")
    told = await sent(town)
    assert f"{DAY[kind]}: 2 November 2026 → 1 November 2026" in card_of(town, told).prompt.text
    if approved:
        await town.room.tap("Setujui", card_of(town, told))
    else:
        await both(town, (await town.reports())[0], told)
    assert (await row(town))["ended_on"] == date(2026, 11, 1)


async def test_a_sentence_finds_her_too(town: Town) -> None:
    await ends(town, "Kematian")
    phone = await town.phone("rt-1").say(f"NIK {NAME} salah")
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(NAME)))
    assert "Berapa NIK yang benar?" in phone.text


async def test_who_lives_in_another_rt_by_now_is_that_rts(town: Town) -> None:
    left = await tells(
        town, "Pindah keluar", NAME, NAME, f"Hanya {NAME}", "kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2"
    )
    await town.room.tap("Setujui", card_of(town, left))
    came = await tells(town, "Pindah masuk", NAME, NAME, "hari ini", by="rt-2")
    await town.room.tap("Setujui", card_of(town, came))
    phone = await (await opened(town, "Perbaikan data")).say(NAME)
    assert not any(each.startswith(NAME) for each in phone.newest.labels)


async def test_while_something_else_of_hers_waits_her_nik_finds_her_for_nothing_else(town: Town) -> None:
    await ends(town, "Kematian")
    await (await picks(town)).answer("Data lain", "Nama ibu kandung", "Sumi", "Kirim")
    phone = await (await opened(town, "Pindah keluar")).say(CUCU.nik)
    assert not any(each.startswith(NAME) for each in phone.newest.labels)
    assert f"{NAME} (49), Kp. Sukamaju No. 1 tercatat meninggal" in phone.text


@pytest.mark.parametrize("kind", DAY)
@pytest.mark.parametrize(
    ("typed", "day", "exactness"),
    [("1 November 2026", date(2026, 11, 1), None), ("Oktober 2026", date(2026, 10, 31), Exactness.MONTH)],
)
async def test_the_day_of_a_death_or_leaving_is_put_right(
    town: Town, kind: str, typed: str, day: date, exactness: str | None
) -> None:
    await ends(town, kind)
    phone = await (await picks(town)).tap(DAY[kind])
    assert "Sekarang tercatat: 2 November 2026." in phone.text
    await phone.say("1 Januari 1970")
    assert "Tanggalnya tidak bisa sebelum itu." in phone.text
    await phone.say("2 November 2026")
    assert "sama dengan yang sudah tercatat" in phone.text
    await phone.answer(typed, "Kirim")
    told = await sent(town)
    card = card_of(town, told)
    assert f"{DAY[kind]}: 2 November 2026 → {typed}" in card.prompt.text
    await town.room.tap("Setujui", card)
    after = await row(town)
    assert (after["ended_on"], after["ended_exactness"], after["placed_on"]) == (day, exactness, day)
    await town.room.answer("Batalkan", "Salah tekan")
    after = await row(town)
    first = date(2026, 11, 2)
    assert (after["ended_on"], after["ended_exactness"], after["placed_on"]) == (first, None, first)


@pytest.mark.parametrize("last", DAY.values())
async def test_of_the_living_no_last_day_is_asked(town: Town, last: str) -> None:
    phone = await picks(town)
    assert last not in phone.newest.labels
    await phone.answer(last, "2 November 2026")
    kind = next(kind for kind, each in DAY.items() if each == last)
    assert f"belum tercatat {last.split()[1]}. Kalau sudah {last.split()[1]}, tekan Batal" in phone.text
    assert f"“{kind}”" in phone.text
    assert "Apa yang salah?" in phone.text


@pytest.mark.parametrize("kind", DAY)
async def test_whose_end_is_taken_back_has_no_last_day_that_was_put_right_since(town: Town, kind: str) -> None:
    await ends(town, kind)
    died = await sent(town)
    await (await picks(town)).answer(DAY[kind], "1 November 2026", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    card = card_of(town, died)
    await town.room.tap("Batalkan", card)
    await town.room.tap("Salah tekan", card)
    after = await row(town)
    assert (after["status"], after["ended_on"], after["placed_on"]) == (BasicStatus.ALIVE.value, None, None)


@pytest.mark.parametrize(
    ("kind", "lives"), [("Kematian", "Ternyata masih hidup"), ("Pindah keluar", "Kembali tercatat")]
)
async def test_who_lives_after_all_stands_as_before_she_was_told_gone(town: Town, kind: str, lives: str) -> None:
    before = await row(town)
    await ends(town, kind)
    await (await picks(town)).answer(DAY[kind], "1 November 2026", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    back = await tells(town, lives, NAME, NAME, "Salah orang")
    await town.phone("operator-2", ROOM.id).tap("Setujui", card_of(town, back))
    after, stands = await row(town), ("status", "ended_on", "ended_exactness", "placed_on")
    assert [after[each] for each in stands] == [before[each] for each in stands]


async def left_on(town: Town, told: Report) -> dict[str, date]:
    return {
        each["name"]: each["ended_on"] for each in await town.rows(tables.persons) if each["id"] in told.change.subjects
    }


async def puts_right(town: Town, day: str) -> Report:
    town.clock.advance(minutes=1)
    phone = await (await picks(town)).answer("Tanggal pindah")
    assert "Yang pindah bersamanya hari itu ikut berubah." in phone.text
    await phone.answer(day, "Kirim")
    right = await sent(town)
    await town.room.tap("Setujui", card_of(town, right))
    return right


async def test_the_day_of_a_leaving_is_put_right_for_all_who_left_together_and_again(town: Town) -> None:
    told = await tells(town, "Pindah keluar", NAME, NAME, "Sekeluarga", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, told))
    for day in (date(2026, 10, 28), date(2026, 10, 30)):
        right = await puts_right(town, say_date(day))
        assert {each.person_id for each in right.change.effects if isinstance(each, EditPerson)} == set(
            told.change.subjects
        )
        left = await left_on(town, told)
        assert len(left) > 1
        assert {*left.values()} == {day}
    await town.room.answer("Batalkan keputusan", "Salah tekan")
    assert {*(await left_on(town, told)).values()} == {date(2026, 10, 28)}


async def test_who_is_back_since_keeps_no_day_of_leaving(town: Town) -> None:
    told = await tells(town, "Pindah keluar", NAME, NAME, "Sekeluarga", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, told))
    back = await tells(town, "Pindah masuk", "Asep Saepudin", "Hari ini", "1", "Laki-laki", birth_of(ASEP))
    await town.room.tap("Setujui", card_of(town, back))
    right = await puts_right(town, "28 Oktober 2026")
    assert len(right.change.effects) == len(told.change.subjects) - 1
    assert (await left_on(town, told))["ASEP SAEPUDIN"] is None


async def test_who_left_again_on_another_day_keeps_that(town: Town) -> None:
    told = await tells(town, "Pindah keluar", NAME, NAME, "Sekeluarga", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, told))
    answers = ("Asep Saepudin", "4 November 2026", "1", "Laki-laki", birth_of(ASEP))
    back = await tells(town, "Pindah masuk", *answers)
    await town.room.tap("Setujui", card_of(town, back))
    again = ("Asep Saepudin", "Asep Saepudin (52)", "8 November 2026", "Luar negeri")
    left = await tells(town, "Pindah keluar", *again)
    await town.room.tap("Setujui", card_of(town, left))
    await puts_right(town, "28 Oktober 2026")
    days = await left_on(town, told)
    assert days["ASEP SAEPUDIN"] == date(2026, 11, 8)
    assert days["CUCU CAHYATI"] == date(2026, 10, 28)


async def test_another_name_than_the_one_that_was_made_so_today_is_no_report_told_before(town: Town) -> None:
    """Whoever corrected it wrongly corrects it on the same day; the same name is told already."""
    for name, number in (("Cucu Cahyatii", 1), ("Cucu Cahyanti", 2)):
        told = await tells(town, "Perbaikan data", "Cucu", "Cucu", "Nama", name)
        assert told.number.endswith(f"000{number}")
        await town.room.tap("Setujui", card_of(town, told))
    assert (await row(town))["name"] == "Cucu Cahyanti"


async def test_what_another_rt_tells_of_her_leaving_says_nothing_of_who_left_this_one_with_her(town: Town) -> None:
    to = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    told = await tells(town, "Pindah keluar", NAME, NAME, "Sekeluarga", "2 November 2026", *to)
    await town.room.tap("Setujui", card_of(town, told))
    await tells(town, "Pindah keluar", NAME, NAME, f"Hanya {NAME}", "2 November 2026", "Luar negeri", by="rt-2")
    right = await puts_right(town, "28 Oktober 2026")
    assert {person_of(each) for each in right.change.effects} == set(told.change.subjects)
