"""A short answer in the one spelling: small letters, no marks, each word as everything else knows it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from bot.domain.spelling.words import SHORT

_WORD = re.compile(r"[a-z0-9]+(?:['/.\-][a-z0-9]+)*")
_LONGEST = 200
_TWICE = re.compile(r"([a-z]{2,})2")
_DRAWN_OUT = re.compile(r"(?<=[a-z])([a-z])\1$")
_AS_ANSWERS = {
    "engga": "tidak", "enggak": "tidak", "ndak": "tidak", "nda": "tidak", "kaga": "tidak", "teu": "tidak",
    "iyah": "ya", "iya": "ya", "iye": "ya", "yoi": "ya", "yes": "ya", "yess": "ya", "y": "ya", "yo": "ya",
    "he'eh": "ya",
    "muhun": "ya", "enya": "ya", "nggih": "ya", "inggih": "ya", "njih": "ya", "sumuhun": "ya", "yap": "ya", "yup": "ya",
    "no": "tidak", "nope": "tidak", "n": "tidak", "tau": "tahu", "terang": "tahu", "nyaho": "tahu", "inget": "ingat",
    "emut": "ingat", "engke": "nanti", "ntar": "nanti", "entar": "nanti", "ngke": "nanti", "thx": "terima kasih",
    "makasih": "terima kasih", "mksh": "terima kasih", "mksih": "terima kasih", "tks": "terima kasih",
    "trims": "terima kasih", "terimakasih": "terima kasih", "trimakasih": "terima kasih", "trmksh": "terima kasih",
    "nuhun": "terima kasih", "nuwun": "terima kasih", "suwun": "terima kasih", "thanks": "terima kasih",
    "makasi": "terima kasih",
    "oke": "ok", "okey": "ok", "okay": "ok", "okeh": "ok",
    "okee": "ok", "oks": "ok", "okk": "ok", "okelah": "ok", "siapp": "siap",
    "sia": "siap", "lalaki": "laki", "hr": "hari", "org": "orang",
    "tar": "nanti", "deui": "lagi", "heula": "dulu", "sakedap": "sebentar", "isuk": "besok", "isukan": "besok",
    "antos": "tunggu",
    "lnjut": "lanjut", "lnjt": "lanjut", "lanjutt": "lanjut", "lanjud": "lanjut",
}  # fmt: skip
"""What these stand for where a question is answered; in a sentence some of them mean something else."""

_ANSWERS = frozenset(_AS_ANSWERS.values())


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`Ga ada pakk!!` → `tidak ada pak`; empty where nothing is written, as of `👍`."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
    letters = unicodedata.normalize("NFKD", text).casefold().replace("’", "'").replace("`", "'")
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_known(word) for word in _WORD.findall(bare))


def _known(word: str) -> str:
    calm = re.sub(r"([a-z])\1{2,}", r"\1", word)
    short = _DRAWN_OUT.sub(r"\1", calm)
    for each in (word, calm, _TWICE.sub(r"\1", calm), short):
        if each in _AS_ANSWERS:
            return _AS_ANSWERS[each]
        if each in SHORT:
            return SHORT[each]
    return short if short in _ANSWERS else calm


def spellings_of(words: Iterable[str]) -> frozenset[str]:
    """The words and all that `plain` brings to one of them: to see quickly that a text has none of these."""
    known = frozenset(words)
    others = (said for said, word in (SHORT | _AS_ANSWERS).items() if not known.isdisjoint(word.split()))
    return known.union(others)
