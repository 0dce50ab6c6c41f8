"""What the cells of a list say: numbers, days, words of the national lists; or why it is not understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast

from bot.domain.people.code_lists import DISABILITIES, EDUCATION
from bot.domain.people.nik import BadNumber, parse_nik
from bot.domain.people.people import BasicStatus, Marital, Relationship, Sex
from bot.domain.people.placeholders import is_no_name
from bot.domain.sayings.choosing import is_called, meant_by
from bot.domain.sayings.entries import ENTRIES
from bot.domain.sayings.no_entries import CALLED_SO, is_as_above, is_no_ones_name, is_to_come, points_elsewhere
from bot.domain.sayings.nothing import may_say_nothing, said_nothing
from bot.domain.spelling.numbers import number_of
from bot.services.imports import code_words
from bot.services.imports.cell_text import UNCOUNTED, is_error

T = TypeVar("T")


class RowRefused(ValueError):  # noqa: N818 - told to the operator as it is
    """Why a row is not taken, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a row is taken and must be looked at: the column, a code that the list of matters knows, and the words."""

    column: str
    why: str
    words: str


class CellDoubted(ValueError):  # noqa: N818 - told to the operator as it is
    """What a cell says is not understood: the row is taken without it."""


BLANK = frozenset(
    {"", "-", "--", "0", "n/a", "na", "n.a", "n.a.", "tba", "tbd", "nol", "null", "none", "tidak ada", "belum ada"}
)
SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_ROMAN = dict(zip(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), "123456789", strict=True))
"""Up to nine: X stands for nothing as often as for ten."""
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=10_000)
def is_blank(text: str) -> bool:
    """Whether it is empty, or says that there is none, or that it is still to come: -, 0, ?, belum ada, menunggu."""
    if text[:1].isdigit():
        return not text.strip("0")
    if text.casefold() in BLANK or (may_say_nothing(text) and said_nothing(text) is not None):
        return True
    return (_ONLY_MARKS.fullmatch(text) is not None and not is_as_above(text)) or is_to_come(text)


def refuse_error(text: str, what: str) -> None:
    """Raises `RowRefused` for what a spreadsheet shows in place of a value."""
    if is_error(text):
        raise RowRefused(f"{what} {_error_words(text)}")


def _error_words(text: str) -> str:
    if text == UNCOUNTED:
        return "berisi rumus yang belum dihitung; buka berkasnya di Excel dan simpan lagi"
    return f"berisi kesalahan lembar kerja {text[:20]}; betulkan selnya"


def without_error(text: str) -> str:
    """The text of a cell that may be left out; raises `CellDoubted` for what stands in place of a value, or for what
    stands above where nothing does."""
    if text.startswith("#") and is_error(text):
        raise CellDoubted(_error_words(text))
    if is_as_above(text):
        raise CellDoubted(f"{text[:30]!r} menunjuk isi di atasnya, dan di sana tidak ada isinya")
    return text


@lru_cache(maxsize=5_000)
def read_text(text: str) -> str:
    """A place, an address, a trade; empty where it says that there is none. Raises `CellDoubted` for words that are
    none: *lihat KK*, *terserah*."""
    if is_blank(without_error(text)):
        return ""
    if points_elsewhere(text):
        raise CellDoubted(f"belum menyebut isinya: {text[:30]!r}")
    return text


def read_mother(text: str) -> str:
    """A mother's name without *almarhumah*; empty where it says that there is none. Raises `CellDoubted` for a number
    or a word that is nobody's name."""
    if not text or _ONLY_MARKS.fullmatch(without_error(text)) or (text.casefold() not in CALLED_SO and is_blank(text)):
        return ""
    bare = _LATE.sub(" ", text).strip(" .,-")
    if not bare or is_no_name(bare) or is_no_ones_name(bare):
        raise CellDoubted(f"bukan nama: {text[:30]!r}")
    return " ".join(bare.split())


_ONLY_MARKS = re.compile(r"[\W_]+|[xX]{1,3}")
_LATE = re.compile(r"\(?\b(?:almh?|almarhum(?:ah)?)\b\.?\)?", re.IGNORECASE)
_ENDED_NAMES = re.compile(r"\b(?:almh?|almarhum(?:ah)?|meninggal|wafat|pindah)\b", re.IGNORECASE)


