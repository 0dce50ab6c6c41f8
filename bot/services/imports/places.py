"""Finding the RT that a row of a list means, by code or by the names people write."""

import re
from collections.abc import Iterable

from bot.domain.areas import Area, AreaCode, BadAreaCode, Level, ancestor, level_of, parse_area_code
from bot.services.imports.resident_row import RowRefused, read_rt

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


class Places:
    """The villages that are known; eight names occur twice in Karawang, so the kecamatan may have to decide."""

    def __init__(self, villages: Iterable[Area]) -> None:
        self._codes: dict[AreaCode, Area] = {}
        self._names: dict[str, list[Area]] = {}
        for village in villages:
            self._codes[village.code] = village
            self._names.setdefault(_fold(village.name), []).append(village)
        self._found: dict[tuple[str, ...], AreaCode] = {}

    def find_rt(self, code: str, village: str, district: str, rt: str, rw: str) -> AreaCode:
        """The RT of a row's cells (`code` or `village` may be empty); raises `RowRefused`."""
        cells = (code, village, district, rt, rw)
        found = self._found.get(cells)
        if found is None:
            found = self._found[cells] = self._find(*cells)
        return found

    def _find(self, code: str, village: str, district: str, rt: str, rw: str) -> AreaCode:
        where = self._by_code(code) if code else self._by_name(village, district)
        if level_of(where) is Level.RT:
            return where
        if "/" in rt and not rw:
            rt, rw = (part.strip() for part in rt.split("/", 1))
        return AreaCode(f"{ancestor(where, Level.VILLAGE)}/{read_rt(rw, 'RW')}/{read_rt(rt, 'RT')}")

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
        if not name:
            raise RowRefused("DESA/KELURAHAN kosong")
        same = self._names.get(_fold(name), [])
        here = [each for each in same if _fold(each.district_name) == _fold(district)] if district else same
        if not here:
            known = f"; ada di kecamatan {_districts(same)}" if same else ""
            raise RowRefused(f"DESA {name[:40]!r} tidak dikenal{f' di {district[:40]!r}' if district else ''}{known}")
        if len(here) > 1:
            raise RowRefused(f"ada {len(here)} desa bernama {name[:40]}, isi KECAMATAN: {_districts(here)}")
        return here[0].code


def _districts(villages: list[Area]) -> str:
    return ", ".join(sorted(each.district_name or each.code for each in villages))
