"""Who was tied to nobody when his month was closed is tied later, and each figure and each event is in one month."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from bot.domain.people.people import BasicStatus, Marital
from bot.domain.periods import Period
from bot.domain.report.review import Status
from bot.services.clock.close_due import close_due
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, make_residents
from bot.services.month.area_recap import area_recap
from bot.services.month.people_filed import people_filed
from bot.storage.months import months
from tests.services.month_town import has_somebody, opened
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import YOYOH, person, told
from tests.services.steady import steady
from tests.services.submission.test_unlisted_families import told as a_family_leaves

NOVEMBER, DECEMBER = Period("2026-11"), Period("2026-12")
LACKING = "Belum lengkap"


async def cut(town: Town, month: int) -> None:
    """The month is over, and its file is written."""
    year = 2026 if month <= 12 else 2027
    town.clock.now = datetime(year, (month - 1) % 12 + 1, 17, 3, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()
    await find_matters(town.house, REGENCY)


async def names_in(town: Town, period: Period) -> Mapping[str, list[str]]:
    """By sheet of the month's workbook whoever stands in it."""
    async with town.house.db.read() as transaction:
        month = await months.get_month(transaction, REGENCY, period)
    assert month is not None
    archive = ZipFile(BytesIO(town.house.attachments.read(str(month.file_ref))))
    book = opened(archive.read(next(each for each in archive.namelist() if each.endswith(f"{period}_v1.xlsx"))))
    found = {}
    for sheet in book.worksheets:
        header, *rows = sheet.iter_rows(values_only=True)
        if "Nama" in header:
            named = [str(row[header.index("Nama")]).upper() for row in rows if has_somebody(row)]
            found[sheet.title] = named
    return found


async def counted_in(town: Town, period: Period) -> tuple[int, int]:
    """Reports of a closed month, and people, as its pages count them."""
    async with town.house.db.read() as transaction:
        recap = await area_recap(transaction, town.house, REGENCY, period)
    assert sum(recap.people.values()) == sum((await people_filed(town.house, REGENCY, period)).values())
    return sum(recap.by_kind.values()), sum(recap.people.values())


async def ties(town: Town, listed: str, *answers: str) -> Phone:
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", listed, "Hubungkan")
    return await operator.answer(*answers, "Kirim")


async def test_a_report_of_nobody_known_is_counted_in_the_month_in_which_it_is_tied(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.room.answer("Setujui", "Setujui begitu")
    await cut(town, 11)
    november = await names_in(town, NOVEMBER)
    assert "Kematian" not in november
    assert november[LACKING] == ["YOYO ROKAYA"]
    assert await counted_in(town, NOVEMBER) == (0, 0)
    assert "ikut laporan" not in (await town.phone("rt-1").answer("laporan", "1. ")).text
    await ties(town, "1. Yoyo Rokaya", "Yoyoh Rokayah", "Yoyoh")
    await town.room.tap("Setujui")
    await cut(town, 12)
    december = await names_in(town, DECEMBER)
    assert (december["Kematian"], december[LACKING]) == (["YOYOH ROKAYAH"], [])
    assert await counted_in(town, NOVEMBER) == (0, 0), "what its file says"
    assert await counted_in(town, DECEMBER) == (1, 1)
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD


async def test_whoever_stayed_untied_in_a_closed_month_is_told_of_by_a_report_of_his_own(town: Town) -> None:
    phone = await a_family_leaves(town, "Rohmann Hakimm", "Em Suhaemi, Wiranatakusumah, Natadireja")
    await (await phone.tap("+ Foto surat")).photo()
    await phone.answer("Kirim", "Bukan, kirim", "Bukan, kirim")
    await town.room.tap("Hubungkan")
    await town.phone("operator").answer("rohman hakim", "Rohman Hakim (52)", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu saja")
    told_of = await town.the_report()
    await cut(town, 11)
    november = await names_in(town, NOVEMBER)
    assert november["Pindah keluar"] == ["ROHMAN HAKIM", "EEM SUHAEMI"]
    assert november[LACKING][-2:] == ["WIRANATAKUSUMAH", "NATADIREJA"], "after those who are awaited"
    assert await counted_in(town, NOVEMBER) == (1, 2)
    operator = await ties(town, "1. ", "Tambahkan", "Lewati", "Laki-laki", "umur 30", "Lewati")
    assert "dia jadi laporan baru yang menunggu keputusan" in str(operator.chat)
    first, rest = sorted(await town.reports(), key=lambda each: each.number)
    assert f"Natadireja waktu itu belum terhubung, dan sekarang jadi laporan {rest.number}." in str(phone.chat)
    assert f"Laporan {rest.number} sudah dihubungkan, tetapi Natadireja belum." in operator.text
    assert first.change == replace(told_of.change, names=told_of.change.names[:2])
    assert rest.change.photos == told_of.change.photos != ()
    await town.room.tap("Rincian")
    assert operator.newest.filename == f"{rest.number}-foto-1.jpg"
    await operator.answer("Hubungkan berikutnya", "Tambahkan", "Lewati", "Perempuan", "umur 28", "Lewati", "Kirim")
    await town.room.tap("Setujui")
    await cut(town, 12)
    december = await names_in(town, DECEMBER)
    assert december["Pindah keluar"] == ["WIRANATAKUSUMAH", "NATADIREJA"]
    assert [await counted_in(town, each) for each in (NOVEMBER, DECEMBER)] == [(1, 2), (1, 2)]
    left = [await person(town, who) for each in await town.reports() for who in each.change.subjects]
    assert {each.status for each in left} == {BasicStatus.MOVED}
    assert len({each.household_id for each in left}) == 1, "he is of the family with which he left"


async def test_what_is_told_apart_may_come_to_nothing_and_the_closed_month_stays_as_it_is(town: Town) -> None:
    phone = await a_family_leaves(town, "Rohmann Hakimm", "Wiranatakusumah")
    await phone.answer("Kirim", "Bukan, kirim")
    await town.room.tap("Hubungkan")
    await town.phone("operator").answer("rohman hakim", "Rohman Hakim (52)", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu saja")
    await cut(town, 11)
    operator = await ties(town, "2. ", "Yoyoh Rokayah", "Yoyoh")
    assert "dikembalikan ke ketua RT" in operator.text
    await phone.answer("Perbaiki", "Sendiri", "Kirim")
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    assert sorted(each.status for each in await town.reports()) == [Status.APPLIED, Status.REJECTED]
    assert (await person(town, YOYOH.id)).status is BasicStatus.ALIVE
    await cut(town, 12)
    assert [await counted_in(town, each) for each in (NOVEMBER, DECEMBER)] == [(1, 1), (0, 0)]


async def test_who_married_somebody_on_no_list_is_so_still_when_that_one_is_tied_in_a_later_month(town: Town) -> None:
    asep = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Yoyo Rokaya")
    await phone.answer("Tidak ada di daftar", "Cerai hidup", "5 November 2026", "+ Pasangan", "Asep Saepudin")
    await phone.answer("Asep Saepudin (52)", "Kirim", "Bukan, kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    assert (await person(town, asep.id)).marital is Marital.DIVORCED
    await cut(town, 11)
    await ties(town, "1. Yoyo Rokaya", "Yoyoh Rokayah", "Yoyoh")
    await town.room.tap("Setujui")
    assert (await person(town, asep.id)).marital is Marital.DIVORCED
    assert (await person(town, YOYOH.id)).marital is Marital.DIVORCED
