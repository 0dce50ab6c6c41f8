"""How many: tiga, 3 orang, bertiga, sendirian, lima belas jiwa."""

import re

from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.spelling.numbers import SPOKEN, number_of

_OF = "orang|jiwa|anak|buah|kepala|anggota|kk|keluarga|biji|ekor|kali"
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
    }
)
_AROUND = "cuma|hanya|ada|semua|semuanya|total|totalnya|jumlahnya|jumlah|kira kira|sekitar|kurang lebih|jadi|sekeluarga"
_COUNT = re.compile(
    rf"(?:(?:{_AROUND}) )*(?:ber ?)?({SPOKEN}|\d{{1,4}})(?: ?(?:{_OF}))?(?: (?:{_AROUND}|saja|doang|juga))*"
)
_WITH = re.compile(r"(?<=\S) (?:sama|dengan|bareng|bersama|termasuk) \S+(?: \S+)?$")
_TOGETHER = re.compile(r"(?:(?:ber|ba)(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|(duaan|tiluan|opatan))")
_NEGATIVE = re.compile(r"[-−]\s*\d|\d[.,/:]\d")
"""No count of people: `-3`, `1,5`, `3/4`."""
_AAN = {"duaan": 2, "tiluan": 3, "opatan": 4}


def count_said(text: str) -> int | None:
    """The number that the whole of `text` tells; None where it tells none."""
    if _NEGATIVE.search(text):
        return None
    said = without_courtesy(text)
    bare = _WITH.sub("", said)
    bare = re.sub(rf"^(?:(?:{_AROUND}) )+", "", bare)
    if bare in _ONE:
        return 1
    if found := _TOGETHER.fullmatch(bare.split(" ")[0] if bare.endswith((" orang", " saja")) else bare):
        return _AAN.get(found[2] or "") or number_of(found[1] or "")
    found = _COUNT.fullmatch(said)
    return number_of(found[1]) if found else None
