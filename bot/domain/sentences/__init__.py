"""Understanding one free sentence of an RT head: which report it wants to be, and what it says already."""

from datetime import date

from bot.domain.report.changes import Kind
from bot.domain.sentences.days_in import days_in, nearest_day
from bot.domain.sentences.details import details_of
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.judge import judge
from bot.domain.sentences.names_in import Name, baby_name, names_in, person_of
from bot.domain.sentences.tokens import read_sentence

__all__ = ["Heard", "understand_sentence"]

_LONGEST = 500
# The kinds' own names open them; of any other word alone nobody knows what is wanted.
_ENOUGH = frozenset({"nihil", "aman", "kematian", "kelahiran", "kondusif"})
_DATED = frozenset({"birth", "death", "move_out", "move_in", "away", "missing", "status", "split"})


def _is_capital(name: Name, text: str) -> bool:
    return name.words[0].isupper() and not text.isupper()


def understand_sentence(text: str, today: date) -> Heard | None:
    """What `text`, written on `today`, reports; None where that is unsure: then the menu is shown, never a guess."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    sentence = read_sentence(text)
    if not sentence.tokens:
        return None
    days = days_in(sentence, today)
    names = names_in(sentence, days)
    told = judge(
        text, sentence.plain, names_somebody=any(name.titled or name.first or _is_capital(name, text) for name in names)
    )
    if told is None or (len(sentence.tokens) == 1 and sentence.plain not in _ENOUGH):
        return None
    kind, at = told.rule.kind, sentence.index_at(told.start)
    person = person_of(names, kind, at) if kind != "nil" else ""
    day = nearest_day(days, sentence, at, today) if kind in _DATED else None
    if day and day > today:
        return None
    details = details_of(told, sentence, days)
    if kind == "birth" and (baby := baby_name(names, at)):
        details["name"] = baby
    return Heard(Kind(kind), person, day, details)
