"""A phrase of time brought to its words in one spelling, all of it or nothing."""

import re
import unicodedata
from functools import lru_cache

from bot.domain.days.named_days import in_dates
from bot.domain.days.sundanese_days import SUNDANESE, in_indonesian
from bot.domain.spelling.numbers import in_digits
from bot.domain.spelling.word_set import word_set
from bot.domain.spelling.words import SHORT

LONGEST = 80
"""Letters; whoever writes more tells a story."""


def _numbered(lines: tuple[str, ...]) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines) for word in line.split()}


MONTHS = _numbered((
    "", "januari jan", "februari feb pebruari peb", "maret mar mrt", "april apr", "mei may", "juni jun", "juli jul",
    "agustus agus agust agst agu ags agt aug august", "september sept sep", "oktober okt oct october",
    "november nov nopember nop", "desember des dec december",
))  # fmt: skip
WEEKDAYS = _numbered(
    ("senin senen", "selasa salasa", "rabu rebo", "kamis kemis", "jumat jumaat", "sabtu saptu", "ahad minggu")
)
NUMBERS = _numbered(
    ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh sapuluh")
)
MARKET_DAYS = {"legi": 0, "manis": 0, "pahing": 1, "paing": 1, "pon": 2, "wage": 3, "kliwon": 4, "keliwon": 4}
"""The five days of the Javanese week, which people name behind those of the seven."""
PARTS_OF_DAY = {
    "pagi": "pagi", "subuh": "pagi", "isuk": "pagi", "siang": "siang", "zuhur": "siang", "dzuhur": "siang",
    "dhuhur": "siang", "duhur": "siang", "luhur": "siang", "sore": "sore", "petang": "sore", "asar": "sore",
    "ashar": "sore", "magrib": "sore", "maghrib": "sore", "malam": "malam", "isya": "malam", "isa": "malam",
    "peuting": "malam",
}  # fmt: skip
"""By which of the four it belongs to: whoever says two of them says nothing."""
UNITS = frozenset({"hari", "minggu", "pekan", "bulan", "tahun"})

_OF_TIME = frozenset({
    "kemarin", "tadi", "malam", "siang", "pagi", "sore", "hari", "minggu", "bulan", "tahun", "tanggal", "lalu", "sudah",
    "yang", "barusan", "semalam", "jumat", "sekarang", "hari ini",
})  # fmt: skip
_SAME = {word: known for word, known in SHORT.items() if known in _OF_TIME and word not in ("ti", "n")} | {
    "kamari": "kemarin", "yesterday": "kemarin", "today": "sekarang", "kebelakang": "lalu", "belakang": "lalu",
    "lewat": "lalu", "yll": "lalu", "kemarennya": "kemarin", "kemarinnya": "kemarin", "sr": "sore", "sor": "sore",
    "pg": "pagi", "sbh": "subuh", "subuhna": "subuh", "hri": "hari", "jumaat": "jumat", "jmt": "jumat",
    "jmat": "jumat", "jum": "jumat", "jumatan": "jumat",
    "snin": "senin", "snn": "senin", "sen": "senin", "sls": "selasa",
    "slasa": "selasa", "sel": "selasa", "rbu": "rabu", "rab": "rabu",
    "kms": "kamis", "kmis": "kamis", "kam": "kamis",
    "sbtu": "sabtu", "sab": "sabtu", "mnggu": "minggu", "mingu": "minggu", "sabtunya": "sabtu", "malemnya": "malam",
    "malamnya": "malam", "paginya": "pagi", "sorenya": "sore", "siangnya": "siang", "harinya": "hari",
    "tanggalnya": "tanggal", "bulannya": "bulan", "tahunnya": "tahun", "dinihari": "dini hari", "pukul": "jam",
    "pkl": "jam", "pk": "jam", "jm": "jam", "setgh": "setengah", "stgh": "setengah", "pkn": "pekan", "mg": "minggu",
    "smg": "minggu", "kmr": "kemarin", "kmarn": "kemarin", "tnggl": "tanggal", "tanggl": "tanggal", "tgal": "tanggal",
    "sktr": "kira", "skitar": "kira", "sekitaran": "kira",
    "pagi-pagi": "pagi", "malam-malam": "malam", "malem-malem": "malam", "sore-sore": "sore", "siang-siang": "siang",
    "subuh-subuh": "subuh", "isuk-isuk": "isuk", "peuting-peuting": "peuting",
    "bsk": "besok", "besuk": "besok", "bakda": "habis",
    "bada": "habis", "ba'da": "habis", "abis": "habis", "hbs": "habis", "sehabis": "habis", "selepas": "habis",
    "setelah": "habis", "sesudah": "habis", "solat": "sholat", "shalat": "sholat", "salat": "sholat",
    "sblm": "sebelum", "kira-kira": "kira", "kiranya": "kira", "kr2": "kira", "aja": "saja",
}  # fmt: skip
"""Other spellings of the words for days: those of a sentence, and some that only count here."""
_PHRASES = {
    "baru saja": "barusan", "baru tadi": "tadi", "ke lalu": "lalu", "yang lalu": "lalu", "dini hari": "dinihari",
    "hari minggu": "ahad", "malam minggu": "malam ahad", "kemarin hari": "kemarin",
    "kurang lebih": "kira", "lebih kurang": "kira",
    "tahun kemarin": "tahun lalu", "bulan kemarin": "bulan lalu", "pagi hari": "pagi", "siang hari": "siang",
    "sore hari": "sore", "malam hari": "malam", "pagi buta": "pagi", "subuh hari": "subuh",
    "pekan kemarin": "pekan lalu",
}  # fmt: skip
_IDLE = frozenset({
    "yang", "kira", "sekitar", "sudah", "wib", "nya", "lah", "itu", "ya", "yah", "pak", "bapak", "bu", "ibu", "kang",
    "teh", "mas", "mbak", "bang", "kayaknya", "kayanya", "sepertinya", "mungkin", "hampir", "katanya", "tepatnya",
    "persis", "persisnya", "saja", "sih", "mah", "atuh", "deh", "dong", "kok", "nih", "tuh", "maaf", "punten",
    "sekali", "pisan", "banget", "bgt", "bngt", "ok", "siap", "min", "admin",
})  # fmt: skip
"""They add nothing, wherever they stand."""
_LEADS = frozenset({
    "pada", "sejak", "semenjak", "mulai", "dari", "di", "waktu", "pas", "saat", "ketika", "per", "baru", "ada", "jalan",
    "meninggal", "meninggalnya", "wafat", "lahir", "lahirnya", "kelahiran", "pindah", "pindahnya", "datang",
    "datangnya", "menikah", "nikah", "nikahnya", "kejadian", "kejadiannya", "kejadianna", "pergi", "perginya", "cerai",
    "hilang",
})  # fmt: skip
"""They lead to a day, and say nothing of which."""
TIMES = (
    MONTHS.keys() | WEEKDAYS.keys() | NUMBERS.keys() | PARTS_OF_DAY.keys() | UNITS | _SAME.keys()
    | word_set("""belas puluh sebelas sabelas tadi kemarin barusan semalam sekarang lusa besok lalu ini jam
                setengah dini sehari seminggu sebulan setahun sepekan tanggal habis wib depan dulu sudah baru
                saja yang jum'at jum’at""")
    | SUNDANESE
) - word_set("sen sel kam sab jum rab may mg pk isa setelah sesudah sebelum sblm")  # fmt: skip
"""The words that a sentence tells a day by; those that mean more often something else are none there."""

