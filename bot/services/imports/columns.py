"""Finding the columns of a table by their headings."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from bot.services.imports.sheet import Line, NotATable

_TITLE_ROWS = 40
"""A heading may have this many rows of titles above it."""
LEFT_OUT = "-"
"""What a mapping says of a heading that is not to be read."""


@dataclass(frozen=True, slots=True)
class Known:
    """The columns there are, each with its spellings, folded; what is `mapped` by hand goes before."""

    spellings: Mapping[str, Collection[str]]
    unkept: Collection[str] = ()
    """Folded headings that are known and not kept."""
    mapped: Mapping[str, str] = field(default_factory=dict)
    """Folded heading → column, or `LEFT_OUT`."""

    def by_spelling(self) -> dict[str, str]:
        """Folded heading → column, `UNKEPT` or `LEFT_OUT`."""
        named = {each: name for name, all_of_it in self.spellings.items() for each in all_of_it}
        return dict.fromkeys(self.unkept, UNKEPT) | named | dict(self.mapped)


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading's row, the place of each known column, and the headings that are not known or not kept."""

    line: Line
    places: Mapping[str, int]
    ignored: tuple[str, ...]
    above: tuple[Line, ...] = ()
    """The titles above it."""
    unkept: tuple[str, ...] = ()

    def picker(self, *names: str) -> Callable[[Line], tuple[str, ...]]:
        """Picks these columns (two or more) of a row; empty where there is none, or the row ends before it."""
        width = len(self.line.cells)
        pick = itemgetter(*(self.places.get(name, width) for name in names))
        padding = [""] * (width + 1)

        def picked(line: Line) -> tuple[str, ...]:
            cells: tuple[str, ...] = pick([*line.cells[:width], *padding[: width + 1 - len(line.cells[:width])]])
            return cells

        return picked

    def refuse_longer(self, line: Line) -> str:
        """Why a row with more cells than headings is not to be trusted; empty if it has none."""
        if any(line.cells[len(self.line.cells) :]):
            return "lebih banyak sel daripada judul kolom; periksa koma dan tanda kutip"
        return ""

    def repeats(self, line: Line) -> bool:
        """Whether the line is the heading once more, as above each family of a book, or a part of it."""
        same = sum(bool(cell) and cell == title for cell, title in zip(line.cells, self.line.cells, strict=False))
        return same >= 2 and same * 2 > sum(map(bool, line.cells))


def fold_heading(text: str) -> str:
    """`No. KK` → `nokk`."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]?")
_HINTS = re.compile(
    r"""\b(?:l/p|p/l|lk/pr|(?:dd|hh|tgl|tanggal)[/. -]*(?:mm|bb|bln|bulan)[/. -]*(?:y{2,4}|t{2,4}|th|thn|tahun)
    |yyyy[/. -]*mm[/. -]*dd|16\ ?digit|digit|wajib(?:\ diisi)?|harus\ diisi|sesuai\ (?:ktp[/ -]?el|ktp|kk)|opsional
    |pilih\w*|isi\w*|lihat\ kode)\b|[*:]""",
    re.IGNORECASE | re.VERBOSE,
)
"""What tells how a column is to be filled: it is no part of its name."""


@lru_cache(maxsize=2000)
def ways_to_read(text: str) -> tuple[str, ...]:
    """A heading folded: as it is, without what stands in brackets, without hints, and what stands in the brackets."""
    bare = _BRACKETS.sub(" ", text)
    parts = [text, bare, _HINTS.sub(" ", bare), *_BRACKETS.findall(text), _HINTS.sub(" ", text)]
    named = "".join(word for word in re.findall(r"[a-z]+", bare.casefold()) if word not in _ADDS_NOTHING)
    parts += [named] if named not in _SAYS_LITTLE else []
    return tuple(dict.fromkeys(folded for part in parts if (folded := fold_heading(part))))


_ADDS_NOTHING = frozenset(
    ["lengkap", "warga", "penduduk", "anggota", "art", "jiwa", "masyarakat", "yang", "bersangkutan", "umum", "pokok"]
)
"""Words around the name of a column: NAMA LENGKAP WARGA."""
_SAYS_LITTLE = ("kode", "status", "nomor", "no", "jenis")
"""What is left of KODE WARGA may be anything."""


def find_headings(
    lines: Iterator[Line], known: Known, least: int = 2, anchors: Collection[str] = ()
) -> tuple[Headings, Iterator[Line]]:
    """Reads up to the heading and gives it with the lines below: the first row with `least` known headings, one of the
    `anchors` among them; or two rows that make one."""
    spellings = known.by_spelling()
    above: list[Line] = []
    ahead = next(lines, None)
    while ahead is not None and len(above) < _TITLE_ROWS:
        line, ahead = ahead, next(lines, None)
        found = _paired([column_of(cell, spellings) for cell in line.cells])
        both = _joined(line, ahead, spellings) if ahead else None
        if both and _is_heading(both[1], least, anchors) and _known(both[1]) > _known(found):
            return _headings(*both, above), lines
        if _is_heading(found, least, anchors) or (_is_short(line, found) and _is_heading(found, 2, anchors)):
            return _headings(line, found, above), chain([ahead] if ahead else [], lines)
        above.append(line)
    best = max(above, key=lambda line: len(line.cells), default=Line(0, []))
    unknown = [cell for cell in best.cells if cell and not column_of(cell, spellings)]
    raise NotATable(f"tidak ada baris judul kolom. {_nearest(unknown, known.spellings)}")


def is_heading(line: Line, spellings: Mapping[str, str], least: int, anchors: Collection[str]) -> bool:
    """Whether a line below others is the heading of another table."""
    return _is_heading([column_of(cell, spellings) for cell in line.cells], least, anchors)


REASONS = "PERLU DILIHAT"
"""How headings begin in our own workbooks that hold reasons."""
UNKEPT = "\0"
"""In place of a column: its heading is known, and it is not kept."""


def column_of(heading: str, spellings: Mapping[str, str]) -> str:
    """The column that a heading names; empty where it is not known."""
    if heading.startswith(REASONS):
        return UNKEPT
    return next((spellings[each] for each in ways_to_read(heading) if each in spellings), "")


def _known(found: Collection[str]) -> int:
    return len(set(found) - {"", UNKEPT, LEFT_OUT})


def _is_heading(found: Collection[str], least: int, anchors: Collection[str]) -> bool:
    return _known(found) >= least and (not anchors or any(each in found for each in anchors))


_PAIR = frozenset({"kelamin l", "kelamin p"})


def _paired(found: list[str]) -> list[str]:
    """`L` beside `P` is a column; alone it is somebody's sex."""
    return found if not _PAIR.intersection(found) or _PAIR.issubset(found) else ["" if x in _PAIR else x for x in found]


