"""A mapping of headings to columns, kept in a file: written by an import as a start, read by `--columns`."""

import tomllib
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from bot.services.imports.columns import LEFT_OUT, Headings, fold_heading
from bot.services.imports.not_a_table import NotATable


def read_mapping(path: Path, columns: Collection[str]) -> dict[str, str]:
    """Folded heading → column, or `LEFT_OUT`; raises `NotATable` naming the line's fault."""
    try:
        told = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NotATable(f'{path.name}: pemetaan kolom tidak terbaca ({error}); contoh: "NAMA WARGA" = "nama"') from None
    mapped = {}
    for heading, column in told.items():
        name = " ".join(str(column).casefold().split()) or LEFT_OUT
        if name != LEFT_OUT and name not in columns:
            near = get_close_matches(name, columns, 1, 0)[0]
            raise NotATable(f'{path.name}: "{heading}" = "{column}" tidak dikenal; yang terdekat "{near}"')
        mapped[fold_heading(heading)] = name
    return mapped


def write_mapping(headings: Headings) -> str:
    """Each heading of the table with the column that it is read as; what is not read is `-`."""
    named = {place: column for column, place in headings.places.items()}
    lines = [f"# judul di berkas = kolom lapor-rt; {LEFT_OUT} berarti tidak dibaca"]
    lines += [
        f"{_quoted(cell)} = {_quoted(named.get(place, LEFT_OUT))}"
        for place, cell in enumerate(headings.line.cells)
        if cell
    ]
    return "\n".join(dict.fromkeys(lines)) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
