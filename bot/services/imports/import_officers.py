"""Imports officers from CSV or XLSX: nama, telepon, peran, wilayah, and NIK where it is known who they are."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.domain.areas import AreaCode, BadAreaCode, Level, ancestor, level_of
from bot.domain.people.officer import LEVELS, Officer, OfficerId, Role
from bot.domain.phones import BadPhone, PhoneProblem, read_phone
from bot.services.imports.cell_words import RowRefused, fold_choice, is_blank, read_name
from bot.services.imports.columns import Headings, Known, require
from bot.services.imports.import_result import Advance, ImportResult, Refusals
from bot.services.imports.places import read_area_code
from bot.services.imports.sheet import Line, open_book
from bot.services.imports.tables import Table, Tables
from bot.services.officers.which_resident import say_which_residents
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.officers.officers import OfficerEntry, upsert_officers
from bot.storage.registry import areas

COLUMNS = {
    "nama": ("nama", "namalengkap", "name", "namapetugas"),
    "telepon": ("telepon", "telp", "tlp", "nohp", "hp", "nomorhp", "notelepon", "notelp", "nowa", "wa", "whatsapp"),
    "peran": ("peran", "jabatan", "role", "tugas"),
    "wilayah": ("wilayah", "kodewilayah", "kode", "area"),
    "nik": ("nik", "nikpetugas", "noktp", "nomorktp"),
}
UNKEPT = ("no", "nomor", "nourut", "desa", "kelurahan", "kecamatan", "baris", "alasan", "lembar")
ROLES = {
    "rt": Role.RT, "ketuart": Role.RT, "operator": Role.OPERATOR, "operatordesa": Role.OPERATOR, "psm": Role.OPERATOR,
    "puskesos": Role.OPERATOR, "operatorsiksng": Role.OPERATOR, "tksk": Role.TKSK, "dinsos": Role.DINSOS,
    "dinassosial": Role.DINSOS, "admin": Role.ADMIN,
}  # fmt: skip


async def import_officers(house: House, path: Path, actor: str, advance: Advance) -> ImportResult:
    """Takes the good rows in one transaction; officers are known again by phone, else by name, role and area.

    Raises `NotATable` if the file is no table of officers.
    """
    book = open_book(path)
    tables = Tables(book, Known(COLUMNS, UNKEPT), _require, 2, ("nama",))
    ignored: dict[str, None] = {}
    rows: list[tuple[str, Headings, Line, OfficerEntry]] = []
    with Refusals(path) as refusals:
        seen: dict[tuple[str, ...], str] = {}
        for table in tables.walk():
            refusals.name_columns(table.headings.line.cells, table.name)
            ignored |= dict.fromkeys(table.headings.ignored)
            rows += [(table.name, table.headings, *read) for read in _read(house, table, refusals, seen)]
        async with house.db.write() as transaction:
            nearest = {entry.officer.area: _nearest(entry.officer.area) for *_, entry in rows}
            known = await areas.get_areas(transaction, set(nearest.values()))
            good = [entry for *_, entry in rows if nearest[entry.officer.area] in known]
            await areas.add_missing_rts(transaction, [entry.officer.area for entry in good])
            written = await upsert_officers(transaction, good, house.clock())
            known_as, unknown = await say_which_residents(transaction, good)
            if written or known_as:
                detail: dict[str, str | int | None] = {"file": path.name, "count": written, "residents": known_as}
                line = audit.Line(actor, "officers.imported", "officers", None, detail)
                await audit.append(transaction, [line], house.clock())
        for sheet, headings, read_line, entry in rows:
            if nearest[entry.officer.area] not in known:
                refusals.name_columns(headings.line.cells, sheet)
                refusals.add(read_line, f"WILAYAH {entry.officer.area} tidak dikenal; impor dulu daftar wilayahnya")
        advance(len(rows), len(rows))
    return ImportResult(
        len(good),
        refusals.all,
        refusals.file,
        {"written": written},
        tuple(ignored),
        unread=tuple(tables.unread),
        notices=(*tables.notices, *_unknown(unknown)),
    )


def _unknown(count: int) -> tuple[str, ...]:
    """They are officers all the same."""
    if not count:
        return ()
    why = "tidak ada di daftar warga atau bukan 16 angka, jadi laporan keluarganya sendiri tidak dikenali dari NIK"
    return (f"NIK {count} petugas {why}",)


def _require(headings: Headings, facts: Mapping[str, str]) -> None:
    require(headings, COLUMNS, ["nama"], ["peran"], ["wilayah"])


def _nearest(area: AreaCode) -> AreaCode:
    return ancestor(area, min(level_of(area), Level.VILLAGE))


def _read(
    house: House, table: Table, refusals: Refusals, seen: dict[tuple[str, ...], str]
) -> Iterator[tuple[Line, OfficerEntry]]:
    headings = table.headings
    pick = headings.picker("nama", "telepon", "peran", "wilayah", "nik")
    for line, _ in table.rows.walk():
        here = f"{line.number} lembar {table.name}" if table.name else str(line.number)
        try:
            entry = _parse(house, line, headings.refuse_longer(line), *pick(line))
            told = entry.officer
            who = (entry.phone,) if entry.phone else (told.name, told.role.value, told.area)
            if seen.setdefault(who, here) != here:
                raise RowRefused(f"{'telepon' if entry.phone else 'petugas'} ini sudah ada di baris {seen[who]}")
        except RowRefused as refusal:
            refusals.add(line, str(refusal))
        else:
            yield line, entry


def _parse(house: House, line: Line, surplus: str, *cells: str) -> OfficerEntry:
    name, phone, duty, area, nik = cells
    if line.broken or surplus:
        raise RowRefused(line.broken or surplus)
    role = ROLES.get(fold_choice(duty))
    if role is None:
        known = ", ".join(each.value for each in Role)
        raise RowRefused(f"PERAN tidak dikenal: {duty[:30]!r}; yang ada: {known}")
    officer = Officer(OfficerId(house.new_id()), read_name(name), role, _read_area(area, role), house.locale)
    return OfficerEntry(officer, _read_phone(phone), "" if is_blank(nik) else nik.strip())


def _read_area(text: str, role: Role) -> AreaCode:
    try:
        code = read_area_code(text)
    except BadAreaCode as error:
        raise RowRefused(f"WILAYAH {error}") from None
    wanted = LEVELS.get(role)
    if wanted is not None and level_of(code) is not wanted:
        example = "32.15.27.2001/005/003"[: wanted.value]
        raise RowRefused(f"WILAYAH {code} tidak cocok untuk peran {role.value}; contoh: {example}")
    return code


def _read_phone(text: str) -> str:
    """An empty cell, or one that says so, is no number and no fault."""
    if is_blank(text):
        return ""
    try:
        return read_phone(text)
    except BadPhone as bad:
        raise RowRefused(_PHONE_REFUSALS[bad.problem].format(repr(text[:20]))) from None


_PHONE_REFUSALS = {
    PhoneProblem.DIGITS_LOST: "TELEPON {}: digitnya hilang karena sel angka; simpan kolom ini sebagai teks",
    PhoneProblem.NOT_A_NUMBER: "TELEPON bukan nomor telepon: {}",
    PhoneProblem.LENGTH: "TELEPON terlalu pendek atau terlalu panjang: {}",
}
