"""The command line `lapor-rt`, for the server's administrator; each command imports what it needs when it runs."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import __version__
from bot.cli import (
    approved_texts,
    area,
    audit,
    backup,
    demo,
    doctor,
    inbox,
    init,
    key,
    matter,
    month,
    officer,
    report,
    resident,
    room,
    run,
)
from bot.cli.failures import end_with
from bot.cli.frame import Commands, Group, run_framed
from bot.cli.opening import Opening

if TYPE_CHECKING:
    from bot.channels.table import Table


class _Root(Group):
    """Beside the program's own commands there are those of channels, under their names; looked for only when asked."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return [*super().list_commands(ctx), *approved_texts.names(_table(ctx))]

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        found = super().get_command(ctx, cmd_name)
        if found is not None or cmd_name not in approved_texts.names(_table(ctx)):
            return found
        return typer.main.get_command(approved_texts.commands_of(cmd_name))


def _table(context: typer.Context) -> "Table | None":
    """The table of channels that the program was started with."""
    given: Opening | Table | None = context.obj
    return given.channels if isinstance(given, Opening) else given


app = Commands(
    name="lapor-rt",
    cls=_Root,
    help="Laporan bulanan ketua RT lewat obrolan, dari ponsel sampai ke Dinas Sosial.",
)
app.command("init")(init.init)
app.command("demo")(demo.demo)
app.command("run")(run.run)
app.command("serve")(run.serve)
app.command("work")(run.work)
app.add_typer(area.commands, name="area")
app.add_typer(resident.commands, name="resident")
app.add_typer(officer.commands, name="officer")
app.add_typer(report.commands, name="report")
app.add_typer(month.commands, name="month")
app.add_typer(matter.commands, name="matter")
app.add_typer(room.commands, name="room")
app.add_typer(inbox.commands, name="inbox")
app.add_typer(audit.commands, name="audit")
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.add_typer(key.commands, name="key")
app.command("doctor")(doctor.doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lapor-rt {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    config: Annotated[Path, typer.Option(metavar="BERKAS", help="Berkas konfigurasi.")] = Path("config.toml"),
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Menampilkan versi.")
    ] = False,
) -> None:
    context.obj = Opening(config, context.obj)


def main(arguments: Sequence[str] | None = None, channels: "Table | None" = None) -> None:
    """Runs one command and ends the process: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were refused.

    `channels` stands for another table of channels than the program's own.
    """
    try:
        sys.exit(run_framed(app, arguments, channels))
    except Exception as error:
        end_with(error)
