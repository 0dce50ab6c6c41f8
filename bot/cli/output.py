"""Prints what a read command found: a table for people, JSON for programs."""

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Cetak sebagai JSON.")]


def print_json(found: Any) -> None:
    """As one JSON document; dates and enums as their text."""
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2, default=str))


def print_rows(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], empty: str) -> None:
    """A table with the columns' titles; the sentence `empty` where there are none. Plain text, so that grep works."""
    if not rows:
        typer.echo(empty)
        return
    lines = [list(columns.values()), *([str(row.get(key, "") or "") for key in columns] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns))]
    for line in lines:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
