"""The one cleaning of every cell that is read, whatever its column."""

import re
import unicodedata

from bot.domain.spelling.letters import plain_letters

_IN_QUOTES = re.compile(r'"([^"]+)"')
_FORMULA_QUOTES = re.compile(r'=\s*"(.*)"', re.DOTALL)
"""How programs keep the zeros of `="003"` from a spreadsheet."""
_GUARD = re.compile(r"^\s*['’‘`](?=.)", re.DOTALL)
"""What keeps a text from being taken for a number or a formula, in our own files too."""
_FORMULA = re.compile(r"^[=+@]+(?=\s*[^\W\d_])")
"""Before a word it makes a formula of it; before digits it may be part of a telephone number."""
QUOTING = frozenset("'`=+@ \"")
"""What a cell begins with that may be quoted; of ASCII."""
_NO_LETTERS = ("Cf", "Cc", "Cs", "Co", "Cn")
ERROR = re.compile(r"#(?:[A-Z][A-Z/0-9_]*[!?]?|#+)")
"""What a spreadsheet shows in place of a value."""
UNCOUNTED = "#RUMUS?"
"""Stands for a formula whose value was never counted."""


_TICKS = {"√✓✔☑✅🗸": "v", "✗✘✕✖☒❌❎": "x", "●◉■★•◆": "*", "♂": "L", "♀": "P"}
_TICK_OF = {each: plain for signs, plain in _TICKS.items() for each in signs}
"""A cell that is one of these is a tick, a cross, or a mark that may be either; in other cells they are pictures."""


def clean_cell(text: str) -> str:
    """Without the quoting of other programs, what cannot be seen and pictures; white space and styled letters folded.
    An apostrophe inside a name stays."""
    if not text:
        return text
    if text.isascii() and text.isprintable():
        folded = " ".join(text.split())
        return _unquoted(folded) if folded[:1] in QUOTING else folded
    if tick := _TICK_OF.get(text.strip().rstrip("\ufe0e\ufe0f")):
        return tick
    seen = "".join(" " if each.isspace() else each for each in text if _is_seen(each))
    quoted = _unquoted(" ".join(seen.split()))
    return quoted if quoted.isascii() else plain_letters(quoted)


def _is_seen(each: str) -> bool:
    return each.isspace() or each == "\u200d" or unicodedata.category(each) not in _NO_LETTERS


def _unquoted(text: str) -> str:
    while True:
        bare = _GUARD.sub("", text).strip()
        if found := _FORMULA_QUOTES.fullmatch(bare):
            bare = found[1].replace('""', '"').strip()
        elif found := _IN_QUOTES.fullmatch(bare):
            bare = found[1].strip()
        bare = _FORMULA.sub("", bare).strip() if bare != "=" else bare
        if bare == text:
            return bare
        text = bare


def is_error(text: str) -> bool:
    """Whether it is what a spreadsheet shows in place of a value."""
    return text.startswith("#") and ERROR.fullmatch(text.upper()) is not None
