"""A sentence as words in one spelling, each still knowing how it was typed."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.domain.sentences.places import ABROAD, CITIES
from bot.domain.sentences.plain_words import KIN, PLAIN, TITLES
from bot.domain.spelling.words import KEYWORDS, PHRASES, SHORT

_LONGEST_PHRASE = max(len(phrase.split()) for phrase in PHRASES)
_PIECE = re.compile(
    r"\d+(?:[/.:\-]\d+)+(?:[/.\-]?[^\W_]+|/)?|\d+(?=[^\W\d_]{3,})|[^\W_]+(?:['’`´][^\W_]+)*|[,;:!?().\n–—]|[-/]",
    re.UNICODE,
)
_MARKS = frozenset(",;:!?().\n–—")
_ON_BEHALF = re.compile(r"\ba\s?[/.]\s?n\b\.?|\ban\.(?=\s)", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"\b(h|hj|m|moh|muh|bpk|tgl|jl|alm|almh|ust|kp|gg|st|sdr|sdri|ny|tn|kec|kab|no|dr|thn|bln|dsn|rs|kh)\.",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(di|ke)(?=[a-z]{2})")
_GLUABLE = (
    ABROAD | CITIES | {"rs", "rsud", "rt", "rumah", "puskesmas", "sini", "kampung", "desa", "luar", "jalan", "bidan"}
)
_CLITICS = re.compile(r"(nya|lah|kah|pun|na)$")
_KNOWN = ABROAD | CITIES | frozenset(KEYWORDS) | PLAIN | KIN | TITLES | frozenset(SHORT.values())
_ALSO_NAMES = frozenset({"tina", "ping", "can", "dadi"})
_SHORTEST_GUESS = 4
_GUESS_BY_LETTER = 6
_LONG = 9


@dataclass(frozen=True, slots=True)
class Token:
    """`word` in the one spelling, `raw` as typed, `gap` the punctuation that stood before it; `tells` a word of the
    rules, which is nobody's name."""

    word: str
    raw: str
    gap: str = ""
    tells: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens, and `plain`: their words joined by blanks, with `|` where a comma or full stop stood."""

    tokens: tuple[Token, ...]
    plain: str
    starts: tuple[int, ...]
    """Where each token's word begins in `plain`."""

    def index_at(self, position: int) -> int:
        """Which token holds the character at `position` of `plain`."""
        return max(index for index, start in enumerate(self.starts) if start <= position)


def read_sentence(text: str, telling: Collection[str]) -> Sentence:
    """The words of `text`, those that are `telling` marked; total, whatever the text is."""
    tokens: list[Token] = []
    gap = ""
    for piece in _PIECE.findall(_ABBREVIATED.sub(r"\1 ", _ON_BEHALF.sub(" bernama ", _clean(text)))):
        if piece in _MARKS:
            gap += piece
        elif piece not in "-/":
            tokens += _split(piece, gap)
            gap = ""
    read = _with_phrases(_with_names(tokens))
    return _joined([replace(token, tells=True) if token.word in telling else token for token in read])


def _with_names(tokens: list[Token]) -> list[Token]:
    """`Tina` at the beginning or after a title is a name; elsewhere it is the Sundanese `dari`."""
    before = ["", *(token.word for token in tokens)]
    return [
        replace(token, word=token.raw.casefold())
        if token.raw.casefold() in _ALSO_NAMES and (title == "" or title in TITLES)
        else token
        for title, token in zip(before, tokens, strict=False)
    ]


def _clean(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in letters if unicodedata.category(letter) not in ("Cf", "Mn", "So"))


def _split(piece: str, gap: str) -> list[Token]:
    """`dirumah`, `kebekasi` are two words; any other piece is one."""
    lower = piece.casefold()
    glued = _GLUED.match(lower)
    if glued and lower[2:] in _GLUABLE and lower not in SHORT and lower not in _KNOWN:
        return [Token(glued[1], piece[:2], gap), Token(spell(lower[2:]), piece[2:])]
    return [Token(spell(lower), piece, gap)]


