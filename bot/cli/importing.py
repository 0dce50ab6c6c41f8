"""How the end of an import is told: what was taken, and each refused row with its line and reason."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.failures import SOME_REFUSED
from bot.cli.output import print_json

if TYPE_CHECKING:
    from bot.services.imports.import_result import ImportResult

File = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, readable=True)]
SHOWN = 50
"""Refused rows told on the terminal; all of them are in the file."""
_WORDS = {
    "villages": "desa/kelurahan",
    "districts": "kecamatan",
    "regencies": "kabupaten/kota",
    "provinces": "provinsi",
    "residents": "warga",
    "officers": "petugas",
    "rows": "baris",
    "written": "ditulis",
    "new": "baru",
    "changed": "berubah",
    "same": "tetap",
}
_ORDER = {name: place for place, name in enumerate(_WORDS)}


def end_import(result: "ImportResult", what: str, as_json: bool) -> None:
    """Prints the result; exit code 3 if rows were refused."""
    if as_json:
        _print_json(result)
    else:
        typer.echo(_summary(result, what))
        _print_refused(result)
    if result.refused:
        raise typer.Exit(SOME_REFUSED)


def _summary(result: "ImportResult", what: str) -> str:
    """`Masuk: 309 desa/kelurahan, 30 kecamatan, 1 kabupaten/kota, 1 provinsi.`"""
    smallest_first = sorted(result.counts.items(), key=lambda item: _ORDER.get(item[0], len(_ORDER)))
    counts = [_counted(count, name) for name, count in smallest_first if count]
    if what == "areas":
        return f"Masuk: {', '.join(counts) or 'tidak ada'}."
    details = f" ({', '.join(counts)})" if counts else ""
    return f"Masuk: {_counted(result.taken, what)}{details}."


def _counted(count: int, name: str) -> str:
    return f"{count} {_WORDS.get(name, name)}"


def _print_refused(result: "ImportResult") -> None:
    if result.ignored:
        typer.echo(f"Kolom yang tidak dikenal dan dilewati: {', '.join(result.ignored)}", err=True)
    for refused in result.refused[:SHOWN]:
        typer.echo(f"baris {refused.line}: {refused.reason}", err=True)
    if len(result.refused) > SHOWN:
        typer.echo(f"... dan {len(result.refused) - SHOWN} lagi", err=True)
    if result.refused:
        where = (
            f" Semuanya ada di {result.refused_file} beserta baris dan sebabnya: betulkan, lalu impor berkas itu."
            if result.refused_file
            else ""
        )
        typer.echo(f"{_counted(len(result.refused), 'rows')} ditolak.{where}", err=True)


def _print_json(result: "ImportResult") -> None:
    print_json(
        {
            "taken": result.taken,
            "counts": result.counts,
            "refused": [{"line": refused.line, "reason": refused.reason} for refused in result.refused],
            "refused_file": str(result.refused_file) if result.refused_file else None,
            "ignored_columns": list(result.ignored),
        }
    )
