"""Area codes of Kemendagri, extended by RW and RT."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NewType

AreaCode = NewType("AreaCode", str)
"""`32.15.27.2001/005/003`: province, regency, district, village, then RW and RT of three digits."""

_SHAPE = re.compile(r"\d{2}(\.\d{2}(\.\d{2}(\.[1-3]\d{3}(/\d{3}(/\d{3})?)?)?)?)?")


class Level(IntEnum):
    """How far down a code reaches; the value is the code's length in characters."""

    PROVINCE = 2
    REGENCY = 5
    """kabupaten"""
    DISTRICT = 8
    """kecamatan"""
    VILLAGE = 13
    """desa (2xxx), kelurahan (1xxx) or desa adat (3xxx)"""
    RW = 17
    RT = 21


class BadAreaCode(ValueError):  # noqa: N818 - a refusal
    """The text is no area code; the message shows what was given and an example."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area with its name; `district_name` is shown beside a village, since eight village names occur twice."""

    code: AreaCode
    name: str
    district_name: str = ""


def parse_area_code(text: str) -> AreaCode:
    """The code in `text`, or `BadAreaCode`. Takes `32.15.27.2001/5/3` and fills RW and RT up to three digits."""
    head, *rest = text.strip().replace(" ", "").split("/")
    filled = "/".join([head, *(part.zfill(3) for part in rest)])
    if not _SHAPE.fullmatch(filled):
        raise BadAreaCode(f"{text!r} bukan kode wilayah; contoh: 32.15.27.2001/005/003")
    return AreaCode(filled)


def level_of(code: AreaCode) -> Level:
    """Province, regency, district, village, RW or RT."""
    return Level(len(code))


def is_within(code: AreaCode, outer: AreaCode) -> bool:
    """Whether `code` is `outer` or lies inside it."""
    return code == outer or code.startswith((f"{outer}.", f"{outer}/"))


def ancestor(code: AreaCode, level: Level) -> AreaCode:
    """The area of `level` that `code` lies in; `code` must reach at least that far down."""
    if len(code) < level:
        raise BadAreaCode(f"{code} has no {level.name.lower()}")
    return AreaCode(code[:level])


def rt_number(code: AreaCode) -> str:
    """`003`, or empty above the level of an RT."""
    return code[18:21]


def rw_number(code: AreaCode) -> str:
    """`005`, or empty above the level of an RW."""
    return code[14:17]


_KIND_OF_REGENCY = re.compile(r"^(kabupaten|kab\.?|kota)\s+(adm(inistrasi|\.)\s+)?", re.IGNORECASE)


def town_of(regency_name: str) -> str:
    """The name as a birthplace is written: `Karawang` for `Kabupaten Karawang` or `KAB. KARAWANG`."""
    return _KIND_OF_REGENCY.sub("", regency_name.strip())


def short_name(code: AreaCode) -> str:
    """`RT 003/RW 005` for an RT, `RW 005` for an RW, the code itself above."""
    if level_of(code) is Level.RT:
        return f"RT {rt_number(code)}/RW {rw_number(code)}"
    return f"RW {rw_number(code)}" if level_of(code) is Level.RW else code