def ended_in_name(name: str) -> bool:
    """Whether a name is written as that of somebody who is no more here: Alm. Ujang, Asep (meninggal)."""
    return _ENDED_NAMES.search(name) is not None


def read_number(text: str, what: str) -> str:
    """A NIK or No KK of 16 digits, or empty; `what` names it in the refusal."""
    if len(text) == 16 and text.isascii() and text.isdigit():
        return text
    refuse_error(text, what)
    if is_blank(text):
        return ""
    text = _AS_NUMBER.sub(r"\1", _LABELLED.sub("", text))
    if SCIENTIFIC.fullmatch(text):
        raise RowRefused(f"{what} {text}: digitnya hilang karena sel angka; simpan kolom ini sebagai teks")
    try:
        return parse_nik(text)
    except BadNumber as error:
        if error.reason_key == "number-not-digits":
            raise RowRefused(f"{what} bukan angka: {text[:30]!r}") from None
        raise RowRefused(f"{what} {len(error.digits_found)} digit, seharusnya 16: {text[:30]}") from None


_LABELLED = re.compile(r"(?:(?:no(?:mor)?|nik|kk|ktp)[\s.:]*)+(?=\d)", re.IGNORECASE)
_AS_NUMBER = re.compile(r"(\d{16})[.,]0+")
"""As programs write a number that they hold with decimals."""


# --- words of lists ---------------------------------------------------------------------------------------------------


