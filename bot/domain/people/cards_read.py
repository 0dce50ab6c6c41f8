"""What stands on a KTP or KK, found in the text that a machine read off its photo."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bot.domain.people.nik import LENGTH, Nik, birth_dates_in


class CardNumber(StrEnum):
    """Which of the two numbers is looked for."""

    NIK = "NIK"
    KK = "No KK"


CLEAR_DIGITS = 12
"""So many of the sixteen must have been read as digits; with more letters among them it is a guess, or a word."""
_TAKEN_FOR = {
    "0": "OoDQU", "1": "IilL|!][", "2": "Zz", "3": "E", "4": "A", "5": "Ss$", "6": "bG", "7": "?T", "8": "B&", "9": "gq"
}  # fmt: skip
"""Digits, and what tesseract takes them for; the KTP's own 7 looks like a question mark."""
_DIGITS = str.maketrans({taken: digit for digit, all_taken in _TAKEN_FOR.items() for taken in all_taken})
_PIECE = re.compile(f"[0-9{re.escape(''.join(_TAKEN_FOR.values()))}]+")
_BETWEEN = re.compile(r"[\s:;=.,'’\"\-_—–]+")
_LABELS = {
    CardNumber.NIK: re.compile(r"^\W*n[i1l|!]k\b", re.IGNORECASE),
    CardNumber.KK: re.compile(r"^\W*n[o0](mor|mer)?\b\W*(kk\b|k[\W_]*k\b)?", re.IGNORECASE),
}
_FAMILY_CARD = re.compile("KE[LI1]UARGA", re.IGNORECASE)
_BORN = re.compile(r"lahir\b.*?(\d\d)\W(\d\d)\W((?:19|20)\d\d)\b", re.IGNORECASE)
_NAME = r"\W+(?P<name>[A-Z][A-Z .,'’]{2,39})\s*$"
_NAMED = {
    CardNumber.NIK: re.compile(rf"^\W*(?i:nama)\b{_NAME}", re.MULTILINE),
    CardNumber.KK: re.compile(rf"^\W*(?i:nama kepala keluarga)\b{_NAME}", re.MULTILINE),
}


def numbers_on(text: str, wanted: CardNumber) -> tuple[str, ...]:
    """The numbers of sixteen digits that may be the one wanted, each once; more than one means that nobody can tell.

    One that stands next to its name (`NIK`, `No.`) is it. Without such a one any other counts that does not stand next
    to the other's name; as No KK only on what says that it is a family card. A NIK that contradicts the day of birth
    printed below it was misread, or will be typed by somebody who sees that.
    """
    found = list(_numbers(text.splitlines()))
    labelled = [number for number, label in found if label is wanted]
    if not labelled and (wanted is CardNumber.NIK or _FAMILY_CARD.search(text)):
        labelled = [number for number, label in found if label is None]
    return tuple(dict.fromkeys(number for number in labelled if not _is_contradicted(number, wanted, text)))


def name_on(text: str, wanted: CardNumber) -> str:
    """Whose card it is, for a person to compare; empty where it does not stand clearly behind its name."""
    found = _NAMED[wanted].search(text)
    return found["name"].strip(" .,'’") if found else ""


def _is_contradicted(number: str, wanted: CardNumber, text: str) -> bool:
    printed = _BORN.search(text) if wanted is CardNumber.NIK else None
    if printed is None:
        return False
    day, month, year = map(int, printed.groups())
    return (year, month, day) not in [(born.year, born.month, born.day) for born in birth_dates_in(Nik(number))]


def _numbers(lines: list[str]) -> Iterator[tuple[str, CardNumber | None]]:
    """Each number with the name before it: on its line, or alone on the line above."""
    above: CardNumber | None = None
    for line in filter(str.strip, lines):
        label, rest = _label_of(line)
        for number in _sixteens(rest):
            yield number, label or above
            label = above = None
        above = label if label and not any(map(str.isalnum, rest)) else None


def _label_of(line: str) -> tuple[CardNumber | None, str]:
    for label, pattern in _LABELS.items():
        if named := pattern.match(line):
            return label, line[named.end() :]
    return None, line


def _sixteens(line: str) -> Iterator[str]:
    """Pieces side by side that make sixteen together, where only one choice of them does."""
    run: list[str] = []
    for piece in [*_BETWEEN.split(line), ""]:
        if _PIECE.fullmatch(piece):
            run.append(piece)
        elif run:
            yield from _whole_or_joined(run)
            run = []


def _whole_or_joined(run: list[str]) -> Iterator[str]:
    whole = [piece for piece in run if _is_number(piece)]
    if whole:
        yield from (piece.translate(_DIGITS) for piece in whole)
        return
    ends = [sum(map(len, run[:count])) for count in range(len(run) + 1)]
    joined = "".join(run)
    spans = [joined[start : start + LENGTH] for start in ends if start + LENGTH in ends]
    numbers = list(filter(_is_number, spans))
    if len(numbers) == 1:
        yield numbers[0].translate(_DIGITS)


def _is_number(piece: str) -> bool:
    clear = sum(character.isdigit() for character in piece)
    return len(piece) == LENGTH and clear >= CLEAR_DIGITS and piece.translate(_DIGITS)[0] != "0"
