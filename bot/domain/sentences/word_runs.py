"""Some words of a sentence as they were typed, up to where something else begins."""

import re

from bot.domain.sentences.hearing import Hearing
from bot.domain.spelling.word_set import word_set

_STOPS = word_set("""
    karena dari ikut sama dengan bersama sekeluarga dan untuk sudah telah tapi pada sejak saat waktu biar supaya mau
    lalu per sekarang kerja bekerja buat yang ada di ke terima mohon tolong setelah tadi kemarin pak ibu bapak ya bukan
    hari tanggal bulan tahun mulai lagi dulu dulunya tadinya asalnya bukan padahal
""")
_BREAKS = frozenset(",;.!?\n()–—")


def run_from(heard: Hearing, position: int, longest: int) -> str:
    """At most so many words from `position` of the plain sentence, none of a day."""
    sentence = heard.sentence
    start = end = sentence.index_at(position)
    days_at = {index for day in heard.days for index in range(day.start, day.end)}
    while end < min(len(sentence.tokens), start + longest) and end not in days_at:
        token = sentence.tokens[end]
        if token.word in _STOPS or (end > start and _BREAKS.intersection(token.gap)):
            break
        end += 1
    return " ".join(token.raw for token in sentence.tokens[start:end])


def number_of_sixteen(heard: Hearing) -> str:
    """The one number of sixteen digits in the sentence; empty where there is none, or are several."""
    found = {token.raw for token in heard.sentence.tokens if re.fullmatch(r"\d{16}", token.raw)}
    return found.pop() if len(found) == 1 else ""