def fold_choice(text: str) -> str:
    """`Laki-laki` → `lakilaki`, `4. ANAK` → `4anak`."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def read_code(text: str, words: Mapping[str, T], of: str = "") -> T | None:
    """A choice by its word or national code, also as `4. ANAK`, `01`, `1.0`, or by what people call it who choose from
    the list `of`; empty gives None. Raises `CellDoubted`."""
    folded = fold_choice(re.sub(r"\.0$", "", without_error(text)))
    for spelling in (folded, folded.lstrip("0"), folded.lstrip("0123456789"), re.sub(r"[a-z].*", "", folded)):
        if spelling and spelling in words:
            return words[spelling]
    if not folded or is_blank(text):
        return None
    if of and (meant := meant_by(text, of, ENTRIES[of])):
        return words.get(fold_choice(meant))
    raise CellDoubted(f"tidak dikenal: {text[:30]!r}")


_RELATIONSHIP = cast(dict[str, Relationship], code_words.with_codes(code_words.RELATIONSHIPS, Relationship))
_MARITAL = cast(dict[str, Marital], code_words.with_codes(code_words.MARITALS, Marital))
_STATUS = cast(dict[str, BasicStatus], code_words.with_codes(code_words.STATUSES, BasicStatus))


@lru_cache(maxsize=2000)
def read_sex(text: str) -> Sex | None:
    """Jenis kelamin."""
    return read_code(text, code_words.SEXES)


@lru_cache(maxsize=2000)
def read_relationship(text: str) -> Relationship | None:
    """SHDK."""
    return read_code(text, _RELATIONSHIP, "relationship")


@lru_cache(maxsize=2000)
def read_relationship_in_household(text: str) -> Relationship | None:
    """Hubungan dengan kepala rumah tangga, by the codes of BDT or by its words."""
    digits = re.match(r"0?(\d+)(?![\d])", text)
    if digits and digits[1] in code_words.IN_HOUSEHOLDS:
        return Relationship(code_words.IN_HOUSEHOLDS[digits[1]])
    return read_relationship(text)


@lru_cache(maxsize=2000)
def read_marital(text: str) -> Marital | None:
    """Status kawin."""
    return read_code(text, _MARITAL, "marital")


@lru_cache(maxsize=2000)
def read_status(text: str) -> BasicStatus:
    """Status dasar; empty means alive. Of *pindah ke Bekasi*, *meninggal 2020* the first word says it."""
    first = text.casefold().split()[:1]
    if first and (ended := _ENDINGS.get(first[0].strip(".,:;()"))):
        return ended
    return read_code(text, _STATUS) or BasicStatus.ALIVE


_ENDINGS = {
    each: _STATUS[each] for each in ("mati", "meninggal", "wafat", "almarhum", "almarhumah", "pindah", "merantau")
}


@lru_cache(maxsize=2000)
def ended_by(note: str) -> bool:
    """Whether a remark says that somebody is no more here: meninggal, pindah ke Bekasi."""
    words = re.findall(r"[a-z]+", note.casefold())
    return any(_STATUS.get(word, BasicStatus.ALIVE) is not BasicStatus.ALIVE for word in words)


@lru_cache(maxsize=2000)
def read_disability(text: str) -> str:
    """Kode jenis disabilitas; empty for none."""
    if fold_choice(text) in code_words.NO_DISABILITY:
        return ""
    if called := is_called(text, "disability"):
        return called if called in DISABILITIES else ""
    return read_code(text, code_words.DISABILITIES) or ""


@lru_cache(maxsize=2000)
def read_disability_code(text: str, is_bdt: bool) -> str:
    """The same by the codes of village software or of BDT."""
    codes = code_words.BDT_DISABILITIES if is_bdt else code_words.VILLAGE_DISABILITIES
    bare = re.sub(r"\.0$", "", text).lstrip("0") or ("0" if text else "")
    return codes[bare] if bare in codes else read_disability(text)


@lru_cache(maxsize=5000)
def read_job(text: str) -> str:
    """Jenis pekerjaan, in words; of a number those of the national list."""
    digits = re.sub(r"\.0$", "", without_error(text))
    if not digits.isdigit() or is_blank(text):
        return read_text(text)
    number = int(digits)
    if 1 <= number <= len(code_words.JOBS_BY_CODE):
        return code_words.JOBS_BY_CODE[number - 1]
    if number == len(code_words.JOBS_BY_CODE) + 1:
        return "LAINNYA"
    raise CellDoubted(f"tidak dikenal: {text[:30]!r}")


@lru_cache(maxsize=5000)
def read_education(text: str) -> str:
    """Pendidikan, the same way."""
    digits = re.sub(r"\.0$", "", without_error(text)).lstrip("0")
    if not digits.isdigit() or is_blank(text):
        return read_text(text)
    if digits not in EDUCATION:
        raise CellDoubted(f"tidak dikenal: {text[:30]!r}")
    return EDUCATION[digits]


@lru_cache(maxsize=2000)
def read_decile(text: str) -> int | None:
    """Desil 1 to 10."""
    found = re.fullmatch(r"(?:d(?:esil)?[\s.:-]*)?0?(\d{1,2})(?:[.,]0+)?", without_error(text).strip().casefold())
    if is_blank(text):
        return None
    if not found or not 1 <= int(found[1]) <= 10:
        raise CellDoubted(f"harus 1 sampai 10: {text[:30]!r}")
    return int(found[1])


@lru_cache(maxsize=5000)
def read_rt(text: str, what: str) -> str:
    """`3`, `003`, `RT 3` → `003`."""
    refuse_error(text, what)
    bare = re.sub(r"^r[tw]\b[.:]?\s*|^r[tw](?=\d)", "", text.strip().casefold())
    number = number_of(bare)
    said = _ROMAN.get(bare) or (str(number) if number and not bare.isdigit() else bare)
    found = re.fullmatch(r"(\d{1,3})(?:\.0+)?", said)
    if not text:
        raise RowRefused(f"{what} kosong")
    if not found:
        raise RowRefused(f"{what} harus angka sampai tiga digit: {text[:30]!r}")
    if not int(found[1]):
        raise RowRefused(f"{what} 000 tidak ada")
    return found[1].zfill(3)


@lru_cache(maxsize=5_000)
def read_name(text: str) -> str:
    """A name of a person."""
    refuse_error(text, "NAMA")
    name = " ".join(text.split())
    if not name:
        raise RowRefused("NAMA kosong")
    if not _LETTER.search(name) or is_no_name(name) or is_no_ones_name(name):
        raise RowRefused(f"NAMA bukan nama: {name[:30]!r}")
    if len(name) > 100:
        raise RowRefused("NAMA lebih dari 100 huruf")
    return name
