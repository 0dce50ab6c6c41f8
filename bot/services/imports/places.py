"""Finding the RT that a row of a list means, by code or by the names people write."""

import re
from collections.abc import Iterable

from bot.domain.areas import (
    Area,
    AreaCode,
    BadAreaCode,
    Level,
    ancestor,
    is_within,
    level_of,
    parse_area_code,
    short_name,
)
from bot.services.imports.cell_text import is_error
from bot.services.imports.cell_words import BLANK, RowRefused, read_rt

_PREFIXES = re.compile(r"^(?:desa|kelurahan|kel|ds|kecamatan|kec)\b\.?\s*")


def read_area_code(text: str) -> AreaCode:
    """A code with or without its dots (`3215272001`); raises `BadAreaCode`."""
    bare = text.strip().lstrip("'").replace(" ", "")
    digits, slash, rest = bare.partition("/")
    if digits.isascii() and digits.isdigit() and len(digits) in (4, 6, 10):
        parts = (digits[:2], digits[2:4], digits[4:6], digits[6:])
        bare = ".".join(part for part in parts if part) + slash + rest
    return parse_area_code(bare)


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", _PREFIXES.sub("", name.casefold().strip()))


_NUMBER = r"(\d{1,3}|[ivx]{1,5})"
_BEHIND = r"(?:\W+(?:dusun|dsn|kp|kampung|ling|lingkungan|blok|desa|kel)\b.*)?"
_RT_RW = re.compile(rf"rt\W*{_NUMBER}\W*rw\W*{_NUMBER}{_BEHIND}")
_RW_RT = re.compile(rf"rw\W*{_NUMBER}\W*rt\W*{_NUMBER}{_BEHIND}")
_BARE = re.compile(rf"{_NUMBER}\s*[/\\|-]\s*(?:rw\W*)?{_NUMBER}")
_PARTS = (2, 2, 2, 4)


def read_both(rt: str, rw: str) -> tuple[str, str]:
    """RT and RW where one cell has both: `RT 003 RW 005`, `003/005`; else as they are. Raises `RowRefused` where the
    other cell has another one."""
    for text, beside in ((rt, rw), (rw, rt)):
        told = text.casefold()
        both = None
        if found := _RT_RW.fullmatch(told) or _BARE.fullmatch(told.removeprefix("rt").strip(" .:")):
            both = found[1], found[2]
        elif found := _RW_RT.fullmatch(told):
            both = found[2], found[1]
        if both:
            _refuse_other(both[1] if text is rt else both[0], beside, text)
            return both
    return rt, rw


def _refuse_other(told: str, beside: str, both: str) -> None:
    """A number beside such a cell that is not in it makes both unsure."""
    if beside != both and beside.isdigit() and told.isdigit() and int(beside) != int(told):
        raise RowRefused(f"RT/RW {both[:30]!r} tidak sama dengan {beside[:30]!r} di kolom sebelahnya")


def turned(text: str) -> str:
    """What a column RW/RT has, as one of RT and RW: `005/003` → `RT 003 RW 005`."""
    found = _BARE.fullmatch(text.casefold().strip(" .:"))
    return f"RT {found[2]} RW {found[1]}" if found else text


