"""One row of a residents' list: its texts understood, or refused with a reason."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TypeVar

from bot.domain.days.dates import understand_date
from bot.domain.days.day import Day
from bot.domain.days.vague_days import understand_day
from bot.domain.people.nik import BadNumber, parse_nik
from bot.domain.people.people import BasicStatus, Marital, Relationship, Sex

T = TypeVar("T")


class RowRefused(ValueError):  # noqa: N818 - told to the operator as it is
    """Why a row is not taken, in Indonesian."""


BLANK = frozenset({"", "-", "--", "0", "n/a", "null", "none", "tidak ada", "belum ada"})
SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_LETTER = re.compile(r"[^\W\d_]")
_DATE_SHAPE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")

SEXES = {"l": Sex.MALE, "1": Sex.MALE, "lakilaki": Sex.MALE, "lk": Sex.MALE, "pria": Sex.MALE, "laki": Sex.MALE,
         "p": Sex.FEMALE, "2": Sex.FEMALE, "perempuan": Sex.FEMALE, "pr": Sex.FEMALE, "wanita": Sex.FEMALE}  # fmt: skip
RELATIONSHIPS = {
    "kepalakeluarga": 1, "kepala": 1, "kk": 1, "kepalarumahtangga": 1, "krt": 1, "suami": 2, "istri": 3, "isteri": 3,
    "anak": 4, "anakkandung": 4, "anaktiri": 4, "anakangkat": 4, "menantu": 5, "cucu": 6, "orangtua": 7, "ortu": 7,
    "mertua": 8, "famililain": 9, "famili": 9, "keluargalain": 9, "pembantu": 10, "lainnya": 11,
    "lain": 11,
}  # fmt: skip
MARITALS = {
    "belum": 1, "belumkawin": 1, "belummenikah": 1, "lajang": 1, "kawin": 2, "menikah": 2, "kawintercatat": 2,
    "kawinbelumtercatat": 2, "kawintidaktercatat": 2, "nikah": 2, "ceraihidup": 3, "ceraihiduptercatat": 3,
    "ceraihidupbelumtercatat": 3, "cerai": 3, "ceraimati": 4, "janda": 4, "duda": 4,
}  # fmt: skip
STATUSES = {"hidup": 1, "aktif": 1, "mati": 2, "meninggal": 2, "meninggaldunia": 2, "pindah": 3, "hilang": 4,
            "tidakditemukan": 4, "pergi": 6, "merantau": 6, "tidakvalid": 9}  # fmt: skip
DISABILITIES = {"pdfsk": "PDFSK", "fisik": "PDFSK", "pdint": "PDINT", "intelektual": "PDINT", "pdmtl": "PDMTL",
                "mental": "PDMTL", "pdsns": "PDSNS", "sensorik": "PDSNS"}  # fmt: skip


def read_number(text: str, what: str) -> str:
    """A NIK or No KK of 16 digits, or empty; `what` names it in the refusal."""
    text = text.lstrip("'’`")
    if text.casefold() in BLANK:
        return ""
    if SCIENTIFIC.fullmatch(text):
        raise RowRefused(f"{what} {text}: digitnya hilang karena sel angka; simpan kolom ini sebagai teks")
    try:
        return parse_nik(text)
    except BadNumber as error:
        if error.reason_key == "number-not-digits":
            raise RowRefused(f"{what} bukan angka: {text[:30]!r}") from None
        raise RowRefused(f"{what} {len(error.digits_found)} digit, seharusnya 16: {text[:30]}") from None


@lru_cache(maxsize=50_000)
def read_day(text: str, what: str, today: date) -> date | None:
    """A day that is not to come, day before month; empty gives None."""
    if text.casefold() in BLANK:
        return None
    day = _parse_day(text, today)
    if day is None:
        raise RowRefused(f"{what} tidak dimengerti: {text[:30]!r}; contoh: 17/08/1958")
    if day > today:
        raise RowRefused(f"{what} belum terjadi: {text[:30]}")
    if day.year < 1900:
        raise RowRefused(f"{what} terlalu lama: {text[:30]}")
    return day


@lru_cache(maxsize=50_000)
def read_birth(text: str, today: date) -> Day | None:
    """A birth date as exactly as the list has it: `00/00/1950`, `00-05-1950`, `1950`, `Mei 1950`; empty gives None."""
    what = "TANGGAL LAHIR"
    if text.casefold() in BLANK:
        return None
    found = _NO_DAY.fullmatch(text) or _NO_DAY_ISO.fullmatch(text)
    parts = found.groupdict() if found else {}
    vague = f"{parts['month']}/{parts['year']}" if int(parts.get("month") or 0) else parts.get("year", text)
    if found is None and _parse_day(text, today):
        day = read_day(text, what, today)
        return Day(day) if day else None
    known = understand_day(vague, today) if "lalu" not in text else None
    if known is None:
        raise RowRefused(f"{what} tidak dimengerti: {text[:30]!r}; contoh: 17/08/1958, atau 1958")
    if known.latest > today:
        raise RowRefused(f"{what} belum terjadi: {text[:30]}")
    return known


_NO_DAY = re.compile(r"0{1,2}[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4})")
_NO_DAY_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-00")


def _parse_day(text: str, today: date) -> date | None:
    found = _DATE_SHAPE.fullmatch(text)
    year_month_day = (found[3], found[2], found[1]) if found else None
    if found := _ISO.fullmatch(text):
        year_month_day = (found[1], found[2], found[3])
    if year_month_day is None:
        return understand_date(text, today) if re.search(r"\d", text) and "lalu" not in text else None
    try:
        year, month, day = map(int, year_month_day)
        return date(year, month, day)
    except ValueError:
        return None


def fold_choice(text: str) -> str:
    """`Laki-laki` → `lakilaki`, `4. ANAK` → `4anak`."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def read_code(text: str, what: str, words: Mapping[str, T]) -> T | None:
    """A choice by its word or national code, also as `4. ANAK`; empty gives None."""
    folded = fold_choice(text)
    if text.casefold() in BLANK or not folded:
        return None
    for spelling in (folded, folded.lstrip("0"), folded.lstrip("0123456789"), re.sub(r"[a-z].*", "", folded)):
        if spelling in words:
            return words[spelling]
    raise RowRefused(f"{what} tidak dikenal: {text[:30]!r}")


