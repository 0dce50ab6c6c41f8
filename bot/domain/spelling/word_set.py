"""Sets of words, written as one reads them."""


def word_set(line: str) -> frozenset[str]:
    """The words of `line`, apart at blanks."""
    return frozenset(line.split())
