"""What an answer says of a report that is under way, whichever of its questions it answers."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.domain.report.changes import Kind
from bot.domain.sayings.entries import ENTRIES
from bot.domain.sentences import understand_sentence
from bot.domain.sentences.days_in import Told, days_in, days_of_event
from bot.domain.sentences.details import vague_day
from bot.domain.sentences.doubts import is_no_report
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.names_in import names_in
from bot.domain.sentences.places import ABROAD, CITIES
from bot.domain.sentences.plain_words import KIN, OFFICES, OWNERS, PLACE_OPENERS, PLAIN, TITLES
from bot.domain.sentences.spoken import Spoken
from bot.domain.sentences.tokens import Sentence, Token, is_guessed, read_sentence
from bot.domain.sentences.vocabulary import Vocabulary
from bot.domain.spelling.word_set import word_set
from bot.domain.spelling.words import KEYWORDS

_NO_NEWS = frozenset(KEYWORDS) | PLAIN | KIN | OFFICES | OWNERS | PLACE_OPENERS | TITLES


def understand_answer(text: str, today: date, vocabulary: Vocabulary, kind: Kind, detail: str = "") -> Heard | None:
    """`Kemarin, sakit jantung` tells day and cause of a death that is asked about, though it opens none. `detail` is
    the part of the kind that was answered already. None of what opens another report, asks, plans or denies."""
    heard, spoken = understand_sentence(text, today, vocabulary), vocabulary.spoken.get(kind)
    if heard is not None and heard.kind == kind:
        return heard
    sentence = read_sentence(text, vocabulary.words)
    if spoken is None or not sentence.tokens or is_no_report(text, sentence.plain):
        return None
    days = days_in(sentence, today)
    hearing = Hearing(sentence, 0, 0, days, names_in(sentence, days), detail)
    read = Heard(
        kind,
        _first_name(hearing),
        _only_day(days_of_event(days, sentence), today) if spoken.dated else None,
        _details(spoken, hearing),
    )
    return read if read.day or not spoken.dated else replace(read, vague=vague_day(hearing))


_TELL_MORE = word_set("""
    yang tetangga saya kami doang saja sama dengan dan itu rumahnya anaknya istrinya suaminya bapaknya ibunya warga
    orang
""")


def name_before(text: str, today: date, vocabulary: Vocabulary) -> str:
    """Of `asep saepudin yang rumahnya no 1` the name, where it is told more of him; empty of a name alone."""
    sentence = read_sentence(text, vocabulary.words)
    names = names_in(sentence, days_in(sentence, today))
    first = names[0] if names and names[0].first and not names[0].kin else None
    if first is None or first.end >= len(sentence.tokens) or sentence.tokens[first.end].word not in _TELL_MORE:
        return ""
    return first.words


def name_beside(text: str, today: date, vocabulary: Vocabulary) -> str:
    """Of a child the name that stands beside other words; `dibantu bidan Ani` and `di rumah bu Tati` name others."""
    sentence = read_sentence(text, vocabulary.words)
    names = names_in(sentence, days_in(sentence, today))
    own = [name for name in names if not name.kin and (name.named or not name.titled)]
    return next(
        (name.words for name in own if name.named or not _HELPS.search(_before(sentence, name.start))),
        "",
    )


_HELPS = re.compile(r"(?<!\S)(?:bidan|dokter|perawat|mantri|suster|paraji|dukun|puskesmas|klinik|rs|rsud)(?: \S+)?$")


def _before(sentence: Sentence, index: int) -> str:
    return " ".join(token.word for token in sentence.tokens[max(0, index - 2) : index])


def without_days(text: str, today: date, vocabulary: Vocabulary) -> str:
    """`karawang kemarin` → `karawang`."""
    sentence = read_sentence(text, vocabulary.words)
    told = {index for each in days_in(sentence, today) for index in range(each.start, each.end)}
    if not told:
        return text
    return " ".join(token.raw for index, token in enumerate(sentence.tokens) if index not in told)


def as_spelt(text: str) -> str:
    """Without the words that only resemble one that tells something: *Ade Puskesmi* may be somebody's name."""
    return " ".join(word for word in text.split() if not is_guessed(word))


def _details(spoken: Spoken, hearing: Hearing) -> Mapping[str, str]:
    return spoken.read(hearing) if spoken.read else {}


def _first_name(hearing: Hearing) -> str:
    return next((name.words for name in hearing.names if not name.kin), "")


def _only_day(days: Collection[Told], today: date) -> date | None:
    """Of two days nobody knows which is meant."""
    told = {each.day for each in days}
    return next(iter(told)) if len(told) == 1 and max(told) <= today else None


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
    if words[index] not in KIN:
        return False
    behind = [word for word in words[index + 1 : index + 4] if word != "yang"]
    return (index > 0 and words[index - 1] in _ALONG) or behind[:2] == ["jadi", "kepala"]


_ALONG = word_set("sama dengan bareng bersama beserta dan rumah")


def _called(sentence: Sentence, of: str, code: str) -> set[int]:
    pattern = ENTRIES.get(of, {}).get(code)
    spans = [match.span() for match in pattern.finditer(sentence.plain)] if pattern else []
    return {index for start, end in spans for index in range(sentence.index_at(start), sentence.index_at(end - 1) + 1)}


_AND = word_set("dan & sama sareng jeung")


def names_beside(text: str, today: date, vocabulary: Vocabulary, known: Collection[str]) -> tuple[str, ...]:
    """Further people of whom the sentence tells the same: those joined to another name by *dan*."""
    sentence = read_sentence(text, vocabulary.words)
    names = [name for name in names_in(sentence, days_in(sentence, today)) if not name.kin]
    said = {word for each in known for word in each.casefold().split()}
    joined = [name for before, name in pairwise(names) if _AND & _between(sentence, before.end, name.start)]
    return tuple(name.words for name in joined if said.isdisjoint(name.words.casefold().split()))


def _between(sentence: Sentence, start: int, end: int) -> set[str]:
    return {token.word for token in sentence.tokens[start:end]}
