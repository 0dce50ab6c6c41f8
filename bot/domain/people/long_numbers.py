"""Hides the NIK, No KK and phone numbers that people type among their own words, however they separate the digits."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.spelling.numbers import FIRST_LETTERS, SPOKEN, number_of

HIDDEN = "••••"
"""Stands for a whole number. Not even its end is left: beside a birth date, sex and kecamatan that is the secret part
of a NIK (domain section 7)."""
_WHOLE = 16
_MOST_OF_IT = 12
"""A NIK that lacks some."""
_PHONE = 10
_IN_ONE = 9
"""So many digits without anything between them are no date."""


def hide_numbers(text: str) -> str:
    """The text as a room may read it. Sixteen digits in a row are hidden whatever they look like, also said in words
    or in pieces with words between them; twelve and more, and phone numbers, unless they read as dates, times, RT/RW,
    amounts or a pin on the map."""
    plain = _SPELLED.sub(lambda found: _SAID.sub(_in_digits, found[0]), text)
    shape = plain.translate(_SHAPES)
    runs = [
        Run(found.start(), found.end(), found[0], plain[found.start() : found.end()], _NO_DIGITS.sub("", found[0]))
        for found in _RUN.finditer(shape)
    ]
    secret = {each for each in runs if each.is_secret} | _in_pieces(runs, plain, shape)
    return _without(text, [(each.start, each.end) for each in runs if each in secret]) if secret else text


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept, end = [], 0
    for start, stop in spans:
        kept += [text[end:start], HIDDEN]
        end = stop
    return "".join((*kept, text[end:])) if kept else text


@dataclass(frozen=True, slots=True)
class Run:
    """Digits with nothing but spaces and marks between them: where, their shape, as they are written, and alone."""

    start: int
    end: int
    shape: str
    written: str
    digits: str

    @property
    def is_ordinary(self) -> bool:
        return _ORDINARY.fullmatch(self.written.replace(_FILL, "")) is not None

    @property
    def is_secret(self) -> bool:
        digits = self.digits
        if len(digits) >= _WHOLE:
            return True
        if len(digits) < _IN_ONE:
            return False
        is_long = len(digits) >= _MOST_OF_IT or _TOGETHER.search(self.shape) is not None
        is_phone = len(digits) >= _PHONE and digits.startswith(("0", "O", "62"))
        return (is_long or is_phone) and not self.is_ordinary


# --- a number in pieces ---------------------------------------------------------------------------------------------

_PIECE = 4
"""Ages, house numbers and RT are shorter."""
_BETWEEN_PIECES = re.compile(r"[^\w•]*(?:[^\W\d_]{1,10}[^\w•]*){0,2}")
"""`3215 dan 2741`, `depan 3215, belakang 2741`, the heading of the next line."""
_LETTERS_BETWEEN = re.compile("[0-9]+(?:[aOZ]{1,2}[0-9]+){3,}")
"""`3215x2741x0158x0001`."""
_ONE_BY_ONE = re.compile(r"[0-9]([^0-9]{1,14})(?:[0-9]\1){10,}[0-9]", re.IGNORECASE)
"""`angka 3, angka 2, angka 1`."""
_CODE = re.compile(r"[A-Za-z]-$")
"""Before the number of a report."""
_NO_PIECE = re.compile("/|000$")
"""A decree's number, a round sum."""
_YEAR = re.compile("(?:19|20)[0-9][0-9]")


def _in_pieces(runs: Sequence[Run], plain: str, shape: str) -> set[Run]:
    """Those that are sixteen digits together with their neighbours."""
    spans = [each.span() for each in (*_LETTERS_BETWEEN.finditer(shape), *_ONE_BY_ONE.finditer(plain))]
    found = [[each for each in runs if start <= each.start < end] for start, end in spans]
    pieces: list[Run] = []
    for each in runs:
        is_piece = (
            len(each.digits) >= _PIECE
            and not each.is_ordinary
            and not _NO_PIECE.search(each.written)
            and not _CODE.search(plain, max(0, each.start - 2), each.start)
        )
        if pieces and not (is_piece and _BETWEEN_PIECES.fullmatch(plain, pieces[-1].end, each.start)):
            found.append(pieces)
            pieces = []
        if is_piece:
            pieces.append(each)
    return {each for some in (*found, pieces) if _is_whole(some) for each in some}