def _is_short(line: Line, found: Sequence[str]) -> bool:
    """Whether all that stands in it is known: `NAMA | RT` is a heading, though two columns in a form are none."""
    return all(name for cell, name in zip(line.cells, found, strict=True) if cell)


def _joined(top: Line, below: Line, spellings: Mapping[str, str]) -> tuple[Line, list[str]] | None:
    """The two as one heading: `LAHIR` over `TEMPAT` and `TANGGAL`; None where the lower one has data in it, or the
    upper one says something of all below it."""
    if any(re.search(r"\d{4}", cell) for cell in below.cells) or any(":" in cell for cell in top.cells):
        return None
    alone = {column_of(cell, spellings) for cell in below.cells}
    over, cells, found = "", [], []
    for place in range(max(len(top.cells), len(below.cells))):
        up, down = (line.cells[place] if place < len(line.cells) else "" for line in (top, below))
        over = up or over
        # "TEMPAT" under "TEMPAT/TGL LAHIR" is the place of birth
        of_it = f"{down} {over.split()[-1]}" if over else ""
        ways = (f"{over} {down}", f"{down} {over}", of_it, down, up) if down and down != up else (up,)
        names = [column_of(way, spellings) for way in ways]
        best = next((index for index, name in enumerate(names) if name), 0)
        cells.append((down if ways[best] is down else f"{over} {down}") if down and down != up else up)
        found.append(names[best])
    found = _paired(found)
    return (Line(below.number, cells), found) if _known(found) > _known(alone) else None


def _headings(line: Line, found: list[str], above: list[Line]) -> Headings:
    places: dict[str, int] = {}
    doubled = {name for name in found if found.count(name) > 1} - {"", UNKEPT, LEFT_OUT}
    for place, name in enumerate(found):
        if name in ("", UNKEPT, LEFT_OUT):
            continue
        if name in places and len(doubled) > 1:
            raise NotATable(
                "ada dua tabel berdampingan dengan judul yang sama; pindahkan yang kanan ke bawah yang kiri, atau ke "
                "lembar lain"
            )
        if name in places:
            raise NotATable(
                f"kolom {line.cells[places[name]]} dan {line.cells[place]} sama; sisakan satu, atau sebut yang tidak "
                f'dibaca di berkas --columns: "{line.cells[place]}" = "{LEFT_OUT}"'
            )
        places[name] = place
    named = list(zip(line.cells, found, strict=True))
    ignored = tuple(cell for cell, name in named if cell and not name)
    unkept = tuple(cell for cell, name in named if cell and name in (UNKEPT, LEFT_OUT))
    return Headings(line, places, ignored, tuple(above), unkept)


def require(headings: Headings, known: Mapping[str, Collection[str]], *groups: Collection[str]) -> None:
    """Raises `NotATable` unless of each group one column is there; names the missing and the nearest heading."""
    missing = [group for group in groups if not any(name in headings.places for name in group)]
    if missing:
        names = ", ".join(" atau ".join(name.upper() for name in group) for group in missing)
        wanted = {name: known[name] for group in missing for name in group if name in known}
        raise NotATable(f"kolom tidak ada: {names}. {_nearest(list(headings.ignored), wanted)}")


_SHORTEST_HINT = 3
"""Of two letters anything is near: `NO` is no RW."""


def _nearest(cells: list[str], known: Mapping[str, Collection[str]]) -> str:
    """`Apakah "NAMMA" dimaksud NAMA?`"""
    spellings = {spelling: name for name, all_of_it in known.items() for spelling in all_of_it}
    for cell in cells:
        if len(fold_heading(cell)) < _SHORTEST_HINT:
            continue
        if near := get_close_matches(fold_heading(cell), spellings, 1, 0.72):
            return f'Apakah "{cell[:40]}" dimaksud {spellings[near[0]].upper()}?'
    unknown = f"Judul yang tidak dikenal: {', '.join(cell[:40] for cell in cells[:20])}. " if cells else ""
    return f"{unknown}Yang dikenal: {', '.join(name.upper() for name in known)}"
