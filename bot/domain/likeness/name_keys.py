"""Keys that two names share where they may be one person's: so that few are compared with each who is told of."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from bot.domain.people.names import fold_name

_PAIRED = 4
"""So many words of a name make pairs; who has more is found by these."""

_SHORT = 4


@lru_cache(maxsize=4096)
def keys_of(name: str) -> tuple[str, ...]:
    """What a name is found by.

    Where two names may be one, each word of the shorter has a partner in the longer (`compare_names`), that is the
    same word but for a slip or two. A slip leaves a word's first two letters or its last two as they are. So a name of
    several words is kept under each two of its words, each by its beginning or its end, and for those who say only
    one of them under each alone; a name of one word under that, marked as being all.
    """
    words = _words(name)
    if len(words) == 1:
        return tuple(f"={end}" for end in _ends(words[0]))
    return tuple(dict.fromkeys([*(f"~{end}" for word in words for end in _ends(word)), *_pairs(words)]))


@lru_cache(maxsize=4096)
def keys_sought(name: str) -> tuple[str, ...]:
    """Under which keys those are found who may be called so."""
    words = _words(name)
    alone = [f"={end}" for word in words for end in _ends(word)]
    if len(words) == 1:
        return (*alone, *(f"~{end}" for end in _ends(words[0])))
    return tuple(dict.fromkeys([*alone, *_pairs(words)]))


def _words(name: str) -> list[str]:
    """An initial says too little, unless there is nothing else."""
    words = fold_name(name).split()
    return [word for word in words if len(word) > 1] or words


def _ends(word: str) -> tuple[str, ...]:
    """A short word may lose both to one slip in its middle; its first and last letter stay."""
    outer = (f"{word[:1]}-{word[-1:]}",) if len(word) <= _SHORT else ()
    return tuple(dict.fromkeys((f"{word[:2]}-", f"-{word[-2:]}", *outer)))


def _pairs(words: Sequence[str]) -> Iterator[str]:
    for one, other in combinations(words[:_PAIRED], 2):
        for ends in product(_ends(one), _ends(other)):
            yield "".join(sorted(ends))