def _is_whole(pieces: Sequence[Run]) -> bool:
    long_enough = sum(len(each.digits) for each in pieces) >= _WHOLE
    return long_enough and not all(_YEAR.fullmatch(each.written.strip()) for each in pieces)


# --- the shape of a text: each of its characters as one that says what it is ---------------------------------------

_LIKE_DIGITS = "OolI" + "\u041e\u043e\u0406\u0456\u039f\u03bf\u0399"
"""Typed for 0 and 1, also in Cyrillic and Greek; they count where they touch a digit and no other letter."""
_LIKE_OTHERS = "iSsBZz"
"""Typed for 1, 5, 8 and 2; they count between digits alone, for houses are called B12 and 12B."""
_FILL = "\u200b"
"""Cannot be seen; stands behind a digit for the rest of its word, so that every place stays where it is."""
_SAID = re.compile(SPOKEN, re.IGNORECASE)
_SPELLED = re.compile(rf"\b(?=[{FIRST_LETTERS}])(?:{SPOKEN})+(?![^\W\d_])", re.IGNORECASE)


def _in_digits(words: re.Match[str]) -> str:
    """`tiga` → 3 and three that cannot be seen."""
    return str(number_of(words[0].casefold()) or 0).ljust(len(words[0]), _FILL)


class _Shapes(dict[int, str]):
    """Digits of any script as 0 to 9, what looks like one as `O` or `Z`, other letters as `a`, spaces as such, what
    cannot be seen as `~`, all the rest as `.`; for `str.translate`."""

    def __missing__(self, point: int) -> str:
        self[point] = shape = _shape(chr(point))
        return shape


def _shape(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "N":
        return str(unicodedata.digit(char, 0))
    if category[0] == "L":
        said = unicodedata.numeric(char, -1)  # Chinese writes digits as letters
        if 0 <= said <= _NINE:
            return str(int(said))
        return "O" if char in _LIKE_DIGITS else "Z" if char in _LIKE_OTHERS else "a"
    if char.isspace() or category[0] == "Z":
        return " "
    return "~" if category[0] == "C" or category in _UNSEEN else "."


_UNSEEN = frozenset({"Mn", "Me"})
"""Marks upon another character: the frame of a key, a stroke through it."""
_NINE = 9
_SHAPES = _Shapes()
_BETWEEN = r"[ ~]*(?:\.[ ~]*){0,9}"
_NEXT = r"O{0,9}[0-9]|(?<![aOZ])O{3,9}(?![aOZ])"
_RUN = re.compile(
    rf"(?=[O0-9])(?:(?<![aOZ])O{{1,9}})?[0-9](?:[OZ]{{1,9}}[0-9]|O{{0,9}}{_BETWEEN}(?:{_NEXT}))*(?:O{{1,9}}(?![aOZ]))?~*"
)
_NO_DIGITS = re.compile("[^0-9OZ]")
_TOGETHER = re.compile(f"[0-9OZ]{{{_IN_ONE}}}")


# --- what is no secret, though it has many digits -------------------------------------------------------------------

_MONTH = "(?:0?[1-9]|1[0-2])"
_ORDINARY_ONE = "|".join((
    f"(?:0?[1-9]|[12][0-9]|3[01])(?:/{_MONTH}/|-{_MONTH}-|[.]{_MONTH}[.])(?:(?:19|20)[0-9][0-9]|[0-9][0-9])",
    "(?:19|20)[0-9][0-9]-[01][0-9]-[0-3][0-9]",
    "[0-9]{1,2}[.][0-9]{5}, -?[0-9]{2,3}[.][0-9]{5}",
    "[0-9]{1,3}(?:[.][0-9]{3})*[.]000",
    "(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]",
    "[0-9]{1,3}/[0-9]{1,3}",
))  # fmt: skip
_APART = "[ ,;–-]{1,3}"
_ORDINARY = re.compile(
    f"(?:[0-9]{{1,3}}{_APART})?(?:{_ORDINARY_ONE})(?:{_APART}(?:{_ORDINARY_ONE}))*(?:{_APART}[0-9]{{1,5}})?"
)
"""Days, pins, amounts, times and RT/RW, with a house number before them and a postal code behind."""
