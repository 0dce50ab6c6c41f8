"""How it is told that a report said something wrong beside its day: why, whereto, of what."""

from bot.domain.sentences.aid_rules import WRONG
from bot.domain.sentences.rule import Rule, rule

TOLD_AS = {
    "death_cause": "(?:karena|sebab|penyebab)(?:nya)? (?:meninggal|kematian|wafat)(?:nya)?",
    "death_place": "tempat (?:meninggal|kematian|wafat)(?:nya)?",
    "left_to": "tujuan (?:pindah|kepindahan)(?:nya)?",
    "left_reason": "alasan (?:pindah|kepindahan)(?:nya)?",
    "away_to": "tujuan (?:merantau|rantau)(?:nya)?",
    "away_reason": "alasan (?:merantau|rantau)(?:nya)?",
}
"""What a report told beside its day, as a sentence calls it that says that it was wrong."""


def _told_wrongly(field: str, called: str) -> Rule:
    return rule(
        rf"{called} ~7 {WRONG}|{WRONG} _3 {called}|(?:perbaiki|ganti) _4 {called}",
        wish=True,
        detail=("what", field),
    )


TOLD_WRONGLY = tuple(_told_wrongly(field, called) for field, called in TOLD_AS.items())
