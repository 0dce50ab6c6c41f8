"""The rows of people in a sheet, with what is told above them; all other lines are counted."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from bot.services.imports.columns import Headings
from bot.services.imports.filled_down import FilledDown
from bot.services.imports.sheet import Line

Facts = Mapping[str, str]
"""Column → what a title, a block or the sheet's name says of all rows below."""

_KEYS = {
    "no kk": r"(?:no|nomor)\.? ?(?:kk|kartu keluarga)",
    "rt/rw": r"rt ?/ ?rw",
    "alamat": r"alamat(?: lengkap)?",
    "rt": r"rt",
    "rw": r"rw",
    "dusun": r"dusun|dsn",
    "desa/kelurahan": r"desa ?/ ?kel(?:urahan)?|kel(?:urahan)? ?/ ?desa|desa|kelurahan",
    "kecamatan": r"kecamatan|kec",
    "-": r"(?:nama )?kepala keluarga|nama kk|kabupaten(?: ?/ ?kota)?|provinsi|propinsi|kode ?pos|tahun|bulan|periode|"
    r"tanggal|per|jumlah|halaman|lembar",
}
_KEY = re.compile(
    "|".join(rf"(?P<k{number}>\b(?:{shape})\b\.?)" for number, shape in enumerate(_KEYS.values())), re.IGNORECASE
)
_NAMES = list(_KEYS)
_TOTALS = re.compile(
    r"(?:jumlah|jml|total|sub ?total|rekap\w*|mengetahui|disahkan|diketahui|catatan|keterangan|ket|nb)\b"
)
_NUMBERING = re.compile(r"[(\[]?(?:\d{1,2}|[a-zA-Z])[)\].]?")
_OF_A_FAMILY = ("no kk", "alamat", "rt", "rw", "dusun")
_SHEET_RT, _SHEET_RW = (
    re.compile(r"\bRT\W*0*(\d{1,3})\b", re.IGNORECASE),
    re.compile(r"RW\W*0*(\d{1,3})\b", re.IGNORECASE),
)


def facts_in(text: str) -> dict[str, str]:
    """`NO KK : 3215… ALAMAT : KP KRAJAN RT/RW : 003/005` → each by its column; empty of a text that names none."""
    found = list(_KEY.finditer(text))
    facts: dict[str, str] = {}
    if not found:
        return facts
    for key, after in zip(found, [*found[1:], None], strict=True):
        name = _NAMES[int(str(key.lastgroup)[1:])]
        value = text[key.end() : after.start() if after else len(text)].strip(" :;,.-|/")
        if name == "no kk":
            value = re.sub(r"\D", "", value)
            value = value if len(value) == 16 else ""
        elif name in ("rt", "rw") and not re.fullmatch(r"\d{1,3}", value):
            continue
        elif name == "rt/rw":
            name = "rt"
        if value and name != "-" and len(value) <= 120:
            facts.setdefault(name, value)
    return facts


def facts_of_name(sheet: str) -> dict[str, str]:
    """`RT 003` of a sheet called so."""
    found = {"rt": _SHEET_RT.search(sheet), "rw": _SHEET_RW.search(sheet)}
    return {name: each[1] for name, each in found.items() if each}


_TITLE = re.compile(r"\b(?:daftar|data|buku|register|laporan|rekap\w*|nama|warga|penduduk)\b", re.IGNORECASE)
_OF_THE_ENDED = re.compile(
    r"\b(?:meninggal|kematian|wafat|almarhum(?:ah)?|pindah(?! (?:masuk|datang))|mutasi keluar)\b", re.IGNORECASE
)


def title_of(line: Line) -> str:
    """What the line says of all below it, where it is a title."""
    texts = list(dict.fromkeys(filter(None, line.cells)))
    return texts[0] if len(texts) == 1 and _TITLE.search(texts[0]) else ""


def is_of_the_ended(title: str) -> bool:
    """Whether those below it are not the residents of now: DAFTAR WARGA MENINGGAL."""
    return _OF_THE_ENDED.search(title) is not None


