"""What goes with a month's files and is asked of it later, beside their rows: digests, recaps, what is keyed in."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import load_workbook

from bot.domain.areas import Level, level_of
from bot.domain.month.keying import Menu, ToKey
from bot.domain.report.changes import Kind
from bot.reports.keying_book import Line, keying_book
from bot.reports.rows import RtState
from bot.services.month.area_recap import AreaRecap
from bot.services.month.show_month import MonthView
from tests.year.papers import ASK, FIXED, LISTS, PUT_RIGHT, RECAP, REMOVE, Rows, of_kinds
from tests.year.verdict import Fault

Sheets = Mapping[str, Rows]
STATES = {RtState.REPORTED: "Melapor", RtState.NIL: "Nihil", RtState.SILENT: "Belum lapor"}
FIGURES = {
    "reports": r"Perubahan yang disetujui: (\d+) laporan, (\d+) orang\.",
    "asked": r"Untuk SIKS-NG: (\d+) usulan, (\d+) penghapusan/verval, (\d+) perbaikan, (\d+) belum lengkap\.",
    "rts": r"RT: (\d+) melapor, (\d+) nihil, (\d+) belum lapor\.",
}
"""Sentences of a digest; one that is left out says that there is nothing."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The digest of a closing as somebody read it."""

    text: str
    village: str = ""
    """By name, where it is of one."""


def faults_of_letter(period: str, sheets: Sheets, letter: Letter) -> Iterator[Fault]:
    """Each figure of it, of the whole and of each kind, is a sum of rows."""
    here = {title: [row for row in rows if _is_of(row, letter.village)] for title, rows in sheets.items()}
    told = of_kinds(here)
    counted = {
        "reports": (len({row["No. laporan"] for row in told}), len(told)),
        "asked": tuple(len(here[title]) for title in LISTS),
        "rts": tuple(sum(row["Laporan"] == state for row in here[RECAP] if row["RT"]) for state in STATES.values()),
    }
    for what, figures in counted.items():
        said = re.search(FIGURES[what], letter.text)
        if (said is None and any(figures)) or (said and tuple(map(int, said.groups())) != figures):
            yield Fault("letter", f"{period} {letter.village} {what}: {said and said[0]}, rows make {figures}")
    lines = {line.removeprefix("• ") for line in letter.text.splitlines()}
    for title, rows in here.items():
        if rows and title not in FIXED:
            line = f"{title}: {len({row['No. laporan'] for row in rows})} laporan, {len(rows)} orang"
            if line not in lines:
                yield Fault("letter", f"{period} {letter.village}: not {line}")
    yield from _of_aid(period, here[REMOVE], letter)


def _is_of(row: Mapping[str, object], village: str) -> bool:
    where = row.get("Desa/Kelurahan") or row.get("KELURAHAN") or ""
    return not village or str(where).upper() == village.upper()


def _of_aid(period: str, removed: Rows, letter: Letter) -> Iterator[Fault]:
    """Whose aid stops, and how many they are of each programme."""
    stopped = [str(row["Bantuan yang berhenti"]).split(", ") for row in removed if row["Bantuan yang berhenti"]]
    by_name = Counter(name for names in stopped for name in names)
    named = ", ".join(f"{name} {count}" for name, count in sorted(by_name.items()))
    said = f"Bantuan berhenti bagi {len(stopped)} penerima: {named}."
    if (said in letter.text) != bool(stopped) or ("Bantuan berhenti" in letter.text) != bool(stopped):
        yield Fault("letter", f"{period} {letter.village}: not {said}")


# --- keyed in ---------------------------------------------------------------------------------------------------------

_LISTS = {Menu.PROPOSED: ASK, Menu.PUT_RIGHT: PUT_RIGHT, Menu.REMOVED: REMOVE, Menu.WELFARE: REMOVE}


def faults_of_keying(period: str, sheets: Sheets, rows: Sequence[ToKey]) -> Iterator[Fault]:
    """Everybody of whom something is asked is keyed in once; of who is gone without a NIK only what he got."""
    may = Counter((title, _name(row)) for title in set(_LISTS.values()) for row in sheets[title])
    must = may - Counter((REMOVE, _name(row)) for row in sheets[REMOVE] if not row["NIK"])
    keyed = Counter((_LISTS[row.menu], row.name) for row in rows)
    if (must - keyed) or (keyed - may):
        yield Fault("keyed in", f"{period}: lacks {must - keyed}, has beyond {keyed - may}")
    for row in rows:
        if any(len(number) != 16 or not number.isdecimal() for _, number in row.numbers):
            yield Fault("keyed in", f"{period} {row.name}: {row.numbers}")
    yield from _of_book(period, rows)


def _name(row: Mapping[str, object]) -> str:
    return str(row.get("Nama") or row["NAMA"])


def _of_book(period: str, rows: Sequence[ToKey]) -> Iterator[Fault]:
    """The workbook has all of them, each in the sheet of his menu, his numbers whole."""
    book = load_workbook(BytesIO(keying_book([Line(row) for row in rows], str, datetime(2026, 1, 1, tzinfo=UTC))))
    found = Counter(
        (sheet.title, *sorted(str(cell) for cell in line if str(cell).isdecimal() and len(str(cell)) == 16))
        for sheet in book
        for line in sheet.iter_rows(min_row=2, values_only=True)
    )
    told = Counter((f"keying-menu-{row.menu}"[:31], *sorted(_whole_numbers(row))) for row in rows)
    if found != told:
        yield Fault("keying book", f"{period}: lacks {told - found}, has beyond {found - told}")


def _whole_numbers(row: ToKey) -> list[str]:
    return [each for _, each in (*row.numbers, *row.told) if each.isdecimal() and len(each) == 16]


# --- recaps -----------------------------------------------------------------------------------------------------------


def faults_of_recap(period: str, sheets: Sheets, recap: AreaRecap, names: Mapping[Kind, str]) -> Iterator[Fault]:
    """What */rekap* says of a closed month, by kind and RT, is what its file has."""
    village = recap.name if level_of(recap.area) is Level.VILLAGE else ""
    for kind, count in recap.by_kind.items():
        rows = [row for row in sheets[names[kind]] if _is_of(row, village)]
        figures = len({row["No. laporan"] for row in rows}), len(rows)
        if figures != (count, recap.people[kind]):
            yield Fault("recap", f"{period} {village} {kind}: {count}, {recap.people[kind]}; rows make {figures}")
    said = Counter(row["Laporan"] for row in sheets[RECAP] if row["RT"] and _is_of(row, village))
    if said != Counter({STATES[state]: count for state, count in recap.said.items()}):
        yield Fault("recap", f"{period} {village}: {recap.said} beside {said}")


def faults_of_view(period: str, sheets: Sheets, view: MonthView, names: Mapping[Kind, str]) -> Iterator[Fault]:
    """So does `month show`."""
    counted = {names[Kind(kind)]: count for kind, count in view.by_kind.items()}
    told = {title: len({r["No. laporan"] for r in rows}) for title, rows in sheets.items() if title not in FIXED}
    if {title: count for title, count in counted.items() if title in told} != told or counted.keys() - told:
        yield Fault("month show", f"{period}: {counted} beside {told}")
    said = Counter(row["Laporan"] for row in sheets[RECAP] if row["RT"])
    if said != Counter({STATES[state]: count for state, count in view.rts.items()}):
        yield Fault("month show", f"{period}: {view.rts} beside {said}")
