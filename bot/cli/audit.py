"""`audit`: who did what, and whether the log of it is whole."""

import typer

from bot.cli.opening import with_house
from bot.cli.output import AsJson, print_json

commands = typer.Typer(help="The log of who did and saw what.", no_args_is_help=True)


@commands.callback()
def _group() -> None:
    """Keeps `verify` a subcommand while it is the only one."""


@commands.command()
def verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Check that no line was changed, put in or taken out. Exit code 1 if one was."""
    from bot.services.upkeep.verify_audit import verify_audit

    verdict = with_house(context, verify_audit)
    broken = verdict.broken_at is not None
    if as_json:
        head = {"seq": verdict.head.seq, "hash": verdict.head.hash}
        found = {"whole": not broken, "lines": verdict.count, "head": head}
        print_json(found | {"broken_at": verdict.broken_at, "reason": verdict.reason})
    elif broken:
        typer.echo(f"The log is broken at line {verdict.broken_at}: {verdict.reason}.", err=True)
        typer.echo("Keep the database as it is, and bring back a backup beside it to compare.", err=True)
    else:
        typer.echo(f"{verdict.count} lines, none changed, none missing. Head: {verdict.head.seq} {verdict.head.hash}")
    if broken:
        raise typer.Exit(1)
