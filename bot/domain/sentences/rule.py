"""What a rule is: words that tell of a change, and words beside which they don't."""

import re
from dataclasses import dataclass

from bot.domain.spelling.whole_words import words


@dataclass(frozen=True, slots=True)
class Rule:
    """`said` tells of it; where `unless` stands anywhere in the sentence it doesn't.

    A `wish` may be told as a plan or a request (mau pisah KK); `human` asks for a person in the sentence, because the
    word is also said of things (mati, hilang). `detail` is what the words alone tell of the answers.
    """

    said: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    wish: bool = False
    human: bool = False
    detail: tuple[str, str] | None = None


def rule(
    said: str,
    unless: str = "",
    *,
    wish: bool = False,
    human: bool = False,
    detail: tuple[str, str] | None = None,
) -> Rule:
    """A rule from patterns as in `words`."""
    return Rule(words(said), words(unless) if unless else None, wish, human, detail)


def said_of(subjects: str, event: str) -> str:
    """`motor saya hilang`, `mati lampu`: the event is told of a thing or a beast."""
    return rf"(?:{subjects})(?:nya)? _ (?:{event})|(?:{event}) (?:{subjects})"
