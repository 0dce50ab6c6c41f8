"""Profiles: the names, programmes, layouts and code lists of the registry that is kept (DTKS, DTSEN)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

# What a column of a layout can be filled from.
SOURCES = frozenset({
    "nik", "programme", "kk", "name", "birth_place", "birth_date", "mother", "sex", "relationship", "job", "education",
    "marital", "address", "rt", "rw", "province", "regency", "district", "village", "has_disability", "disability",
    "is_pregnant", "pregnant_since",
})  # fmt: skip
CODE_LISTS = (
    "death_cause", "birth_facility", "birth_helper", "move_scope", "move_reason", "disability", "removal",
)  # fmt: skip


DEFAULT_PROFILE = "dtks"
NO_PROGRAMME = "NON BANSOS"
"""Among the programmes, what is written for somebody who gets none."""
_PROGRAMME = re.compile("[A-Z][A-Z0-9-]*")
"""What the key of a text and an option's id take."""
_QUESTION_KEY = re.compile("[a-z][a-z0-9-]{0,22}")
"""What the name of a step takes after `survey-`."""


class BadProfile(ValueError):  # noqa: N818 - a refusal
    """The profile does not exist or is broken; the message names the file and what is wrong in it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the export: its heading, and what it is filled from (one of `SOURCES`)."""

    header: str
    source: str


@dataclass(frozen=True, slots=True)
class Code:
    """A line of a national list: its code, our key for the choice, its Indonesian label."""

    code: str
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """A yes/no question about a household that is proposed: its key, its words, and its name on pages and in files."""

    key: str
    question: str
    label: str


@dataclass(frozen=True, slots=True)
class Profile:
    """All that differs between DTKS and what takes its place."""

    code: str
    name: str
    long_name: str
    legal_basis: str
    programmes: tuple[str, ...]
    layout: tuple[Column, ...]
    code_lists: Mapping[str, tuple[Code, ...]]
    survey: tuple[Question, ...]

    def code_of(self, code_list: str, key: str) -> Code:
        """The line of a list by our key; `KeyError` if there is none."""
        return next((each for each in self.code_lists[code_list] if each.key == key), None) or _missing(code_list, key)


def _missing(code_list: str, key: str) -> Code:
    raise KeyError(f"{code_list} has no {key}")


def profile_names() -> list[str]:
    """The profiles that come with the program."""
    folder = files(__package__) / "profiles"
    return sorted(each.name.removesuffix(".toml") for each in folder.iterdir() if each.name.endswith(".toml"))


@cache
def load_profile(code: str) -> Profile:
    """The profile called `code` (`dtks`, `dtsen`), or `BadProfile`."""
    if code not in profile_names():
        raise BadProfile(f"there is no profile {code!r}; there are {', '.join(profile_names())}")
    return parse_profile(code, (files(__package__) / "profiles" / f"{code}.toml").read_text("utf-8"))


def parse_profile(code: str, toml: str) -> Profile:
    """A profile from its TOML, or `BadProfile`."""
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"{code}.toml: {error}") from None
    return Profile(
        code,
        _text(code, table, "name"),
        _text(code, table, "long_name"),
        _text(code, table, "legal_basis"),
        _programmes(code, _take(code, table, "programmes", list)),
        _layout(code, _take(code, table, "layout", list)),
        _code_lists(code, _take(code, table, "code_lists", dict)),
        _survey(code, _take(code, table, "survey", list)),
    )


def _take(code: str, table: Mapping[str, Any], key: str, kind: type) -> Any:
    if not isinstance(table.get(key), kind) or not table[key]:
        raise BadProfile(f"{code}.toml: {key} is missing or is no {kind.__name__}")
    return table[key]


def _text(code: str, table: Mapping[str, Any], key: str) -> str:
    return str(_take(code, table, key, str))


def _programmes(code: str, names: Sequence[object]) -> tuple[str, ...]:
    for name in names:
        if name != NO_PROGRAMME and not _PROGRAMME.fullmatch(str(name)):
            raise BadProfile(f"{code}.toml: programmes has {name!r}, which is not capital letters, digits and hyphens")
    return tuple(map(str, names))


def _layout(code: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Column, ...]:
    columns = tuple(Column(_text(code, row, "header"), _text(code, row, "source")) for row in rows)
    _refuse_twice(code, "layout", [column.header for column in columns])
    for column in columns:
        if column.source not in SOURCES:
            near = get_close_matches(column.source, SOURCES, 1, 0)[0]
            raise BadProfile(f"{code}.toml: column {column.header} has unknown source {column.source!r}; {near}?")
    return columns


def _survey(code: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    questions = tuple(Question(*(_text(code, row, key) for key in ("key", "question", "label"))) for row in rows)
    _refuse_twice(code, "survey", [each.key for each in questions])
    for each in questions:
        if not _QUESTION_KEY.fullmatch(each.key):
            raise BadProfile(f"{code}.toml: survey has {each.key!r}, which is not small letters, digits and hyphens")
        if set("{}\n") & set(each.question + each.label):
            raise BadProfile(f"{code}.toml: survey {each.key} has a brace or more than one line")
    return questions


def _code_lists(code: str, table: Mapping[str, Any]) -> dict[str, tuple[Code, ...]]:
    for name in table:
        if name not in CODE_LISTS:
            raise BadProfile(f"{code}.toml: unknown list {name!r}; {get_close_matches(name, CODE_LISTS, 1, 0)[0]}?")
    return {name: _codes(code, name, _take(code, table, name, list)) for name in CODE_LISTS}


def _codes(code: str, name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Code, ...]:
    codes = tuple(Code(*(_text(code, row, key) for key in ("code", "key", "label"))) for row in rows)
    _refuse_twice(code, name, [each.code for each in codes])
    _refuse_twice(code, name, [each.key for each in codes])
    return codes


def _refuse_twice(code: str, where: str, values: Sequence[str]) -> None:
    twice = next((value for value in values if values.count(value) > 1), None)
    if twice:
        raise BadProfile(f"{code}.toml: {where} has {twice!r} twice")
