"""`resident`: the registry of persons and households."""

from typing import TYPE_CHECKING

import typer

from bot.cli.importing import File, end_import
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.services.imports.import_result import ImportResult
    from bot.services.work.house import House

commands = typer.Typer(help="The registry of persons and households.", no_args_is_help=True)


@commands.callback()
def _group() -> None:
    """Keeps `import` a subcommand while it is the only one."""


@commands.command("import")
def import_(context: typer.Context, file: File, as_json: AsJson = False) -> None:
    """Take residents from CSV or XLSX, columns by name; refused rows go to FILE.ditolak.csv."""

    async def work(house: "House") -> "ImportResult":
        from bot.services.imports.import_residents import import_residents

        with progress("residents") as advance:
            return await import_residents(house, file, ACTOR, advance)

    end_import(with_house(context, work), "residents", as_json)
