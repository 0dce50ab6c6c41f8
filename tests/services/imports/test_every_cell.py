"""Whatever a list looks like, each of its cells is read, cleaned, given back, or told as left out."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.import_result import ImportResult
from bot.storage.registry import read_registry
from tests.examples import examples
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import HEAD, read_back, someone, write_csv, write_xlsx
from tests.storage.village import RT_3, VILLAGE, residents_of

NOISE: Mapping[str, tuple[str, ...]] = {
    "NIK": ("", "-", "0" * 16, "9" * 16, "12345", "#N/A", "belum punya", "3,2E+15"),
    "NO KK": ("", "0000000000000000", "belum ada", "#REF!"),
    "NAMA": ("", "-", "M4RY4M", "𝑺𝒊𝒕𝒊", "'DEDEN", "ЅІТІ", "tidak tahu", '="TONI"', "BAYI", "ASEP 😀"),
    "TANGGAL LAHIR": ("", "I7/08/1958", "1958", "31/02/1980", "entah", "21414", "00/00/1950", "09/08/1999"),
    "IBU KANDUNG": ("", "#VALUE!", "x", "belum ada", "ID4"),
    "JENIS KELAMIN": ("", "P", "2", "banci", "laki laki"),
    "SHDK": ("", "tetangga", "4", "04. ANAK"),
    "STATUS KAWIN": ("", "entah apa", "1"),
    "ALAMAT": ("", "#####", "'KP BARU", "-"),
    "RT": ("", "003/005", "001A", "0", "RT 3 RW 5"),
    "RW": ("", "-", "005", "lima"),
    "PROGRAM": ("", "PKH", "YA", "PKH-BPNT", "bukan penerima", "kartu sakti"),
}
"""What may stand in a column besides what is right."""
COLUMNS = (*HEAD, "PROGRAM")
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "NIK": ("NIK", "No. NIK", "NIK (16 digit)"),
    "NAMA": ("NAMA", "Nama Lengkap*"),
    "TANGGAL LAHIR": ("TANGGAL LAHIR", "Tgl Lahir (DD/MM/YYYY)"),
    "JENIS KELAMIN": ("JENIS KELAMIN", "L/P (JENIS KELAMIN)"),
    "PROGRAM": ("PROGRAM BANSOS", "PROGRAM"),
}
UNKNOWN = ("ZODIAK", "CATATAN RT")
UNKEPT = ("AGAMA", "NO")


@dataclass(frozen=True)
class Drawn:
    """A list: its rows by column, how its columns are called and ordered, and what stands around it."""

    rows: list[dict[str, str]]
    order: list[str]
    called: dict[str, str]
    titles: int
    signed: bool
    hidden: bool
    xlsx: bool

    @property
    def cells(self) -> list[list[str]]:
        """As the sheet has them."""
        head = [self.called.get(name, name) for name in self.order]
        around = [["DAFTAR WARGA"]] * self.titles
        below = [["Jumlah", str(len(self.rows))], ["Mengetahui"]] if self.signed else []
        return [*around, head, *([row.get(name, "") for name in self.order] for row in self.rows), *below]


@st.composite
def lists(draw: Any) -> Drawn:
    """Up to five people, each with up to three cells of noise."""
    rows = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        row = someone(number, PROGRAM="PKH", AGAMA="ISLAM", ZODIAK="LEO")
        for column in draw(st.lists(st.sampled_from(sorted(NOISE)), max_size=3, unique=True)):
            row[column] = draw(st.sampled_from(NOISE[column]))
        rows.append(row)
    more = draw(st.lists(st.sampled_from([*UNKNOWN, *UNKEPT]), max_size=2, unique=True))
    called = {name: draw(st.sampled_from(said)) for name, said in HEADINGS.items()}
    order = draw(st.permutations([*COLUMNS, *more]))
    flags = (draw(st.booleans()) for _ in range(3))
    return Drawn(rows, list(order), called, draw(st.integers(0, 3)), *flags)


Rows = list[list[str]]


async def imported(drawn: Drawn, folder: Path) -> tuple[ImportResult, list[Person], Rows, Rows]:
    """What came of it, who is registered, and the rows that were given back: refused, to be looked at."""
    sheets = {"WARGA": drawn.cells, **({"LAMA SEKALI": drawn.cells} if drawn.hidden else {})}
    path = folder / ("w.xlsx" if drawn.xlsx else "w.csv")
    _ = write_xlsx(path, sheets, hidden=["LAMA SEKALI"]) if drawn.xlsx else write_csv(path, drawn.cells)
    async with import_house(f"sqlite+aiosqlite:///{folder}/x.db") as house:
        result = await import_residents(house, path, "cli", no_progress, Asked(AreaCode(VILLAGE)))
        async with house.db.read() as transaction:
            ids = [each.id for each in await residents_of(transaction, RT_3)]
            people = await read_registry.persons(transaction, ids, RT_3)
    back = [read_back(file)[1:] if file else [] for file in (result.refused_file, result.look_at_file)]
    return result, people, back[0], back[1]


@settings(max_examples=examples(12), deadline=None, suppress_health_check=list(HealthCheck))
@given(lists())
def test_every_row_and_column_of_any_list_is_accounted_for(drawn: Drawn) -> None:
    with TemporaryDirectory() as name:
        result, people, refused, looked_at = asyncio.run(imported(drawn, Path(name)))
    first = drawn.titles + 2
    lines = set(range(first, first + len(drawn.rows)))
    told = "; ".join(result.notices)
    assert result.taken + len(result.refused) == len(drawn.rows)
    assert {each.line for each in result.refused} <= lines
    assert len(people) == result.taken
    assert [row[-2] for row in refused] == [str(each.line) for each in result.refused]
    assert {row[-2] for row in looked_at} == {str(each.line) for each in result.look_at}
    assert all(any(cell.strip() for cell in row) for row in refused)
    assert set(result.ignored) == {each for each in drawn.order if each in UNKNOWN}
    assert set(result.unkept) == {each for each in drawn.order if each in UNKEPT}
    assert ("baris bukan baris data" in told) == drawn.signed
    assert ("LAMA SEKALI" in told) == (drawn.hidden and drawn.xlsx)
    check_words(drawn, result, {each.name: each for each in people}, first)


def check_words(drawn: Drawn, result: ImportResult, people: Mapping[str, Person], first: int) -> None:
    """Of who was taken, a cell of a list of words is what it says, or it is told."""
    refused, told = {each.line for each in result.refused}, {each.line for each in result.look_at}
    for line, row in enumerate(drawn.rows, first):
        person = people.get(row["NAMA"])
        if line in refused or line in told or person is None:
            continue
        assert person.relationship if row["SHDK"] else person.relationship is None
        assert person.marital if row["STATUS KAWIN"] else person.marital is None
        assert bool(person.programmes) == (row["PROGRAM"] not in ("", "bukan penerima"))
        assert person.nik or not row["NIK"].isdigit()
