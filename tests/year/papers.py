"""A month's files beside the registry as it was: whom they ask aid for, and what each figure is the sum of."""

import csv
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import orjson
from openpyxl import load_workbook

from bot.domain.areas import is_within
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from tests.year.verdict import Fault

Rows = list[dict[str, Any]]
Text = tuple[list[str], list[list[str]]]
"""Of a CSV the headings and the rows."""
COUNTED = ("Lahir", "Datang", "Meninggal", "Pindah", "Dibetulkan", "Dari daftar")
"""Columns of the recap, and what rows of comings and goings call the same."""
ASK, REMOVE, MOVEMENTS, RECAP = "V.4", "Penghapusan dan verval", "Datang dan pergi", "Rekap RT"
PUT_RIGHT, INCOMPLETE, SILENT = "Perbaikan", "Belum lengkap", "RT belum lapor"
LISTS = {ASK: "proposed", REMOVE: "removed", PUT_RIGHT: "put-right", INCOMPLETE: "incomplete"}
"""The lists of persons, and what the manifest calls them."""
FIXED = (*LISTS, MOVEMENTS, RECAP, SILENT)
"""Sheets that are not of one kind of report."""
NEVER_WITHOUT = (
    "NIK", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "STATUS KAWIN", "ALAMAT",
)  # fmt: skip
"""Who lacks one of them is not asked for."""
PAID_TO_FAMILIES = ("PKH", "BPNT")
NEVER_BLANK = ("No KK", "Alamat")
"""Of who moved and of whom they are not known yet it stands there whose turn it is."""
BEFORE, AFTER = ": sebelum", ": sesudah"
LIVING_HERE = (BasicStatus.ALIVE, BasicStatus.AWAY)
STOPPED_BEFORE = "sudah dihitung berhenti: "


@dataclass(frozen=True, slots=True)
class Registered:
    """Everybody as the registry held him at the cut."""

    persons: Mapping[str, Person]
    """By NIK."""
    caretakers: Mapping[str, str]
    """NIK of who is named to receive for a household, by its id."""

    def of(self, row: Mapping[str, Any]) -> Person | None:
        """Who has the row's NIK."""
        return self.persons.get(row["NIK"] or "")

    def is_here(self, row: Mapping[str, Any]) -> bool:
        """Whether he is alive, and neither gone nor lost."""
        person = self.of(row)
        return person is not None and person.status in LIVING_HERE


PUT_RIGHT_SINCE = "sebelumnya tertulis"


