"""Finding a resident by what people type: part of a name, a misspelling, another order, the end of a NIK."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

FOUND = 80.0
"""A score below this is another name."""
_NEAR_BEST = 16.0
_END = 4
_WHOLE = 16

# Said before or after a name, no part of it. `bin` and `binti` only stand between a name and the father's.
_TITLES = frozenset({
    "h", "hj", "haji", "hajah", "kh", "drs", "dra", "dr", "ir", "prof", "ust", "ustad", "ustadz", "ustadzah", "spd",
    "mpd", "sag", "se", "sh", "si", "skom", "st", "sos", "alm", "almh", "almarhum", "almarhumah", "bapak", "bpk",
    "pak", "ibu", "bu", "sdr", "sdri", "tn", "ny", "kang", "teh", "mang", "bin", "binti", "bt",
})  # fmt: skip
_MUHAMMAD = frozenset({
    "m", "mu", "moh", "moch", "muh", "much", "mohamad", "mohammad", "muhamad", "muhammad", "mochamad", "mochammad",
    "mohamed", "mukhamad", "mukhammad", "muchamad", "muchammad",
})  # fmt: skip
# Letters that sound alike here (Sundanese has no f, v, z of its own), and spellings from before 1972.
_SOUNDS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("kh", "h"), ("ch", "h"),
    ("th", "t"), ("dh", "d"), ("ph", "p"), ("ae", "ai"), ("x", "ks"), ("f", "p"), ("v", "p"), ("z", "j"), ("q", "k"),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def fold_name(name: str) -> str:
    """A key to compare names by: lower case, no titles, no accents, and what sounds alike written alike."""
    return _folded(name)


def _folded(name: str) -> str:
    return " ".join(map(_sound_of, _words_in(name)))


@lru_cache(maxsize=50_000)
def _spelt(name: str) -> Sequence[str]:
    """The words as they are written, but for case, accents and titles."""
    return _words_in(name)


def _words_in(name: str) -> Sequence[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _without_titles(re.findall(r"[^\W_]+", re.sub(r"(?<=\w)['’`.](?=\w)", "", letters)))


def is_spelt_so(query: str, name: str) -> bool:
    """Whether every word of the query stands in the name letter for letter."""
    return set(_spelt(query)) <= set(_spelt(name))


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether both are one name letter for letter, whatever the capitals and titles."""
    return _spelt(one) == _spelt(other)


LONGEST_WORD = 32
FOLDING = 1
"""The version of `fold_name` and `words_of`: to be raised with every change of what they give for any name, so that
what was stored by them is made anew at the next start."""


def words_of(name: str) -> tuple[str, ...]:
    """The words a name is found by, each once, folded; the longest are cut to what an index holds.

    Nothing of it is remembered: a list of a hundred thousand asks of each name once.
    """
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in _folded(name).split()))


def _without_titles(words: Sequence[str]) -> Sequence[str]:
    """A name of nothing but titles (Haji, Ustad) is a name after all."""
    return [word for word in words if word not in _TITLES] or words


def _sound_of(word: str) -> str:
    if word in _MUHAMMAD:
        return "muhamad"
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return re.sub(r"(.)\1+", r"\1", word)


def score_name(query: str, name: str) -> float:
    """How well `query` names somebody called `name`: 100 the whole name, about 98 a part of it, 0 nothing alike."""
    return _score(fold_name(query), fold_name(name))


@lru_cache(maxsize=100_000)
def _score(asked: str, has: str) -> float:
    if not asked or not has:
        return 0.0
    if asked == has:
        return 100.0
    asked_words, words = asked.split(), has.split()
    letters = sum(map(len, asked_words))
    by_word = sum(max(_alike(word, has) for has in words) * len(word) for word in asked_words) / letters
    joined = fuzz.ratio(asked.replace(" ", ""), has.replace(" ", "")) - 1
    return max(by_word - 0.3 * max(0, len(words) - len(asked_words)), joined, 0.0)


@lru_cache(maxsize=100_000)
def _alike(asked: str, word: str) -> float:
    if asked == word:
        return 99.0
    if word.startswith(asked):
        return 96.0
    alike = 100.0 * JaroWinkler.similarity(asked, word) - 2
    return max(alike, 90.0) if len(asked) > 2 and asked in word else alike


class Listed(Protocol):
    """Somebody who can be searched for: a `Resident`, or a row that one can be made of."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


L = TypeVar("L", bound=Listed)


def rank_residents(query: str, residents: Iterable[L], limit: int = 8) -> list[L]:
    """Those that `query` may mean, best first, whoever is spelt so before who only sounds alike; empty if nobody comes
    near."""
    scored = [(score_name(query, each.name), each) for each in residents]
    least = max(FOUND, max((score for score, _ in scored), default=0.0) - _NEAR_BEST)
    near = [(not is_spelt_so(query, each.name), -score, each) for score, each in scored if score >= least]
    return [each for *_, each in sorted(near, key=lambda near: (*near[:2], near[2].name, near[2].id))[:limit]]


def digits_of_nik(query: str) -> str:
    """The last four digits of a NIK where they are all that was typed, or the sixteen of a NIK or No KK wherever they
    stand (`NIK 3215 0101…`); else nothing."""
    digits = re.sub(r"[\s.\-]", "", query)
    if digits.isascii() and digits.isdigit():
        return digits if len(digits) in (_END, _WHOLE) else ""
    found = _WHOLE_NUMBER.findall(query)
    return re.sub(r"[\s.\-]", "", found[0]) if len(found) == 1 else ""


_WHOLE_NUMBER = re.compile(rf"(?<![0-9])[0-9](?:[ .\-]?[0-9]){{{_WHOLE - 1}}}(?![0-9])")


def is_whole_number(digits: str) -> bool:
    """Whether it is a NIK or No KK, not the end of one."""
    return len(digits) == _WHOLE
