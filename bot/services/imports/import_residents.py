"""Imports a list of residents from CSV or XLSX into the registry."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bot.domain.people.people import HouseholdId, Person, PersonId, born_as
from bot.services.effect.open_month import count_imported
from bot.services.imports.columns import Headings, find_headings, require
from bot.services.imports.import_result import Advance, ImportResult, Refusals
from bot.services.imports.places import Places
from bot.services.imports.resident_row import (
    RowRefused,
    read_birth,
    read_day,
    read_decile,
    read_disability,
    read_marital,
    read_name,
    read_number,
    read_programmes,
    read_relationship,
    read_sex,
    read_status,
)
from bot.services.imports.sheet import Line, open_sheet
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.registry import areas
from bot.storage.registry.registry_import import Listed, Taken, upsert_residents
from bot.storage.registry.registry_writes import IMPORT, begin_write

CHUNK = 1000
COLUMNS = {
    "nik": ("nik", "noktp", "nonik", "nikktp", "nomornik", "nomorindukkependudukan"),
    "no kk": ("nokk", "kk", "nomorkk", "nokartukeluarga", "nomorkartukeluarga", "nkk"),
    "nama": ("nama", "namalengkap", "namawarga", "namapenduduk", "namaart", "namapenerima"),
    "tempat lahir": ("tempatlahir", "tmplahir", "tptlahir", "tmptlahir"),
    "tanggal lahir": ("tanggallahir", "tgllahir", "tglahir", "tanggallhr"),
    "ibu kandung": ("ibukandung", "namaibukandung", "namaibu", "ibu", "namagadisibukandung"),
    "jenis kelamin": ("jeniskelamin", "jk", "kelamin", "lp", "sex", "jnskelamin"),
    "shdk": ("shdk", "hubungankeluarga", "hubungandalamkeluarga", "hubungan", "statushubungan",
             "statushubungandalamkeluarga", "statushubungankeluarga", "hubkeluarga"),
    "status kawin": ("statuskawin", "statusperkawinan", "kawin", "statusnikah", "stskawin"),
    "jenis pekerjaan": ("jenispekerjaan", "pekerjaan", "jnspekerjaan"),
    "pendidikan": ("pendidikan", "pendidikanterakhir"),
    "alamat": ("alamat", "alamatlengkap", "alamatktp"),
    "rt": ("rt", "nort", "rtrw"),
    "rw": ("rw", "norw"),
    "desa/kelurahan": ("desa", "kelurahan", "desakelurahan", "kelurahandesa", "desakel", "keldesa", "namadesa",
                       "namakelurahan", "namadesakelurahan"),
    "kecamatan": ("kecamatan", "kec", "namakecamatan"),
    "kabupaten": ("kabupaten", "kab", "kabupatenkota", "kabkota", "namakabupaten"),
    "provinsi": ("provinsi", "prov", "propinsi", "namaprovinsi"),
    "kode wilayah": ("kodewilayah", "kodedesa", "kodekelurahan", "kodedesakelurahan", "kode"),
    "program bansos": ("programbansos", "program", "bansos", "jenisbansos"),
    "desil": ("desil", "desilnasional"),
    "status disabilitas": ("statusdisabilitas",),
    "kode jenis disabilitas": ("kodejenisdisabilitas", "jenisdisabilitas", "disabilitas", "kodedisabilitas"),
    "status hamil": ("statushamil", "hamil"),
    "tgl mulai hamil": ("tglmulaihamil", "tanggalmulaihamil"),
    "status dasar": ("statusdasar", "status"),
    "no": ("no", "nomor", "nourut"),
}  # fmt: skip


_PICKED = (
    "nik", "no kk", "nama", "tempat lahir", "tanggal lahir", "ibu kandung", "jenis kelamin", "shdk", "status kawin",
    "jenis pekerjaan", "pendidikan", "alamat", "rt", "rw", "desa/kelurahan", "kecamatan", "kode wilayah",
    "program bansos", "desil", "kode jenis disabilitas", "tgl mulai hamil", "status dasar",
)  # fmt: skip


async def import_residents(house: House, path: Path, actor: str, advance: Advance) -> ImportResult:
    """Takes the good rows, a thousand to a transaction, and refuses each bad one with its line and reason.

    Cut in the middle, the same file can be imported again: rows that are there already change nothing. Raises
    `NotATable` if the file is no table of residents.
    """
    sheet = open_sheet(path)
    headings = find_headings(sheet.lines, COLUMNS, least=3)
    require(headings, COLUMNS, ["nama"], ["desa/kelurahan", "kode wilayah"])
    async with house.db.read() as transaction:
        places = Places(await areas.all_villages(transaction))
    counts: Counter[str] = Counter()
    with Refusals(path) as refusals:
        refusals.name_columns(headings.line.cells)
        reader = _Reader(house, headings, places, refusals)
        done = 0
        while chunk := list(islice(sheet.lines, CHUNK)):
            counts += await _take(house, path, actor, list(reader.read(chunk)), refusals)
            done += len(chunk)
            advance(done, max(done, sheet.total))
    taken = sum(counts[kind] for kind in _GOOD)
    return ImportResult(taken, refusals.all, refusals.file, dict(counts), headings.ignored)


_GOOD = (Taken.ADDED, Taken.CHANGED, Taken.SAME)
_REASONS = {
    Taken.NIK_OF_ANOTHER: "NIK ini sudah dipakai warga lain (nama dan tanggal lahirnya berbeda)",
    Taken.ENDED: "warga ini sudah tercatat meninggal atau pindah",
}


async def _take(
    house: House, path: Path, actor: str, rows: list[tuple[Line, Listed]], refusals: Refusals
) -> Counter[str]:
    if not rows:
        return Counter()
    async with house.db.write() as transaction:
        await areas.add_missing_rts(transaction, {listed.person.area for _, listed in rows})
        write = await begin_write(transaction, IMPORT, None, house.clock())
        upserted = await upsert_residents(write, [listed for _, listed in rows])
        await count_imported(transaction, upserted.grown)
        counts = Counter(each.value for each in upserted.taken)
        if written := {each.value: counts[each] for each in (Taken.ADDED, Taken.CHANGED) if counts[each]}:
            detail: audit.Detail = {"file": path.name, **written}
            line = audit.Line(actor, "residents.imported", "residents", None, detail)
            await audit.append(transaction, [line], house.clock())
    for (line_read, _), became in zip(rows, upserted.taken, strict=True):
        if became in _REASONS:
            refusals.add(line_read, _REASONS[became])
    return counts


class _Reader:
    """Turns lines into residents; remembers who was in the file already."""

    def __init__(self, house: House, headings: Headings, places: Places, refusals: Refusals) -> None:
        self._new_id = house.new_id
        self._today = house.today()
        self._headings = headings
        self._pick = headings.picker(*_PICKED)
        self._places = places
        self._refusals = refusals
        self._lines: dict[tuple[str, ...], int] = {}

    def read(self, lines: list[Line]) -> Iterator[tuple[Line, Listed]]:
        """The good ones; the others are refused."""
        for line in lines:
            try:
                if line.broken:
                    raise RowRefused(line.broken)
                listed = self._parse(line)
                self._refuse_twice(line, listed.person)
            except RowRefused as refusal:
                self._refusals.add(line, str(refusal))
            else:
                yield line, listed

    def _refuse_twice(self, line: Line, person: Person) -> None:
        who = (person.nik,) if person.nik else (person.area, person.name, str(person.born and person.born.stored()))
        first = self._lines.setdefault(who, line.number)
        if first != line.number:
            raise RowRefused(f"{'NIK' if person.nik else 'warga'} ini sudah ada di baris {first}")

    def _parse(self, line: Line) -> Listed:
        if surplus := self._headings.refuse_longer(line):
            raise RowRefused(surplus)
        cells = self._pick(line)
        (nik, kk, name, birth_place, birth_date, mother, sex, relationship, marital, job, education, address, rt,
         rw, village, district, code, programmes, decile, disability, pregnant_since, status) = cells  # fmt: skip
        born = born_as(read_birth(birth_date, self._today))
        person = Person(
            PersonId(self._new_id()),
            HouseholdId(self._new_id()),
            self._places.find_rt(code, village, district, rt, rw),
            read_name(name),
            read_sex(sex),
            born["birth_date"],
            birth_place,
            read_number(nik, "NIK"),
            read_number(kk, "NO KK"),
            mother,
            read_relationship(relationship),
            read_marital(marital),
            job,
            education,
            read_disability(disability),
            read_day(pregnant_since, "TGL MULAI HAMIL", self._today),
            read_programmes(programmes),
            address,
            read_status(status),
            birth_exactness=born["birth_exactness"],
        )
        if person.nik and person.nik == person.kk:
            raise RowRefused("NIK sama dengan NO KK")
        return Listed(person, read_decile(decile))
