"""What a rule is: words that tell of a change, and words beside which they don't."""

import re
from dataclasses import dataclass


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


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words over a sentence in the one spelling; breaks of line in it don't count.

    ` _ ` stands for up to three words between, ` _5 ` for up to five, ` ~5 ` for those across commas too.
    """
    line = re.sub(r"\n\s*", "", pattern)
    line = re.sub(r" _(\d*) ", lambda found: rf"(?: (?!\|)\S+){{0,{found[1] or 3}}} ", line)
    line = re.sub(r" ~(\d+) ", lambda found: rf"(?: \S+){{0,{found[1]}}} ", line)
    return re.compile(rf"(?<!\S)(?:{line})(?:nya|lah)?(?!\S)")


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
