"""One row of a residents' list as a person, with what of it must be looked at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from bot.domain.days.day import Day
from bot.domain.people.nik import Kk, Nik, birth_dates_in, examine_kk, fits_nik, sex_in
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Sex, born_as
from bot.domain.people.placeholders import is_placeholder, is_writable_name
from bot.services.imports import cell_words as words
from bot.services.imports.cell_days import read_age, read_birth, read_day, since_1900, split_birth
from bot.services.imports.cell_words import CellDoubted, Doubt, RowRefused
from bot.services.imports.columns import Headings
from bot.services.imports.places import Places, turned
from bot.services.imports.programme_words import ProgrammeWords
from bot.services.imports.resident_columns import PROGRAMME
from bot.services.imports.sheet import Line
from bot.services.imports.table_rows import Facts
from bot.storage.registry.listed import Listed

T = TypeVar("T")
PICKED = (
    "nik", "no kk", "nama", "tempat lahir", "tanggal lahir", "tempat tanggal lahir", "umur", "ibu kandung",
    "jenis kelamin", "shdk",
    "hubungan krt", "status kawin", "jenis pekerjaan", "pendidikan", "alamat", "alamat domisili", "dusun", "rt",
    "rw", "desa/kelurahan",
    "kecamatan", "kode wilayah", "program bansos", "desil", "kode jenis disabilitas", "jenis cacat",
    "jenis cacat bdt",
    "tgl mulai hamil", "status dasar", "keterangan", "tanggal meninggal", "kode provinsi", "kode kabupaten",
    "kode kecamatan", "kode kelurahan",
)  # fmt: skip
BESIDE = ("rw/rt", "kelamin l", "kelamin p")
"""Other shapes of two of them."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row understood: who it lists, what must be looked at, and what was put right with certainty."""

    line: Line
    listed: Listed
    doubts: tuple[Doubt, ...] = ()
    put_right: str = ""


@dataclass(slots=True)
class ResidentRows:
    """Reads the rows of one table."""

    headings: Headings
    places: Places
    programmes: ProgrammeWords
    today: date
    new_id: Callable[[], str]
    from_1904: bool = False
    """Whether the days of its sheet are counted from there."""
    _pick: Callable[[Line], tuple[str, ...]] = field(init=False)
    _pick_beside: Callable[[Line], tuple[str, ...]] | None = field(init=False)
    _ticked: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self._pick = self.headings.picker(*PICKED)
        has_beside = any(name in self.headings.places for name in BESIDE)
        self._pick_beside = self.headings.picker(*BESIDE) if has_beside else None
        ticked = {name: place for name, place in self.headings.places.items() if name.startswith(PROGRAMME)}
        self._ticked = {name.removeprefix(PROGRAMME): place for name, place in ticked.items()}

    def read(self, line: Line, facts: Facts) -> ReadRow:
        """Raises `RowRefused`."""
        if refusal := line.broken or self.headings.refuse_longer(line):
            raise RowRefused(refusal)
        cells = self._pick(line)
        if facts:
            cells = tuple(cell or facts.get(name, "") for name, cell in zip(PICKED, cells, strict=True))
        if self._pick_beside:
            cells = _with_beside(cells, *self._pick_beside(line))
        return _Row(self, line, cells).person()

    def ticks(self, line: Line) -> Iterator[tuple[str, str]]:
        """The programmes that have a column, each with its cell."""
        for name, place in self._ticked.items():
            if place < len(line.cells):
                yield name, line.cells[place]


_SEX, _RT = PICKED.index("jenis kelamin"), PICKED.index("rt")


def _with_beside(cells: tuple[str, ...], rw_rt: str, male: str, female: str) -> tuple[str, ...]:
    """With RW/RT turned, and the one of two columns L and P that is filled."""
    told = list(cells)
    is_male, is_female = (bool(cell) and not words.is_blank(cell) for cell in (male, female))
    told[_SEX] = told[_SEX] or ("" if is_male is is_female else "L" if is_male else "P")
    if is_male and is_female:
        told[_SEX] = f"{male}/{female}"
    told[_RT] = told[_RT] or turned(rw_rt)
    return tuple(told)


_YEARS_OF_A_LIST = 5


