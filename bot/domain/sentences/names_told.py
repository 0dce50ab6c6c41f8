"""Which of the names in an answer is meant: of whom more is told, a child's own, who is told of beside another."""

import re
from collections.abc import Collection
from datetime import date
from itertools import pairwise

from bot.domain.sentences.days_in import days_in
from bot.domain.sentences.names_in import names_in
from bot.domain.sentences.tokens import Sentence, is_guessed, read_sentence
from bot.domain.sentences.vocabulary import Vocabulary
from bot.domain.spelling.word_set import word_set

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


_AND = word_set("dan & sama sareng jeung ganti pengganti penggantinya")


def names_beside(text: str, today: date, vocabulary: Vocabulary, known: Collection[str]) -> tuple[str, ...]:
    """Further people of whom the sentence tells the same: those joined to another name by *dan*,
    or who take his place."""
    sentence = read_sentence(text, vocabulary.words)
    names = [name for name in names_in(sentence, days_in(sentence, today)) if not name.kin]
    said = {word for each in known for word in each.casefold().split()}
    joined = [name for before, name in pairwise(names) if _AND & _between(sentence, before.end, name.start)]
    return tuple(name.words for name in joined if said.isdisjoint(name.words.casefold().split()))


def _between(sentence: Sentence, start: int, end: int) -> set[str]:
    return {token.word for token in sentence.tokens[start:end]}
