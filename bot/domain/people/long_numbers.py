"""Hides the NIK, No KK and phone numbers that people type among their own words, however they separate the digits."""

import re
import unicodedata

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
    """The text as a room may read it. Sixteen digits in a row are hidden whatever they look like, twelve and more, and
    phone numbers, unless they read as dates, times, RT/RW, amounts or a pin on the map."""
    kept, end = [], 0
    for run in _RUN.finditer(text.translate(_SHAPES)):
        if _is_secret(run[0], text[run.start() : run.end()]):
            kept += [text[end : run.start()], HIDDEN]
            end = run.end()
    return "".join((*kept, text[end:])) if kept else text


def _is_secret(shape: str, written: str) -> bool:
    digits = _NO_DIGITS.sub("", shape)
    if len(digits) >= _WHOLE:
        return True
    is_long = len(digits) >= _MOST_OF_IT or _TOGETHER.search(shape) is not None
    is_phone = len(digits) >= _PHONE and digits.startswith(("0", "O", "62"))
    return (is_long or is_phone) and not _is_ordinary(written)


# --- the shape of a text: each of its characters as one that says what it is ---------------------------------------

_LIKE_DIGITS = "OolI"
"""Typed for 0 and 1; they count where they touch a digit and no other letter."""


class _Shapes(dict[int, str]):
    """Digits of any script as 0 to 9, what looks like one as `O`, other letters as `a`, spaces as such, what cannot be
    seen as `~`, all the rest as `.`; for `str.translate`."""

    def __missing__(self, point: int) -> str:
        self[point] = shape = _shape(chr(point))
        return shape


def _shape(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "N":
        return str(unicodedata.digit(char, 0))
    if category[0] == "L":
        return "O" if char in _LIKE_DIGITS else "a"
    if char.isspace() or category[0] == "Z":
        return " "
    return "~" if category[0] == "C" or category in _UNSEEN else "."


_UNSEEN = frozenset({"Mn", "Me"})
"""Marks upon another character: the frame of a key, a stroke through it."""
_SHAPES = _Shapes()
_BETWEEN = r"[ ~]*(?:\.[ ~]*){0,5}"
_RUN = re.compile(rf"(?:(?<![aO])O{{1,9}})?[0-9](?:O{{0,9}}{_BETWEEN}O{{0,9}}[0-9])*(?:O{{1,9}}(?![aO]))?~*")
_NO_DIGITS = re.compile("[^0-9O]")
_TOGETHER = re.compile(f"[0-9O]{{{_IN_ONE}}}")


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


def _is_ordinary(written: str) -> bool:
    return _ORDINARY.fullmatch(written) is not None
