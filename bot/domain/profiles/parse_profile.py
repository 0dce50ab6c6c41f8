"""A profile from its TOML: whole, or refused with the file and the culprit named."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain.people.code_lists import DISABILITIES, UNFIT_REASONS
from bot.domain.people.completeness import REQUIRABLE
from bot.domain.people.people import BasicStatus, Marital, Relationship, Sex
from bot.domain.profiles.parse_rules import board_rule, deliberation_rule, survey_rule
from bot.domain.profiles.profile import (
    BadProfile,
    Column,
    Layout,
    PaidTo,
    Profile,
    Programme,
    Question,
    Refusal,
    SecondWord,
)
from bot.domain.profiles.toml_values import (
    ONE_LINE,
    as_table,
    refuse_other,
    refuse_twice,
    refuse_unknown,
    take,
    take_flag,
    take_rows,
    take_text,
)

SOURCES = frozenset({
    "nik", "programme", "kk", "name", "birth_place", "birth_date", "mother", "sex", "relationship", "job", "education",
    "marital", "address", "rt", "rw", "province", "regency", "district", "village", "has_disability", "disability",
    "is_pregnant", "pregnant_since", "removal",
})  # fmt: skip
"""What a column of a layout can be filled from."""
CODES: Mapping[str, tuple[str, ...]] = {
    "yes_no": ("yes", "no"),
    "sex": tuple(each.name.lower() for each in Sex),
    "marital": tuple(each.name.lower() for each in Marital),
    "relationship": tuple(each.name.lower() for each in Relationship),
    "disability": DISABILITIES,
    "removal": (*(each.name.lower() for each in BasicStatus), *UNFIT_REASONS),
}
"""Each list of what is written, with our keys; all but `removal` must have every one."""
EXTENDS = "extends"
_KEYS = (
    "programmes",
    "no_programme",
    "required",
    "arrival_days",
    "asked_days",
    "layout",
    "codes",
    "survey",
    "refusals",
    "second_words",
    "holidays",
    "deliberation",
    "board",
    "keying_days",
    "surveys",
)
_PROGRAMME = re.compile("[A-Z][A-Z0-9-]*")
"""What the key of a text and an option's id take."""
_QUESTION_KEY = re.compile("[a-z][a-z0-9-]{0,22}")
"""What the name of a step takes after `survey-`."""
_SHEET = re.compile(r"[^\[\]:*?/\\']{1,31}")
"""What a workbook takes as a sheet's name."""
_SUFFIX = re.compile("[A-Za-z0-9-]{1,20}")
_REFUSAL = re.compile(r"[^{}\n]{1,30}")
"""What a button shows whole."""
MOST_REFUSALS = 7
"""With *tulis alasan lain* and the way back."""


def parse_profile(code: str, table: Mapping[str, Any]) -> Profile:
    """The profile that this table tells, all of it; `BadProfile` names the file and what is wrong."""
    refuse_unknown(code, "", table, (*_KEYS, EXTENDS))
    profile = Profile(
        code,
        tuple(_programme(code, row) for row in take_rows(code, table, "programmes")),
        take_text(code, "", table, "no_programme", ONE_LINE),
        _required(code, take(code, "", table, "required", list)),
        take(code, "", table, "arrival_days", int),
        take(code, "", table, "asked_days", int),
        _layout(code, take(code, "", table, "layout", dict)),
        _codes(code, take(code, "", table, "codes", dict)),
        tuple(_question(code, row) for row in take_rows(code, table, "survey")),
        _refusals(code, table.get("refusals", {})),
        _second_words(code, table.get("second_words", {})),
        _holidays(code, table.get("holidays", [])),
        deliberation_rule(code, as_table(code, "deliberation", table.get("deliberation", {}))),
        board_rule(code, as_table(code, "board", table.get("board", {}))),
        take(code, "", table, "keying_days", int) if "keying_days" in table else 0,
        survey_rule(code, as_table(code, "surveys", table.get("surveys", {}))),
    )
    _refuse_contradictions(profile)
    return profile


def _refuse_contradictions(profile: Profile) -> None:
    names = [each.name for each in profile.programmes]
    refuse_twice(profile.code, "programmes", names)
    said = [word for each in profile.programmes for word in (each.name, *each.synonyms)]
    refuse_twice(profile.code, "programmes synonyms", [" ".join(word.casefold().split()) for word in said])
    refuse_twice(profile.code, "survey", [each.key for each in profile.survey])
    refuse_twice(profile.code, "required", profile.required)
    refuse_twice(profile.code, "layout.columns", [column.header for column in profile.layout.columns])
    insured = [each for each in profile.programmes if each.insurance]
    if len(insured) > 1:
        raise BadProfile(f"{profile.code}.toml: {insured[0].name} dan {insured[1].name} dua-duanya jaminan kesehatan")
    if insured and insured[0].paid_to is not PaidTo.PERSON:
        raise BadProfile(f"{profile.code}.toml: {insured[0].name} menjamin orang, jadi tidak dibayarkan ke keluarga")
    if profile.no_programme in names:
        raise BadProfile(f"{profile.code}.toml: {profile.no_programme!r} program dan sekaligus kata untuk tidak ada")


