"""Proposals and new caretakers in the month's workbook: who stands in which programme's file, and how."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson, NameCaretaker, NameHead, Propose, SetStatus
from bot.domain.report.report import Report
from bot.services.month.close_month import close_month
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    PUT_RIGHT,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    death,
    family,
    report,
)
from tests.storage.village import REGENCY, person

HOUSE = HouseholdId("family9")


def with_facts(of: Report, facts: tuple[tuple[str, str], ...]) -> Report:
    return replace(of, change=replace(of.change, facts=facts))


async def close(town: MonthTown, months: int = 0) -> None:
    town.clock.now = CLOSING + timedelta(days=31 * months)
    await close_month(town.house, REGENCY)


async def listed(town: MonthTown, programme: str, period: Period = AUGUST) -> list[dict[str, Any]]:
    """Rows of a programme's file, by heading; every filled cell is text. None where there is no such file."""
    archive = await town.zip(period)
    name = next((each for each in archive.namelist() if each.endswith(f"_{programme}.xlsx")), "")
    if not name:
        return []
    header, *rows = load_workbook(BytesIO(archive.read(name)))["V.4"].iter_rows()
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s"}
    return [{str(title.value): cell.value for title, cell in zip(header, row, strict=True)} for row in rows]


def couple() -> tuple[Person, Person]:
    """A head who receives PKH, and his wife."""
    head = person("Ujang", household_id=HOUSE, programmes=("PKH",))
    wife = person("Enok", household_id=HOUSE, relationship=Relationship.WIFE, programmes=(), kk=head.kk)
    return head, wife


