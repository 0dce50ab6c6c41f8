"""A figure that no row makes is seen, wherever it is told."""

from dataclasses import replace

from bot.domain.areas import AreaCode
from bot.domain.month.keying import Menu, ToKey
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.reports.rows import RtState
from bot.services.month.area_recap import AreaRecap
from tests.year.letters import Letter, faults_of_keying, faults_of_letter, faults_of_recap
from tests.year.papers import ASK, INCOMPLETE, PUT_RIGHT, RECAP, REMOVE, Rows

DEAD: Rows = [{"No. laporan": "MTI-1", "Desa/Kelurahan": "Sukamaju", "Nama": "MATI"}]
GONE: Rows = [
    {**DEAD[0], "NIK": "3215270101260777", "Bantuan yang berhenti": "PKH, PBI"},
    {**DEAD[0], "NIK": None, "Nama": "BAYI", "Bantuan yang berhenti": None},
]
SHEETS = {
    ASK: [], REMOVE: GONE, PUT_RIGHT: [], INCOMPLETE: [], "Kematian": [*DEAD, *DEAD],
    RECAP: [{"RT": "001", "Laporan": "Melapor", "Desa/Kelurahan": "Sukamaju"}],
}  # fmt: skip
TEXT = """Data bulan September 2026 sudah ditutup.

Perubahan yang disetujui: 1 laporan, 2 orang.
• Kematian: 1 laporan, 2 orang

Untuk SIKS-NG: 0 usulan, 2 penghapusan/verval, 0 perbaikan, 0 belum lengkap.

Bantuan berhenti bagi 1 penerima: PBI 1, PKH 1.

RT: 1 melapor, 0 nihil, 0 belum lapor."""
ROW = ToKey(Menu.REMOVED, PersonId("a"), AreaCode("32.15.27.2001/001/001"), "MATI", (("NIK", "3215270101260777"),), ())
WHOLE = AreaRecap(
    AreaCode("32.15"), "Karawang", Period("2026-09"), True, {Kind("death"): 1}, {Kind("death"): 2},
    {RtState.REPORTED: 1}, (), (),
)  # fmt: skip


def test_every_figure_of_a_letter_is_held_against_the_rows() -> None:
    assert list(faults_of_letter("2026-09", SHEETS, Letter(TEXT, "Sukamaju"))) == []
    for figure in ("1 laporan, 2 orang.", "• Kematian: 1", "0 usulan", "1 penerima", "PKH 1", "1 melapor", "2 pengh"):
        wrong = TEXT.replace(figure, figure.replace(next(filter(str.isdecimal, figure)), "7", 1))
        assert len(list(faults_of_letter("2026-09", SHEETS, Letter(wrong)))) == 1, figure
    assert list(faults_of_letter("2026-09", SHEETS, Letter(TEXT, "Mekarsari"))) != [], "rows of another village"


def test_who_is_not_keyed_in_or_twice_is_seen_but_for_who_has_no_nik() -> None:
    assert list(faults_of_keying("2026-09", SHEETS, [ROW])) == []
    for rows in ([], [ROW, ROW], [ROW, replace(ROW, name="LAIN")], [replace(ROW, numbers=(("NIK", "321527"),))]):
        assert list(faults_of_keying("2026-09", SHEETS, rows)) != []


def test_a_recap_that_says_something_else_is_seen() -> None:
    names = {Kind("death"): "Kematian"}
    assert list(faults_of_recap("2026-09", SHEETS, WHOLE, names)) == []
    for wrong in (replace(WHOLE, people={Kind("death"): 3}), replace(WHOLE, said={RtState.SILENT: 1})):
        assert len(list(faults_of_recap("2026-09", SHEETS, wrong, names))) == 1
