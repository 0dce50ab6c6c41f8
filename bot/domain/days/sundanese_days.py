"""Words for days in Sundanese, polite and plain, put into the Indonesian ones that `dates` understands."""

import re
import unicodedata

_MEANS = {
    "poe": "hari", "dinten": "hari", "sapoe": "sehari", "sadinten": "sehari", "sasih": "bulan", "taun": "tahun",
    "sataun": "setahun", "hiji": "satu", "tilu": "tiga", "opat": "empat", "genep": "enam", "dalapan": "delapan",
    "salapan": "sembilan", "jumaah": "jumat", "kamari": "kemarin", "mangkukna": "kemarin dulu", "isukan": "besok",
    "pageto": "lusa", "ayeuna": "sekarang", "bieu": "barusan", "nembe": "barusan", "karek": "barusan",
    "kakara": "barusan", "cikeneh": "barusan", "minggon": "minggu", "saminggon": "seminggu", "janari": "dini hari",
    "enjing": "pagi", "isuk": "pagi", "beurang": "siang", "lohor": "zuhur", "sonten": "sore", "burit": "sore",
    "wengi": "malam", "peuting": "malam", "ieu": "ini", "eta": "itu", "nu": "yang", "anu": "yang",
    "parantos": "sudah", "geus": "sudah", "atos": "sudah", "katukang": "lalu", "tukang": "lalu", "kaliwat": "lalu",
    "liwat": "lalu", "kapengker": "lalu", "pengker": "lalu", "tabuh": "jam", "satengah": "setengah",
}  # fmt: skip
SUNDANESE = frozenset(_MEANS) - {"nu", "anu", "eta", "tukang", "karek", "atos", "geus", "enjing", "ieu", "taun"}
"""Those that a sentence may tell a day by."""
_JUST = re.compile(r"\b(bieu|nembe|karek|kakara|cikeneh) (?:pisan|wae|bae)\b")
_AGO = re.compile(r"\bka (?=(?:tukang|liwat|pengker)\b)")
_KAMARI_IEU = re.compile(r"\bkamari ieu\b")
_PART = "beurang|siang|sonten|sore|burit|wengi|peuting"
_TOMORROW = re.compile(rf"(?:(?:poe|dinten) )?(?:enjing|isuk)(?: (?:{_PART}))?")
"""*Énjing* alone is tomorrow; beside a day that is told (*tadi énjing*) it is the morning."""
_WORD = re.compile("[a-z]+")


def in_indonesian(text: str) -> str:
    """Lower-case `text` with its Sundanese words of time in Indonesian, and without accents; all else as it is."""
    plain = text if text.isascii() else _without_accents(text)
    if _MEANS.keys().isdisjoint(_WORD.findall(plain)):
        return plain
    if _TOMORROW.fullmatch(plain.strip(" .,!?\n\t")):
        return "besok"
    for rule, becomes in ((_JUST, r"\1"), (_AGO, ""), (_KAMARI_IEU, "kamari")):
        plain = rule.sub(becomes, plain)
    return _WORD.sub(lambda word: _MEANS.get(word[0], word[0]), plain)


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