async def test_pbi_lists_those_who_are_proposed_as_the_registry_knows_them(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        baby, ill = person("Bayi", programmes=()), person("Sakit", programmes=("NON BANSOS",))
        await town.move_in(baby, ill)
        facts = (("pbi-inactive:pbi-inactive", "recent"), ("pbi-why!:pbi-why", "ill"))
        again = report("pbi_reactivate", Propose(ill.id, "PBI"))
        await town.hand_in(with_facts(again, facts), report("pbi_baby", Propose(baby.id, "PBI")))
        await close(town)
        rows = await listed(town, "PBI")
        assert [(row["NIK"], row["NAMA"], row["PROGRAM BANSOS"]) for row in rows] == [
            (ill.nik, "SAKIT", "PBI"),
            (baby.nik, "BAYI", "PBI"),
        ]
        [row] = await town.sheet("Aktifkan lagi BPJS")
        assert (row["NIK"], row["BPJS tidak aktif"], row["Diperlukan untuk"]) == (
            ill.nik, "Kurang dari 6 bulan", "Sedang sakit",
        )  # fmt: skip


async def test_one_who_died_before_the_closing_is_proposed_for_nothing(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        ill = person("Sakit", programmes=())
        await town.move_in(ill)
        await town.hand_in(report("pbi_reactivate", Propose(ill.id, "PBI")), death(ill))
        await close(town)
        assert await listed(town, "PBI") == []


async def test_a_household_that_is_unfit_stands_in_no_programmes_file(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife = couple()
        await town.move_in(head, wife)
        unfit = report("unfit", Propose(head.id, "", remove=True))
        await town.hand_in(with_facts(unfit, (("unfit-reason:unfit-reason", "company_owner"),)))
        await close(town)
        assert await listed(town, "PKH") == []
        gone, _with_him = await town.sheet(REMOVED)
        assert (gone["Kode"], gone["Keterangan"], gone["Bantuan yang berhenti"]) == (None, "Pemilik perusahaan", "PKH")
        [row] = await town.sheet("Tidak layak bantuan")
        assert (row["NIK"], row["Alasan tidak layak"]) == (head.nik, "Pemilik perusahaan")


WITH_HIM = "(bersama keluarganya, tanpa bantuan sendiri)"


async def test_nobody_of_a_family_that_is_unfit_is_proposed(database_url: str, tmp_path: Path) -> None:
    """Its row names what the family is paid; who gets something of his own has a row for that."""
    async with a_month(database_url, tmp_path) as town:
        head, ill, old = family(3)
        ill, old = replace(ill, programmes=()), replace(old, programmes=("PBI", "BPNT"))
        await town.move_in(replace(head, programmes=("PKH",)), ill, old)
        baby = replace(ill, id=PersonId("baby"), name="Bayi", nik="3215275708260777")
        unfit = report("unfit", Propose(head.id, "", remove=True))
        await town.hand_in(
            report("pbi_reactivate", Propose(ill.id, "PBI")),
            with_facts(unfit, (("unfit-reason:unfit-reason", "well_off"),)),
            report("birth", AddPerson(baby)),
            report("proposal", Propose(ill.id, "BPNT")),
        )
        await close(town)
        assert await town.sheet("V.4") == []
        assert await listed(town, "PBI") + await listed(town, "BPNT") == []
        rows = {row["Nama"]: row for row in await town.sheet(REMOVED)}
        assert {name: (row["Keterangan"], row["Bantuan yang berhenti"]) for name, row in rows.items()} == {
            "UJANG": ("Sudah mampu", "PKH, BPNT"),
            "ANGGOTA 1": (f"Sudah mampu {WITH_HIM}", None),
            "ANGGOTA 2": ("Sudah mampu", "PBI"),
            "BAYI": (f"Sudah mampu {WITH_HIM}", None),
        }
        [told] = await town.sheet("Usulan kurang mampu")
        assert (told["NIK"], told["Batal diusulkan karena"]) == (None, "Keluarganya diusulkan tidak layak")


async def test_a_proposal_stands_in_its_list_with_the_survey_and_is_counted(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        poor = person("Miskin", programmes=())
        await town.move_in(poor)
        survey = (("survey-hunger!:answer", "yes"), ("house-location!", "-6.30125, 107.30456"))
        await town.hand_in(with_facts(report("proposal", Propose(poor.id, "")), survey))
        await close(town)
        [row] = await town.sheet("Usulan kurang mampu")
        assert (row["NIK"], row["Pernah kurang makan"], row["Lokasi rumah"]) == (poor.nik, "Ya", "-6.30125, 107.30456")
        [entry] = await town.sheet("V.4")
        assert (entry["NIK"], entry["PROGRAM BANSOS"]) == (poor.nik, "NON BANSOS")
        assert any("Usulan kurang mampu" in text for text in await town.texts())


async def test_the_new_caretaker_is_listed_for_what_the_household_gets(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife = couple()
        await town.move_in(head, wife)
        await town.hand_in(death(head), report("caretaker", NameCaretaker(HOUSE, wife.id)))
        await close(town)
        assert await listed(town, "PKH") == [], "the family gets it already"
        [old] = await town.sheet(REMOVED)
        assert (old["NIK"], old["Bantuan yang berhenti"], old["Bantuan diteruskan kepada"]) == (
            head.nik, None, "PKH: ENOK",
        )  # fmt: skip
        [new] = await town.sheet(PUT_RIGHT)
        assert (new["NIK"], new["Pengurus bantuan: sebelum"], new["Pengurus bantuan: sesudah"]) == (
            wife.nik, "UJANG", "ENOK",
        )  # fmt: skip
        [row] = await town.sheet("Ganti pengurus bantuan")
        assert row["NIK"] == wife.nik


async def test_who_heads_the_family_from_now_on_is_put_right_unless_more_became_of_him(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        homes = [family(2) for _ in range(3)]
        (_, heir), (_, dead), (first, nameless) = homes
        nameless = replace(nameless, nik="")
        await town.move_in(*homes[0], *homes[1], first, nameless)
        for head, follows in (homes[0], homes[1], (first, nameless)):
            died = SetStatus(head.id, BasicStatus.DEAD, date(2026, 8, 1))
            await town.hand_in(report("death", died, NameHead(head.household_id, follows.id)))
        await town.hand_in(death(dead))
        await close(town)
        [row] = await town.sheet(PUT_RIGHT)
        assert (row["NIK"], row["Hubungan keluarga: sebelum"], row["Hubungan keluarga: sesudah"]) == (
            heir.nik, "Anak", "Kepala keluarga",
        )  # fmt: skip
        assert sorted(each["NIK"] for each in await town.sheet(REMOVED)) == sorted(
            each.nik for each in (dead, *(home[0] for home in homes))
        )
        assert await town.sheet(INCOMPLETE) == [], "who is in no national list has nothing to be put right there"


async def test_the_only_grown_up_who_is_left_is_put_right_as_head(database_url: str, tmp_path: Path) -> None:
    """No report names her: there is nobody else."""
    async with a_month(database_url, tmp_path) as town:
        head, wife = couple()
        await town.move_in(head, wife)
        died = death(head)
        await town.hand_in(died)
        await close(town)
        [row] = await town.sheet(PUT_RIGHT)
        assert (row["No. laporan"], row["NIK"], row["Hubungan keluarga: sesudah"]) == (
            died.number, wife.nik, "Kepala keluarga",
        )  # fmt: skip
        assert [each["NIK"] for each in await town.sheet(REMOVED)] == [head.nik]


async def test_what_a_caretaker_who_died_received_goes_on_under_the_head(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife = couple()
        child = person("Anak", household_id=HOUSE, relationship=Relationship.CHILD, programmes=("PKH",))
        await town.move_in(head, wife, child)
        await town.hand_in(report("caretaker", NameCaretaker(HOUSE, wife.id)), death(wife), death(child))
        await close(town)
        [widower] = await town.sheet(PUT_RIGHT)
        assert (widower["Nama"], widower["Status kawin: sesudah"]) == ("UJANG", "Cerai mati")
        removed = {row["Nama"]: row for row in await town.sheet(REMOVED)}
        assert removed.keys() == {"ENOK", "ANAK"}
        assert removed["ANAK"]["Bantuan diteruskan kepada"] == "PKH: UJANG"


async def test_a_family_is_listed_once_and_nobody_receives_who_is_not_found(database_url: str, tmp_path: Path) -> None:
    """Without him its head receives, and where nobody does it stands under the first of it who is proposed."""
    async with a_month(database_url, tmp_path) as town:
        lost, wife = couple()
        head = replace(wife, relationship=Relationship.HEAD, programmes=("BPNT",))
        child, other = (replace(wife, id=PersonId(f"c{n}"), name=f"Anak {n}", nik=f"321527570826077{n}") for n in "12")
        await town.move_in(replace(lost, relationship=Relationship.HUSBAND), head, child, other)
        await town.hand_in(report("caretaker", NameCaretaker(HOUSE, lost.id)))
        await town.hand_in(report("missing", SetStatus(lost.id, BasicStatus.MISSING, date(2026, 8, 1))))
        await town.hand_in(report("proposal", Propose(child.id, "PKH")))
        await close(town)
        assert [row["NAMA"] for row in await listed(town, "PKH")] == ["ENOK"]
        asked = [report("proposal", Propose(each.id, "PKH"), due_in=SEPTEMBER) for each in (child, other)]
        await town.hand_in(death(head, due_in=SEPTEMBER), *asked)
        await close(town, months=1)
        assert [row["NAMA"] for row in await listed(town, "PKH", SEPTEMBER)] == ["ANAK 1"]
        [gone] = await town.sheet(REMOVED, SEPTEMBER)
        assert (gone["Bantuan yang berhenti"], gone["Bantuan diteruskan kepada"]) == (
            None, "BPNT: belum ada pengurus baru, giliran Operator Sukamaju",
        )  # fmt: skip
