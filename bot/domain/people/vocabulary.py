"""The words that names are made of, and which of them a misspelt or half-written word may mean."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

NEAR = 0.87
"""Words less alike than this are other words."""
SHORTEST_START = 3


class Vocabulary:
    """Folded words (`domain.names.words_of`), each once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def beginning(self, start: str, most: int) -> list[str]:
        """The first words that begin so, itself among them; none for a start of one or two letters."""
        if len(start) < SHORTEST_START:
            return []
        after = bisect_left(self._words, start)
        before = bisect_left(self._words, start + "\U0010ffff", after)
        return list(islice(self._words, after, min(before, after + most)))

    def near(self, word: str, most: int) -> list[str]:
        """Words spelt almost so, the nearest first."""
        found = process.extract(word, self._words, scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=most)
        return [each for each, _, _ in found]

    def halves(self, word: str) -> tuple[str, str] | None:
        """Two words that were written as one: `nurhaliza` for *nur haliza*."""
        places = range(SHORTEST_START, len(word) - SHORTEST_START + 1)
        return next(((word[:at], word[at:]) for at in places if word[:at] in self and word[at:] in self), None)
