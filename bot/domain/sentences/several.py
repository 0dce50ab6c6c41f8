"""Several events told in one message: its parts, each of which tells one of somebody else."""

import re
from collections.abc import Iterator
from datetime import date

from bot.domain.sentences import understand_sentence
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.vocabulary import Vocabulary

_BETWEEN = re.compile(
    r"\s*(?:[;\n]|\.\s|,(?!\d))\s*(?:(?:dan|terus|trus|lalu|juga|sama)\s+)?|\s+(?:dan|terus|trus|serta)\s+"
)
_NUMBERED = re.compile(r"\s*\(?1[.)]\s")
_NUMBER = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+")
_MARK = re.compile(r"^\s*[-•*–]\s+", re.MULTILINE)
_BURIED = re.compile(r"\b(?:di)?(?:makam|kubur|kebumi)|\btahlil", re.IGNORECASE)
_MOST = 5


def events_in(text: str, today: date, vocabulary: Vocabulary) -> tuple[Heard, ...]:
    """What each part tells, in order, where every one names somebody or stands on a line of its own, and no two tell
    the same; empty where the message tells one event or none for sure. What tells nothing by itself belongs to the
    part before."""
    parts: list[str] = []
    heard: list[Heard] = []
    for piece, own_line in _pieces(text):
        told = None if _BURIED.search(piece) else understand_sentence(piece, today, vocabulary)
        is_another = own_line and (not heard or (told is not None and told.kind != heard[-1].kind))
        if told is not None and (told.person or is_another):
            parts.append(piece)
            heard.append(told)
        elif parts:
            parts[-1] += f", {piece}"
            heard[-1] = understand_sentence(parts[-1], today, vocabulary) or heard[-1]
    whole = understand_sentence(text, today, vocabulary)
    if whole is not None and any(each.kind != whole.kind for each in heard):
        return ()  # one event that covers the others: she went abroad, so another receives for her
    told_of = {(each.kind, each.person.casefold()) for each in heard}
    return tuple(heard) if 1 < len(told_of) == len(heard) <= _MOST else ()


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts, and whether each is a line, or an entry of a list, of its own."""
    listed = _NUMBER.sub("\n", text) if _NUMBERED.match(text) else _MARK.sub("", text)
    for line in filter(str.strip, listed.split("\n")):
        first, *others = _BETWEEN.split(line.strip())
        yield first, "\n" in listed.strip()
        yield from ((each, False) for each in others if each)
