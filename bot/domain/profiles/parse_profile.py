"""A profile from its TOML: whole, or refused with the file and the culprit named."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from bot.domain.people.code_lists import DISABILITIES, UNFIT_REASONS
from bot.domain.people.completeness import REQUIRABLE
from bot.domain.people.people import BasicStatus, Marital, Relationship, Sex
from bot.domain.periods import BadPeriod, Period, parse_period
from bot.domain.profiles.board_rule import MOST_DAYS, BoardRule
from bot.domain.profiles.deliberation_rule import DeliberationRule
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
from bot.domain.profiles.survey_rule import SurveyRule

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
MOST_SURVEY_DAYS = 90
"""For a survey; whoever has longer forgets it."""
MOST_REFUSALS = 7
"""With *tulis alasan lain* and the way back."""
_ONE_LINE = re.compile(r"[^{}\n]+")
"""What a text takes as its words."""


def parse_profile(code: str, table: Mapping[str, Any]) -> Profile:
    """The profile that this table tells, all of it; `BadProfile` names the file and what is wrong."""
    _refuse_unknown(code, "", table, (*_KEYS, EXTENDS))
    profile = Profile(
        code,
        tuple(_programme(code, row) for row in _rows(code, table, "programmes")),
        _text(code, "", table, "no_programme", _ONE_LINE),
        _required(code, _take(code, "", table, "required", list)),
        _take(code, "", table, "arrival_days", int),
        _take(code, "", table, "asked_days", int),
        _layout(code, _take(code, "", table, "layout", dict)),
        _codes(code, _take(code, "", table, "codes", dict)),
        tuple(_question(code, row) for row in _rows(code, table, "survey")),
        _refusals(code, table.get("refusals", {})),
        _second_words(code, table.get("second_words", {})),
        _holidays(code, table.get("holidays", [])),
        _deliberation(code, _table(code, "deliberation", table.get("deliberation", {}))),
        _board(code, _table(code, "board", table.get("board", {}))),
        _take(code, "", table, "keying_days", int) if "keying_days" in table else 0,
        _surveys(code, _table(code, "surveys", table.get("surveys", {}))),
    )
    _refuse_contradictions(profile)
    return profile


def _refuse_contradictions(profile: Profile) -> None:
    names = [each.name for each in profile.programmes]
    _refuse_twice(profile.code, "programmes", names)
    said = [word for each in profile.programmes for word in (each.name, *each.synonyms)]
    _refuse_twice(profile.code, "programmes synonyms", [" ".join(word.casefold().split()) for word in said])
    _refuse_twice(profile.code, "survey", [each.key for each in profile.survey])
    _refuse_twice(profile.code, "required", profile.required)
    _refuse_twice(profile.code, "layout.columns", [column.header for column in profile.layout.columns])
    insured = [each for each in profile.programmes if each.insurance]
    if len(insured) > 1:
        raise BadProfile(f"{profile.code}.toml: {insured[0].name} dan {insured[1].name} dua-duanya jaminan kesehatan")
    if insured and insured[0].paid_to is not PaidTo.PERSON:
        raise BadProfile(f"{profile.code}.toml: {insured[0].name} menjamin orang, jadi tidak dibayarkan ke keluarga")
    if profile.no_programme in names:
        raise BadProfile(f"{profile.code}.toml: {profile.no_programme!r} program dan sekaligus kata untuk tidak ada")


def _programme(code: str, row: Mapping[str, Any]) -> Programme:
    _refuse_unknown(code, "programmes", row, ("name", "paid_to", "insurance", "synonyms"))
    name = _text(code, "programmes", row, "name", _PROGRAMME)
    paid_to = _text(code, f"programmes {name}", row, "paid_to")
    if paid_to not in list(PaidTo):
        raise BadProfile(
            f"{code}.toml: programmes {name} dibayarkan ke {paid_to!r}; seharusnya {' atau '.join(PaidTo)}"
        )
    insurance = _text(code, f"programmes {name}", row, "insurance", _ONE_LINE) if "insurance" in row else ""
    return Programme(name, PaidTo(paid_to), insurance, _synonyms(code, name, row))


def _synonyms(code: str, name: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    said = _take(code, f"programmes {name}", row, "synonyms", list) if "synonyms" in row else []
    if wrong := next((each for each in said if not isinstance(each, str) or not _ONE_LINE.fullmatch(each)), None):
        raise BadProfile(f"{code}.toml: programmes {name} synonyms berisi {wrong!r}, bukan kata")
    return tuple(said)


def _required(code: str, fields: Sequence[object]) -> tuple[str, ...]:
    for field in fields:
        _refuse_other(code, "required", str(field), REQUIRABLE)
    return tuple(map(str, fields))


def _layout(code: str, table: Mapping[str, Any]) -> Layout:
    _refuse_unknown(code, "layout", table, ("title", "suffix", "capitals", "columns"))
    rows = _take(code, "layout", table, "columns", list)
    return Layout(
        _text(code, "layout", table, "title", _SHEET),
        _text(code, "layout", table, "suffix", _SUFFIX),
        _yes_or_no(code, "layout", table, "capitals"),
        tuple(_column(code, _table(code, "layout.columns", row)) for row in rows),
    )


def _column(code: str, row: Mapping[str, Any]) -> Column:
    _refuse_unknown(code, "layout.columns", row, ("header", "source"))
    column = Column(_text(code, "layout.columns", row, "header"), _text(code, "layout.columns", row, "source"))
    _refuse_other(code, f"column {column.header}", column.source, SOURCES)
    return column


def _codes(code: str, table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    _refuse_unknown(code, "codes", table, CODES)
    lists: dict[str, dict[str, str]] = {}
    for name, keys in CODES.items():
        told = _take(code, "codes", table, name, dict)
        _refuse_unknown(code, f"codes.{name}", told, keys)
        wanted = told if name == "removal" else keys
        lists[name] = {key: _text(code, f"codes.{name}", told, key) for key in wanted}
    return lists


def _question(code: str, row: Mapping[str, Any]) -> Question:
    _refuse_unknown(code, "survey", row, ("key", "question", "label"))
    key = _text(code, "survey", row, "key", _QUESTION_KEY)
    question, label = (_text(code, f"survey {key}", row, name, _ONE_LINE) for name in ("question", "label"))
    return Question(key, question, label)


def _refusals(code: str, table: object) -> dict[str, tuple[Refusal, ...]]:
    told = _table(code, "refusals", table)
    return {kind: _refusals_of(code, f"refusals.{kind}", _take(code, "refusals", told, kind, list)) for kind in told}


def _refusals_of(code: str, where: str, labels: Sequence[object]) -> tuple[Refusal, ...]:
    for label in labels:
        if not isinstance(label, str) or not _REFUSAL.fullmatch(label):
            raise BadProfile(f"{code}.toml: {where} berisi {label!r}, tidak sesuai {_REFUSAL.pattern}")
    _refuse_twice(code, where, [str(label) for label in labels])
    if len(labels) > MOST_REFUSALS:
        raise BadProfile(f"{code}.toml: {where} memuat {len(labels)} alasan; paling banyak {MOST_REFUSALS}")
    return tuple(Refusal(str(label)) for label in labels)


def _second_words(code: str, table: object) -> dict[str, SecondWord]:
    told = _table(code, "second_words", table)
    for kind, who in told.items():
        _refuse_other(code, f"second_words.{kind}", str(who), list(SecondWord))
    return {kind: SecondWord(who) for kind, who in told.items()}


def _holidays(code: str, days: object) -> frozenset[date]:
    """As TOML writes a date, without quotes."""
    for day in days if isinstance(days, list) else [days]:
        if type(day) is not date:
            raise BadProfile(f"{code}.toml: holidays berisi {day!r}, bukan tanggal seperti 2026-12-25")
    return frozenset(days if isinstance(days, list) else ())


def _deliberation(code: str, table: Mapping[str, Any]) -> DeliberationRule:
    rule, where = DeliberationRule(), "deliberation"
    _refuse_unknown(code, where, table, ("kinds", "first", "statement", "full_nik", "signers"))
    flags = {key: _yes_or_no(code, where, table, key) for key in ("statement", "full_nik") if key in table}
    return replace(
        rule,
        # An empty list is how a profile that extends another asks for none.
        kinds=_lines(code, where, table, "kinds") if table.get("kinds") else (),
        first=_first_month(code, table["first"]) if "first" in table else None,
        signers=_lines(code, where, table, "signers") if "signers" in table else rule.signers,
        **flags,
    )


def _board(code: str, table: Mapping[str, Any]) -> BoardRule:
    where = "board"
    _refuse_unknown(code, where, table, ("kinds", "days", "contact"))
    days = table.get("days", 0)
    if type(days) is not int or not 0 <= days <= MOST_DAYS:
        raise BadProfile(f"{code}.toml: board.days berisi {days!r}, bukan angka dari 0 sampai {MOST_DAYS}")
    kinds = _lines(code, where, table, "kinds") if table.get("kinds") else ()
    contact = _text(code, where, table, "contact", _ONE_LINE) if "contact" in table else ""
    return BoardRule(kinds, days, contact)


def _surveys(code: str, table: Mapping[str, Any]) -> SurveyRule:
    rule, where = SurveyRule(), "surveys"
    _refuse_unknown(code, where, table, ("kinds", "needed", "days"))
    days = _take(code, where, table, "days", int) if "days" in table else rule.days
    if not 1 <= days <= MOST_SURVEY_DAYS:
        raise BadProfile(f"{code}.toml: {where}.days berisi {days}; seharusnya 1 sampai {MOST_SURVEY_DAYS}")
    kinds, needed = (_lines(code, where, table, key) if table.get(key) else () for key in ("kinds", "needed"))
    return SurveyRule(kinds, needed, days)


def _lines(code: str, where: str, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    told = _take(code, where, table, key, list)
    if wrong := next((each for each in told if not isinstance(each, str) or not _ONE_LINE.fullmatch(each)), None):
        raise BadProfile(f"{code}.toml: {where}.{key} berisi {wrong!r}, bukan kata")
    _refuse_twice(code, f"{where}.{key}", told)
    return tuple(told)


def _first_month(code: str, told: object) -> Period:
    try:
        return parse_period(str(told))
    except BadPeriod as error:
        raise BadProfile(f"{code}.toml: deliberation.first {error}") from None


# --- what is taken, and what is refused -------------------------------------------------------------------------------


def _rows(code: str, table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    return [_table(code, key, row) for row in _take(code, "", table, key, list)]


def _table(code: str, where: str, row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise BadProfile(f"{code}.toml: {where} berisi {row!r}, bukan tabel")
    return row


def _take(code: str, where: str, table: Mapping[str, Any], key: str, kind: type) -> Any:
    if not isinstance(table.get(key), kind) or not table[key]:
        raise BadProfile(f"{code}.toml: {_named(where, key)} tidak ada, atau bukan {kind.__name__}")
    return table[key]


def _yes_or_no(code: str, where: str, table: Mapping[str, Any], key: str) -> bool:
    if not isinstance(table.get(key), bool):
        raise BadProfile(f"{code}.toml: {_named(where, key)} tidak ada, atau bukan bool")
    return bool(table[key])


def _text(code: str, where: str, table: Mapping[str, Any], key: str, shape: re.Pattern[str] | None = None) -> str:
    text = str(_take(code, where, table, key, str))
    if shape and not shape.fullmatch(text):
        raise BadProfile(f"{code}.toml: {_named(where, key)} berisi {text!r}, tidak sesuai {shape.pattern}")
    return text


def _refuse_unknown(code: str, where: str, table: Mapping[str, Any], known: Collection[str]) -> None:
    for key in table:
        _refuse_other(code, where or "berkas ini", key, known)


def _refuse_other(code: str, where: str, told: str, known: Collection[str]) -> None:
    if told not in known:
        near = get_close_matches(told, known, 1, 0)[0]
        raise BadProfile(f"{code}.toml: {where} berisi {told!r} yang tidak dikenal; yang terdekat {near}")


def _refuse_twice(code: str, where: str, values: Sequence[str]) -> None:
    twice = next((value for value in values if values.count(value) > 1), None)
    if twice:
        raise BadProfile(f"{code}.toml: {where} memuat {twice!r} dua kali")


def _named(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
