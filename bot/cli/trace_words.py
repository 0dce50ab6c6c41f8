"""What people at the server read for the log's own words: what was done, by whom, what changed somebody's row."""

from collections.abc import Mapping

ACTIONS: Mapping[str, str] = {
    "person.viewed": "melihat datanya",
    "person.completed": "melengkapi datanya",
    "person.confirmed": "menyatakan masih ada (cek warga)",
    "person.going_called_off": "membatalkan laporan Merantau tentangnya",
    "person.asked_about": "bertanya kepada RT tentangnya",
    "person.doubt_asked": "meminta RT memeriksa data dari daftar",
    "double.asked": "bertanya apakah terdata dua kali",
    "matter.raised": "dicatat perlu diselesaikan",
    "matter.settled": "menyelesaikan hal itu",
    "matter.reopened": "membuka lagi hal itu",
    "matter.viewed": "melihat hal yang perlu diselesaikan",
    "report.viewed": "melihat laporan",
    "report.submitted": "mengirim laporan",
    "report.recorded": "mencatat laporan",
    "report.approved": "menyetujui",
    "report.returned": "minta perbaikan",
    "report.rejected": "menolak",
    "report.resubmitted": "mengirim lagi",
    "report.applied": "berlaku di data warga",
    "report.withdrawn": "menarik laporan",
    "report.taken_back": "membatalkan keputusan",
    "report.entered": "memasukkan orang dari foto KK",
    "report.tied": "menghubungkan dengan warga",
    "report.follows": "tentang warga yang ternyata terdaftar",
    "arrival.elsewhere": "menyatakan yang pindah tidak ke RT-nya",
    "arrival.beyond": "menyatakan yang pindah ke luar kabupaten",
    "arrival.near": "menyatakan yang pindah masih di kabupaten",
    "report.parted": "memisahkan yang belum terhubung",
    "report.waits_for": "menunggu laporan lain",
    "report.waits_no_more": "tidak menunggu laporan itu lagi",
    "report.untied": "tidak menunggu laporan itu lagi",
    "report.refused": "keberatan, atau tidak cocok lagi",
    "report.added_to": "menambah keterangan",
    "report.brought_back": "dikembalikan ke operator",
    "report.doubted": "diragukan: ada kabar sesudahnya",
    "report.kept": "mempertahankan keputusan",
    "report.take_back_asked": "minta keputusan dibatalkan",
    "report.decided_for": "memutuskan atas permintaan",
    "report.turned_down": "tidak disetujui dalam musyawarah desa",
    "deliberation.ruled": "mencatat hasil musyawarah desa",
    "word.asked": "ditanyakan kepada pihak lain",
    "word.agreed": "pihak lain setuju",
    "word.both": "kedua laporan dinyatakan benar",
    "word.refused": "pihak lain keberatan",
    "word.silent": "pihak lain tidak menjawab sampai batasnya",
}
"""Of what can be said of a person or a report; any other is shown as it is."""
WHO: Mapping[str, str] = {"cli": "pengelola di server", "system": "lapor-rt"}
_CAUSES: Mapping[str, str] = {
    "import": "daftar warga dimasukkan",
    "demo": "desa latihan dibuat",
    "report": "laporan berlaku",
    "undo": "laporan dibatalkan",
    "completion": "dilengkapi operator",
}


def action_said(action: str) -> str:
    """What was done."""
    return ACTIONS.get(action, action)


def cause_said(cause: str, numbers: Mapping[str, str]) -> str:
    """What changed a row; `numbers` are those of reports, by id."""
    name, _, what = cause.partition(":")
    said = _CAUSES.get(name, cause)
    return f"{said}: {numbers[what]}" if what in numbers else said