def _programme(code: str, row: Mapping[str, Any]) -> Programme:
    refuse_unknown(code, "programmes", row, ("name", "paid_to", "insurance", "synonyms"))
    name = take_text(code, "programmes", row, "name", _PROGRAMME)
    paid_to = take_text(code, f"programmes {name}", row, "paid_to")
    if paid_to not in list(PaidTo):
        raise BadProfile(
            f"{code}.toml: programmes {name} dibayarkan ke {paid_to!r}; seharusnya {' atau '.join(PaidTo)}"
        )
    insurance = take_text(code, f"programmes {name}", row, "insurance", ONE_LINE) if "insurance" in row else ""
    return Programme(name, PaidTo(paid_to), insurance, _synonyms(code, name, row))


def _synonyms(code: str, name: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    said = take(code, f"programmes {name}", row, "synonyms", list) if "synonyms" in row else []
    if wrong := next((each for each in said if not isinstance(each, str) or not ONE_LINE.fullmatch(each)), None):
        raise BadProfile(f"{code}.toml: programmes {name} synonyms berisi {wrong!r}, bukan kata")
    return tuple(said)


def _required(code: str, fields: Sequence[object]) -> tuple[str, ...]:
    for field in fields:
        refuse_other(code, "required", str(field), REQUIRABLE)
    return tuple(map(str, fields))


def _layout(code: str, table: Mapping[str, Any]) -> Layout:
    refuse_unknown(code, "layout", table, ("title", "suffix", "capitals", "columns"))
    rows = take(code, "layout", table, "columns", list)
    return Layout(
        take_text(code, "layout", table, "title", _SHEET),
        take_text(code, "layout", table, "suffix", _SUFFIX),
        take_flag(code, "layout", table, "capitals"),
        tuple(_column(code, as_table(code, "layout.columns", row)) for row in rows),
    )


def _column(code: str, row: Mapping[str, Any]) -> Column:
    refuse_unknown(code, "layout.columns", row, ("header", "source"))
    column = Column(take_text(code, "layout.columns", row, "header"), take_text(code, "layout.columns", row, "source"))
    refuse_other(code, f"column {column.header}", column.source, SOURCES)
    return column


def _codes(code: str, table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    refuse_unknown(code, "codes", table, CODES)
    lists: dict[str, dict[str, str]] = {}
    for name, keys in CODES.items():
        told = take(code, "codes", table, name, dict)
        refuse_unknown(code, f"codes.{name}", told, keys)
        wanted = told if name == "removal" else keys
        lists[name] = {key: take_text(code, f"codes.{name}", told, key) for key in wanted}
    return lists


def _question(code: str, row: Mapping[str, Any]) -> Question:
    refuse_unknown(code, "survey", row, ("key", "question", "label"))
    key = take_text(code, "survey", row, "key", _QUESTION_KEY)
    question, label = (take_text(code, f"survey {key}", row, name, ONE_LINE) for name in ("question", "label"))
    return Question(key, question, label)


def _refusals(code: str, table: object) -> dict[str, tuple[Refusal, ...]]:
    told = as_table(code, "refusals", table)
    return {kind: _refusals_of(code, f"refusals.{kind}", take(code, "refusals", told, kind, list)) for kind in told}


def _refusals_of(code: str, where: str, labels: Sequence[object]) -> tuple[Refusal, ...]:
    for label in labels:
        if not isinstance(label, str) or not _REFUSAL.fullmatch(label):
            raise BadProfile(f"{code}.toml: {where} berisi {label!r}, tidak sesuai {_REFUSAL.pattern}")
    refuse_twice(code, where, [str(label) for label in labels])
    if len(labels) > MOST_REFUSALS:
        raise BadProfile(f"{code}.toml: {where} memuat {len(labels)} alasan; paling banyak {MOST_REFUSALS}")
    return tuple(Refusal(str(label)) for label in labels)


def _second_words(code: str, table: object) -> dict[str, SecondWord]:
    told = as_table(code, "second_words", table)
    for kind, who in told.items():
        refuse_other(code, f"second_words.{kind}", str(who), list(SecondWord))
    return {kind: SecondWord(who) for kind, who in told.items()}


def _holidays(code: str, days: object) -> frozenset[date]:
    """As TOML writes a date, without quotes."""
    for day in days if isinstance(days, list) else [days]:
        if type(day) is not date:
            raise BadProfile(f"{code}.toml: holidays berisi {day!r}, bukan tanggal seperti 2026-12-25")
    return frozenset(days if isinstance(days, list) else ())
