"""Two villages say that one man lives there: each reads of the other; who stands above both decides, and says why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.clock.find_matters import find_matters
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.demo.demo_village import REGENCY
from bot.services.review.rival_claims import find_rivals
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.registry import areas, read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_afar import YUSUF, listed

pytestmark = pytest.mark.both_databases
DISTRICT = AreaCode("32.15.27")
CAME = ("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "1", "Laki-laki", "17-8-1990", "Kirim", "Ya, pindahkan")
NEW = ("lapor", "Pindah masuk", "Joko Purnomo", "Hari ini", "1", "Laki-laki", "2-3-1974", "+ NIK", "Ya, saya isi")
NIK = "3215270203740001"


async def people(town: Town, village: str = "32.15.27.2088", tksk: bool = True) -> None:
    """Those of another village, and a TKSK."""
    there = AreaCode(village)
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
        await areas.add_missing_rts(transaction, [AreaCode(f"{there}/001/001")])
    those = [("rt-there", Role.RT, AreaCode(f"{there}/001/001")), ("operator-there", Role.OPERATOR, there)]
    for who, role, area in [*those, *([("tksk", Role.TKSK, DISTRICT)] if tksk else [])]:
        await town.phone(who).say(f"gabung {await town.invite(role, area, who)}")
        await town.phone(who).tap("Saya mengerti")


async def both_claim(town: Town, tksk: bool = True, village: str = "32.15.27.2088") -> tuple[Report, Report]:
    """Yusuf is listed in a third village; RT 001 tells that he came, and the other one the same."""
    await listed(town, YUSUF)
    await people(town, village, tksk)
    for who in ("rt-2", "rt-there"):
        await town.phone(who).answer(*CAME)
        town.clock.advance(minutes=1)
    here, there = sorted(await town.reports(), key=lambda each: each.number)
    return here, there


async def fate(town: Town, *of: Report) -> Sequence[Status]:
    known = {each.id: each.status for each in await town.reports()}
    return [known[each.id] for each in of]


def read_by(phone: Phone) -> str:
    return "\n".join(each.prompt.text for each in phone.chat)


async def yusuf_lives_in(town: Town) -> AreaCode | None:
    async with town.house.db.read() as transaction:
        return (await read_registry.registered_in(transaction, [YUSUF.id])).get(YUSUF.id)


async def test_each_reads_of_the_other_and_the_tksk_turns_one_down_with_a_reason(
    town: Town,
) -> None:
    here, there = await both_claim(town)
    assert "Mekarjati, Kec. Telukjambe Barat juga melaporkan orang ini" in town.room.text
    assert "Sukamaju Baru, Kec. Telukjambe Barat juga melaporkan" in town.phone("operator-there").text
    assert there.number not in read_by(town.room)
    await town.room.tap("Setujui")
    assert await fate(town, here, there) == [Status.APPROVED, Status.WAITING]
    tksk = town.phone("tksk")
    assert "Dua desa tidak sependapat" in tksk.text
    assert here.number in tksk.text
    assert there.number in tksk.text
    await tksk.answer("Laporan ini benar", "Alamat di KTP dan KK")
    assert await fate(town, here, there) == [Status.APPROVED, Status.REJECTED]  # His own RT is asked still.
    told = town.phone("rt-there").text
    assert "ditolak, karena desa lain juga melaporkannya. Diputuskan TKSK tksk, dasarnya: alamat di KTP dan KK." in told
    line = next(each for each in await town.log(f"report:{here.id}") if each.action == "word.agreed")
    assert line.detail["reason"] == "alamat di KTP dan KK"
    await town.phone("operator-there").tap("Batalkan keputusan")
    assert "Hanya tksk yang memutuskan" in town.network.notices[-1]
    await tksk.answer(f"rincian {there.number}", "Batalkan keputusan", "Orangnya keliru")
    assert await fate(town, there) == [Status.WAITING]


async def test_who_came_with_the_one_whom_both_claim_is_named_and_told_again(town: Town) -> None:
    await listed(town, YUSUF)
    await people(town)
    await town.phone("rt-2").answer(*CAME)
    town.clock.advance(minutes=1)
    family = ("Hari ini", "2", "Laki-laki", "17-8-1990", "Dewi Sartika", "Perempuan", "4-3-1995", "Istri")
    head = await town.phone("rt-there").answer(
        "lapor", "Pindah masuk", "Yusuf Hidayat", *family, "Kirim", "Ya, pindahkan"
    )
    here, there = sorted(await town.reports(), key=lambda each: each.number)
    await town.room.tap("Setujui")
    await town.phone("tksk").answer("Laporan ini benar", "Alamat di KTP dan KK")
    assert await fate(town, there) == [Status.REJECTED]
    assert "karena desa lain juga melaporkan Yusuf Hidayat." in head.text
    assert "Dewi Sartika ikut ditolak" in head.text
    assert "laporkan lagi tanpa Yusuf Hidayat" in head.text
    await head.answer("lapor", "Pindah masuk", "Dewi Sartika", "Hari ini", "1", "Perempuan", "4-3-1995", "Kirim")
    await town.phone("operator-there").answer("antrean", "Setujui")
    assert [each.status for each in await town.reports() if each.id not in {here.id, there.id}] == [Status.APPLIED], (
        head.text
    )


async def test_who_stands_above_both_decides_nothing_of_his_own_family(town: Town) -> None:
    here, there = await both_claim(town)
    await town.room.tap("Setujui")
    async with town.house.db.write() as transaction:
        his = tables.officers.update().where(tables.officers.c.role == Role.TKSK.value)
        await transaction.execute(his.values(name="Yusuf Hidayat"))
    tksk = await town.phone("tksk").tap("Laporan ini benar")
    assert tksk.text.startswith("Ini tentang keluarga Bapak/Ibu sendiri, jadi petugas lain yang memutuskan.")
    assert await fate(town, here, there) == [Status.APPROVED, Status.WAITING]


async def test_the_report_itself_is_turned_down_and_the_other_goes_on(town: Town) -> None:
    here, there = await both_claim(town)
    await town.room.tap("Setujui")
    await town.phone("tksk").answer("Laporan ini keliru", "rumahnya kosong sejak lama")
    assert await fate(town, here, there) == [Status.REJECTED, Status.WAITING]
    assert "rumahnya kosong sejak lama" in town.phone("rt-2").text
    await town.phone("operator-there").tap("Setujui")
    assert await fate(town, there) == [Status.APPROVED]
    await town.phone("tksk").say("pertanyaan")
    assert "Tidak ada pertanyaan" in town.phone("tksk").text


@pytest.mark.parametrize("right", ["Laporan ini benar", "Laporan ini keliru"])
async def test_who_dies_while_two_villages_claim_him_is_dead_whichever_is_right(town: Town, right: str) -> None:
    here, there = await both_claim(town)
    await town.phone("rt-2").answer("lapor", "Kematian", "yusuf", "Yusuf Hidayat", "Hari ini", "Kirim")
    died = next(each for each in await town.reports() if each.kind == "death")
    operator, far = town.phone("operator"), town.phone("operator-there")
    await operator.answer(f"setuju {here.number}", "Setujui")
    await town.phone("tksk").answer(right, "Alamat di KTP dan KK")
    town.clock.advance(days=8)
    await let_silence_speak_where_due(town.house, REGENCY)
    await operator.say(f"setuju {died.number}")
    lost = right == "Laporan ini keliru"
    assert ("alasannya: Diputuskan TKSK tksk, dasarnya: alamat di KTP dan KK. Setujui hanya" in operator.text) is lost
    await operator.tap("Setujui")
    async with town.house.db.read() as transaction:
        now = (await read_registry.standing_of(transaction, [YUSUF.id], REGENCY))[YUSUF.id]
    assert now.status is BasicStatus.DEAD
    assert (now.area == here.area) is not lost
    if lost:  # Of one day the death is the last: the other claim is history.
        await far.answer(f"setuju {there.number}", "Setujui")
        assert await fate(town, there) == [Status.APPLIED]
        async with town.house.db.read() as transaction:
            assert (await read_registry.standing_of(transaction, [YUSUF.id], REGENCY))[YUSUF.id] == now


async def test_a_claim_that_is_withdrawn_leaves_nothing_to_decide(town: Town) -> None:
    here, there = await both_claim(town)
    await town.room.tap("Setujui")
    await town.phone("rt-there").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
    assert await let_silence_speak_where_due(town.house, REGENCY) == 1
    assert await fate(town, here, there) == [Status.APPROVED, Status.WITHDRAWN]
    assert "Laporan ini benar" not in (await town.phone("tksk").say("pertanyaan")).newest.labels


async def test_of_two_kecamatan_dinas_sosial_decides_and_nobody_else(town: Town) -> None:
    here, there = await both_claim(town, village="32.15.28.2088")
    await town.room.tap("Setujui")
    asked = next(each for each in town.phone("dinsos").chat if "Dua desa tidak sependapat" in each.prompt.text)
    for who in ("tksk", "operator-there", "operator", "rt-there"):
        await town.phone(who).tap("Laporan ini benar", asked)
        assert town.network.notices[-1].startswith("Pertanyaan ini untuk")
    await town.phone("dinsos").answer("menu", "Pertanyaan (1)")
    await town.phone("dinsos").answer("Laporan ini benar", "Sudah didatangi")
    assert await fate(town, here, there) == [Status.APPROVED, Status.REJECTED]
    await town.phone("dinsos").tap("Laporan ini keliru", asked)
    assert "sudah dijawab" in read_by(town.phone("dinsos"))


async def test_somebody_new_with_one_nik_in_two_villages_is_decided_about_too(town: Town) -> None:
    await people(town)
    await town.phone("rt-2").answer(*NEW, NIK, "Kirim")
    town.clock.advance(minutes=1)
    await town.phone("rt-there").answer(*NEW, NIK, "Kirim", "Beda orang, kirim")
    here, there = sorted(await town.reports(), key=lambda each: each.number)
    await town.phone("operator-there").answer("antrean", "Setujui")
    await town.phone("tksk").answer("Laporan ini benar", "Keterangan keluarga")
    assert await fate(town, here, there) == [Status.REJECTED, Status.APPLIED]


async def test_a_village_that_told_that_somebody_new_went_on_claims_him_no_more(town: Town) -> None:
    await people(town)
    here, there = town.phone("rt-2"), town.phone("rt-there")
    await here.answer(*("Kemarin" if each == "Hari ini" else each for each in NEW), NIK, "Kirim")
    town.clock.advance(minutes=1)
    await there.answer(*NEW, NIK, "Kirim", "Beda orang, kirim")
    await here.answer("lapor", "Pindah keluar", "joko", "Joko Purnomo", "Hanya", "Hari ini", "Desa lain", "Kirim")
    came, came_there = (each for each in sorted(await town.reports(), key=lambda e: e.number) if each.kind == "move_in")
    await town.phone("operator").answer(f"setuju {came.number}", "Setujui")
    assert await fate(town, came, came_there) == [Status.APPLIED, Status.WAITING]
    assert "Dua desa" not in read_by(town.phone("tksk"))
    gone = next(each for each in await town.reports() if each.kind == "move_out")
    await town.phone("operator").answer(f"setuju {gone.number}", "Setujui")
    operator = await town.phone("operator-there").answer(f"setuju {came_there.number}", "Setujui")
    assert "Kalau orangnya sama, tekan Ini orangnya." in operator.text
    await operator.tap("Ini orangnya")
    await operator.answer(f"setuju {came_there.number}", "Setujui")
    assert await fate(town, came_there) == [Status.APPLIED]
    (joko,) = [each for each in await town.rows(tables.persons) if each["name"].upper() == "JOKO PURNOMO"]
    assert joko["area_code"] == came_there.area


@pytest.mark.parametrize("first", ["rt-2", "rt-there"])
async def test_a_leaving_that_tells_as_well_that_he_came_claims_nobody(first: str, town: Town) -> None:
    await people(town)
    cucu = ("Cucu Cahyati", "Cucu Cahyati", "Hanya")
    born = ("Pindah masuk", "Cucu Cahyati", "Hari ini", "1", "Perempuan", "9-4-1977")
    near = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.phone("rt-1").answer("lapor", "Pindah keluar", *cucu, "2 November", *near)
    await town.room.tap("Setujui")
    told = {
        "rt-2": ("lapor", "Pindah keluar", *cucu, "Kemarin", "Desa lain", "Kirim"),
        "rt-there": ("lapor", *born, "Kirim", "Ya, pindahkan"),
    }
    for who in sorted(told, key=first.__ne__):
        await town.phone(who).answer(*told[who])
    gone = next(each for each in await town.reports() if len(each.change.effects) == 2 and each.kind == "move_out")
    there = next(each for each in await town.reports() if each.kind == "move_in")
    assert [type(each) for each in gone.change.effects] == [JoinHousehold, SetStatus]
    await town.phone("operator").answer(f"setuju {gone.number}", "Setujui")
    assert await fate(town, gone, there) == [Status.APPLIED, Status.WAITING]
    assert "Dua desa" not in read_by(town.phone("tksk"))


@pytest.mark.parametrize(("sex", "is_claimed"), [("Laki-laki", True), ("Perempuan", False)])
async def test_one_name_and_day_are_a_claim_to_one_man_unless_something_speaks_against_it(
    sex: str, is_claimed: bool, town: Town
) -> None:
    await people(town)
    told = NEW[: NEW.index("+ NIK")]
    await town.phone("rt-2").answer(*told, "Kirim")
    town.clock.advance(minutes=1)
    there = await town.phone("rt-there").answer(*(sex if each == "Laki-laki" else each for each in told), "Kirim")
    if "Beda orang, kirim" in there.newest.labels:
        await there.tap("Beda orang, kirim")
    assert len(await town.reports()) == 2
    assert ("juga melaporkan orang ini" in town.phone("operator-there").text) is is_claimed


async def test_who_objected_and_lost_reads_why(town: Town) -> None:
    await listed(town, YUSUF)
    await people(town, village=YUSUF.area[:13])
    await town.phone("rt-2").answer(*CAME)
    for _ in range(2):
        await town.room.tap("Setujui")
        await town.phone("rt-there").answer("menu", "Pertanyaan (1)", "Masih di sini")
    await town.room.tap("Setujui")
    assert await find_matters(town.house, REGENCY) > 0
    operator = await town.phone("operator").answer("perlu", "1. ")
    assert "Dinas Sosial sudah ditanya dan yang memutuskan" in operator.text
    await town.phone("dinsos").answer("menu", "Pertanyaan (1)", "Laporan ini benar", "Sudah didatangi")
    assert "diterima. Diputuskan Dinas Sosial Sri Wahyuni, dasarnya: rumahnya sudah didatangi." in read_by(
        town.phone("rt-there")
    )
    assert await yusuf_lives_in(town) == (await town.the_report()).area


async def test_who_lets_two_villages_wait_is_reminded_then_dinas_sosial_reads_so(town: Town) -> None:
    """On the third working day the TKSK, in the digest of the week after Dinas Sosial, which may decide as well."""
    here, there = await both_claim(town)
    await town.room.tap("Setujui")
    tksk, dinsos = town.phone("tksk"), town.phone("dinsos")
    town.clock.advance(days=1)
    assert await tell_what_waits_long(town.house, REGENCY) == 0
    town.clock.advance(days=1)
    assert await tell_what_waits_long(town.house, REGENCY) > 0
    await town.deliver.drain()
    assert "lebih dari 2 hari kerja belum diputuskan:\n\n• Sukamaju Baru: 1 laporan" in tksk.text
    assert tksk.newest.labels[:1] == ["Pertanyaan (1)"]
    assert "Dua desa menyatakan" not in read_by(dinsos)
    town.clock.advance(days=7)
    weekday = town.clock().astimezone(town.house.calendar.timezone).weekday()
    house = replace(town.house, calendar=replace(town.house.calendar, digest_weekday=weekday))
    assert await send_weekly_digest(house, REGENCY) > 0
    await town.deliver.drain()
    assert "lebih dari 4 hari kerja belum diputuskan:\n\n• Sukamaju Baru: 1 laporan" in dinsos.text
    await dinsos.answer("Pertanyaan (1)", "Laporan ini benar", "Sudah didatangi")
    assert await fate(town, here, there) == [Status.APPROVED, Status.REJECTED]


async def test_who_is_asked_to_decide_says_it_with_his_reason_and_not_on_the_list(town: Town) -> None:
    there = AreaCode("32.15.27.2088")
    await listed(town, replace(YUSUF, area=AreaCode(f"{there}/001/001")))
    await people(town)
    await town.phone("rt-2").answer(*CAME)
    for _ in range(2):
        await town.room.tap("Setujui")
        await town.phone("rt-there").answer("menu", "Pertanyaan (1)", "Masih di sini")
    await find_matters(town.house, REGENCY)
    tksk = await town.phone("tksk").answer("perlu", "1. Yusuf")
    await town.room.tap("Setujui")
    await tksk.tap("Sudah tidak di sana")
    assert "menunggu keputusan Bapak/Ibu sendiri" in tksk.text
    assert await yusuf_lives_in(town) == f"{there}/001/001"
    await tksk.answer("menu", "Pertanyaan (1)", "Laporan ini benar", "Sudah didatangi")
    assert await yusuf_lives_in(town) == (await town.the_report()).area


@pytest.mark.parametrize("first", ["birth", "coming"])
async def test_a_baby_born_in_one_village_and_come_to_another_is_no_matter_of_two_claims(
    first: str, town: Town
) -> None:
    await people(town)
    born = ("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam", "Perempuan", "5 November 2026")
    birth = ("rt-1", (*born, "Di rumah", "Karawang", "Kirim"))
    came = ("rt-there", ("lapor", "Pindah masuk", "Siti Maryam", "Hari ini", "1", "Perempuan", "5-11-2026", "Kirim"))
    for who, said in (birth, came) if first == "birth" else (came, birth):
        phone = await town.phone(who).answer(*said)
        if "laporan sudah diterima" not in phone.text:
            await phone.answer(*(each for each in phone.newest.labels if each.startswith("Beda orang")))
        if "masih anak-anak" in phone.text:
            await phone.answer("Lewati", "Kirim")
        town.clock.advance(minutes=1)
    await town.room.tap("Setujui")
    await town.phone("operator-there").answer("Setujui")
    assert await fate(town, *await town.reports()) == [Status.APPLIED, Status.APPLIED]
    assert "juga melaporkan orang ini" not in read_by(town.phone("operator-there")) + read_by(town.room)


async def test_a_village_claims_nobody_of_whom_it_told_that_he_went_on_unless_he_came_again(town: Town) -> None:
    """Also where that is in effect by now, and the coming of his family waits."""
    await people(town)
    cucu = ("Cucu Cahyati", "Cucu Cahyati", "Hanya")
    born = ("Pindah masuk", "Cucu Cahyati", "Hari ini", "1", "Perempuan", "9-4-1977")
    near = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.phone("rt-1").answer("lapor", "Pindah keluar", *cucu, "2 November", *near)
    await town.room.tap("Setujui")
    await town.phone("rt-2").answer("lapor", "Pindah keluar", *cucu, "Kemarin", "Desa lain", "Kirim")
    await town.phone("rt-there").answer("lapor", *born, "Kirim", "Ya, pindahkan")
    gone = next(each for each in await town.reports() if len(each.change.effects) == 2)
    there = next(each for each in await town.reports() if each.kind == "move_in")
    await town.phone("operator").answer(f"setuju {gone.number}", "Setujui")
    assert await fate(town, gone, there) == [Status.APPLIED, Status.WAITING]
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        here = replace(there, id=ReportId("here"), area=gone.area)
        came, again = (replace(here, event_date=date(2026, 11, day)) for day in (2, 10))
        assert await find_rivals(work, came) == []
        assert [each.id for each in await find_rivals(work, again)] == [there.id]


async def test_who_left_one_rt_of_the_village_for_another_is_claimed_by_it_still(town: Town) -> None:
    await people(town)
    cucu = ("Cucu Cahyati", "Cucu Cahyati", "Hanya")
    near = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.phone("rt-1").answer("lapor", "Pindah keluar", *cucu, "2 November", *near)
    await town.room.tap("Setujui")
    born = ("Pindah masuk", "Cucu Cahyati", "Hari ini", "1", "Perempuan", "9-4-1977")
    await town.phone("rt-there").answer("lapor", *born, "Kirim", "Ya, pindahkan")
    left, there = sorted(await town.reports(), key=lambda each: each.kind != "move_out")
    async with town.house.db.write() as transaction:
        came = replace(there, id=ReportId("here"), area=left.area, event_date=date(2026, 11, 2))
        found = await find_rivals(Work(transaction, town.house, town.clock()), came)
    assert [each.id for each in found] == [there.id]
