"""How a kind of report is told in a sentence: its words, whom they name, what else they say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.names_in import Names
from bot.domain.sentences.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a sentence must say to open this kind of report, and what it gives.

    A topic is the kind's code, or `{code}:{detail}` where the kind is `parted`. `covers` names the topics that are told
    along with it and make no report of their own (`meninggal karena sakit` is a death); `beside` those that may be
    hoped or feared in the same sentence. Both are keyed by the detail of a parted kind, else by the empty text.
    """

    rules: tuple[Rule, ...]
    dated: bool
    """The sentence may say on which day it happened."""
    names: Names = Names.PERSON
    asks_another: bool = False
    """Its first question is about somebody else than the sentence names."""
    parted: bool = False
    """Each detail that its rules tell is a topic of its own."""
    denies: bool = False
    """It says that nothing happened: a word of denial belongs to it, and any other topic counts for more."""
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    beside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    day_of: Mapping[str, str] = field(default_factory=dict)
    """The question that the day answers where the sentence answers this one; else it is the one named `date`."""
    read: Callable[[Hearing], Mapping[str, str]] | None = None
    """The answers, by step, that the sentence gives besides."""

    def topic_of(self, kind: str, rule: Rule) -> str:
        """What the rule tells."""
        return f"{kind}:{rule.detail[1]}" if self.parted and rule.detail else kind
