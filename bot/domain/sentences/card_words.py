"""What is written about a card in a group without buttons: *setuju 12*, *tolak 12 data salah*, *perbaiki tanggal*."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Said(StrEnum):
    """What is to be done with the report."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    DETAILS = "details"
    TAKE_BACK = "take-back"


_WORDS = {
    Said.APPROVE: r"setuju|setujui|disetujui|acc|oke setuju|ok setuju",
    Said.RETURN: r"perbaiki|minta perbaikan|diperbaiki|kembalikan|betulkan",
    Said.REJECT: r"tolak|ditolak",
    Said.DETAILS: r"rincian|detail",
    Said.TAKE_BACK: r"batalkan",
}
_SENTENCE = re.compile(
    "(?:" + "|".join(f"(?P<{said.name}>{words})" for said, words in _WORDS.items()) + r")\b[\s:.,#]*"
    r"(?:(?:no|nomor|nomer|laporan|nomor laporan|nmr)\b[\s.:#]*)?(?P<number>\d{1,6}\b(?![-/]))?[\s:.,]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class CardWords:
    """`number` is the card's in the group, None where it is not said; `rest` is what stands behind, the reason."""

    said: Said
    number: int | None
    rest: str


def read_card_words(text: str) -> CardWords | None:
    """None where the sentence does not begin with a word that decides."""
    found = _SENTENCE.fullmatch(text.strip())
    if found is None:
        return None
    said = next(each for each in Said if found[each.name])
    return CardWords(said, int(found["number"]) if found["number"] else None, found["rest"].strip())
