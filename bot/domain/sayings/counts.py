"""How many: tiga, 3 orang, bertiga, sendirian, lima belas jiwa."""

import re

from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.spelling.numbers import SPOKEN, number_of

_OF = "orang|jiwa|jalmi|jalma|anak|buah|kepala|anggota|kk|keluarga|biji|ekor|kali"
_ONE = frozenset(
    {
        "sendiri",
        "sendirian",
        "seorang",
        "seorang diri",
        "dia",
        "dia sendiri",
        "orangnya sendiri",
        "dirinya",
        "satu satunya",
        "saurang",
        "sorangan",
        "saya sendiri",
        "saya sendirian",
        "nyalira",
        "abdi nyalira",
        "abdi sorangan",
    }
)
_AROUND = (
    "cuma|hanya|ngan|ukur|mung|kur|ada|semua|semuanya|total|totalnya|jumlahnya|jumlah|kira kira|sekitar|kurang lebih|"
    "jadi|sekeluarga"
)
_BARELY = "saja|doang|juga|hungkul|wae|bae"
_COUNT = re.compile(rf"(?:(?:{_AROUND}) )*(?:ber ?)?({SPOKEN}|\d{{1,4}})(?: ?(?:{_OF}))?(?: (?:{_AROUND}|{_BARELY}))*")
_WITH = re.compile(r"(?<=\S) (?:sama|dengan|bareng|bersama|termasuk) \S+(?: \S+)?$")
_TOGETHER = re.compile(
    r"(?:(?:ber|ba)(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|(duaan|tiluan|opatan|limaan))"
)
_NEGATIVE = re.compile(r"(?<![a-z])[-−]\s*\d|\d[.,/:]\d")
"""No count of people: `-3`, `1,5`, `3/4`."""
_AAN = {"duaan": 2, "tiluan": 3, "opatan": 4, "limaan": 5}


_TWICE = re.compile(rf"({SPOKEN}|\d{{1,4}}) ?\((\w+(?: \w+)?)\)(.*)")
"""`3 (tiga) orang`, as on papers."""
_DOZENS = {"setengah lusin": 6, "selusin": 12, "satu lusin": 12, "dua lusin": 24}
_ME_ALONE = re.compile(r"(?:cuma|cuman|hanya) saya(?: sendiri| saja)?")


def count_said(text: str) -> int | None:
    """The number that the whole of `text` tells; None where it tells none."""
    if _NEGATIVE.search(text):
        return None
    if both := _TWICE.fullmatch(text.casefold().strip()):
        same = number_of(both[1]) == number_of(both[2])
        return count_said(both[1] + both[3]) if same else None
    said = re.sub(r"^(?:kami|kita) ", "", without_courtesy(text)).replace("ber-", "ber")
    if said in _DOZENS or _ME_ALONE.fullmatch(said):
        return _DOZENS.get(said, 1)
    bare = _WITH.sub("", said)
    bare = re.sub(rf"^(?:(?:{_AROUND}) )+|(?: (?:{_BARELY}))+$", "", bare)
    if bare in _ONE:
        return 1
    if found := _TOGETHER.fullmatch(bare.split(" ")[0] if bare.endswith((" orang", " saja")) else bare):
        return _AAN.get(found[2] or "") or number_of(found[1] or "")
    found = _COUNT.fullmatch(said)
    return number_of(found[1]) if found else None