def _with_codes(words: Mapping[str, int], kind: type[T]) -> dict[str, T]:
    both = {str(code): code for code in words.values()} | dict(words)
    return {word: kind(code) for word, code in both.items()}  # type: ignore[call-arg]


_RELATIONSHIP = _with_codes(RELATIONSHIPS, Relationship)
_MARITAL = _with_codes(MARITALS, Marital)
_STATUS = _with_codes(STATUSES, BasicStatus)


@lru_cache(maxsize=2000)
def read_sex(text: str) -> Sex | None:
    """Jenis kelamin."""
    return read_code(text, "JENIS KELAMIN", SEXES)


@lru_cache(maxsize=2000)
def read_relationship(text: str) -> Relationship | None:
    """SHDK."""
    return read_code(text, "SHDK", _RELATIONSHIP)


@lru_cache(maxsize=2000)
def read_marital(text: str) -> Marital | None:
    """Status kawin."""
    return read_code(text, "STATUS KAWIN", _MARITAL)


@lru_cache(maxsize=2000)
def read_status(text: str) -> BasicStatus:
    """Status dasar; empty means alive."""
    return read_code(text, "STATUS DASAR", _STATUS) or BasicStatus.ALIVE


@lru_cache(maxsize=2000)
def read_disability(text: str) -> str:
    """Kode jenis disabilitas; empty for none."""
    if fold_choice(text) in ("tidak", "tdk", "bukan", "normal"):
        return ""
    return read_code(text, "KODE JENIS DISABILITAS", DISABILITIES) or ""


@lru_cache(maxsize=2000)
def read_programmes(text: str) -> tuple[str, ...]:
    """`PKH, BPNT` → the programmes, upper case, each once."""
    parts = (" ".join(part.upper().split()) for part in re.split(r"[,;/+&|]", text))
    return tuple(dict.fromkeys(part for part in parts if part.casefold() not in BLANK))


@lru_cache(maxsize=2000)
def read_decile(text: str) -> int | None:
    """Desil 1 to 10."""
    found = re.fullmatch(r"(?:desil\s*)?0?(\d{1,2})(?:[.,]0+)?", text.strip().casefold())
    if text.casefold() in BLANK:
        return None
    if not found or not 1 <= int(found[1]) <= 10:
        raise RowRefused(f"DESIL harus 1 sampai 10: {text[:30]!r}")
    return int(found[1])


@lru_cache(maxsize=5000)
def read_rt(text: str, what: str) -> str:
    """`3`, `003`, `RT 3` → `003`."""
    found = re.fullmatch(r"(?:r[tw]\.?\s*)?(\d{1,3})(?:\.0+)?", text.strip().casefold())
    if not found:
        raise RowRefused(f"{what} harus angka sampai tiga digit: {text[:30]!r}")
    return found[1].zfill(3)


def read_name(text: str) -> str:
    """A name of a person."""
    name = " ".join(text.split())
    if not _LETTER.search(name):
        raise RowRefused("NAMA kosong" if not name else f"NAMA bukan nama: {name[:30]!r}")
    if len(name) > 100:
        raise RowRefused("NAMA lebih dari 100 huruf")
    return name
