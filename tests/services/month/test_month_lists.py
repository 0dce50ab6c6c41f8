"""A month with every kind of report: each person concerned stands in the one list of what is asked for him."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.dialogue.prompt import Text
from bot.domain.days.day import Exactness
from bot.domain.people.no_nik import NO_NIK_FACT
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, NameHead, Propose, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.services.month.close_month import close_month
from bot.services.registry.lacking import Lack
from bot.services.review.completing import complete
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    OCTOBER,
    PUT_RIGHT,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    birth,
    death,
    family,
    has_somebody,
    move_out,
    opened,
    report,
)
from tests.storage.village import OLIS, REGENCY, RT_3, RT_4, person

FIRST = date(2026, 8, 1)
USULAN = "V.4"
FIGURES = ("Lahir", "Datang", "Meninggal", "Pindah", "Dibetulkan", "Dari daftar")
LISTS = (USULAN, REMOVED, PUT_RIGHT, INCOMPLETE)


async def close(town: MonthTown, months: int = 0) -> None:
    town.clock.now = CLOSING + timedelta(days=31 * months)
    await close_month(town.house, REGENCY)


async def names(town: MonthTown, period: Any = AUGUST) -> dict[str, list[str]]:
    """Who stands in each list."""
    return {title: [row.get("Nama") or row["NAMA"] for row in await town.sheet(title, period)] for title in LISTS}


async def leave_for(town: MonthTown, left: Report) -> None:
    """A departure to an RT of the regency is approved, and who goes is awaited there."""
    await town.hand_in(left)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await expect_arrivals(work, left)
        await work.flush()


def goes_to_rt_4(*who: Person, **known: Any) -> Report:
    return report("move_out", *(SetStatus(p.id, BasicStatus.MOVED, FIRST, RT_4) for p in who), **known)


def arrives(who: Person, **known: Any) -> Report:
    """He lives in RT 4 from now on, with a card of his own."""
    join = JoinHousehold(who.id, HouseholdId(f"of-{who.id}"), RT_4, True, "3215270101260777", "Kp. Baru")
    return report("move_in", join, area=RT_4, **known)


def newborn(name: str, of: Person, **known: Any) -> Person:
    return person(name, household_id=of.household_id, relationship=Relationship.CHILD, programmes=(), kk=of.kk, **known)


async def test_everybody_stands_in_one_list_and_nobody_dead_or_gone_asks_for_aid(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = {name: replace(person(), name=name) for name in (
            "Mati", "Pergi", "Pindah", "Ditunggu", "Hilang", "Mampu", "Miskin", "Sakit", "Rantau", "Betul", "Pisah",
            "Usul Lalu Mati", "Usul Lalu Hilang", "Usul Tapi Mampu", "Hamil",
        )}  # fmt: skip
        await town.move_in(*who.values())
        home = who["Betul"]
        whole, nameless = newborn("Bayi Lengkap", home), newborn("Bayi Tanpa Nik", home, nik="")
        lost = newborn("Bayi Meninggal", home)
        come = person("Pendatang", programmes=())
        await leave_for(town, goes_to_rt_4(who["Ditunggu"]))
        await town.hand_in(
            death(who["Mati"]),
            move_out(who["Pergi"]),
            arrives(who["Pindah"]),
            report("missing", SetStatus(who["Hilang"].id, BasicStatus.MISSING, FIRST)),
            report("unfit", Propose(who["Mampu"].id, "", remove=True)),
            report("proposal", Propose(who["Miskin"].id, "PKH")),
            report("pbi_reactivate", Propose(who["Sakit"].id, "PBI")),
            report("away", SetStatus(who["Rantau"].id, BasicStatus.AWAY, FIRST)),
            report("correction", EditPerson(home.id, {"name": "Betul"}, {"name": "Betul Baru"})),
            report("correction", EditPerson(home.id, {"job": "Petani"}, {"job": "Buruh"})),
            report("status", EditPerson(who["Hamil"].id, {"pregnant_since": ""}, {"pregnant_since": "2026-07-01"})),
            report(
                "split",
                JoinHousehold(who["Pisah"].id, HouseholdId("new"), RT_3, False, "3215270101260778", "Kp. Lain"),
                NameHead(HouseholdId("new"), who["Pisah"].id),
            ),
            *(report("birth", AddPerson(each)) for each in (whole, nameless, lost)),
            report("pbi_baby", Propose(lost.id, "PBI")),
            death(lost),
            report("move_in", AddPerson(come)),
            *(report("proposal", Propose(who[name].id, "PBI")) for name in who if name.startswith("Usul")),
            death(who["Usul Lalu Mati"]),
            report("missing", SetStatus(who["Usul Lalu Hilang"].id, BasicStatus.MISSING, FIRST)),
            report("unfit", Propose(who["Usul Tapi Mampu"].id, "", remove=True)),
        )
        await close(town)
        assert {title: sorted(each) for title, each in (await names(town)).items()} == {
            USULAN: ["BAYI LENGKAP", "MISKIN", "PENDATANG", "SAKIT"],
            REMOVED: [
                "BAYI MENINGGAL", "HILANG", "MAMPU", "MATI", "PERGI", "RANTAU", "USUL LALU HILANG", "USUL LALU MATI",
                "USUL TAPI MAMPU",
            ],
            PUT_RIGHT: ["BETUL BARU", "HAMIL", "PINDAH", "PISAH"],
            INCOMPLETE: ["BAYI TANPA NIK", "DITUNGGU"],
        }  # fmt: skip
        assert await asking_for_aid(town) == {"BAYI LENGKAP", "MISKIN", "PENDATANG", "SAKIT"}
        proposals = await town.sheet("Usulan kurang mampu")
        assert [(row["Nama"], row["Batal diusulkan karena"]) for row in proposals] == [
            ("Miskin", None), (None, "Meninggal"), (None, "Tidak ditemukan"),
            (None, "Keluarganya diusulkan tidak layak"),
        ]  # fmt: skip
        [lost_row] = await town.sheet("BPJS bayi (PBI-JK)")
        assert (lost_row["Nama"], lost_row["NIK"]) == (None, None)
        await sums_are_rows(town)


async def sums_are_rows(town: MonthTown, period: Any = AUGUST) -> None:
    """Every figure of the recap, and of the manifest, is a sum of rows that stand in the files."""
    recap = [row for row in await town.sheet("Rekap RT", period) if row["RT"]]
    moved = await town.sheet("Datang dan pergi", period)
    sums: Counter[tuple[str, str]] = Counter()
    for row in moved:
        sums[row["Kode wilayah"], row["Perubahan"]] += row["Jumlah"]
    assert sums == Counter({(rt["Kode wilayah"], what): rt[what] for rt in recap for what in FIGURES if rt[what]})
    archive = await town.zip(period)
    manifest = orjson.loads(archive.read("manifest.json"))
    for part in (each for each in manifest["files"] if each["name"].endswith(".xlsx")):
        book = opened(archive.read(part["name"]))
        rows = {sheet.title: sheet.iter_rows(min_row=2, values_only=True) for sheet in book}
        assert {title: sum(map(has_somebody, found)) for title, found in rows.items()} == part["rows"]
    for kind, count in manifest["totals"].items():
        told = await town.sheet(town.house.texts.say("id", Text(f"kind-{kind}")), period)
        assert len({row["No. laporan"] for row in told}) == count


async def asking_for_aid(town: MonthTown) -> set[str]:
    """Who stands in any sheet of the template, in any workbook of the month; nobody without a NIK does."""
    archive, found = await town.zip(), set()
    for name in archive.namelist():
        if name.endswith(".xlsx"):
            book = opened(archive.read(name))
            for row in book[USULAN].iter_rows(min_row=2, values_only=True) if USULAN in book.sheetnames else ():
                assert len(str(row[0])) == 16
                found.add(str(row[3]))
    return found


async def test_a_move_within_the_regency_is_one_row_old_beside_new(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Pindah", programmes=("PKH",))
        await town.move_in(who)
        await leave_for(town, goes_to_rt_4(who))
        await town.hand_in(arrives(who))
        await close(town)
        assert await names(town) == {USULAN: [], REMOVED: [], PUT_RIGHT: ["PINDAH"], INCOMPLETE: []}
        [row] = await town.sheet(PUT_RIGHT)
        assert (row["NIK"], row["Program (tetap)"], row["RT"]) == (who.nik, "PKH", "004")
        told = {heading: cell for heading, cell in row.items() if heading.endswith((": sebelum", ": sesudah"))}
        assert told == {
            "RT/RW dan desa: sebelum": "RT 003/RW 005 Sukamaju (Cilebar)",
            "RT/RW dan desa: sesudah": "RT 004/RW 005 Sukamaju (Cilebar)",
            "No KK (sekeluarga): sebelum": who.kk,
            "No KK (sekeluarga): sesudah": "3215270101260777",
            "Alamat (sekeluarga): sebelum": "KP. SUKAMAJU",
            "Alamat (sekeluarga): sesudah": "KP. BARU",
        }


async def test_a_double_and_who_never_was_are_told_apart(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        right, double, nobody = person("Nabila Azzahra"), person("Nabila Azahra"), person("Tidak Ada")
        await town.move_in(right, double, nobody)
        await town.hand_in(
            report("listed_twice", _is_none(double, right.id)),
            report("never_was", _is_none(nobody)),
        )
        await close(town)
        told = {row["Nama"]: (row["Kode"], row["Keterangan"]) for row in await town.sheet(REMOVED)}
        assert told == {
            "NABILA AZAHRA": ("3", f"Terdata dua kali: data yang benar {right.nik} NABILA AZZAHRA"),
            "TIDAK ADA": ("5", "Salah tercatat, orangnya tidak pernah ada"),
        }


def _is_none(who: Person, into: PersonId | None = None) -> PutRight:
    return PutRight(who.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, into)


async def test_who_is_received_by_nobody_is_removed_when_the_days_are_over(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Ditunggu")
        await town.move_in(who)
        await leave_for(town, goes_to_rt_4(who))
        await close(town)
        [row] = await town.sheet(INCOMPLETE)
        assert (row["Yang kurang"], row["Giliran"], f"{row['Ditunggu sampai']:%d/%m/%Y}") == (
            "laporan datang di RT 004/RW 005 Sukamaju (Cilebar)", "Ketua RT 004/RW 005 Sukamaju (Cilebar)",
            "04/09/2026",
        )  # fmt: skip
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: [], REMOVED: ["DITUNGGU"], PUT_RIGHT: [], INCOMPLETE: []}
        assert [row["Kode"] for row in await town.sheet(REMOVED, SEPTEMBER)] == ["4"]
        await close(town, 2)
        assert await names(town, OCTOBER) == {title: [] for title in LISTS}


@pytest.mark.parametrize("removed_first", [False, True])
async def test_who_arrives_a_month_later_is_put_right_or_asked_for_anew(
    removed_first: bool, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Datang")
        await town.move_in(who)
        if removed_first:
            await town.hand_in(move_out(who))
        else:
            await leave_for(town, goes_to_rt_4(who))
        await close(town)
        await town.hand_in(arrives(who, due_in=SEPTEMBER))
        await close(town, 1)
        expected: dict[str, list[str]] = {title: [] for title in LISTS}
        expected |= {USULAN: ["DATANG"]} if removed_first else {PUT_RIGHT: ["DATANG"]}
        assert await names(town, SEPTEMBER) == expected


async def test_a_baby_is_proposed_once_its_nik_is_known(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother = person("Enok")
        await town.move_in(mother)
        baby = newborn("Bayi", mother, nik="", mother="")
        born = report("birth", AddPerson(baby))
        told = replace(born.change, facts=((NO_NIK_FACT, "trouble"),))
        await town.hand_in(replace(born, change=told))
        await close(town)
        [row] = await town.sheet(INCOMPLETE)
        lacks = "NIK (datanya bermasalah di Dukcapil), ibu kandung"
        assert (row["NIK"], row["Yang kurang"], row["Giliran"]) == (None, lacks, "Operator Sukamaju")
        assert row["No. sementara"].startswith("SEM-")
        known = EditPerson(baby.id, {"nik": "", "mother": ""}, {"nik": "3215275708260777", "mother": "Enok"})
        await town.hand_in(report("correction", known, due_in=SEPTEMBER))
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: ["BAYI"], REMOVED: [], PUT_RIGHT: [], INCOMPLETE: []}


async def test_who_lacks_something_is_listed_until_it_is_known_or_he_has_gone(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        poor, dead = (replace(person(name, programmes=()), mother="") for name in ("Miskin", "Mati"))
        await town.move_in(poor, dead)
        await town.hand_in(*(report("proposal", Propose(each.id, "PKH")) for each in (poor, dead)))
        await close(town)
        assert sorted((await names(town))[INCOMPLETE]) == ["MATI", "MISKIN"]
        await town.hand_in(death(dead, due_in=SEPTEMBER))
        await close(town, 1)
        [row] = await town.sheet(INCOMPLETE, SEPTEMBER)
        assert (row["Nama"], row["Yang kurang"], row["Giliran"], row["Belum lengkap sejak"]) == (
            "MISKIN", "ibu kandung", "Operator Sukamaju", "Agustus 2026",
        )  # fmt: skip
        await town.hand_in(report("correction", EditPerson(poor.id, {"mother": ""}, {"mother": "Icih"})))
        await close(town, 2)
        assert await names(town, OCTOBER) == {USULAN: ["MISKIN"], REMOVED: [], PUT_RIGHT: [], INCOMPLETE: []}
        [entry] = await town.sheet(USULAN, OCTOBER)
        assert entry["PROGRAM BANSOS"] == "PKH"


async def test_what_an_operator_completes_is_put_right_or_proposed_in_that_month(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        poor, listed = (replace(person(name, programmes=()), mother="", address="") for name in ("Miskin", "Terdata"))
        await town.move_in(poor, listed)
        await town.hand_in(report("proposal", Propose(poor.id, "PKH")))
        await close(town)
        await complete_all(town, poor, mother="Icih", address="Kp. Baru")
        await complete_all(town, listed, address="Kp. Lama")
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: ["MISKIN"], REMOVED: [], PUT_RIGHT: ["TERDATA"], INCOMPLETE: []}
        [row] = await town.sheet(PUT_RIGHT, SEPTEMBER)
        assert (row["Alamat (sekeluarga): sebelum"], row["Alamat (sekeluarga): sesudah"]) == (None, "KP. LAMA")
        await close(town, 2)
        assert await names(town, OCTOBER) == {title: [] for title in LISTS}


async def complete_all(town: MonthTown, who: Person, **values: str) -> None:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        for field, value in values.items():
            await complete(work, OLIS, None, Lack(who, field), value)
        await work.flush()


async def test_who_lacks_something_and_moves_meanwhile_is_proposed_where_he_comes(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = replace(person("Miskin", programmes=()), mother="")
        await town.move_in(who)
        await town.hand_in(report("proposal", Propose(who.id, "PKH")))
        await leave_for(town, goes_to_rt_4(who))
        await close(town)
        assert (await names(town))[INCOMPLETE] == ["MISKIN"]
        known = EditPerson(who.id, {"mother": ""}, {"mother": "Icih"})
        await town.hand_in(arrives(who), report("correction", known, area=RT_4))
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: ["MISKIN"], REMOVED: [], PUT_RIGHT: [], INCOMPLETE: []}


async def test_the_digest_names_the_lists_with_their_rows(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        poor, dead, other = (person(name, programmes=()) for name in ("Miskin", "Mati", "Betul"))
        await town.move_in(poor, dead, other)
        await town.hand_in(
            report("proposal", Propose(poor.id, "PKH")),
            death(dead),
            report("correction", EditPerson(other.id, {"job": "Petani"}, {"job": "Buruh"})),
            birth(other),
        )
        await close(town)
        told = "Untuk SIKS-NG: 1 usulan, 1 penghapusan/verval, 1 perbaikan, 1 belum lengkap."
        assert any(told in text for text in await town.texts())


async def test_a_correction_that_was_undone_asks_for_nothing(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person()
        await town.move_in(who)
        there = report("correction", EditPerson(who.id, {"job": "Petani"}, {"job": "Buruh"}))
        await town.hand_in(there, report("correction", EditPerson(who.id, {"job": "Buruh"}, {"job": "Petani"})))
        await close(town)
        [row] = await town.sheet(REMOVED)
        assert (row["Kode"], row["Keterangan"], row["Bantuan yang berhenti"]) == ("1", "Hidup", None)
        assert await town.sheet(PUT_RIGHT) == []


@pytest.mark.parametrize(("reason", "code"), [("double", "3"), ("declined", "7"), ("well_off", None)])
async def test_who_should_get_no_aid_is_removed_with_the_code(
    reason: str, code: str | None, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, child = family(2)
        elsewhere = person(area=RT_4)
        await town.move_in(replace(head, programmes=("PBI",)), replace(child, programmes=("PKH",)), elsewhere)
        unfit = report("unfit", Propose(head.id, "", remove=True))
        told = replace(unfit, change=replace(unfit.change, facts=(("unfit-reason:unfit-reason", reason),)))
        await town.hand_in(told, death(elsewhere))
        await close(town)
        first, second, other = await town.sheet(REMOVED)
        assert other["RT"] != first["RT"] == second["RT"], "a family stands together, RT by RT"
        assert (first["Kode"], first["Bantuan yang berhenti"]) == (code, "PBI, PKH")
        assert (second["Kode"], second["Bantuan yang berhenti"]) == (code, None)
        assert second["Keterangan"].endswith("(bersama keluarganya, tanpa bantuan sendiri)")


async def test_a_family_is_listed_once_for_what_it_is_paid_under_its_pengurus(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, son, daughter = family(3)
        await town.move_in(head, son, daughter)
        await town.hand_in(*(report("proposal", Propose(each.id, "BPNT")) for each in (son, daughter)))
        await close(town)
        archive = await town.zip()
        [name] = [each for each in archive.namelist() if each.endswith("_BPNT.xlsx")]
        [_, *rows] = opened(archive.read(name))[USULAN].iter_rows(values_only=True)
        assert [(row[0], row[1]) for row in rows] == [(head.nik, "BPNT")]
        assert len(await town.sheet(USULAN)) == 2


async def test_each_twin_has_a_sex_of_his_own(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother = person("Enok", sex=Sex.FEMALE)
        await town.move_in(mother)
        twins = newborn("Dadan", mother), newborn("Dedeh", mother, sex=Sex.FEMALE, nik="")
        told = report("birth", *map(AddPerson, twins))
        facts = (("sex:sex", "L"), ("sex-2:sex", "P"), ("mother", "Enok"))
        await town.hand_in(replace(told, change=replace(told.change, facts=facts)))
        await close(town)
        rows = await town.sheet("Kelahiran")
        assert [(row["Nama"], row["Jenis kelamin"]) for row in rows] == [("Dadan", "Laki-laki"), ("Dedeh", "Perempuan")]
        assert not [heading for heading in rows[0] if "bayi ke-" in heading]
        assert [row["NIK"] for row in rows] == [twins[0].nik, None], "a temporary number is no NIK"
        assert [row["No. sementara"] is None for row in rows] == [True, False]


async def test_a_baby_who_is_born_without_a_nik_is_in_no_file_that_asks(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother = person("Enok")
        await town.move_in(mother)
        await town.hand_in(birth(mother))
        await close(town)
        assert await asking_for_aid(town) == set()


async def test_figures_that_no_report_tells_of_have_rows_too(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Pindah")
        await town.move_in(who)
        await town.hand_in(arrives(who))
        await town.move_in(person(), person())
        await close(town)
        await sums_are_rows(town)
        moved = [
            (row["RT"], row["Nama"], row["Perubahan"], row["Jumlah"]) for row in await town.sheet("Datang dan pergi")
        ]
        assert moved == [
            ("003", "Pindah", "Pindah", 1), ("004", "Pindah", "Datang", 1), ("003", None, "Dari daftar", 2),
        ]  # fmt: skip


async def test_no_file_makes_a_day_of_a_birth_that_is_known_by_its_year(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        old = person("Tua", programmes=(), birth_date=date(1950, 12, 31), birth_exactness=Exactness.YEAR)
        told = replace(old, id=PersonId("told"), name="Lama", nik="3215271708500099", birth_date=date(1940, 5, 1))
        await town.move_in(replace(told, birth_exactness=Exactness.DAY))
        exact = EditPerson(told.id, {"birth_date": "1940-05-01"}, {"birth_date": "month:1940-06-30"})
        await town.hand_in(report("move_in", AddPerson(old)), report("correction", exact))
        await close(town)
        assert await names(town) == {USULAN: [], REMOVED: [], PUT_RIGHT: ["LAMA"], INCOMPLETE: ["TUA"]}
        [row] = await town.sheet(INCOMPLETE)
        assert row["Yang kurang"] == "tanggal lahir"
        [row] = await town.sheet(PUT_RIGHT)
        assert (row["Tanggal lahir: sebelum"], row["Tanggal lahir: sesudah"]) == ("1 Mei 1940", "Juni 1940")


@pytest.mark.parametrize(
    ("exactness", "why", "since"),
    [
        (Exactness.DAY, "Meninggal", "31/12/2019"),
        (Exactness.YEAR, "Meninggal (tahun 2019)", None),
        (Exactness.UNKNOWN, "Meninggal", None),
    ],
)
async def test_no_file_makes_a_day_of_a_death_that_is_known_by_its_year(
    exactness: Exactness, why: str, since: str | None, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Mati")
        await town.move_in(who)
        day = date(2019, 12, 31)
        told = report("death", SetStatus(who.id, BasicStatus.DEAD, day), event_date=day)
        await town.hand_in(replace(told, change=replace(told.change, event_date=day, exactness=exactness)))
        await close(town)
        [row] = await town.sheet(REMOVED)
        assert (row["Keterangan"], row["Sejak"] and f"{row['Sejak']:%d/%m/%Y}") == (why, since)
