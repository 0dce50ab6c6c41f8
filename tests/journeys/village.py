"""The files that an administrator imports: a made-up RT of a real village, with two men named Asep."""

import csv
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.people.people import age_on

VILLAGE = "32.15.27.2001"
RT = f"{VILLAGE}/005/003"
AREAS = (
    ("32", "Jawa Barat"),
    ("32.15", "Kabupaten Karawang"),
    ("32.15.27", "Telukjambe Barat"),
    (VILLAGE, "Margakaya"),
)
HEADINGS = (
    "NIK", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "SHDK", "STATUS KAWIN",
    "JENIS PEKERJAAN", "ALAMAT", "RT", "RW", "KODE WILAYAH", "PROGRAM BANSOS",
)  # fmt: skip
ASEP_NIK, ASEP_KK, ASEP_BORN = "3215270305709001", "3215270101129001", date(1970, 5, 3)
PLACE = ("KP. CIBOGO NO. 4", "3", "5", VILLAGE)
RESIDENTS = (
    (ASEP_NIK, ASEP_KK, "Asep Saepudin", "Karawang", "03/05/1970", "Enok Juariah", "L", "Kepala Keluarga", "Kawin",
     "Buruh Tani", *PLACE, "PKH"),
    ("3215274708739002", ASEP_KK, "Lilis Suryani", "Karawang", "07/08/1973", "Rukmini", "P", "Istri", "Kawin",
     "Mengurus Rumah Tangga", *PLACE, ""),
    ("3215271212999003", ASEP_KK, "Raka Permana", "Karawang", "12/12/1999", "Lilis Suryani", "L", "Anak", "Belum Kawin",
     "Karyawan Swasta", *PLACE, ""),
    ("3215271509989004", "3215270101129004", "Asep Rohmat", "Subang", "15/09/1998", "Titin Kartini", "L",
     "Kepala Keluarga", "Kawin", "Sopir", "KP. CIBOGO NO. 9", "3", "5", VILLAGE, ""),
)  # fmt: skip


def asep_today() -> str:
    """The elder Asep as a process names him, which knows how old he is by its own clock."""
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    return f"Asep Saepudin ({age_on(ASEP_BORN, today)})"


def areas_csv(folder: Path) -> Path:
    return _write(folder / "wilayah.csv", ("kode", "nama"), AREAS)


def residents_csv(folder: Path) -> Path:
    return _write(folder / "warga.csv", HEADINGS, RESIDENTS)


def _write(path: Path, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headings, *rows])
    return path
