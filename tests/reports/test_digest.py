"""The digest says the month in one message."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.report.changes import Kind
from bot.domain.report.review import Status
from bot.reports.digest import CarriedOver, MonthTotals, VillageTotals, digest
from bot.reports.rows import RtState
from bot.services.work.texts import Texts
from tests.reports.builders import rt_row

LIMIT = 4096
TEXTS = Texts()
TOTALS = MonthTotals(
    "Kabupaten Karawang",
    "Agustus 2026",
    1,
    {Kind("birth"): 5, Kind("death"): 2},
    {Kind("birth"): 6, Kind("death"): 2},
    villages=[VillageTotals("Sukaluyu", "Telukjambe Timur", 7, {Kind("birth"): 6, Kind("death"): 2})],
    rt_counts={RtState.REPORTED: 7, RtState.NIL: 3},
)


def say(text: Text) -> str:
    """Words of the default language; a kind as its key, for kinds are other files' texts."""
    if text.key.startswith("kind-"):
        return text.key
    parts = {name: say(part) for name, part in text.parts.items()}
    return TEXTS.say("id", Text(text.key, {**text.args, **parts}))


def test_it_tells_kinds_villages_and_rts() -> None:
    told = digest(TOTALS, say, LIMIT)
    assert "Data bulan Agustus 2026 sudah ditutup.\nKabupaten Karawang, berkas versi 1." in told
    assert "Perubahan yang disetujui: 7 laporan, 8 orang.\n• kind-birth: 5 laporan, 6 orang\n" in told
    assert "• Sukaluyu (Telukjambe Timur): 7 laporan, 8 orang (kind-birth 6, kind-death 2)" in told
    assert "RT: 7 melapor, 3 nihil, 0 belum lapor." in told


def test_reports_that_came_too_late_for_the_month_before_are_told() -> None:
    assert "Di antaranya 3 laporan bulan sebelumnya" in digest(replace(TOTALS, late=3), say, LIMIT)


def test_whose_aid_stops_is_counted_by_programme() -> None:
    told = digest(replace(TOTALS, recipients=3, stops={"PKH": 2, "BPNT": 3}), say, LIMIT)
    assert "Bantuan berhenti bagi 3 penerima: BPNT 3, PKH 2." in told
    assert "Bantuan berhenti" not in digest(TOTALS, say, LIMIT)


def test_the_cut_of_an_area_names_no_file() -> None:
    told = digest(replace(TOTALS, is_whole=False, area_name="Sukaluyu", villages=()), say, LIMIT)
    assert told.startswith("Data bulan Agustus 2026 sudah ditutup.\nSukaluyu. Berkasnya diterima Dinas Sosial.\n")


def test_what_must_be_settled_is_counted_by_kecamatan() -> None:
    told = digest(replace(TOTALS, matters=15, to_settle={"Cilebar": 12, "Tempuran": 3}), say, LIMIT)
    assert told.endswith("Perlu diselesaikan: 15 hal\n• Kec. Cilebar: 12\n• Kec. Tempuran: 3")
    many = digest(replace(TOTALS, matters=30, to_settle={f"Kecamatan {n}": 1 for n in range(30)}), say, LIMIT)
    assert many.endswith("• Kec. Kecamatan 9: 1\ndan 20 kecamatan lain")
    assert "Perlu diselesaikan" not in digest(TOTALS, say, LIMIT)


def test_an_empty_month_says_so() -> None:
    told = digest(replace(TOTALS, by_kind={}, people={}, villages=[]), say, LIMIT)
    assert "Tidak ada perubahan yang disetujui bulan ini." in told
    assert "Per desa" not in told


def test_few_silent_rts_are_named_many_are_not() -> None:
    silent = [rt_row(state=RtState.SILENT, head="Pak Dadang"), rt_row(state=RtState.SILENT)]
    few = digest(replace(TOTALS, silent=silent), say, LIMIT)
    assert "Belum lapor:\n• RT 003/RW 005 Sukaluyu (Telukjambe Timur): Pak Dadang\n" in few
    assert "• RT 003/RW 005 Sukaluyu (Telukjambe Timur): belum ada ketua" in few
    many = digest(replace(TOTALS, silent=[rt_row()] * 11), say, LIMIT)
    assert "RT 003/RW 005" not in many
    assert "ketik rekap Agustus 2026." in many


def test_what_was_carried_over_says_why() -> None:
    first = [CarriedOver("LPR-7", Status.WAITING)]
    told = digest(replace(TOTALS, carried={Status.WAITING: 1, Status.RETURNED: 40}, carried_first=first), say, LIMIT)
    assert "Dibawa ke bulan berikutnya: 41 laporan" in told
    assert "• 1 menunggu keputusan operator (LPR-7)" in told
    assert "• 40 dikembalikan ke RT untuk diperbaiki" in told


def test_309_villages_fit_one_message_and_it_says_how_many_are_left_out() -> None:
    villages = [
        VillageTotals(f"Desa nama panjang {n}", f"Kecamatan {n % 30}", n + 9, {Kind("birth"): n, Kind("death"): 9})
        for n in range(309)
    ]
    told = digest(replace(TOTALS, villages=villages, silent=[rt_row()] * 10), say, LIMIT)
    shown = told.count("kind-death 9")
    assert LIMIT - 120 < len(told) <= LIMIT
    assert f"… dan {309 - shown} desa/kelurahan lain, lihat lembar Rekap RT." in told
    assert told.index("Desa nama panjang 0 ") < told.index("Desa nama panjang 30 ") < told.index("Desa nama panjang 1 ")
