"""How the end of an import is told: what was taken, must be looked at, was refused, was not read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.failures import SOME_REFUSED
from bot.cli.output import print_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.services.imports.import_result import ImportResult, Refused

File = Annotated[
    Path,
    typer.Argument(
        metavar="BERKAS", exists=True, dir_okay=False, readable=True, help="Berkasnya, bisa dibaca pengguna ini."
    ),
]
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
    "added": "baru",
    "changed": "berubah",
    "same": "tetap",
}
_ORDER = {name: place for place, name in enumerate(_WORDS)}


def end_import(result: "ImportResult", what: str, as_json: bool) -> None:
    """Prints the result; exit code 3 if rows were refused or sheets not read."""
    if as_json:
        _print_json(result)
    else:
        typer.echo(_summary(result, what))
        _print_seen(result)
        _print_look_at(result)
        _print_refused(result)
    if result.refused or result.unread:
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


def _print_seen(result: "ImportResult") -> None:
    """What of the file was not read, or was read otherwise than it is written."""
    if result.dry_run:
        typer.echo("Hanya dicoba: tidak ada yang disimpan. Kolomnya dibaca begini (lihat --columns):", err=True)
        typer.echo(result.mapping.rstrip(), err=True)
    if result.ignored:
        typer.echo(f"Kolom yang tidak dikenal dan dilewati: {', '.join(result.ignored)}", err=True)
    if result.unkept:
        typer.echo(f"Kolom yang dikenal tetapi tidak disimpan: {', '.join(result.unkept)}", err=True)
    for unread in result.unread:
        typer.echo(f"Lembar tidak dibaca: {unread}", err=True)
    for notice in result.notices:
        typer.echo(f"Catatan: {notice}", err=True)
    _print_rows(result.put_right, "")


def _print_look_at(result: "ImportResult") -> None:
    if not result.look_at:
        return
    typer.echo(f"{len(result.look_at)} hal perlu dilihat pada baris yang masuk:", err=True)
    _print_rows(result.look_at, "  ")
    kept = "" if result.dry_run else " Operator desa juga melihatnya di Perlu diselesaikan."
    typer.echo(
        f"Baris-baris itu ada di {result.look_at_file}, sebabnya di samping selnya: betulkan, lalu impor berkas "
        f"itu.{kept}",
        err=True,
    )


def _print_rows(rows: "Sequence[Refused]", indent: str) -> None:
    for row in rows[:SHOWN]:
        sheet = f"lembar {row.sheet} " if row.sheet else ""
        typer.echo(f"{indent}{sheet}baris {row.line}: {row.reason}", err=True)
    if len(rows) > SHOWN:
        typer.echo(f"{indent}... dan {len(rows) - SHOWN} lagi", err=True)


def _print_refused(result: "ImportResult") -> None:
    _print_rows(result.refused, "")
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
            "refused": _rows(result.refused),
            "refused_file": str(result.refused_file) if result.refused_file else None,
            "look_at": _rows(result.look_at),
            "look_at_file": str(result.look_at_file) if result.look_at_file else None,
            "put_right": _rows(result.put_right),
            "ignored_columns": list(result.ignored),
            "unkept_columns": list(result.unkept),
            "unread_sheets": list(result.unread),
            "notices": list(result.notices),
            "dry_run": result.dry_run,
        }
    )


def _rows(rows: "Sequence[Refused]") -> list[dict[str, object]]:
    return [{"line": each.line, "reason": each.reason} | ({"sheet": each.sheet} if each.sheet else {}) for each in rows]
