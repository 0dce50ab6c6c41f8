"""Imports areas from a CSV of codes and names, or from the tarball of the npm package idn-area-data."""

import csv
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import islice
from pathlib import Path

from bot.domain.areas import Area, AreaCode, BadAreaCode, Level, ancestor, level_of
from bot.services.imports.columns import fold_heading
from bot.services.imports.import_result import Advance, ImportResult, Refusals
from bot.services.imports.places import read_area_code
from bot.services.imports.sheet import Book, Line, NotATable, open_book
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.registry import areas

CHUNK = 1000
_CODES = ("kode", "code", "kodewilayah", "id")
_NAMES = ("nama", "name", "namawilayah")
_NAME, _NUMBER = re.compile(r"[^\W\d_]"), re.compile(r"\d{5}")
"""A name has letters, and no number of a person or a family in it."""
_ISLANDS = ((11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 96))
PROVINCES = frozenset(str(code) for first, last in _ISLANDS for code in range(first, last + 1))
"""All 38 that Kemendagri has given codes to: a column that counts rows soon leaves them."""
_TARBALL = ("provinces", "regencies", "districts", "villages")
COUNTED = {Level.PROVINCE: "provinces", Level.REGENCY: "regencies", Level.DISTRICT: "districts",
           Level.VILLAGE: "villages"}  # fmt: skip


async def import_areas(
    house: House, path: Path, actor: str, advance: Advance, within: AreaCode | None = None
) -> ImportResult:
    """Takes areas down to the village, only those inside `within` and those that hold it where it is given.

    `counts` says how many of each level were taken. Raises `NotATable`.
    """
    notices: list[str] = []
    total, lines = _open(path, notices)
    with Refusals(path) as refusals:
        refusals.name_columns(["kode", "nama"])
        read = _read(lines, within, refusals)
        counts: Counter[str] = Counter()
        districts: dict[AreaCode, str] = {}
        while chunk := list(islice(read, CHUNK)):
            named = _name_districts(chunk, districts)
            async with house.db.write() as transaction:
                await areas.upsert_areas(transaction, named)
                detail: audit.Detail = {"file": path.name, "count": len(named)}
                await audit.append(
                    transaction, [audit.Line(actor, "areas.imported", "areas", within, detail)], house.clock()
                )
            counts += Counter(COUNTED[level_of(area.code)] for area in named)
            advance(counts.total(), total)
    if not counts and not refusals.all and within is None:
        raise NotATable(f"{path.name}: tidak ada baris kode,nama")
    return ImportResult(counts.total(), refusals.all, refusals.file, dict(counts), notices=tuple(notices))


def _name_districts(chunk: list[Area], districts: dict[AreaCode, str]) -> list[Area]:
    """Villages with their kecamatan's name; districts come before their villages, or in the same thousand."""
    districts |= {area.code: area.name for area in chunk if level_of(area.code) is Level.DISTRICT}
    return [
        Area(area.code, area.name, districts.get(ancestor(area.code, Level.DISTRICT), ""))
        if level_of(area.code) is Level.VILLAGE
        else area
        for area in chunk
    ]


def _read(lines: Iterator[Line], within: AreaCode | None, refusals: Refusals) -> Iterator[Area]:
    seen: set[AreaCode] = set()
    for line in lines:
        if within is not None and _is_elsewhere(line, within):
            continue
        try:
            area = _parse(line)
        except BadAreaCode as refusal:
            refusals.add(line, str(refusal))
            continue
        if area.code in seen:
            refusals.add(line, f"kode {area.code} sudah ada di baris sebelumnya")
            continue
        seen.add(area.code)
        yield area


def _is_elsewhere(line: Line, within: AreaCode) -> bool:
    """Neither inside `within` nor holding it; by the digits, so that also a code we can't read is passed over."""
    told, wanted = _digits(line.cells[0] if line.cells else ""), _digits(within)
    return bool(told) and not told.startswith(wanted) and not wanted.startswith(told)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _parse(line: Line) -> Area:
    if line.broken:
        raise BadAreaCode(line.broken)
    text, name = (*line.cells, "", "")[:2]
    code = read_area_code(text)
    if len(code) > Level.VILLAGE:
        raise BadAreaCode(f"{text!r} lebih rendah dari desa; RT masuk bersama warganya")
    if not name:
        raise BadAreaCode("NAMA kosong")
    if not _NAME.search(name) or _NUMBER.search(name):
        raise BadAreaCode(f"NAMA bukan nama wilayah: {name[:30]!r}")
    if code[:2] not in PROVINCES:
        raise BadAreaCode(f"tidak ada provinsi berkode {code[:2]}")
    return Area(code, " ".join(name.split()))


def _open(path: Path, notices: list[str]) -> tuple[int | None, Iterator[Line]]:
    """Lines whose first two cells are code and name."""
    if not tarfile.is_tarfile(path):
        book = open_book(path)
        return None, _in_sheets(book, path.name, notices)
    with tarfile.open(path) as tarball:
        members = [f"package/data/{name}.csv" for name in _TARBALL]
        if missing := set(members) - set(tarball.getnames()):
            raise NotATable(f"{path.name}: bukan paket idn-area-data; tidak ada {sorted(missing)[0]}")
    return None, _in_tarball(path, members)


def _in_sheets(book: Book, name: str, notices: list[str]) -> Iterator[Line]:
    """The first sheet that is a list of codes and names; the others are told of."""
    if book.hidden:
        notices.append(f"lembar tersembunyi tidak dibaca: {', '.join(book.hidden)}")
    failure: NotATable | None = None
    for sheet in book.sheets:
        lines = _code_and_name(sheet.lines, name)
        try:
            first = next(lines, None)
        except NotATable as refused:
            failure = failure or refused
            first = None
        if first is None:
            notices.append(f"lembar {sheet.name} tidak dibaca: bukan daftar kode,nama")
            continue
        yield first
        yield from lines
        notices += [f"lembar {other.name} tidak dibaca: lembar {sheet.name} sudah dibaca" for other in book.sheets]
        return
    if failure:
        raise failure


def _in_tarball(path: Path, members: list[str]) -> Iterator[Line]:
    with tarfile.open(path) as tarball:
        for member in members:
            file = tarball.extractfile(member)
            if file is None:
                raise NotATable(f"{path.name}: {member} bukan berkas")
            with TextIOWrapper(file, "utf-8-sig", newline="") as text:
                rows = (Line(number, row) for number, row in enumerate(csv.reader(text), 1) if any(row))
                yield from _code_and_name(rows, member)


def _code_and_name(lines: Iterator[Line], name: str) -> Iterator[Line]:
    """By the heading if there is one, else the first two cells."""
    first = next(lines, None)
    if first is None:
        return
    headings = [fold_heading(cell) for cell in first.cells]
    code = next((place for place, heading in enumerate(headings) if heading in _CODES), None)
    label = next((place for place, heading in enumerate(headings) if heading in _NAMES), None)
    if (code is None) is not (label is None):
        raise NotATable(f"{name}: bukan daftar wilayah; kolomnya harus kode,nama")
    if code is None or label is None:
        if len(first.cells) < 2:
            raise NotATable(f"{name}: bukan daftar wilayah; kolomnya harus kode,nama")
        yield first
        code, label = 0, 1
    for line in lines:
        cells = (*line.cells, *[""] * (max(code, label) + 1 - len(line.cells)))
        yield Line(line.number, [cells[code], cells[label]], line.broken)
