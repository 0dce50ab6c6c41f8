"""Finding why, how many and by whose help a sentence says something happened."""

import re

from bot.domain.sayings.counts import count_said
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.places import ABROAD
from bot.domain.spelling.numbers import SPOKEN
from bot.domain.spelling.whole_words import words

Codes = tuple[tuple[str, re.Pattern[str]], ...]

_KIN = (
    "keluarga|anak|anaknya|suami|suaminya|istri|istrinya|orang tua|orangtua|orangtuanya|ortu|menantu|mantu|mantunya|"
    "ibu|ibunya|bapak|bapaknya|mertua|mertuanya|kakak|kakaknya|adik|adiknya|cucu|cucunya|saudara|saudaranya|nenek|"
    "neneknya|keluarganya|menantunya"
)
_WITH_KIN = f"(?:ikut|dibawa|diboyong|dijemput|menyusul|nyusul) (?:sama )?(?:{_KIN})"
_WHY = "(?:karena|untuk|buat|mau|alasan|alasannya|sebab|demi|soal|lantaran) (?:ada |mau |urusan |dapat |cari |masuk )?"
MOVE_REASONS: Codes = (
    ("6", words(f"{_WITH_KIN}|{_WHY}(?:menikah|ikut (?:{_KIN}))|tinggal (?:sama|bareng|bersama) (?:{_KIN})")),
    ("1", words(f"{_WHY}(?:kerja|bekerja|kerjaan|pekerjaan|dinas|tugas|usaha|dagang)|pindah (?:tugas|dinas|kerja)|"
                "(?:dapat|cari|nyari) (?:kerja|kerjaan|pekerjaan)")),
    ("2", words(f"{_WHY}(?:sekolah|kuliah|mondok|pesantren|belajar)|(?:kuliah|mondok|nyantri)")),
    ("5", words("(?:punya|beli|bangun|bikin|dapat|menempati|nempati|habis) (?:rumah|kontrakan|kontrak)|"
                "(?:kena|di) ?gusur|digusur|rumahnya (?:dijual|roboh)|(?:jual|dijual) rumah")),
    ("4", words(f"{_WHY}(?:berobat|sakit|kesehatan|pengobatan)|berobat")),
    ("3", words(f"{_WHY}(?:diusir|ribut|konflik|tidak aman|hutang|utang)|diusir|dikejar (?:hutang|utang|rentenir)")),
)  # fmt: skip
_COUNTRIES = "|".join(sorted(ABROAD))
AWAY_REASONS: Codes = (
    ("abroad", words(f"(?:jadi |sebagai |kerja )?(?:tkw|tki|pmi)|luar negeri|(?:di|ke|ka) (?:{_COUNTRIES})")),
    ("school", words("kuliah|mondok|pesantren|nyantri|sekolah")),
    ("family", words(_WITH_KIN)),
    ("work", words("kerja|bekerja|kerjaan|proyek|bangunan|dagang|jualan|ngojek|melaut|kuli|buruh")),
)
"""The first that is told counts: who works abroad works."""
HELPERS: Codes = (
    ("1", words("dokter|sesar|caesar|operasi|spog")),
    ("2", words("bidan|perawat|mantri|suster")),
    ("3", words("paraji|dukun(?: bayi| beranak)?|indung beurang")),
)
INSURED_FOR: Codes = (
    ("treated", words("cuci darah|kontrol|berobat|kemo|kemoterapi|terapi|hemodialisa|rutin")),
    ("expecting", words("hamil|melahirkan|lahiran|kandungan")),
    ("ill", words("(?<!rumah )sakit|dirawat|opname|operasi|rawat inap|masuk (?:rs|rsud|rumah sakit|igd)|kecelakaan")),
)
_COUNT = re.compile(
    rf"(?<!\S)(?:(?:{SPOKEN}|\d{{1,2}}) (?:orang|jiwa|anggota)|ber(?:dua|tiga|empat|lima|enam|tujuh|delapan))(?!\S)"
)
_OTHERS = re.compile(
    r"(?:anak|cucu|bayi|balita|adik|istri|dengan|bawa|beserta|dan|termasuk|"
    r""
    r""
    r""
    r""
    r"sama) $"
)


def first_reason(codes: Codes, heard: Hearing) -> str:
    """The first of these that the sentence tells."""
    return next((code for code, pattern in codes if pattern.search(heard.plain)), "")


def only_one(codes: Codes, heard: Hearing) -> str:
    """The one of these that the sentence tells; empty where it tells several."""
    found = [code for code, pattern in codes if pattern.search(heard.plain)]
    return found[0] if len(found) == 1 else ""


def how_many(heard: Hearing) -> str:
    """`4 orang`, `bertiga`, in digits; empty where two numbers are told, or one of them only of some."""
    found = [match for match in _COUNT.finditer(heard.plain) if not _OTHERS.search(heard.plain[: match.start()])]
    number = count_said(found[0][0]) if len(found) == 1 else None
    return str(number) if number else ""