@lru_cache(maxsize=20_000)
def spell(lower: str) -> str:
    """The one spelling of a word in lower case."""
    if lower in SHORT:
        return SHORT[lower]
    if lower in _KNOWN:
        return lower
    calm = re.sub(r"(.)\1{2,}", r"\1", lower)
    calm = re.sub(r"([a-z])2(?=nya$|an$|$)", r"\1", calm)
    if calm in SHORT or calm in _KNOWN:
        return SHORT.get(calm, calm)
    bare = _CLITICS.sub("", calm)
    if calm.endswith("na") and bare + "nya" in KIN:
        return bare + "nya"
    if bare in SHORT and len(bare) > 1:
        return SHORT[bare] + ("nya" if calm.endswith("na") else calm[len(bare) :])
    guessed = _guess(calm)
    return SHORT.get(guessed, guessed)


def is_guessed(word: str) -> bool:
    """Whether it is taken for another word that it only resembles: *puskesmi*."""
    lower = word.casefold().strip(".,;!?")
    return lower not in SHORT and lower not in _KNOWN and _guess(lower) != lower


def _guess(word: str) -> str:
    """A long word misspelt by a letter or two, or written without its vowels; else the word itself."""
    if len(word) < _SHORTEST_GUESS or not word.isalpha() or (word.endswith("nya") and word[:-3] in _KNOWN):
        return word
    for keyword in KEYWORDS:
        if word[0] == keyword[0] and (_is_shortened(word, keyword) or _is_misspelt(word, keyword)):
            return keyword
    return word


def _is_misspelt(word: str, keyword: str) -> bool:
    if min(len(word), len(keyword)) < _GUESS_BY_LETTER:
        return False
    allowed = 2 if len(keyword) >= _LONG and len(word) >= _LONG - 2 else 1
    return OSA.distance(word, keyword, score_cutoff=allowed) <= allowed


def _is_shortened(word: str, keyword: str) -> bool:
    """`mlhirkn`: letters left out, but none of the sounds between the vowels."""
    return len(word) < len(keyword) and _skeleton(word) == _skeleton(keyword) and _is_within(word, keyword)


@lru_cache(maxsize=20_000)
def _skeleton(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub("[aiueo]", "", word))


def _is_within(word: str, keyword: str) -> bool:
    letters = iter(keyword)
    return all(letter in letters for letter in word)


def _with_phrases(tokens: list[Token]) -> list[Token]:
    """`tutup usia` becomes one token `meninggal`; twice the same word becomes one."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        size, word = _phrase_at(tokens, index)
        part = tokens[index : index + size]
        if word == "nya" and joined and not part[0].gap:
            joined[-1] = _with_nya(joined[-1])
            index += size
            continue
        if not (joined and joined[-1].word == word and not part[0].gap):
            joined.append(Token(word, " ".join(token.raw for token in part), part[0].gap))
        index += size
    return joined


def _with_nya(token: Token) -> Token:
    """`anak nya` is `anaknya`; to other words it adds nothing."""
    return replace(token, word=token.word + "nya") if token.word + "nya" in KIN | PLAIN else token


def _phrase_at(tokens: list[Token], index: int) -> tuple[int, str]:
    for size in range(min(_LONGEST_PHRASE, len(tokens) - index), 1, -1):
        words = " ".join(token.word for token in tokens[index : index + size])
        if words in PHRASES:
            return size, PHRASES[words]
    return 1, tokens[index].word


def _joined(tokens: list[Token]) -> Sentence:
    plain, starts = "", []
    for token in tokens:
        plain += " | " if set(token.gap) & set(",;.!?\n()–—") and plain else " " if plain else ""
        starts.append(len(plain))
        plain += token.word
    return Sentence(tuple(tokens), plain, tuple(starts))
