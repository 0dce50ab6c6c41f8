"""What people at the server read for the codes that programs read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.services.work.house import House

STATUSES: Mapping[str, str] = {
    "waiting": "menunggu",
    "returned": "dikembalikan",
    "approved": "disetujui",
    "rejected": "ditolak",
    "applied": "berlaku",
    "recorded": "tercatat",
    "withdrawn": "ditarik",
}
ROLES: Mapping[str, str] = {
    "rt": "ketua RT",
    "operator": "operator",
    "tksk": "TKSK",
    "dinsos": "Dinas Sosial",
    "admin": "pengelola",
}
BASIC_STATUSES: Mapping[int, str] = {
    1: "hidup",
    2: "meninggal",
    3: "pindah",
    4: "tidak ditemukan",
    6: "merantau",
    9: "tidak sah",
}
SEXES: Mapping[str, str] = {"L": "laki-laki", "P": "perempuan"}
DISABILITIES: Mapping[str, str] = {
    "PDFSK": "disabilitas fisik",
    "PDINT": "disabilitas intelektual",
    "PDMTL": "disabilitas mental",
    "PDSNS": "disabilitas sensorik",
}
CAUSES: Mapping[str, str] = {
    "late-files": "berkas-terlambat",
    "take-back-asked": "minta-dibatalkan",
    "misfit": "belum-cocok",
    "never-fixed": "tidak-diperbaiki",
    "left-alive": "masih-tercatat",
    "left-out": "tidak-masuk",
    "left-alone": "anak-sendiri",
    "headless": "tanpa-kepala",
    "not-widowed": "belum-cerai-mati",
    "wed-another": "belum-cerai-hidup",
    "shared-card": "kk-sama",
    "never-came": "belum-datang",
    "still-there": "asal-belum-cocok",
    "told-elsewhere": "rt-lama-melapor",
    "told-of-spouse": "pasangan-dilaporkan",
    "untied": "belum-terhubung",
    "likely-double": "mungkin-ganda",
    "look-at": "perlu-dilihat",
}
"""Why something must be settled; typed as it is read."""
RTS: Mapping[str, str] = {"reported": "melapor", "nil": "nihil", "silent": "belum melapor"}


def kinds(house: "House") -> dict[str, str]:
    """The title of each kind of report."""
    from bot.dialogue.prompt import Text

    return {kind: house.texts.say(house.locale, Text(f"kind-{kind}")) for kind in house.flows}


def counted(counts: Mapping[Any, int], words: Mapping[str, str]) -> str:
    """`3 menunggu, 1 ditolak`."""
    return ", ".join(f"{count} {words.get(str(name), str(name))}" for name, count in counts.items()) or "tidak ada"