class Places:
    """The villages that are known; eight names occur twice in Karawang, so the kecamatan may have to decide. Where a
    row names none it is `area`, and none outside it is meant."""

    def __init__(self, villages: Iterable[Area], area: AreaCode | None = None) -> None:
        self._area = area
        self._codes: dict[AreaCode, Area] = {}
        self._names: dict[str, list[Area]] = {}
        for village in villages:
            self._codes[village.code] = village
            self._names.setdefault(_fold(village.name), []).append(village)
        self._found: dict[tuple[str, ...], AreaCode] = {}

    @property
    def names_village(self) -> bool:
        """Whether rows need name no village."""
        return self._area is not None and level_of(self._area) >= Level.VILLAGE

    @property
    def names_rt(self) -> bool:
        """Whether rows need name no RT."""
        return self._area is not None and level_of(self._area) is Level.RT

    def knows_area(self) -> bool:
        """Whether the area is one whose villages are known."""
        area = self._area and AreaCode(self._area[: min(len(self._area), Level.VILLAGE)])
        return area is None or any(is_within(code, area) for code in self._codes)

    def find_rt(
        self, code: str, village: str, district: str, rt: str, rw: str, parts: tuple[str, ...] = ()
    ) -> AreaCode:
        """The RT of a row's cells (`code` or `village` may be empty, `parts` are those of a code); raises
        `RowRefused`."""
        cells = (code, village, district, rt, rw, *parts)
        found = self._found.get(cells)
        if found is None:
            found = self._found[cells] = self._find(code, village, district, rt, rw, parts)
        return found

    def _find(self, code: str, village: str, district: str, rt: str, rw: str, parts: tuple[str, ...]) -> AreaCode:
        where = self._village(_filled(code), _filled(village), _filled(district), parts)
        area = self._area
        if area and not is_within(where, area) and not is_within(area, where):
            raise RowRefused(f"baris ini di {self._named(where)}, di luar wilayah {area} yang diminta")
        if level_of(where) is Level.RT and where != area:
            return where
        rt, rw = read_both(_filled(rt), _filled(rw))
        if area and level_of(area) >= Level.RW:
            rw = rw or area[14:17]
            rt = rt or area[18:21]
        if rt and not rw:
            raise RowRefused(
                f"RW kosong; kalau berkas ini dari satu RW, sebut --area {where[: Level.VILLAGE]}/NOMOR-RW"
            )
        found = AreaCode(f"{ancestor(where, Level.VILLAGE)}/{read_rt(rw, 'RW')}/{read_rt(rt, 'RT')}")
        if area and not is_within(found, area):
            raise RowRefused(f"baris ini di {short_name(found)}, di luar wilayah {area} yang diminta")
        return found

    def _village(self, code: str, village: str, district: str, parts: tuple[str, ...]) -> AreaCode:
        joined = _joined(parts)
        if code and not (village and self._is_unknown(code)):
            return self._by_code(code)
        if village:
            return self._by_name(village, district)
        if joined and not (self.names_village and self._is_unknown(joined)):
            return self._by_code(joined)
        if self._area and self.names_village:
            return self._area
        raise RowRefused("DESA/KELURAHAN kosong; kalau berkas ini dari satu desa, sebut desanya dengan --area KODE")

    def _named(self, where: AreaCode) -> str:
        village = self._codes.get(ancestor(where, Level.VILLAGE))
        return f"desa {village.name}" if village else where

    def _is_unknown(self, text: str) -> bool:
        try:
            return ancestor(read_area_code(text), Level.VILLAGE) not in self._codes
        except BadAreaCode:
            return True

    def _by_code(self, text: str) -> AreaCode:
        try:
            code = read_area_code(text)
            village = ancestor(code, Level.VILLAGE)
        except BadAreaCode:
            raise RowRefused(f"KODE WILAYAH bukan kode desa: {text[:30]!r}; contoh: 32.15.27.2001") from None
        if village not in self._codes:
            raise RowRefused(f"KODE WILAYAH {village} tidak dikenal; impor dulu daftar wilayahnya")
        return code

    def _by_name(self, name: str, district: str) -> AreaCode:
        same = self._names.get(_fold(name), [])
        if self._area:
            same = [
                each for each in same if is_within(each.code, self._area) or is_within(self._area, each.code)
            ] or same
        here = [each for each in same if _fold(each.district_name) == _fold(district)] if district else same
        if not here:
            known = f"; ada di kecamatan {_districts(same)}" if same else ""
            raise RowRefused(f"DESA {name[:40]!r} tidak dikenal{f' di {district[:40]!r}' if district else ''}{known}")
        if len(here) > 1:
            raise RowRefused(f"ada {len(here)} desa bernama {name[:40]}, isi KECAMATAN: {_districts(here)}")
        return here[0].code


def _filled(cell: str) -> str:
    return "" if cell.casefold() in BLANK or is_error(cell) else cell


def _joined(parts: tuple[str, ...]) -> str:
    """`32`, `15`, `27`, `2001` → the code; BPS has other lengths, and other codes."""
    digits = [re.sub(r"\.0$", "", part) for part in parts]
    if len(digits) != len(_PARTS) or not all(each.isascii() and each.isdigit() for each in digits):
        return ""
    filled = [each.zfill(size) for each, size in zip(digits, _PARTS, strict=True)]
    return ".".join(filled) if all(len(each) == size for each, size in zip(filled, _PARTS, strict=True)) else ""


def _districts(villages: list[Area]) -> str:
    return ", ".join(sorted(each.district_name or each.code for each in villages))
