"""`area`: provinces down to villages."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import read_area
from bot.cli.frame import Commands
from bot.cli.importing import File, end_import
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.services.imports.import_result import ImportResult
    from bot.services.work.house import House

commands = Commands(help="Wilayah: provinsi sampai desa.")


@commands.callback()
def _group() -> None:
    """Keeps `import` a subcommand while it is the only one."""


@commands.command("import")
def import_(
    context: typer.Context,
    file: File,
    within: Annotated[str, typer.Option(metavar="KODE", help="Hanya wilayah ini dan isinya, misalnya 32.15.")] = "",
    as_json: AsJson = False,
) -> None:
    """Memasukkan wilayah dari CSV dengan kolom kode,nama, atau dari tarball npm idn-area-data."""
    code = read_area(within, "--within") if within else None

    async def work(house: "House") -> "ImportResult":
        from bot.services.imports.import_areas import import_areas

        with progress("wilayah") as advance:
            return await import_areas(house, file, ACTOR, advance, code)

    end_import(with_house(context, work), "areas", as_json)
