"""What an answer says of a report that is under way, whichever of its questions it answers."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from bot.domain.report.changes import Kind
from bot.domain.sentences import understand_sentence
from bot.domain.sentences.days_in import Told, days_in, days_of_event
from bot.domain.sentences.details import vague_day
from bot.domain.sentences.doubts import is_no_report
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.names_in import names_in
from bot.domain.sentences.spoken import Spoken
from bot.domain.sentences.tokens import read_sentence
from bot.domain.sentences.vocabulary import Vocabulary


def understand_answer(text: str, today: date, vocabulary: Vocabulary, kind: Kind, detail: str = "") -> Heard | None:
    """`Kemarin, sakit jantung` tells day and cause of a death that is asked about, though it opens none. `detail` is
    the part of the kind that was answered already. None of what opens another report, asks, plans or denies."""
    heard, spoken = understand_sentence(text, today, vocabulary), vocabulary.spoken.get(kind)
    if heard is not None and heard.kind == kind:
        return heard
    sentence = read_sentence(text, vocabulary.words)
    if spoken is None or not sentence.tokens or is_no_report(text, _ASKING_FOR_YES.sub("", sentence.plain)):
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


_ASKING_FOR_YES = re.compile(r" (?:ya|kan|sih)(?: (?:pak|ibu|bapak|min))*$")
"""`Suratnya nyusul ya`: whoever was asked, asks nothing by it."""


def _details(spoken: Spoken, hearing: Hearing) -> Mapping[str, str]:
    return spoken.read(hearing) if spoken.read else {}


def _first_name(hearing: Hearing) -> str:
    return next((name.words for name in hearing.names if not name.kin), "")


def _only_day(days: Collection[Told], today: date) -> date | None:
    """Of two days nobody knows which is meant."""
    told = {each.day for each in days}
    return next(iter(told)) if len(told) == 1 and max(told) <= today else None
