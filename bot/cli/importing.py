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
_SINGULAR = {
    "villages": "village",
    "districts": "district",
    "regencies": "regency",
    "provinces": "province",
    "residents": "resident",
    "officers": "officer",
    "rows": "row",
}
_ORDER = {name: place for place, name in enumerate(_SINGULAR)}


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
    """`309 villages, 30 districts, 1 regency, 1 province taken.`"""
    smallest_first = sorted(result.counts.items(), key=lambda item: _ORDER.get(item[0], len(_ORDER)))
    counts = [_counted(count, name) for name, count in smallest_first if count]
    if what == "areas":
        return f"{', '.join(counts) or 'Nothing'} taken."
    details = f" ({', '.join(counts)})" if counts else ""
    return f"{_counted(result.taken, what)} taken{details}."


def _counted(count: int, name: str) -> str:
    return f"{count} {_SINGULAR.get(name, name) if count == 1 else name}"


def _print_refused(result: "ImportResult") -> None:
    if result.ignored:
        typer.echo(f"Columns not known, and left out: {', '.join(result.ignored)}", err=True)
    for refused in result.refused[:SHOWN]:
        typer.echo(f"line {refused.line}: {refused.reason}", err=True)
    if len(result.refused) > SHOWN:
        typer.echo(f"... and {len(result.refused) - SHOWN} more", err=True)
    if result.refused:
        where = (
            f" They are in {result.refused_file} with line and reason: correct and import that file."
            if result.refused_file
            else ""
        )
        typer.echo(f"{_counted(len(result.refused), 'rows')} refused.{where}", err=True)


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
