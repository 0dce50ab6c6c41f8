"""Finding the words of a sentence that say when it happened."""

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.days.dates import understand_phrase
from bot.domain.sentences.tokens import Sentence, Token
from bot.domain.spelling.word_set import word_set

_STARTS = word_set("""
    hari tadi barusan semalam semalem kemarin malam pagi siang sore subuh dini tanggal senin selasa rabu kamis jumat
    jum'at jum’at sabtu minggu ahad senen salasa rebo kemis saptu seminggu sebulan setahun sehari dua tiga empat
    lima enam tujuh delapan sembilan sepuluh satu bulan tahun pekan sepekan besok lusa baru magrib maghrib isya
    petang malem
""")
_INNER = _STARTS | word_set("""
    yang dulu lalu ini itu pukul jam wib sekitar kira-kira kira saja aja januari jan februari feb pebruari peb maret
    mar april apr mei juni jun juli jul agustus agus agust agt ags sep sept september oktober okt oct november nov
    nopember nop desember des ashar asar zuhur dzuhur setengah
""")
# They make a time of what follows no day: `akhir bulan lalu`.
_VAGUE = frozenset({"awal", "akhir", "pertengahan", "beberapa", "tiap", "setiap", "sampai"})
_BURIAL = frozenset({
    "dimakamkan", "dikubur",
    "dikuburkan", "dikebumikan", "pemakaman", "tahlil", "tahlilan", "disholatkan", "disalatkan",
    "dimakamin", "penguburan", "makamkan", "dikuburnya", "yasinan", "laporan", "lapor",
})  # fmt: skip
# A day made of these would be invented.
_ROUGH = re.compile(r"(?:\S+ )?(?:se)?(?:bulan|tahun) (?:yang )?(?:lalu|kemarin|dulu)|(?:minggu|pekan) ini")
_LONGEST = 9
_YEAR = 366


@dataclass(frozen=True, slots=True)
class Told:
    """A day, and the tokens that tell it: from `start` up to `end`."""

    day: date
    start: int
    end: int


def days_in(sentence: Sentence, today: date) -> tuple[Told, ...]:
    """The days told in the sentence, in its order."""
    tokens, found, index = sentence.tokens, [], 0
    while index < len(tokens):
        told = _told_at(tokens, index, today) if _may_start(tokens, index) else None
        if told:
            found.append(told)
        index = told.end if told else index + 1
    return tuple(found)


def nearest_day(days: tuple[Told, ...], sentence: Sentence, at: int, today: date) -> date | None:
    """The day told nearest to token `at`, but not that of a burial; the past one of two as near."""
    of_event = [told for told in days if not _is_of_burial(told, sentence)]
    past = [told for told in of_event if told.day <= today] or of_event
    nearest = min(past, key=lambda told: min(abs(told.start - at), abs(told.end - 1 - at)), default=None)
    return nearest.day if nearest else None


def _is_of_burial(told: Told, sentence: Sentence) -> bool:
    before = sentence.tokens[max(0, told.start - 2) : told.start]
    if told.start < len(sentence.tokens) and _breaks(sentence.tokens[told.start]):
        before = ()
    return any(token.word in _BURIAL for token in before)


def _breaks(token: Token) -> bool:
    return bool(set(token.gap) & set(",;.!?\n()–—"))


def _may_start(tokens: tuple[Token, ...], index: int) -> bool:
    if index and (
        tokens[index - 1].word in _VAGUE or _ROUGH.fullmatch(f"{tokens[index - 1].word} {tokens[index].word}")
    ):
        return False
    if (
        index
        and tokens[index].word == "minggu"
        and (tokens[index - 1].word[0].isdigit() or "seminggu" in tokens[index - 1].word)
    ):
        return False
    return tokens[index].word.split()[0] in _STARTS or tokens[index].word[0].isdigit()


def _told_at(tokens: tuple[Token, ...], index: int, today: date) -> Told | None:
    """The longest run of words of time from `index` that is a day."""
    end = index + 1
    while end < min(len(tokens), index + _LONGEST) and _goes_on(tokens[end]):
        end += 1
    for stop in range(end, index, -1):
        phrase = " ".join(token.word for token in tokens[index:stop])
        if _ROUGH.fullmatch(phrase):
            return None
        day = understand_phrase(phrase, today)
        if day and not (_is_birthday(tokens, index) and (today - day).days > _YEAR):
            return Told(day, index, stop)
    return None


def _goes_on(token: Token) -> bool:
    return all(part in _INNER or part[0].isdigit() for part in token.word.split())


def _is_birthday(tokens: tuple[Token, ...], start: int) -> bool:
    """A birthday that is spoken of."""
    return start > 0 and tokens[start - 1].word == "lahir" and tokens[start].word == "tanggal"
