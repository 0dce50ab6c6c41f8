"""Understanding one free sentence of an RT head: which report it wants to be, and what it says already."""

from datetime import date

from bot.domain.sentences.days_in import days_in, nearest_day
from bot.domain.sentences.details import vague_day
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.judge import judge
from bot.domain.sentences.names_in import Name, names_in, person_of
from bot.domain.sentences.tokens import read_sentence
from bot.domain.sentences.vocabulary import Vocabulary
from bot.domain.sentences.word_runs import number_of_sixteen

__all__ = ["Heard", "understand_sentence"]

_LONGEST = 500
# The kinds' own names open them; of any other word alone nobody knows what is wanted.
_ENOUGH = frozenset({"nihil", "aman", "kematian", "kelahiran", "kondusif"})


def _is_capital(name: Name, text: str) -> bool:
    return name.words[0].isupper() and not text.isupper()


def understand_sentence(text: str, today: date, vocabulary: Vocabulary) -> Heard | None:
    """What `text`, written on `today`, reports; None where that is unsure: then the menu is shown, never a guess."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    sentence = read_sentence(text, vocabulary.words)
    if not sentence.tokens:
        return None
    days = days_in(sentence, today)
    names = names_in(sentence, days)
    somebody = any(name.titled or name.first or _is_capital(name, text) for name in names)
    told = judge(text, sentence.plain, vocabulary, names_somebody=somebody)
    if told is None or (len(sentence.tokens) == 1 and sentence.plain not in _ENOUGH):
        return None
    entry = told.entry
    which = entry.rule.detail[1] if entry.rule.detail else ""
    hearing = Hearing(sentence, told.start, told.end, days, names, which)
    day = nearest_day(days, sentence, hearing.at, today) if entry.spoken.dated else None
    if day and day > today:
        return None
    details = dict([entry.rule.detail] if entry.rule.detail else [])
    details |= entry.spoken.read(hearing) if entry.spoken.read else {}
    number = number_of_sixteen(hearing)
    nik = "" if number in details.values() else number
    vague = vague_day(hearing) if entry.spoken.dated and day is None else ""
    return Heard(entry.kind, person_of(names, entry.spoken.names, hearing.at), day, details, vague, nik)