class _Row:
    """Gathers the doubts of one row while it is read."""

    def __init__(self, rows: ResidentRows, line: Line, cells: tuple[str, ...]) -> None:
        self._rows, self._line, self._cells = rows, line, cells
        self._doubts: list[Doubt] = []
        self._put_right = ""

    def person(self) -> ReadRow:
        """The person whom the row lists."""
        rows = self._rows
        (nik, kk, name, birth_place, birth_date, both, age, mother, sex, relationship, in_household, marital, job,
        education, address, domicile,
         dusun, rt, rw, village, district, code, programmes, decile, disability, cacat, cacat_bdt, pregnant_since,
         status, note, died,
         *parts) = self._cells  # fmt: skip
        if both:
            birth_place, birth_date = _both(birth_place, birth_date, both)
        area = rows.places.find_rt(code, village, district, rt, rw, tuple(parts))
        called = words.read_name(name)
        told_nik, told_kk = words.read_number(nik, "NIK"), words.read_number(kk, "NO KK")
        if told_nik and told_nik == told_kk and not is_placeholder(told_nik):
            raise RowRefused("NIK sama dengan NO KK")
        sex_told = self._cell("jenis kelamin", "sex", words.read_sex, sex)
        born = read_birth(since_1900(birth_date) if rows.from_1904 else birth_date, rows.today)
        if born is None and age:
            born = self._born_of_age(age, told_nik)
        if words.ended_in_name(called):
            said = f"nama {called[:40]!r} menyebut meninggal atau pindah; kalau sudah tidak ada, isi STATUS DASAR"
            self._doubt("nama", "note", said)
        elif not is_writable_name(called) or len(called) < 2:
            self._doubt("nama", "name", "nama berisi tanda atau angka; tulis dengan huruf biasa")
        told_nik, born = self._examine_nik(told_nik, born, sex_told)
        person = Person(
            PersonId(rows.new_id()),
            HouseholdId(rows.new_id()),
            area,
            called,
            sex_told,
            birth_place=self._cell("tempat lahir", "place", words.read_text, birth_place) or "",
            nik=told_nik,
            kk=self._examine_kk(told_kk),
            mother=self._mother(mother),
            relationship=self._relationship(relationship, in_household),
            marital=self._cell("status kawin", "marital", words.read_marital, marital),
            job=self._cell("jenis pekerjaan", "job", words.read_job, job) or "",
            education=self._cell("pendidikan", "education", words.read_education, education) or "",
            disability=self._disability(disability, cacat, cacat_bdt),
            pregnant_since=self._pregnant(pregnant_since),
            programmes=self._programmes(programmes),
            address=self._address(address, domicile, dusun),
            status=self._cell("status dasar", "status", words.read_status, status) or BasicStatus.ALIVE,
            **born_as(born),
        )
        if note and words.ended_by(note) and person.status is BasicStatus.ALIVE:
            self._doubt("keterangan", "note", f"keterangan {note[:40]!r}; kalau sudah tidak ada, isi STATUS DASAR")
        if died and not words.is_blank(died) and person.status is BasicStatus.ALIVE:
            said = f"ada tanggal meninggal atau pindahnya {died[:20]!r}; kalau sudah tidak ada, isi STATUS DASAR"
            self._doubt("tanggal meninggal", "note", said)
        listed = Listed(person, self._cell("desil", "decile", words.read_decile, decile))
        return ReadRow(self._line, listed, tuple(self._doubts), self._put_right)

    def _doubt(self, column: str, why: str, said: str) -> None:
        self._doubts.append(Doubt(column, why, said))

    def _cell(self, column: str, why: str, read: Callable[[str], T], text: str) -> T | None:
        """What a cell says; one that is not understood costs the cell and not the person."""
        if not text:
            return None
        try:
            return read(text)
        except CellDoubted as doubted:
            self._doubt(column, why, f"{column.upper()} {doubted}; dimasukkan tanpa isi sel ini")
            return None

    def _examine_nik(self, nik: str, born: Day | None, sex: Sex | None) -> tuple[str, Day | None]:
        """The NIK against itself, sex and birth date; day and month that were swapped are read as it has them."""
        if not nik:
            return nik, born
        if is_placeholder(nik):
            self._doubt("nik", "nik-none", "NIK bukan nomor sebenarnya; dimasukkan tanpa NIK")
            return "", born
        days = birth_dates_in(Nik(nik))
        if not days:
            self._doubt("nik", "nik-date", "tanggal lahir di dalam NIK tidak mungkin ada; periksa NIK")
            return nik, born
        if sex and sex is not sex_in(Nik(nik)):
            meant = "perempuan" if sex_in(Nik(nik)) is Sex.FEMALE else "laki-laki"
            self._doubt("jenis kelamin", "nik-sex", f"menurut NIK {meant}; periksa NIK atau JENIS KELAMIN")
        if born is None or any(fits_nik(born, Day(day)) for day in days):
            return nik, born
        if born.is_exact and (turned := _turned(born.latest)) in days:
            self._put_right = "hari dan bulan lahirnya tertukar; dibaca menurut NIK"
            return nik, Day(turned)
        self._doubt("tanggal lahir", "nik-birth", "tanggal lahir tidak sama dengan NIK; periksa keduanya")
        return nik, born

    def _examine_kk(self, kk: str) -> str:
        if not kk:
            return kk
        if is_placeholder(kk):
            self._doubt("no kk", "kk-none", "NO KK bukan nomor sebenarnya; dimasukkan tanpa NO KK")
            return ""
        if examine_kk(Kk(kk)):
            self._doubt("no kk", "kk-date", "tanggal di dalam NO KK tidak mungkin ada; periksa NO KK")
        return kk

    def _mother(self, text: str) -> str:
        said = self._cell("ibu kandung", "mother", words.read_mother, text) or ""
        if said and not is_writable_name(said):
            self._doubt("ibu kandung", "mother", "nama ibu berisi tanda atau angka; tulis dengan huruf biasa")
        return said

    def _relationship(self, text: str, in_household: str) -> Any:
        if not text and in_household:
            return self._cell("hubungan krt", "shdk", words.read_relationship_in_household, in_household)
        return self._cell("shdk", "shdk", words.read_relationship, text)

    def _disability(self, text: str, cacat: str, cacat_bdt: str) -> str:
        if text:
            return self._cell("kode jenis disabilitas", "disability", words.read_disability, text) or ""
        if not cacat and not cacat_bdt:
            return ""
        column, code = ("jenis cacat", cacat) if cacat else ("jenis cacat bdt", cacat_bdt)
        return self._cell(column, "disability", lambda told: words.read_disability_code(told, not cacat), code) or ""

    def _pregnant(self, text: str) -> date | None:
        """A day that is not understood costs the cell alone: she is listed all the same."""
        if not text:
            return None
        try:
            return read_day(text, "TGL MULAI HAMIL", self._rows.today)
        except RowRefused as refused:
            self._doubt("tgl mulai hamil", "pregnant", f"{refused}; dimasukkan tanpa isi sel ini")
            return None

    def _programmes(self, text: str) -> tuple[str, ...]:
        told = self._cell("program bansos", "programme", self._rows.programmes.read, text) or () if text else ()
        ticked = []
        for name, cell in self._rows.ticks(self._line):
            try:
                ticked += [name] if self._rows.programmes.is_ticked(name, cell) else []
            except CellDoubted as doubted:
                self._doubt(f"{PROGRAMME}{name}", "programme", f"{doubted}; dimasukkan tanpa isi sel ini")
        return tuple(dict.fromkeys((*told, *ticked))) if ticked else told

    def _born_of_age(self, text: str, nik: str) -> Day | None:
        """By the NIK to the day where its age is about the one that is told: a list may be some years old."""
        born = self._cell("umur", "age", lambda told: read_age(told, self._rows.today), text)
        if born is None or not nik or is_placeholder(nik):
            return born
        near = [day for day in birth_dates_in(Nik(nik)) if abs(day.year - born.latest.year) <= _YEARS_OF_A_LIST]
        return Day(near[0]) if len(near) == 1 and near[0] <= self._rows.today else born

    def _address(self, text: str, domicile: str, dusun: str) -> str:
        said = self._cell("alamat", "address", words.read_text, text) or ""
        said = said or self._cell("alamat domisili", "address", words.read_text, domicile) or ""
        if said or not dusun:
            return said
        named = self._cell("dusun", "address", words.read_text, dusun) or ""
        is_said = named.casefold().startswith(("dusun", "dsn", "kp", "kamp", "ling"))
        return named if is_said or not named else f"DUSUN {named}"


def _both(place: str, day: str, both: str) -> tuple[str, str]:
    words.refuse_error(both, "TEMPAT/TANGGAL LAHIR")
    told_place, told_day = ("", "") if words.is_blank(both) else split_birth(both)
    return place or told_place, day or told_day


def _turned(day: date) -> date | None:
    """Day and month the other way round."""
    try:
        return day.replace(month=day.day, day=day.month)
    except ValueError:
        return None
