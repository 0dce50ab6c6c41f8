"""The words of an answer that nothing was made of."""

from collections.abc import Collection
from datetime import date

from bot.domain.sayings.entries import ENTRIES
from bot.domain.sentences.days_in import days_in
from bot.domain.sentences.places import ABROAD, CITIES
from bot.domain.sentences.plain_words import KIN, OFFICES, OWNERS, PLACE_OPENERS, PLAIN, TITLES
from bot.domain.sentences.tokens import Sentence, Token, read_sentence
from bot.domain.sentences.vocabulary import Vocabulary
from bot.domain.spelling.word_set import word_set
from bot.domain.spelling.words import KEYWORDS

_NO_NEWS = frozenset(KEYWORDS) | PLAIN | KIN | OFFICES | OWNERS | PLACE_OPENERS | TITLES


def words_left(
    text: str,
    today: date,
    vocabulary: Vocabulary,
    used: Collection[str],
    codes: Collection[tuple[str, str]],
    *,
    dated: bool,
) -> str:
    """The words, as typed, that nothing was made of: in none of the values that were `used`, no other name of the
    `codes` of a list, none of a day where one is known, and none that stands in any sentence."""
    sentence = read_sentence(text, vocabulary.words)
    days = days_in(sentence, today) if dated else ()
    taken = {index for told in days for index in range(told.start, told.end)}
    taken |= {index for of, code in codes for index in _called(sentence, of, code)}
    known = {word for each in used for word in each.casefold().split()}
    left = [
        token.raw
        for index, token in enumerate(sentence.tokens)
        if index not in taken
        and token.raw.casefold() not in known
        and (not _is_usual(token, vocabulary) or _goes_along(sentence, index))
    ]
    return " ".join(left)


def _is_usual(token: Token, vocabulary: Vocabulary) -> bool:
    """`meninggalnya`: a word that tells, or that stands in any sentence."""
    words = {token.word, token.word.removesuffix("nya")}
    if token.word in CITIES | ABROAD:
        return False
    return token.tells or not _NO_NEWS.isdisjoint(words) or not vocabulary.words.isdisjoint(words)


def _goes_along(sentence: Sentence, index: int) -> bool:
    """`sama istrinya`, `istrinya yang jadi kepala`: somebody else of the family, of whom nothing was made."""
    words = [token.word for token in sentence.tokens]
    if words[index] not in KIN or words[index] == "orang":
        return False
    behind = [word for word in words[index + 1 : index + 4] if word != "yang"]
    return (index > 0 and words[index - 1] in _ALONG) or behind[:2] == ["jadi", "kepala"]


_ALONG = word_set("sama dengan bareng bersama beserta dan rumah")


def _called(sentence: Sentence, of: str, code: str) -> set[int]:
    pattern = ENTRIES.get(of, {}).get(code)
    spans = [match.span() for match in pattern.finditer(sentence.plain)] if pattern else []
    return {index for start, end in spans for index in range(sentence.index_at(start), sentence.index_at(end - 1) + 1)}