@dataclass(slots=True)
class Papers:
    """The months looked at so far: what one of them told, no later one tells again."""

    numbers: dict[str, str] = field(default_factory=dict)
    """The month of each report, by its number."""
    ends: dict[tuple[str, str, date], str] = field(default_factory=dict)
    """In which month somebody's end was told: his NIK, the code, since when."""
    closing: dict[str, int] = field(default_factory=dict)
    """What each RT's newest month ended with."""

    def faults_in(self, period: str, archive: bytes, registered: Registered) -> Iterator[Fault]:
        """Whatever is wrong in a month's zip."""
        texts, books = _texts_of(archive), _books_of(archive)
        sheets = main_sheets(books)
        manifest = orjson.loads(ZipFile(BytesIO(archive)).read("manifest.json"))
        yield from _of_aid(period, sheets[ASK], sheets[REMOVE], registered)
        for name, book in books.items():
            if book is not sheets:
                yield from _of_programme(period, name, book[ASK], registered)
        yield from _of_lists(period, sheets, manifest["asked"])
        yield from _of_removal(period, sheets[REMOVE], registered)
        yield from _of_families(period, sheets[REMOVE], registered)
        yield from self._of_ends(period, sheets[REMOVE])
        yield from _of_what_lacks(period, sheets[INCOMPLETE], registered)
        yield from _of_corrections(period, sheets[PUT_RIGHT], registered)
        yield from _of_sums(period, sheets[MOVEMENTS], sheets[RECAP])
        yield from self._of_months(period, sheets, manifest["totals"])
        yield from _of_numbers(period, sheets)
        yield from _of_texts(period, sheets, texts)

    def _of_ends(self, period: str, removed: Rows) -> Iterator[Fault]:
        """Who died or left is told once; who did so again has another day, and who is told anew since his entry was put
        right says so in his row."""
        ends = (each for each in removed if each["NIK"] and each["Sejak"] and each["Kode"] != "1")
        for row in [each for each in ends if PUT_RIGHT_SINCE not in str(each["Keterangan"])]:
            told = row["NIK"], row["Kode"], row["Sejak"]
            if (before := self.ends.setdefault(told, period)) != period:
                yield Fault("told again", f"{period}, as in {before}: {row}")

    def _of_months(self, period: str, sheets: Mapping[str, Rows], totals: Mapping[str, int]) -> Iterator[Fault]:
        """Each report is in one month, and each RT begins with what it ended with."""
        told = {row["No. laporan"] for row in of_kinds(sheets)}
        for number in sorted(told):
            if (before := self.numbers.setdefault(number, period)) != period:
                yield Fault("in two months", f"{number}: {before} and {period}")
        if len(told) != sum(totals.values()) - totals.get("nil", 0):
            yield Fault("figures", f"{period}: {len(told)} reports in lists, {totals}")
        for row in [each for each in sheets[RECAP] if each["RT"]]:
            begun = self.closing.get(row["Kode wilayah"], row["Warga awal"])
            came = sum(row[each] for each in ("Warga awal", "Lahir", "Datang", "Dibetulkan", "Dari daftar"))
            if begun != row["Warga awal"] or came - row["Meninggal"] - row["Pindah"] != row["Warga akhir"]:
                yield Fault("sums", f"{period}: begins with {begun}, {row}")
            self.closing[row["Kode wilayah"]] = row["Warga akhir"]


def sheets_of(archive: bytes) -> dict[str, Rows]:
    """Of the main workbook of a month's zip."""
    return main_sheets(_books_of(archive))


def main_sheets(books: Mapping[str, dict[str, Rows]]) -> dict[str, Rows]:
    """Of the workbook that has more than the template."""
    return next(sheets for sheets in books.values() if ASK in sheets and len(sheets) > 1)


# --- opening ----------------------------------------------------------------------------------------------------------


