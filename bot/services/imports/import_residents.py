"""Imports a list of residents from CSV or XLSX into the registry."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.areas import AreaCode, short_name
from bot.domain.likeness.doubles import LIKELY
from bot.domain.people.people import Person, readable
from bot.services.effect.open_month import count_imported
from bot.services.imports.cell_words import Doubt, RowRefused
from bot.services.imports.column_mapping import read_mapping, write_mapping
from bot.services.imports.columns import Headings, require
from bot.services.imports.import_result import Advance, ImportResult, LookAts, Refusals
from bot.services.imports.not_a_table import NotATable
from bot.services.imports.places import Places
from bot.services.imports.programme_words import ProgrammeWords
from bot.services.imports.resident_columns import COLUMNS, CORE, IN_PLACE_OF, PROGRAMME, known_columns
from bot.services.imports.resident_row import ReadRow, ResidentRows
from bot.services.imports.sheet import Line, open_book
from bot.services.imports.table_rows import Facts
from bot.services.imports.tables import Table, Tables
from bot.services.imports.what_became import WhatBecame
from bot.services.imports.whole_families import with_whole_families
from bot.services.matters.likely_double import may_be_one
from bot.services.matters.look_at import SECOND_HEAD, look_at
from bot.services.matters.raising import raise_matter
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.history import audit
from bot.storage.registry import areas
from bot.storage.registry.listed_chunk import Taken
from bot.storage.registry.registry_import import Upserted, upsert_residents
from bot.storage.registry.registry_writes import IMPORT, begin_write
from bot.storage.reports.sayings import sayings

CHUNK = 1000
_MOST_LINES = 1 << 32
_GOOD = (Taken.ADDED, Taken.CHANGED, Taken.SAME)
_HEADED_BY = "kepala keluarga di KK ini sudah {}; yang ini tidak dicatat sebagai kepala"


@dataclass(frozen=True, slots=True)
class Asked:
    """How a list is to be read: for which area, by which mapping of columns, whether only to try, and as the newest."""

    area: AreaCode | None = None
    columns: Path | None = None
    dry_run: bool = False
    newest: bool = False
    """Whether it is newer than all that were taken before, also where it has what they had before them."""


class _OnlyTried(Exception):  # noqa: N818 - no error
    """Takes back what a try has written."""


async def import_residents(
    house: House, path: Path, actor: str, advance: Advance, asked: Asked | None = None
) -> ImportResult:
    """Takes the good rows, a thousand to a transaction but no family in two, and refuses each bad one with its line and
    reason. What is doubtful of those taken is put on the list of what must be settled.

    Cut in the middle, the same file can be imported again: rows that are there already change nothing. Raises
    `NotATable` if the file is no table of residents.
    """
    asked = asked or Asked()
    columns = [*COLUMNS, *(f"{PROGRAMME}{each.name}" for each in house.profile.programmes)]
    mapped = read_mapping(asked.columns, columns) if asked.columns else {}
    book = open_book(path)
    async with house.db.read() as transaction:
        places = Places(await areas.all_villages(transaction), asked.area)
    if not places.knows_area():
        raise NotATable(f"--area {asked.area}: wilayah itu tidak dikenal; impor dulu daftar wilayahnya")
    check = _Check(places, bool(asked.columns))
    tables = Tables(book, known_columns(house.profile, mapped), check.core, 3, ("nama", "nik"))
    with Refusals(path) as refusals, LookAts(path) as look_ats:
        taking = _Taking(house, path.name, actor, asked, refusals, look_ats)
        for table in tables.walk():
            await taking.take(table, places, advance, tables)
    return taking.result(tables, book.cleaned)


class _Check:
    """What a heading must have; what of it is told elsewhere is not asked for."""

    def __init__(self, places: Places, is_mapped: bool) -> None:
        self._places, self._is_mapped = places, is_mapped

    def core(self, headings: Headings, facts: Mapping[str, str]) -> None:
        """Raises `NotATable`, with the headings as the beginning of a mapping."""
        wanted: list[tuple[str, ...]] = [("nama",)]
        if not self._places.names_village and "desa/kelurahan" not in facts:
            wanted.append(("desa/kelurahan", "kode wilayah", "kode kelurahan"))
        has_code = "kode wilayah" in headings.places and "desa/kelurahan" not in headings.places
        if not self._places.names_rt and "rt" not in facts and not has_code:
            wanted.append(("rt", "rw/rt"))
        if headings.ignored and not self._is_mapped:
            wanted += [each for each in CORE if not any(name in facts for name in each)]
        try:
            require(headings, COLUMNS, *dict.fromkeys(wanted))
        except NotATable as failure:
            raise NotATable(
                f"{failure}\nUntuk menyebut sendiri kolomnya, simpan ini sebagai berkas, betulkan, dan beri "
                "--columns BERKAS. Kalau kolom itu memang tidak ada di daftar ini, simpan apa adanya:\n"
                f"{write_mapping(headings)}"
            ) from None


class _Taking:
    """Takes the tables of one file, and remembers who was in it already."""

    def __init__(
        self, house: House, name: str, actor: str, asked: Asked, refusals: Refusals, look_ats: LookAts
    ) -> None:
        self._house, self._name, self._actor = house, name, actor
        self._dry_run, self._newest = asked.dry_run, asked.newest
        self._refusals, self._look_ats = refusals, look_ats
        self._told = WhatBecame(refusals, look_ats)
        self._programmes = ProgrammeWords(house.profile)
        self._firsts: dict[int, int] = {}
        """Where each was met first, by hash, both as one number: of a kabupaten they are many."""
        self._sheets: list[str] = []
        self._counts: Counter[str] = Counter()
        self._headings: list[Headings] = []
        self._done = 0

    async def take(self, table: Table, places: Places, advance: Advance, tables: Tables) -> None:
        """All rows of a table."""
        self._sheets.append(table.name)
        self._headings.append(table.headings)
        self._told.name_table(table.headings, table.name)
        rows = ResidentRows(
            table.headings, places, self._programmes, self._house.today(), self._house.new_id, tables.book.from_1904
        )
        for chunk in with_whole_families(self._read(rows, table.rows.walk()), CHUNK):
            await self._take_chunk(chunk)
            advance(self._done, max(self._done, tables.total))
        advance(self._done, max(self._done, tables.total))

    def _read(self, rows: ResidentRows, lines: Iterator[tuple[Line, Facts]]) -> Iterator[ReadRow]:
        """The good ones; the others are refused."""
        for line, facts in lines:
            self._done += 1
            try:
                row = rows.read(line, facts)
                self._refuse_twice(line, row.listed.person)
            except RowRefused as refusal:
                self._refusals.add(line, str(refusal))
            else:
                yield row

    def _refuse_twice(self, line: Line, person: Person) -> None:
        who = person.nik or f"{person.area} {person.name} {person.born and person.born.stored()}"
        here = _MOST_LINES * (len(self._sheets) - 1) + line.number
        first = self._firsts.setdefault(hash(who), here)
        if first != here:
            sheet, number = divmod(first, _MOST_LINES)
            where = f"{number} lembar {self._sheets[sheet]}" if self._sheets[sheet] else str(number)
            raise RowRefused(f"{'NIK' if person.nik else 'warga'} ini sudah ada di baris {where}")

    async def _take_chunk(self, rows: Sequence[ReadRow]) -> None:
        try:
            async with self._house.db.write() as transaction:
                upserted, since = await self._write(Work(transaction, self._house, self._house.clock()), rows)
                if self._dry_run:
                    raise _OnlyTried
        except _OnlyTried:
            pass
        self._counts += Counter(each.value for each in upserted.taken)
        self._told.tell(rows, upserted, since)

    async def _write(self, work: Work, rows: Sequence[ReadRow]) -> tuple[Upserted, dict[int, list[Doubt]]]:
        transaction = work.transaction
        await areas.add_missing_rts(transaction, {row.listed.person.area for row in rows})
        write = await begin_write(transaction, IMPORT, None, work.now)
        upserted = await upsert_residents(write, [row.listed for row in rows], sayings, newest=self._newest)
        await count_imported(transaction, upserted.grown)
        counts = Counter(each.value for each in upserted.taken)
        if written := {each.value: counts[each] for each in (Taken.ADDED, Taken.CHANGED) if counts[each]}:
            detail: audit.Detail = {"file": self._name, **written}
            work.note(self._actor, "residents.imported", "residents", None, detail)
        taken = zip(rows, upserted.who, upserted.taken, strict=True)
        await look_at(work, [(who, doubt.why) for row, who, became in taken if became in _GOOD for doubt in row.doubts])
        since = {place: [doubt] for place, doubt in (await self._raise_doubles(work, rows, upserted)).items()}
        for place, doubt in (await self._raise_heads(work, upserted)).items():
            since.setdefault(place, []).append(doubt)
        await work.flush()
        return upserted, since

    async def _raise_heads(self, work: Work, upserted: Upserted) -> dict[int, Doubt]:
        """Whoever heads no household since another does: his row says so, or nobody says how he is kin to that one."""
        await look_at(work, [(who, SECOND_HEAD) for who in upserted.no_heads])
        return {
            place: Doubt("shdk", SECOND_HEAD, _HEADED_BY.format(readable(upserted.no_heads[who])))
            for place, who in enumerate(upserted.who)
            if who in upserted.no_heads and upserted.taken[place] in _GOOD
        }

    async def _raise_doubles(self, work: Work, rows: Sequence[ReadRow], upserted: Upserted) -> dict[int, Doubt]:
        """Whoever has name, birth and RT of somebody listed, and another NIK."""
        found: dict[int, Doubt] = {}
        for place, other in upserted.alike.items():
            person = rows[place].listed.person
            matter = may_be_one(person, other.id, other.told, other.nik, work.now)
            if float(matter.facts["percent"]) >= LIKELY * 100:
                await raise_matter(work, matter)
                named = f"{readable(other.told.name)}, {short_name(person.area)}"
                found[place] = Doubt("nik", "double", f"mungkin sama dengan {named}, yang terdaftar dengan NIK lain")
        return found

    def result(self, tables: Tables, cleaned: int) -> ImportResult:
        """All that is told at the end."""
        notices = list(tables.notices)
        if cleaned:
            notices.append(f"{cleaned} sel dibersihkan dari tanda kutip, spasi, atau huruf yang bukan huruf biasa")
        if self._told.older:
            notices.append(
                f"{self._told.older} baris berisi keadaan sebelum daftar lain diimpor, jadi berkas ini tampaknya lebih "
                "lama: tetap seperti daftar itu. Kalau berkas ini yang terbaru, impor lagi dengan --newest"
            )
        each = self._headings
        return ImportResult(
            sum(self._counts[kind] for kind in _GOOD),
            self._refusals.all,
            self._refusals.file,
            {kind: count for kind, count in self._counts.items() if kind in _GOOD},
            tuple(dict.fromkeys(title for headings in each for title in headings.ignored)),
            tuple(dict.fromkeys(title for headings in each for title in (*headings.unkept, *_seldom(headings)))),
            tuple(tables.unread),
            tuple(notices),
            self._look_ats.all,
            self._look_ats.file,
            self._told.put_right,
            write_mapping(each[0]) if each else "",
            self._dry_run,
        )


def _seldom(headings: Headings) -> Iterator[str]:
    """What of a table is read only where another of its columns has nothing."""
    for name, others in IN_PLACE_OF.items():
        if name in headings.places and (there := [each for each in others if each in headings.places]):
            yield f"{headings.line.cells[headings.places[name]]} (hanya dibaca kalau {there[0].upper()} kosong)"
