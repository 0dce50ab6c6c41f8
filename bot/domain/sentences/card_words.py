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
    OPEN = "open"
    """*buka*: its details, called as people call it among themselves"""
    ASK = "ask"
    SURVEY = "survey"
    CONTACT = "contact"
    COMPLETE = "complete"


_WORDS = {
    Said.APPROVE: r"setuju|setujui|disetujui|acc|oke setuju|ok setuju",
    Said.RETURN: r"perbaiki|minta perbaikan|diperbaiki|kembalikan|betulkan",
    Said.REJECT: r"tolak|ditolak",
    Said.DETAILS: r"rincian|detail",
    Said.TAKE_BACK: r"batalkan",
    Said.OPEN: r"buka|bukakan|lihat",
    Said.ASK: r"tanya|tanyakan|tanyain",
    Said.SURVEY: r"survei|survey|disurvei",
    Said.CONTACT: r"hubungi|kontak",
    Said.COMPLETE: r"lengkapi",
}
TALK = frozenset({Said.TAKE_BACK, Said.OPEN, Said.ASK, Said.SURVEY, Said.CONTACT, Said.COMPLETE})
"""Words that people among themselves begin a sentence with as well: they mean a report only where one is named."""
WITHOUT_MORE = frozenset({Said.OPEN, Said.SURVEY, Said.CONTACT, Said.COMPLETE})
"""Of these the number says all: *buka 5 menit lagi* means no report."""
_SEVERAL = re.compile(
    r"(?P<all>semua\w*|seluruh\w*|kabeh\w*|sadaya\w*)\b.*|"
    r"(?:(?:[,&+-]|dan|sareng|jeung|sampai|s/d)?\s*\d{1,6}\b(?![/.]\d)[\s,]*)+(?P<why>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BECAUSE = re.compile(r"(?:karena|alasan(?:nya)?|sebab|kusabab)\b", re.IGNORECASE)
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

    @property
    def names_all(self) -> bool:
        """*setuju semua*, *setuju semua kecuali 3 7*."""
        found = _SEVERAL.fullmatch(self.rest)
        return self.number is None and found is not None and bool(found["all"])

    @property
    def names_several(self) -> bool:
        """*setuju 3 4 dan 7*, *tolak 3, 4 karena data salah*; not where a reason begins with a number, as in *perbaiki
        12 2 orang belum ditulis*."""
        found = _SEVERAL.fullmatch(self.rest)
        if found is None or found["all"]:
            return False
        return self.said is Said.APPROVE or not found["why"] or bool(_BECAUSE.match(found["why"]))


def read_card_words(text: str) -> CardWords | None:
    """None where the sentence does not begin with a word that decides."""
    found = _SENTENCE.fullmatch(text.strip())
    if found is None:
        return None
    said = next(each for each in Said if found[each.name])
    return CardWords(said, int(found["number"]) if found["number"] else None, found["rest"].strip())