def _books_of(archive: bytes) -> dict[str, dict[str, Rows]]:
    """Of each workbook the sheets, their rows by heading."""
    opened = ZipFile(BytesIO(archive))
    names = [each for each in opened.namelist() if each.endswith(".xlsx")]
    books = {name: load_workbook(BytesIO(opened.read(name)), read_only=True) for name in names}
    return {
        name: {sheet.title: _rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
        for name, book in books.items()
    }


def _rows(read: Any) -> Rows:
    """A sheet of nobody has one row, with nothing in it or a sentence that says so."""
    header, *rows = read
    return [dict(zip(map(str, header), row, strict=True)) for row in rows if has_rows(row)]


def has_rows(row: Sequence[object]) -> bool:
    """Whether it is a row: a sheet of nobody says so in one cell."""
    return sum(cell is not None for cell in row) > 1


def _texts_of(archive: bytes) -> list[Text]:
    """Each CSV."""
    opened = ZipFile(BytesIO(archive))
    read = [opened.read(each).decode("utf-8-sig") for each in opened.namelist() if each.endswith(".csv")]
    tables = [list(csv.reader(StringIO(text), delimiter=";")) for text in read]
    return [(header, rows) for header, *rows in tables]


def of_kinds(sheets: Mapping[str, Rows]) -> Rows:
    """The rows of every report."""
    return [row for title, rows in sheets.items() if title not in FIXED for row in rows]


# --- whom -------------------------------------------------------------------------------------------------------------


def _of_aid(period: str, asked: Rows, removed: Rows, registered: Registered) -> Iterator[Fault]:
    gone = {row["NIK"] for row in removed if row["NIK"]}
    told = Counter((row["NIK"], row["PROGRAM BANSOS"]) for row in asked)
    for row in asked:
        if not registered.is_here(row) or row["NIK"] in gone:
            yield Fault("aid for who is gone", f"{period} {row['NAMA']}")
        if not all(row[each] for each in NEVER_WITHOUT):
            yield Fault("not complete", f"{period} {row}")
    yield from (Fault("asked twice", f"{period} {who}") for who, count in told.items() if count > 1)


def _of_programme(period: str, name: str, rows: Rows, registered: Registered) -> Iterator[Fault]:
    """Each family once where it is paid together, under who receives for it."""
    families = Counter[tuple[str, str]]()
    for row in rows:
        person, programme = registered.of(row), row["PROGRAM BANSOS"]
        if person is None or not registered.is_here(row):
            yield Fault("aid for who is gone", f"{period} {name} {row['NAMA']}")
        elif programme in PAID_TO_FAMILIES:
            families[person.household_id, programme] += 1
            named = registered.persons.get(registered.caretakers.get(person.household_id, ""))
            if named and named.status in LIVING_HERE and named.nik != person.nik:
                yield Fault("not the pengurus", f"{period} {name}: {person.name}, not {named.name}")
    yield from (Fault("family twice", f"{period} {name} {who}") for who, count in families.items() if count > 1)


def _of_lists(period: str, sheets: Mapping[str, Rows], counts: Mapping[str, int]) -> Iterator[Fault]:
    """Each person has one final row, and the manifest counts them."""
    stood = Counter[str]()
    for title, key in LISTS.items():
        stood.update(row["NIK"] or row.get("No. sementara") or "" for row in sheets[title])
        if len(sheets[title]) != counts[key]:
            yield Fault("figures", f"{period} {title}: {len(sheets[title])} rows, {counts[key]} in the manifest")
    yield from (Fault("two rows", f"{period} {who}") for who, count in stood.items() if who and count > 1)


def _of_removal(period: str, removed: Rows, registered: Registered) -> Iterator[Fault]:
    """Each has a reason, who is gone also a code and the programme that stops with him, or goes on under another, or
    stopped by a file of an earlier month."""
    unfit, told_of_one = _unfit(removed, registered), _told_of_one(removed, registered)
    for row in removed:
        person = registered.of(row)
        got = set(person.programmes) - {"NON BANSOS"} if person else set()
        if person and (person.household_id in unfit or person.household_id in told_of_one):
            got -= set(PAID_TO_FAMILIES)  # It stands in the row of who was named.
        leaves = person is not None and person.status not in LIVING_HERE
        if not row["Keterangan"] or (leaves and not row["Kode"]):
            yield Fault("no code", f"{period} {row}")
        stopped_before = str(row["Keterangan"] or "").partition(STOPPED_BEFORE)[2]
        told = f"{row['Bantuan yang berhenti'] or ''} {row['Bantuan diteruskan kepada'] or ''} {stopped_before}"
        if leaves and any(name not in told for name in got):
            yield Fault("no programme", f"{period} {row['Nama']}: {got}, not {told}")


def _told_of_one(removed: Rows, registered: Registered) -> set[HouseholdId]:
    """The families that left together and of which one row tells that what is paid to them stops, as of those
    that were unfit before."""
    stops = [
        row for row in removed if set(str(row["Bantuan yang berhenti"]).split(", ")).intersection(PAID_TO_FAMILIES)
    ]
    return {HouseholdId(who.household_id) for row in stops if row["Kode"] and (who := registered.of(row))}


def _unfit(removed: Rows, registered: Registered) -> set[HouseholdId]:
    """The families of who lives here and is to be removed all the same."""
    found = [registered.of(row) for row in removed if row["Keterangan"] not in ("Hidup", "Merantau")]
    return {each.household_id for each in found if each and each.status in LIVING_HERE}


def _of_families(period: str, removed: Rows, registered: Registered) -> Iterator[Fault]:
    """What is paid to a family stops with nobody of it while somebody of it lives, unless it is unfit."""
    here = [each for each in registered.persons.values() if each.status in LIVING_HERE]
    lived_in = {each.household_id for each in here} - _unfit(removed, registered)
    for row in removed:
        person = registered.of(row)
        is_gone = person is not None and person.status not in LIVING_HERE and person.household_id in lived_in
        stops = set(str(row["Bantuan yang berhenti"]).split(", ")).intersection(PAID_TO_FAMILIES)
        if is_gone and stops and "Terdata dua kali" not in row["Keterangan"]:
            yield Fault("family's aid", f"{period} {row}")


def _of_what_lacks(period: str, rows: Rows, registered: Registered) -> Iterator[Fault]:
    """Each lacks something, and it is somebody's turn; who is awaited elsewhere has gone, and not from there."""
    for row in rows:
        if not row["Yang kurang"] or not row["Giliran"]:
            yield Fault("lacks nothing", f"{period} {row}")
        person = registered.of(row)
        where = f"RT {row['RT']}/RW {row['RW']} {row['Desa/Kelurahan']} "
        if row["Ditunggu sampai"] and (where in row["Giliran"] or (person and person.status is not BasicStatus.MOVED)):
            yield Fault("awaited", f"{period} {row}")


def _of_corrections(period: str, rows: Rows, registered: Registered) -> Iterator[Fault]:
    """Each tells of something that changed and stayed so, of somebody who lives here."""
    for row in rows:
        pairs = [(row[each], row[each.replace(BEFORE, AFTER)]) for each in row if each.endswith(BEFORE)]
        told = [pair for pair in pairs if any(pair)]
        if not told or any(before == after for before, after in told) or not registered.is_here(row):
            yield Fault("nothing put right", f"{period} {row}")
        for each in row:
            if (
                each.startswith(NEVER_BLANK)
                and each.endswith(BEFORE)
                and row[each]
                and not row[each.replace(BEFORE, AFTER)]
            ):
                yield Fault("blank", f"{period} {each} {row}")


# --- what -------------------------------------------------------------------------------------------------------------


def _of_numbers(period: str, sheets: Mapping[str, Rows]) -> Iterator[Fault]:
    """Where a NIK or a family card's number is to stand stands one, or nothing."""
    for title, rows in sheets.items():
        for row in rows:
            told = [row.get(column) for column in ("NIK", "No KK", "NOKK")]
            if any(each and not (str(each).isdecimal() and len(str(each)) == 16) for each in told):
                yield Fault("no number", f"{period} {title} {row}")


def _of_texts(period: str, sheets: Mapping[str, Rows], texts: Collection[Text]) -> Iterator[Fault]:
    """Each table says the same in a CSV; the recap there has no sums."""
    for title, rows in sheets.items():
        told = [[_said(cell) for cell in row.values()] for row in rows if title != RECAP or row["RT"]]
        if rows and not any(header == list(rows[0]) and found == told for header, found in texts):
            yield Fault("text differs", f"{period} {title}: {told}")


def _said(cell: Any) -> str:
    """As a CSV has it; the workbook's reader makes every number one with a fraction."""
    cell = int(cell) if isinstance(cell, float) else cell
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str("" if cell is None else cell)


def _of_sums(period: str, movements: Rows, recap: Rows) -> Iterator[Fault]:
    """Of RTs, and of villages and more, whose figures stand below them."""
    for row in recap:
        area = row["Kode wilayah"]
        here = [each for each in movements if is_within(each["Kode wilayah"], area)]
        for column in COUNTED:
            found = sum(int(each["Jumlah"]) for each in here if each["Perubahan"] == column)
            if int(row[column]) != found:
                yield Fault("figures", f"{period} {area} {column}: {row[column]}, rows make {found}")