_UNSEEN = ("So", "Sk", "Cf", "Mn")
_TOKEN = re.compile(r"\d+|[a-z]+(?:['-][a-z]+)*|\S")
_GLUED_BEHIND = MONTHS.keys() | UNITS | {"hr", "bln", "thn", "th", "mgg", "an", "wib", "hri"}
_GLUED_BEFORE = MONTHS.keys() | word_set("tgl tg tggl tanggal jam pkl pukul bln bulan th thn tahun")
_GLUE = re.compile(r"(?<=\d)([a-z]+)|([a-z]+)(?=\d)")
_MARKS = (
    (re.compile(r"(?<=[a-z])[.,!?;)…]+(?=\s|$|[a-z\d])"), " "),
    (re.compile(r"\((?=[a-z])"), " "),
    (re.compile(r"(?<=\d),(?=\s|[a-z])"), " "),
    (re.compile(r"(?<=\d)\)(?=\s|$)"), " "),
    (re.compile(r"(?<=\d)(?:[.,]|!+)$"), " "),
    (re.compile(r"\b(?:kalau|kalo|klo|kl|lamun) (?:tidak|tdk|ga|gak|gk|nggak|ngga|enggak|teu) (?:salah|lepat)\b"), " "),
    (re.compile(r"\bk(?:i)?ra?2\b"), "kira"),
    (re.compile("[’`´‘]"), "'"),
    (re.compile("[–—−]"), "-"),
    (re.compile("[“”…]"), " "),
)


@lru_cache(maxsize=4096)
def in_time_words(text: str) -> str | None:
    """`Td mlm, jam 5` → `tadi malam jam 5`; None where letters stand among digits, or marks where none belong."""
    if len(text) > LONGEST:
        return None
    seen = "".join(" " if c.isspace() else c for c in text.casefold() if unicodedata.category(c) not in _UNSEEN)
    plain = in_indonesian(seen.replace("jum'at", "jumat").replace("jum’at", "jumat").replace("ba'da", "bada"))
    for mark, becomes in _MARKS:
        plain = mark.sub(becomes, plain)
    plain = plain.strip(' *_"')
    if not plain.isascii():
        return None
    if not all(_may_be_glued(found) for found in _GLUE.finditer(plain)):
        return None
    words = [_SAME.get(word, word) for word in _TOKEN.findall(plain)]
    return _joined(in_dates(in_digits(" ".join(words))))


def _may_be_glued(found: re.Match[str]) -> bool:
    """`17agustus`, `tgl5`; no `I7`, `2S`."""
    return found[1] in _GLUED_BEHIND if found[1] else found[2] in _GLUED_BEFORE


def _joined(plain: str) -> str:
    words = _PHRASE.sub(lambda found: _PHRASES[found[0]], plain).split()
    words = [word for word in words if word not in _IDLE]
    while words and words[0] in _LEADS:
        del words[0]
    return " ".join(words)


_PHRASE = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(_PHRASES, key=len, reverse=True))})(?!\S)")
