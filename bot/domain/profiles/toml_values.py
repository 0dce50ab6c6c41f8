"""Values taken from a table of a profile's TOML, each of its kind, else `BadProfile` names the file and the key."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from bot.domain.profiles.profile import BadProfile

ONE_LINE = re.compile(r"[^{}\n]+")
"""What a text takes as its words."""


def take_lines(code: str, where: str, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts of one line each, none twice."""
    told = take(code, where, table, key, list)
    if wrong := next((each for each in told if not isinstance(each, str) or not ONE_LINE.fullmatch(each)), None):
        raise BadProfile(f"{code}.toml: {where}.{key} berisi {wrong!r}, bukan kata")
    refuse_twice(code, f"{where}.{key}", told)
    return tuple(told)


def take_rows(code: str, table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """A list of tables."""
    return [as_table(code, key, row) for row in take(code, "", table, key, list)]


def as_table(code: str, where: str, row: object) -> Mapping[str, Any]:
    """The value as a table."""
    if not isinstance(row, dict):
        raise BadProfile(f"{code}.toml: {where} berisi {row!r}, bukan tabel")
    return row


def take(code: str, where: str, table: Mapping[str, Any], key: str, kind: type) -> Any:
    """A value of this kind that is there and not empty."""
    if not isinstance(table.get(key), kind) or not table[key]:
        raise BadProfile(f"{code}.toml: {_named(where, key)} tidak ada, atau bukan {kind.__name__}")
    return table[key]


def take_flag(code: str, where: str, table: Mapping[str, Any], key: str) -> bool:
    """True or false."""
    if not isinstance(table.get(key), bool):
        raise BadProfile(f"{code}.toml: {_named(where, key)} tidak ada, atau bukan bool")
    return bool(table[key])


def take_text(code: str, where: str, table: Mapping[str, Any], key: str, shape: re.Pattern[str] | None = None) -> str:
    """A text that is there, of this shape."""
    text = str(take(code, where, table, key, str))
    if shape and not shape.fullmatch(text):
        raise BadProfile(f"{code}.toml: {_named(where, key)} berisi {text!r}, tidak sesuai {shape.pattern}")
    return text


def refuse_unknown(code: str, where: str, table: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuses a key that nobody reads; the nearest known one is named."""
    for key in table:
        refuse_other(code, where or "berkas ini", key, known)


def refuse_other(code: str, where: str, told: str, known: Collection[str]) -> None:
    """Refuses a word that is none of the known ones; the nearest is named."""
    if told not in known:
        near = get_close_matches(told, known, 1, 0)[0]
        raise BadProfile(f"{code}.toml: {where} berisi {told!r} yang tidak dikenal; yang terdekat {near}")


def refuse_twice(code: str, where: str, values: Sequence[str]) -> None:
    """Refuses a value that stands twice."""
    twice = next((value for value in values if values.count(value) > 1), None)
    if twice:
        raise BadProfile(f"{code}.toml: {where} memuat {twice!r} dua kali")


def _named(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
