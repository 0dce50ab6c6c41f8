"""The sentences of all kinds of report, put together for listening."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.report.changes import Kind
from bot.domain.sentences.rule import Rule
from bot.domain.sentences.spoken import Spoken


class UnknownTopic(ValueError):  # noqa: N818 - a refusal
    """A kind covers something that no kind tells; the message names both."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule, and what it tells."""

    kind: Kind
    spoken: Spoken
    rule: Rule
    topic: str


class Vocabulary:
    """Every rule of every kind, and what each topic covers."""

    def __init__(self, spoken: Mapping[Kind, Spoken]) -> None:
        self.spoken = dict(spoken)
        self.entries = tuple(
            Entry(kind, each, rule, each.topic_of(kind, rule)) for kind, each in spoken.items() for rule in each.rules
        )
        self.words = frozenset(
            word for each in self.entries for word in re.findall("[a-z]{3,}", each.rule.said.pattern)
        )
        """What tells of something is nobody's name."""
        self.covers = dict(_by_topic((kind, each.covers) for kind, each in spoken.items()))
        self.beside = dict(_by_topic((kind, each.beside) for kind, each in spoken.items()))
        self.denials = frozenset(each.topic for each in self.entries if each.spoken.denies)
        self._refuse_unknown({each.topic for each in self.entries} | set(spoken))

    def _refuse_unknown(self, topics: set[str]) -> None:
        for covering, covered in (*self.covers.items(), *self.beside.items()):
            if unknown := sorted({covering, *covered} - topics):
                raise UnknownTopic(f"the sentences of {covering!r} cover {unknown[0]!r}, which no kind tells")


def _by_topic(told: Iterator[tuple[Kind, Mapping[str, frozenset[str]]]]) -> Iterator[tuple[str, frozenset[str]]]:
    for kind, by_detail in told:
        for detail, topics in by_detail.items():
            yield (f"{kind}:{detail}" if detail else kind), topics
