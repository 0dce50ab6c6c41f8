"""Finding the words of a sentence that say when it happened."""

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.days.dates import Clash, may_be_several, understand_phrase
from bot.domain.days.time_words import MARKET_DAYS, MONTHS, NUMBERS, TIMES
from bot.domain.sentences.day_doubts import (
    COUNTED,
    STARTS,
    belongs_before,
    breaks,
    is_cut,
    is_name_of_a_day,
    is_of_illness,
    is_of_something_else,
    is_one_of_two,
)
from bot.domain.sentences.tokens import Sentence, Token
from bot.domain.spelling.word_set import word_set

_FEASTS = word_set("natal agustusan pahlawan kartini buruh guru ibu pendidikan kemerdekaan sumpah pemuda pancasila")
"""Days by their name, and names of people: days where it is said that it was then."""
_THEN = word_set("pas waktu saat ketika wktu")
_INNER = TIMES | _FEASTS | MARKET_DAYS.keys() | word_set("pukul sekitar kira-kira kira")
# They make a time of what follows no day: `akhir bulan lalu`.
_VAGUE = word_set("""
    awal akhir pertengahan beberapa tiap setiap sampai bukan antara lebaran puasa ramadhan natal agustusan pemilu
    pilkada hajatan pandemi covid corona merah libur liburan idul fitri adha maulid maulud
""")
_BURIAL = frozenset({
    "dimakamkan", "dikubur",
    "dikuburkan", "dikebumikan", "pemakaman", "tahlil", "tahlilan", "disholatkan", "disalatkan",
    "dimakamin", "penguburan", "makamkan", "dikuburnya", "yasinan", "laporan", "lapor",
})  # fmt: skip
# A day made of these would be invented.
_ROUGH = re.compile(r"(?:\S+ )?(?:se)?(?:bulan|tahun) (?:yang )?(?:lalu|kemarin|dulu)|(?:minggu|pekan) ini")
_GLUED = re.compile(rf"(?:tgl|tg|tanggal|{'|'.join(MONTHS)})\d+")
_LONGEST = 9


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
        if isinstance(told, Told):
            found.append(told)
        index = told.end if isinstance(told, Told) else told or index + 1
    return tuple(found)


def nearest_day(days: tuple[Told, ...], sentence: Sentence, at: int, today: date) -> date | None:
    """The day told nearest to token `at`, but not that of a burial; the past one of two as near."""
    of_event = days_of_event(days, sentence)
    past = [told for told in of_event if told.day <= today] or of_event
    nearest = min(past, key=lambda told: min(abs(told.start - at), abs(told.end - 1 - at)), default=None)
    return nearest.day if nearest else None


def days_of_event(days: tuple[Told, ...], sentence: Sentence) -> list[Told]:
    """Those on which nobody was only buried, reported or taken to hospital."""
    return [told for told in days if not _is_of_burial(told, sentence) and not _is_of_hospital(told, sentence)]


def _is_of_hospital(told: Told, sentence: Sentence) -> bool:
    return is_of_illness(sentence.plain[: sentence.starts[told.start]])


def _is_of_burial(told: Told, sentence: Sentence) -> bool:
    before = sentence.tokens[max(0, told.start - 2) : told.start]
    if told.start < len(sentence.tokens) and breaks(sentence.tokens[told.start]):
        before = ()
    return any(token.word in _BURIAL for token in before)


def _may_start(tokens: tuple[Token, ...], index: int) -> bool:
    before, word = tokens[index - 1].word if index else "", tokens[index].word
    if before in _VAGUE or (before == "haji" and index > 1 and tokens[index - 2].word in _VAGUE):
        return False
    if _ROUGH.fullmatch(f"{before} {word}") or belongs_before(tokens, index):
        return False
    if is_name_of_a_day(tokens, index):
        return False
    if word == "minggu" and before and (before[0].isdigit() or "seminggu" in before):
        return False
    if word == "tahun" and (before[:1].isdigit() or before in NUMBERS or before.endswith("tahun")):
        return False
    if word in _FEASTS:
        return before in _THEN
    behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if word == "sudah":
        return behind[:1].isdigit() or behind in COUNTED
    if word in MONTHS:
        return behind == "tanggal" or behind[:1].isdigit()
    return word.split()[0] in STARTS or word[0].isdigit() or bool(_GLUED.fullmatch(word))


def _told_at(tokens: tuple[Token, ...], index: int, today: date) -> Told | int | None:
    """The longest run of words of time from `index` that is a day; where one is begun that cannot be, its end."""
    end = index + 1
    while end < min(len(tokens), index + _LONGEST) and _goes_on(tokens[end]):
        end += 1
    for stop in range(end, index, -1):
        phrase = " ".join(token.word for token in tokens[index:stop])
        if _ROUGH.fullmatch(phrase):
            return None
        if may_be_several(phrase, today):
            return stop
        day = understand_phrase(phrase, today)
        if isinstance(day, Clash) or (day and is_cut(tokens, stop, end)):
            return end
        if day and is_one_of_two(tokens, stop):
            return stop + 2
        if day and not is_of_something_else(tokens, index, stop, (today - day).days):
            return Told(day, index, stop)
    return None


def _goes_on(token: Token) -> bool:
    return all(part in _INNER or part[0].isdigit() or _GLUED.fullmatch(part) for part in token.word.split())