@dataclass(slots=True)
class TableRows:
    """Walks the lines below a heading once. Afterwards `asides` are the lines that were no rows of people, `ended`
    those that a title put aside, and `rest` what begins with another heading."""

    headings: Headings
    lines: Iterator[Line]
    facts: Facts = field(default_factory=dict)
    is_heading: Callable[[Line], bool] = lambda line: False
    title: str = ""
    """The last one above."""
    asides: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    ended_by: list[str] = field(default_factory=list)
    count: int = 0
    """Rows that were walked."""
    repeated: int = 0
    """How often the heading came again."""
    rest: Iterator[Line] | None = None
    down: FilledDown = field(init=False)

    def __post_init__(self) -> None:
        self.down = FilledDown(self.headings.places)

    def walk(self) -> Iterator[tuple[Line, Facts]]:
        """Each row of a person with what is told above it. A line that may be one is kept back until another comes:
        below the last there are sums and signatures."""
        facts = self.facts
        for line, told in self._rows():
            if told is not facts:
                facts = told
                self.down.end()
            self.count += 1
            yield (line if line.broken else self.down.fill(line)), told

    def _rows(self) -> Iterator[tuple[Line, Facts]]:
        pending: list[Line] = []
        for line in self.lines:
            is_sure = self._has_nik(line)
            if not is_sure and self._begins_another(line):
                self.rest = chain([line], self.lines)
                break
            if not is_sure and (title := title_of(line)):
                self.title = title
            elif self.title and is_of_the_ended(self.title):
                self.ended.append(line.number)
                self.ended_by += [self.title] if self.title not in self.ended_by else []
                continue
            if line.broken or is_sure or self._is_person(line):
                yield from self._given_back(pending)
                pending = []
                yield line, self.facts
            elif self.headings.repeats(line):
                self.repeated += 1
            elif self._names_somebody(line):
                yield from self._given_back(pending)
                pending = []
                yield line, self.facts
            elif told := self._facts(line):
                yield from self._given_back(pending)
                pending = []
                self._begin_block(told)
                self.asides.append(line.number)
            else:
                pending.append(line)
        self.asides += [line.number for line in pending]

    def _given_back(self, pending: list[Line]) -> Iterator[tuple[Line, Facts]]:
        for line in pending:
            if (self._cell(line, "nama") or self._filled(line) > 1) and not _is_filling(line):
                yield line, self.facts
            else:
                self.asides.append(line.number)

    def _begin_block(self, told: dict[str, str]) -> None:
        """A family's own facts end where the next one's number is told."""
        kept = dict(self.facts)
        if "no kk" in told:
            for name in _OF_A_FAMILY[:2]:
                kept.pop(name, None)
        self.facts = kept | told

    def _cell(self, line: Line, column: str) -> str:
        place = self.headings.places.get(column, len(line.cells))
        return line.cells[place] if place < len(line.cells) else ""

    def _filled(self, line: Line) -> int:
        return sum(bool(line.cells[place]) for place in self.headings.places.values() if place < len(line.cells))

    def _has_nik(self, line: Line) -> bool:
        nik = self._cell(line, "nik")
        return len(nik) == 16 and nik.isdigit()

    def _is_person(self, line: Line) -> bool:
        nik = self._cell(line, "nik")
        filled = self._filled(line)
        if len(re.sub(r"\D", "", nik)) >= 10:
            return True
        if filled < min(3, len(self.headings.places)) or self.headings.repeats(line):
            return False
        return not _is_filling(line)

    def _begins_another(self, line: Line) -> bool:
        """Whether it is the heading of another table below this one."""
        if self._cell(line, "nik")[:1].isdigit() or any(map(_DIGIT.search, line.cells)):
            return False
        beside = zip(line.cells, self.headings.line.cells, strict=False)
        is_ours = all(not cell or cell == title for cell, title in beside)
        return not is_ours and self.is_heading(line)

    def _names_somebody(self, line: Line) -> bool:
        """Whether it has a name and an RT, or a No KK, in their own columns, and nothing else is told in it."""
        name = self._cell(line, "nama")
        if not re.search(r"[^\W\d_]", name) or _KEY.search(name) or _is_filling(line):
            return False
        own = {self.headings.places.get(column) for column in (*_OF_A_FAMILY, "desa/kelurahan", "kecamatan")}
        if any(_KEY.search(cell) for place, cell in enumerate(line.cells) if place not in own):
            return False
        return _AN_RT.fullmatch(self._cell(line, "rt")) is not None or self._cell(line, "no kk")[:1].isdigit()

    def _facts(self, line: Line) -> dict[str, str]:
        texts = list(dict.fromkeys(filter(None, line.cells)))
        if _TOTALS.match(texts[0].casefold()) if texts else True:
            return {}
        return facts_in(" ".join(texts))


_DIGIT = re.compile(r"\d")
_AN_RT = re.compile(r"(?:rt)?\W*\d.*", re.IGNORECASE)


def _is_filling(line: Line) -> bool:
    """A sum, a signature, the numbers of the columns, one text over all of them."""
    texts = list(filter(None, line.cells))
    distinct = set(texts)
    if len(distinct) == 1 and len(texts) > 1:
        return True
    if len(texts) >= 3 and all(map(_NUMBERING.fullmatch, texts)):
        return True
    return any(_TOTALS.match(text.casefold()) for text in texts[:3])
