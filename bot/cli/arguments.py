"""Reads what was typed into the smallest type, or ends with wrong usage."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.domain.areas import AreaCode
    from bot.domain.periods import Period

DAYS = ["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"]
"""How a day may be typed."""


def read_area(text: str, hint: str) -> "AreaCode":
    """An area's code."""
    from bot.domain.areas import BadAreaCode, parse_area_code

    try:
        return parse_area_code(text)
    except BadAreaCode:
        message = f"{text!r} bukan kode wilayah; contohnya 32.15.27 atau 32.15.27.2001/005/003."
        raise typer.BadParameter(message, param_hint=hint) from None


def read_period(text: str, hint: str) -> "Period":
    """A month."""
    from bot.domain.periods import BadPeriod, parse_period

    try:
        return parse_period(text)
    except BadPeriod:
        raise typer.BadParameter(f"{text!r} bukan bulan; contohnya 2026-11.", param_hint=hint) from None


def one_of(text: str, known: Iterable[str], hint: str) -> str:
    """The text, if it is one of these."""
    choices = tuple(known)
    if text not in choices:
        raise typer.BadParameter(f"{text!r} tidak dikenal; pilihannya {', '.join(choices)}.", param_hint=hint)
    return text


def code_of(text: str, words: Mapping[str, str], hint: str) -> str:
    """The code that programs use, given as it is or by the word that people read for it."""
    by_word = {word.casefold(): code for code, word in words.items()}
    wanted = text.strip().casefold()
    if wanted not in by_word and wanted not in words:
        choices = ", ".join(words.values())
        raise typer.BadParameter(f"{text!r} tidak dikenal; pilihannya {choices}.", param_hint=hint)
    return by_word.get(wanted, wanted)
